/** The forms in which a question is asked: plain, as of a day, as the record stood at a change. */
import { FIRST_YEAR, YEARS } from '../data/sizes.mjs';

/** After the last event; generated ties have no end. */
const DAY = `${FIRST_YEAR + YEARS}-01-01`;

const AS_OF = `@asOf(date: "${DAY}", certainty: POSSIBLE, includeUndated: true)`;
const knownAt = (change) => `@knownAt(record: "${change}")`;

/** The directives of each form. */
function directives({ latest, before }) {
  return {
    plain: '',
    asOf: AS_OF,
    latest: knownAt(latest),
    before: knownAt(before),
    'asOf latest': `${AS_OF} ${knownAt(latest)}`,
    'asOf before': `${AS_OF} ${knownAt(before)}`,
  };
}

/** The forms whose cost is measured; the others are compared only. */
export const TIMED = ['plain', 'asOf', 'latest', 'before'];

/** Each form as a server of its own, which `measure.mjs` asks in turn. */
export function formsOf(url) {
  return Object.keys(directives({})).map((name) => ({ name, form: name, url }));
}

/** Questions with their query in each form. */
export function inForms(rows, changes) {
  return rows.map(({ name, question, sets }) => ({
    name,
    sets,
    question: Object.fromEntries(
      Object.entries(directives(changes)).map(([form, directive]) => [
        form,
        { query: directed(question.product.query, directive) },
      ]),
    ),
  }));
}

/** A query with directives on its operation. */
export function directed(query, directive) {
  const [head, variables = ''] = /^(?:query\s*(\([^)]*\))?)?(?=\s*\{)/.exec(query) ?? [];
  if (head === undefined) throw new Error(`Not an operation: ${query}`);
  return `query${variables} ${directive} ${query.slice(head.length)}`;
}
