/** From the texts of a form, as they stand in the address, to the values of a request. Pure. */
import type { OperationVariable } from '../../../src/server/operation';

/** The texts of a form by variable; of a list, one value per line. */
export type Texts = Readonly<Record<string, string>>;

/** What a variable does not take; the message is a key of the pages' texts. */
export interface Fault {
  readonly variable: string;
  readonly message: 'needed' | 'notNumber' | 'notJson';
}

/** The variables of a request, or why there are none. */
export type Values = { readonly variables: Readonly<Record<string, unknown>> } | { readonly fault: Fault };

/** The texts that a form comes with: examples, or else defaults. */
export function examplesOf(variables: readonly OperationVariable[]): Texts {
  return Object.fromEntries(
    variables.flatMap((variable): [string, string][] => {
      const given = variable.example ?? variable.default;
      return given === undefined || given === null ? [] : [[variable.name, textOf(variable, given)]];
    }),
  );
}

function textOf({ list, input }: OperationVariable, value: unknown): string {
  if (input === 'json') return JSON.stringify(value, null, 2);
  if (list) return (Array.isArray(value) ? value : [value]).map(String).join('\n');
  return String(value);
}

/** The texts for a form whose address has these values; without any, the examples. */
export function textsIn(variables: readonly OperationVariable[], query: ReadonlyMap<string, string>): Texts {
  const given = variables.flatMap(({ name }): [string, string][] => {
    const text = query.get(name);
    return text === undefined ? [] : [[name, text]];
  });
  if (given.length === 0 && query.get('values') !== 'none') return examplesOf(variables);
  return Object.fromEntries(given);
}

/** The texts for the address, which tells a form that was emptied from one that comes with examples. */
export function queryOf(variables: readonly OperationVariable[], texts: Texts): Record<string, string> {
  const given = variables.flatMap(({ name }): [string, string][] => {
    const text = texts[name]?.trim();
    return text ? [[name, text]] : [];
  });
  return given.length === 0 && variables.length > 0 ? { values: 'none' } : Object.fromEntries(given);
}

/** The values that a request takes. */
export function valuesOf(variables: readonly OperationVariable[], texts: Texts): Values {
  const values: Record<string, unknown> = {};
  for (const variable of variables) {
    const { name, required, list, input } = variable;
    const text = texts[name]?.trim() ?? '';
    if (text === '') {
      if (required) return { fault: { variable: name, message: 'needed' } };
      continue;
    }
    const parts = list && input !== 'json' ? text.split(/\s*\n\s*/) : [text];
    const read = parts.map((part) => valueIn(input, part));
    if (read.includes(undefined)) {
      return { fault: { variable: name, message: input === 'json' ? 'notJson' : 'notNumber' } };
    }
    values[name] = list && input !== 'json' ? read : read[0];
  }
  return { variables: values };
}

/** A value as its variable takes it; undefined when it does not. */
function valueIn(input: OperationVariable['input'], text: string): unknown {
  if (input === 'boolean') return text === 'true';
  if (input === 'number') return Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (input !== 'json') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The name of the enum or type of a variable: `EventKind` of `[EventKind!]!`. */
export function enumOf({ type }: OperationVariable): string {
  return type.replace(/[[\]!]/g, '');
}

/** Whether a variable takes ids, which a picker finds by name. */
export function takesIds({ type }: OperationVariable): boolean {
  return /\bID\b/.test(type);
}

const PLACES = ['COUNTRY', 'REGION', 'CITY', 'DISTRICT', 'LANDMARK'];

const TYPES: Readonly<Record<string, readonly string[]>> = {
  city: ['CITY'],
  country: ['COUNTRY'],
  official: ['OFFICIAL'],
  event: ['EVENT'],
  agreement: ['AGREEMENT'],
  document: ['DOCUMENT'],
  institution: ['INSTITUTION'],
  place: PLACES,
  topic: ['TOPIC'],
  within: PLACES,
};

/** The types of entities that a variable of this name is about; undefined for any. */
export function typesFor({ name }: OperationVariable): readonly string[] | undefined {
  return TYPES[name];
}

/** A name in camel case as words. */
export function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
