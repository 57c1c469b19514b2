/** Measures all questions on all servers. */
import { compareAnswers } from './comparison.mjs';
import { measureLatency, measureThroughput, median, rotated, warmUp } from './measure.mjs';

const PASSES = 3;

/**
 * Compares the answers, warms everything up, and measures latency in three passes and throughput.
 * @param subjects what the questions are asked about
 * @returns a row for each question
 */
export async function measureQuestions(servers, questions, subjects, { rounds, seconds }, say) {
  const rows = [];
  for (const question of questions) rows.push(await compared(servers, question, subjects, say));
  const milliseconds = seconds * 1000;
  // A server that cannot answer at all is not timed; one that answers otherwise is, and the page says so.
  const timed = rows.filter(({ sizes }) => Object.keys(sizes).length === servers.length);
  say('Warming up');
  for (const row of timed) {
    for (const server of servers) await warmUp(server, row, milliseconds);
  }
  const pass = { rounds: Math.ceil(rounds / PASSES), milliseconds: 2 * milliseconds };
  for (let number = 1; number <= PASSES; number++) {
    say(`Latency, pass ${number} of ${PASSES}`);
    for (const row of timed) await measureLatency(servers, row, pass);
  }
  say('Throughput');
  for (const [index, row] of timed.entries()) {
    for (const server of rotated(servers, index)) {
      row.latency[server.name] = median(row.samples[server.name]);
      row.rate[server.name] = await measureThroughput(server, row, milliseconds);
    }
    say(summary(row));
  }
  return rows;
}

async function compared(servers, question, subjects, say) {
  const { name, about } = question;
  const sets = question.variables(subjects);
  const { sizes, faults } = await compareAnswers(servers, question, sets);
  for (const [server, message] of Object.entries(faults)) say(`${name}, ${server}: ${message}`);
  const samples = Object.fromEntries(servers.map((server) => [server.name, []]));
  return { name, about, question, sets, sizes, faults, samples, latency: {}, rate: {} };
}

function summary({ name, latency, rate }) {
  const figures = Object.keys(latency).map(
    (server) => `${server} ${latency[server].toFixed(1)} ms, ${rate[server].toFixed(1)}/s`,
  );
  const ratios = [
    ['product', 'floor'],
    ['product', 'before'],
    ['peer', 'product'],
  ].flatMap(([one, other]) =>
    latency[other] === undefined ? [] : [`${one} ÷ ${other} ${(latency[one] / latency[other]).toFixed(2)}`],
  );
  return `${name}: ${figures.join('; ')}; ${ratios.join(', ')}`;
}
