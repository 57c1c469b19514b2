/** Which single conditions of a filter could be left out, or made less strict. Pure. */
import { findType, propertyOf, relationOf, typeEntry, type TypeEntry } from '../model/declare/dictionary';
import { memberNamed } from '../model/declare/inputNames';
import { given, type Input } from './plan/planProperty';

/** What kind of condition is left out, or made less strict, in the order in which they are tried. */
export const KINDS = ['CERTAINTY', 'UNDATED', 'MODALITY', 'DATE', 'KIND', 'AS_OF', 'OTHER'] as const;

export type LeftOut = (typeof KINDS)[number];

/** One condition less, or one that asks for less. */
export interface Weakened {
  readonly leftOut: LeftOut;
  /** From the input to the condition. */
  readonly path: readonly string[];
  /** What stands in the place of the condition; absent where it is left out. */
  readonly instead?: string | undefined;
  /** The input without it. */
  readonly input: unknown;
}

/** The conditions on a type, each weakened alone. Conditions under `or` and `not` stay together. */
export function weakened(entry: TypeEntry, where: unknown): Weakened[] {
  return conditionsIn(entry, where, []).flatMap((condition) => {
    const { path } = condition;
    return [
      ...lessStrict(condition).map(({ leftOut, at, value, instead }) => ({
        leftOut,
        path: at,
        instead,
        input: replaced(where, at, value),
      })),
      ...leftOutOf(condition).map((leftOut) => ({
        leftOut,
        path,
        input: replaced(where, path, undefined),
      })),
    ];
  });
}

interface Condition {
  /** The type that it is about. */
  readonly entry: TypeEntry;
  readonly path: readonly string[];
  readonly input: unknown;
}

/** The conditions that all hold: those next to each other, those under `and`, and those on what is related. */
function conditionsIn(entry: TypeEntry, where: unknown, path: readonly string[]): Condition[] {
  return given(where).flatMap(([name, input]) => {
    const at = [...path, name];
    if (name === 'and')
      return (input as unknown[]).flatMap((part, index) => conditionsIn(entry, part, [...at, String(index)]));
    const branch = entry.kind === 'interface' && name.startsWith('on') ? findType(name.slice(2)) : undefined;
    if (branch) return conditionsIn(branch, input, at);
    return [{ entry, path: at, input }, ...relatedIn(entry, name, input, at)];
  });
}

/**
 * The conditions on the nodes and links of a relation. Only under `some` and `every` does less asked of each mean no fewer
 * nodes in the list.
 */
function relatedIn(entry: TypeEntry, name: string, input: unknown, path: readonly string[]): Condition[] {
  const relation = propertyOf(entry, name) ? undefined : relationOf(entry, memberNamed(name));
  if (!relation) return [];
  const node = typeEntry(relation.to);
  if (relation.shape === 'one') return conditionsIn(node, input, path);
  return given(input).flatMap(([quantifier, match]) => {
    if (quantifier !== 'some' && quantifier !== 'every') return [];
    const at = [...path, quantifier];
    const { node: onNode, link: onLink } = match as Input;
    const link = relation.link && typeEntry(relation.link);
    return [
      ...conditionsIn(node, onNode, [...at, 'node']),
      ...(link ? conditionsIn(link, onLink, [...at, 'link']) : []),
    ];
  });
}

/** Conditions that say what the list is of are never left out. */
const IDENTITY: readonly string[] = ['id', 'identifiers', 'name', 'type'];
const MODALITY: readonly string[] = ['modality', 'tookPlace', 'signed'];

function leftOutOf({ entry, path }: Condition): LeftOut[] {
  const name = path.at(-1) ?? '';
  if (IDENTITY.includes(name)) return [];
  if (MODALITY.includes(name)) return ['MODALITY'];
  const property = propertyOf(entry, name);
  if (!property && name !== 'asOf') return [];
  if (name === 'kind') return ['KIND'];
  return [property?.valueType === 'date' || ['asOf', 'earliest', 'latest'].includes(name) ? 'DATE' : 'OTHER'];
}

/** A condition on time that asks for less. */
interface LessStrict {
  readonly leftOut: LeftOut;
  readonly at: readonly string[];
  readonly value: unknown;
  readonly instead: string;
}

/** What a condition on time asks if it need hold only possibly, or may hold of what has no date. */
function lessStrict({ entry, path, input }: Condition): LessStrict[] {
  const name = path.at(-1) ?? '';
  const operands = input as Input;
  if (name === 'asOf') {
    if (operands['certainty'] !== 'CERTAIN') return withUndated(path, operands);
    return [{ leftOut: 'CERTAINTY', at: [...path, 'certainty'], value: 'POSSIBLE', instead: 'POSSIBLE' }];
  }
  if (propertyOf(entry, name)?.valueType !== 'date') return [];
  if (typeof operands['possiblyWithin'] === 'string') return withUndated(path, operands);
  return ['certainlyWithin', 'startsWithin'].flatMap((operator): LessStrict[] => {
    const { [operator]: period, ...others } = operands;
    if (typeof period !== 'string') return [];
    return [
      {
        leftOut: 'CERTAINTY',
        at: path,
        value: { ...others, possiblyWithin: period },
        instead: 'possiblyWithin',
      },
    ];
  });
}

function withUndated(path: readonly string[], { includeUndated }: Input): LessStrict[] {
  if (includeUndated === true) return [];
  return [{ leftOut: 'UNDATED', at: [...path, 'includeUndated'], value: true, instead: 'true' }];
}

/** An input with the value at a path replaced; left out where the value is undefined. */
function replaced(input: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(input))
    return input.map((part, index): unknown => (String(index) === name ? replaced(part, rest, value) : part));
  return { ...(input as Input), [name]: replaced((input as Input)[name], rest, value) };
}
