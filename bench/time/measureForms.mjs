/** Measures the forms of each question in turn. */
import { measureLatency, median, warmUp } from '../measure.mjs';
import { TIMED } from './forms.mjs';

const PASSES = 3;

/** @returns a row for each question: medians and sizes of the answers by form */
export async function measureForms(forms, rows, { rounds, seconds }, answers, say) {
  const timed = forms.filter(({ name }) => TIMED.includes(name));
  const milliseconds = seconds * 1000;
  const measured = rows
    .filter(({ name }) => TIMED.every((form) => answers.get(name)[form].every(({ error }) => !error)))
    .map((row) => ({ ...row, samples: Object.fromEntries(TIMED.map((form) => [form, []])) }));
  say('Warming up');
  for (const row of measured) for (const form of timed) await warmUp(form, row, milliseconds / 2);
  const pass = { rounds: Math.ceil(rounds / PASSES), milliseconds: 4 * milliseconds };
  for (let number = 1; number <= PASSES; number++) {
    say(`Latency, pass ${number} of ${PASSES}`);
    for (const row of measured) await measureLatency(timed, row, pass);
  }
  return measured.map(({ name, samples }) => {
    const latency = Object.fromEntries(TIMED.map((form) => [form, Number(median(samples[form]).toFixed(3))]));
    const sizes = Object.fromEntries(
      TIMED.map((form) => [form, Math.max(...answers.get(name)[form].map(({ text }) => text.length))]),
    );
    const against = ['asOf', 'latest', 'before'].map(
      (form) => `${form} ${latency[form].toFixed(1)} ms (${(latency[form] / latency.plain).toFixed(2)})`,
    );
    say(`${name}: plain ${latency.plain.toFixed(1)} ms, ${against.join(', ')}`);
    return { name, latency, sizes };
  });
}
