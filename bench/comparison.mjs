/** Compares the answers of the servers with the floor's. */
import { isDeepStrictEqual } from 'node:util';
import { send } from './client.mjs';

/** The longest message that is kept of a failure. */
const MESSAGE = 300;

/** Asks every server once with each set of variables, the floor first. @returns sizes of the answers, and who differs and why */
export async function compareAnswers(servers, question, sets) {
  const sizes = {};
  const faults = {};
  for (const variables of sets) {
    let expected;
    for (const server of servers) {
      const { name, form } = server;
      try {
        const { bytes } = await send(server, question, variables);
        const { data, errors } = JSON.parse(bytes.toString());
        if (errors) throw new Error(errors[0].message);
        const answer = form === 'floor' ? data : question[form].answer(data, variables);
        // Objects without prototype and absent keys do not count as differences.
        const plain = JSON.parse(JSON.stringify(answer));
        sizes[name] = Math.max(sizes[name] ?? 0, bytes.length);
        if (form === 'floor') {
          expected = plain;
          if (isEmpty(plain)) faults.floor = 'the answer is empty';
        } else if (!isDeepStrictEqual(plain, expected)) {
          faults[name] = `differs at ${difference(plain, expected)}`;
        }
      } catch (error) {
        faults[name] = error.message.slice(0, MESSAGE);
      }
    }
  }
  return { sizes, faults };
}

function isEmpty(value) {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The first place at which two answers differ. */
function difference(a, b, path = '') {
  const isPlain = (value) => typeof value === 'object' && value !== null;
  if (!isPlain(a) || !isPlain(b)) return `${path}: ${JSON.stringify(a)} instead of ${JSON.stringify(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!isDeepStrictEqual(a[key], b[key])) return difference(a[key], b[key], `${path}.${key}`);
  }
  return path;
}
