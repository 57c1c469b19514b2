/** Turns answers into JSON. A large one is written in pieces, between which others have their turn. */
import { inTurns } from '../turns';

/** Texts up to about this length are written at once, in a few milliseconds. */
const AT_ONCE = 256 * 1024;

/** The JSON of a large value; undefined for a small one, which may be written at once. `take` may throw to end the work. */
export async function serialiseLarge(
  value: unknown,
  take: (bytes: number) => void,
): Promise<string | undefined> {
  if (lengthOf(value, AT_ONCE) <= AT_ONCE) return undefined;
  const parts: string[] = [];
  await inTurns(written(value, parts, take));
  return parts.join('');
}

function* written(value: unknown, parts: string[], take: (bytes: number) => void): Generator<void> {
  for (const part of partsOf(value)) {
    take(Buffer.byteLength(part));
    parts.push(part);
    yield;
  }
}

/** The pieces of the JSON of a value. */
function* partsOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || lengthOf(value, AT_ONCE) <= AT_ONCE) {
    yield JSON.stringify(value);
    return;
  }
  const isArray = Array.isArray(value);
  let separator = isArray ? '[' : '{';
  for (const [key, inner] of isArray ? value.entries() : Object.entries(value)) {
    if (!isArray && inner === undefined) continue;
    yield isArray ? separator : `${separator}${JSON.stringify(key)}:`;
    yield* partsOf(inner === undefined ? null : inner);
    separator = ',';
  }
  yield isArray ? ']' : '}';
}

/** The length of the JSON of a value, or so; counted only until it is beyond a bound. */
function lengthOf(value: unknown, bound: number): number {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null) return 6;
  let length = 2;
  if (Array.isArray(value)) {
    for (const item of value) {
      length += lengthOf(item, bound - length);
      if (length > bound) return length;
    }
    return length;
  }
  for (const key in value) {
    length += key.length + 3 + lengthOf((value as Record<string, unknown>)[key], bound - length);
    if (length > bound) return length;
  }
  return length;
}
