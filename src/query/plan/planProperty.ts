/** Conditions on one property of a node or link, by the kind of its values. */
import { typeEntry, type PropertyEntry, type TypeEntry } from '../../model/declare/dictionary';
import { compare, NEVER, type Comparison, type Condition } from './condition';
import { nameKeysOf, wordKeysOf } from './nameKeys';
import { dateConditions } from './planDate';
import { identifierConditions } from './planIdentifiers';
import { valueOf } from './planValue';
import type { Start } from './planWalk';
import type { Value } from './value';

/** An input object. */
export type Input = Readonly<Record<string, unknown>>;

/** What a condition is about: a type, and whether its values stand on the node or the link at hand. */
export interface Subject {
  readonly entry: TypeEntry;
  readonly start: Start;
}

/** The fields of an input that have a value. */
export function given(input: unknown): [string, unknown][] {
  return Object.entries((input ?? {}) as Input).filter(([, value]) => value !== undefined && value !== null);
}

/** The conditions that the operators on a property give; all of them hold. */
export function propertyConditions(
  { entry, start }: Subject,
  property: PropertyEntry,
  input: unknown,
): Condition[] {
  if (property.name === 'type' && entry.kind !== 'link' && property.vocabulary)
    return given(input).flatMap(([operator, value]) => typeConditions(operator, value));
  const value = valueOf(property, start, {});
  return given(input).flatMap(([operator, operand]): Condition[] => {
    if (property.valueType === 'identifiers') return identifierConditions(entry, value, operator, operand);
    if (operator === 'exists' && property.list && property.vocabulary)
      return [hasSome(value, Object.keys(property.vocabulary), operand === true)];
    if (operator === 'exists') return [{ kind: 'KNOWN', value, known: operand === true }];
    if (operator === 'matches' && property.valueType === 'name')
      return [{ kind: 'NAME_KEYS', keys: nameKeysOf(entry, String(operand)) }];
    if (operator === 'bears' && property.valueType === 'name') return bearsWords(String(operand));
    // An option of the condition next to it.
    if (operator === 'includeUndated') return [];
    if (property.valueType === 'date') {
      const { includeUndated } = input as { includeUndated?: boolean | null };
      const place = `${property.name}.${operator}`;
      return dateConditions(
        { entry, start },
        property.name,
        operator,
        String(operand),
        place,
        includeUndated === true,
      );
    }
    return compare(value, operator as Comparison, operand);
  });
}

/** A list of terms has some of them, or none. */
function hasSome(value: Value, terms: readonly string[], some: boolean): Condition {
  const any: Condition = { kind: 'ANY', parts: terms.flatMap((term) => compare(value, 'has', term)) };
  return some ? any : { kind: 'NOT', part: any };
}

/** Each word is one of the words of a name; a text without a word is in nobody's name. */
function bearsWords(text: string): Condition[] {
  const words = wordKeysOf(text);
  return words.length === 0 ? [NEVER] : words.map((keys) => ({ kind: 'NAME_KEYS', keys }));
}

/** Conditions on the type, as labels: the database counts these and need not read a property. */
function typeConditions(operator: string, value: unknown): Condition[] {
  if (operator === 'exists') return value === true ? [] : [NEVER];
  const names = operator === 'in' ? (value as string[]) : [value as string];
  // The schema lets only names of types through.
  const labels = names.map((name) => typeEntry(name).name);
  return labels.length === 0 ? [NEVER] : [{ kind: 'LABEL', labels }];
}
