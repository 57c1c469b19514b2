/** Compares what the forms of a question answer. */
import { send } from '../client.mjs';
import { inForms } from './forms.mjs';

/** Pairs that must have the same bytes: a form, and the other one, of then or of now. */
const EQUAL_NOW = [
  ['latest', 'plain'],
  ['asOf latest', 'asOf'],
];
const EQUAL_THEN = [
  ['before', 'plain'],
  ['asOf before', 'asOf'],
];

/** The data that each form answers, as text, by question and form; the message where it answers an error. */
export async function answersOf(forms, rows, changes) {
  const answers = new Map();
  for (const { name, question, sets } of inForms(rows, changes)) {
    const byForm = {};
    for (const form of forms) {
      const texts = [];
      for (const variables of sets) {
        const { bytes } = await send(form, question, variables);
        const { data, errors } = JSON.parse(bytes.toString());
        texts.push(errors ? { error: errors[0].message } : { text: JSON.stringify(data) });
      }
      byForm[form.name] = texts;
    }
    answers.set(name, byForm);
  }
  return answers;
}

/** Says which answers differ though they must not, and which are errors. */
export function differencesOf(answers, answersBefore) {
  return [...answers].flatMap(([name, now]) => {
    const then = answersBefore.get(name);
    return [
      ...Object.entries(now).flatMap(([form, texts]) =>
        texts.flatMap(({ error }) => (error === undefined ? [] : [`${name}, ${form}: ${error}`])),
      ),
      ...EQUAL_NOW.flatMap(([one, other]) => differing(name, one, now[one], other, now[other])),
      ...EQUAL_THEN.flatMap(([one, other]) =>
        differing(name, one, now[one], `${other} before the changes`, then[other]),
      ),
    ];
  });
}

function differing(name, one, texts, other, others) {
  return texts.flatMap(({ text }, set) => {
    const { text: expected } = others[set];
    if (text === undefined || expected === undefined || text === expected) return [];
    const at = [...text].findIndex((character, index) => character !== expected[index]);
    const from = Math.max(0, at - 60);
    return [
      `${name}, set ${set}: ${one} «${text.slice(from, at + 60)}», ${other} «${expected.slice(from, at + 60)}»`,
    ];
  });
}

/** How many questions the changes made a difference to: without any, comparing proves little. */
export function touched(answers, answersBefore) {
  return [...answers].filter(
    ([name, { plain }]) => JSON.stringify(plain) !== JSON.stringify(answersBefore.get(name).plain),
  ).length;
}
