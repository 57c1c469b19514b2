/** `{name: {matches: …}}`: entities that bear a name, in whatever script and case it is written. */
import type { PropertyEntry, TypeEntry } from '../model/dictionary';
import { namedOf } from '../model/named';
import { askedKeys } from '../names/storedKeys';
import type { Compilation, Parameter } from './compilation';
import { anyOf, phrase } from './lucene';
import { propertyConditions } from './propertyFilter';

/** From here on two names are the same name: `sameName` of src/names decides so too. */
const SAME = 0.75;

interface Asked {
  readonly matches?: string | null;
}

/** The conditions of an operator object on a name. */
export function nameConditions(
  entry: TypeEntry,
  property: PropertyEntry,
  variable: string,
  { matches, ...rest }: Asked & Readonly<Record<string, unknown>>,
  parameter: Parameter,
): string[] {
  const others = propertyConditions(entry, property, variable, rest, parameter);
  if (matches === undefined || matches === null) return others;
  const keys = keysOf(entry, matches);
  // A text without letters is nobody's name.
  const held =
    keys.length === 0 ? 'false' : `any(key IN ${variable}.nameKeys WHERE key IN ${parameter(keys)})`;
  return [held, ...others];
}

/** Whether a condition on a name leads to a few entities, so that a list can begin at them. */
export function leadsToNames(entry: TypeEntry, asked: unknown): boolean {
  const matches = (asked as Asked | null | undefined)?.matches;
  return typeof matches === 'string' && keysOf(entry, matches).length > 0;
}

/** Finds the entities that bear a name in the index. */
export function beginAtName(
  { parameter }: Compilation,
  entry: TypeEntry,
  variable: string,
  asked: unknown,
): string {
  const keys = keysOf(entry, (asked as Asked).matches ?? '');
  const terms = parameter(anyOf(keys.map((key) => phrase(key))));
  return `CALL db.index.fulltext.queryNodes('name_keys', ${terms}) YIELD node AS ${variable}`;
}

function keysOf(entry: TypeEntry, text: string): string[] {
  return askedKeys(text, namedOf(entry.name)).flatMap(({ stored, weight }) =>
    weight >= SAME ? [stored] : [],
  );
}
