/**
 * A quick reading of long YAML, which tells what is wrong with a file of many faults in time. The strict parser
 * (`yamlSource.ts`) takes seven times as long, most of it for the places of all values. Nothing is loaded from a quick
 * reading: whatever has no faults in it is read again, strictly.
 */
import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';

import { isDateField } from './dateFields';
import { RepeatedKeys, type RepeatedKey } from './repeatedKeys';

/** A number with the text that it was written as, which is what counts where it is a date or a key. */
class WrittenNumber {
  constructor(
    readonly value: number,
    readonly text: string,
  ) {}

  toString(): string {
    return this.text;
  }

  get [Symbol.toStringTag](): string {
    return 'WrittenNumber';
  }
}

const plain = (name: string, pattern: RegExp, construct: (text: string) => unknown) =>
  new Type(`tag:yaml.org,2002:${name}`, {
    kind: 'scalar',
    resolve: (text: unknown) => typeof text === 'string' && pattern.test(text),
    construct,
  });

const number = (text: string) => new WrittenNumber(Number(text), text);

/** The core schema of YAML 1.2, as the strict parser has it. */
const SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [
    plain('null', /^(?:~|[Nn]ull|NULL|)$/u, () => null),
    plain('bool', /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/u, (text) => text.toLowerCase() === 'true'),
    plain('int', /^[-+]?[0-9]+$/u, number),
    plain(
      'float',
      /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+)$/u,
      number,
    ),
  ],
});

/**
 * What the two parsers may read differently: tabs that are not between words, other line breaks, directives, several documents, anchors, aliases, tags,
 * explicit and complex keys, numbers in other bases, numbers that are none.
 */
const DIFFERENT =
  /(?:^|[\s:?,[{-])\t|\r(?!\n)|[\u0085\u2028\u2029]|^(?:%|---|\.\.\.)|(?:^|[\s[{,:-])(?:[&*!]\S|\?\s|0[ox]|[-+]?\.(?:inf|nan))|[\]}]\s*:/imu;

/** Keys that are perhaps no text; the strict parser says so. */
const DOUBTFUL_KEYS: ReadonlySet<string> = new Set(['', '~', '[object object]', 'null', 'true', 'false']);

function isDoubtful(key: string): boolean {
  return (
    DOUBTFUL_KEYS.has(key) ||
    ((key.length === 4 || key.length === 5 || key.length === 15) && DOUBTFUL_KEYS.has(key.toLowerCase()))
  );
}

/** Thrown and caught here: the text is for the strict parser. */
class DoubtfulKey extends Error {}

type QuickReading = { readonly value: unknown } | { readonly repeated: readonly RepeatedKey[] };

/** The value of a text, or the keys in it that stand twice; undefined where it is for the strict parser to read, or to refuse. */
export function quickReading(text: string): QuickReading | undefined {
  if (DIFFERENT.test(text)) return undefined;
  return unlessRefused<QuickReading>(
    () => ({ value: written(load(text, { schema: SCHEMA }), undefined) }),
    ({ reason }) => (reason === REPEATED ? repeatedKeys(text) : undefined),
  );
}

/** What the parser says of a key that stands twice. */
const REPEATED = 'duplicated mapping key';

function repeatedKeys(text: string): { readonly repeated: readonly RepeatedKey[] } | undefined {
  const keys = new RepeatedKeys(text, keyText);
  return unlessRefused(
    () => {
      const value = load(text, { schema: SCHEMA, json: true, listener: keys.listen });
      // Refuses keys that are no text.
      written(value, undefined);
      const repeated = keys.in(value);
      return repeated && { repeated };
    },
    () => undefined,
  );
}

/** Whatever the parser stumbles over, the strict one names it. */
function unlessRefused<Result>(
  read: () => Result,
  refused: (error: YAMLException) => Result | undefined,
): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DoubtfulKey) return undefined;
    if (error instanceof YAMLException) return refused(error);
    throw error;
  }
}

function keyText(value: unknown): string | undefined {
  return typeof value === 'string' || value instanceof WrittenNumber ? String(value) : undefined;
}

/** The value with plain numbers; `field` is the nearest key above it. */
function written(value: unknown, field: string | undefined): unknown {
  if (value instanceof WrittenNumber)
    return field !== undefined && isDateField(field) ? value.text : value.value;
  if (Array.isArray(value)) return value.map((item) => written(item, field));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Record<string, unknown>;
  for (const [key, item] of Object.entries(object)) {
    if (isDoubtful(key)) throw new DoubtfulKey();
    if (typeof item === 'object' && item !== null) object[key] = written(item, key);
  }
  return object;
}
