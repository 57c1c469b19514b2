/** Variables of a published operation from what the command line gives. Pure. */
import { distance } from 'fastest-levenshtein';

import type { Operation, OperationVariable } from '../server/operation';
import { UnusableOption } from './unusableOption';

/** The operation of a name. Throws UnusableOption with the nearest names. */
export function operationNamed(operations: readonly Operation[], name: string): Operation {
  const found = operations.find((one) => one.name === name);
  if (found) return found;
  const near = nearest(
    name,
    operations.map((one) => one.name),
  );
  throw new UnusableOption(
    `There is no question “${name}”; did you mean ${near.join(', ')}? entente ask lists all.`,
  );
}

/**
 * Variables from texts such as `city=city:harbin`; a list is given item by item, or as JSON.
 * @throws UnusableOption for a variable that the operation does not have, a value of another type, and one that is missing
 */
export function variablesOf(
  { name: operation, variables }: Pick<Operation, 'name' | 'variables'>,
  given: readonly string[],
): Record<string, unknown> {
  const texts = new Map<string, string[]>();
  for (const text of given) {
    const [name, value] = split(text);
    if (!variables.some((one) => one.name === name))
      throw new UnusableOption(
        `${operation} has no variable “${name}”; ${variables.length === 0 ? 'it has none' : `it has ${variables.map((one) => one.name).join(', ')}`}.`,
      );
    texts.set(name, [...(texts.get(name) ?? []), value]);
  }
  const missing = variables.filter(({ name, required }) => required && !texts.has(name));
  if (missing.length > 0)
    throw new UnusableOption(
      `${operation} needs ${missing.map((one) => `--var ${one.name}=${exampleIn(one)}`).join(' ')}`,
    );
  return Object.fromEntries(
    variables.flatMap((variable) => {
      const values = texts.get(variable.name);
      return values ? [[variable.name, valueOf(variable, values)]] : [];
    }),
  );
}

function split(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UnusableOption(`--var takes name=value, not “${text}”.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function exampleIn({ example, type }: OperationVariable): string {
  if (example === undefined) return `<${type}>`;
  return typeof example === 'string' ? example : JSON.stringify(example);
}

function valueOf(variable: OperationVariable, texts: readonly string[]): unknown {
  const [first = ''] = texts;
  if (variable.list) {
    const isJson = texts.length === 1 && first.trimStart().startsWith('[');
    return isJson ? parsed(variable, first) : texts.map((text) => itemOf(variable, text));
  }
  if (texts.length > 1)
    throw new UnusableOption(`${variable.name} takes one value, and --var gives ${String(texts.length)}.`);
  return itemOf(variable, first);
}

function itemOf(variable: OperationVariable, text: string): unknown {
  const { name, input, values = [] } = variable;
  switch (input) {
    case 'number': {
      const number = Number(text);
      if (text.trim() === '' || Number.isNaN(number))
        throw new UnusableOption(`${name} takes a number, not “${text}”.`);
      return number;
    }
    case 'boolean':
      if (text !== 'true' && text !== 'false')
        throw new UnusableOption(`${name} takes true or false, not “${text}”.`);
      return text === 'true';
    case 'enum': {
      const names = values.map((one) => one.name);
      if (!names.includes(text))
        throw new UnusableOption(`${name} takes one of ${names.join(', ')}, not “${text}”.`);
      return text;
    }
    case 'json':
      return parsed(variable, text);
    case 'text':
      return text;
  }
}

function parsed({ name, type }: OperationVariable, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UnusableOption(`${name} takes ${type} as JSON, and this is none: ${text}`);
    throw error;
  }
}

function nearest(name: string, names: readonly string[]): string[] {
  const ranked = names.map((one) => ({ one, far: distance(name.toLowerCase(), one.toLowerCase()) }));
  return ranked
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .slice(0, 3)
    .map(({ one }) => one);
}
