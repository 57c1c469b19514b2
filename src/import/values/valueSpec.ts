/** What a value of a mapping is made of. Pure. */
import type { ValueSpec } from '../mapping/shapes';

/** `{name}` in a template; `{{` and `}}` are braces. */
export const PLACEHOLDER = /\{\{|\}\}|\{([^{}]+)\}/gu;

/** What is wrong with a value's form; undefined where nothing is. */
export function specIssue(value: ValueSpec): string | undefined {
  if (typeof value === 'string') return undefined;
  const sources = (['column', 'columns', 'template', 'literal'] as const).filter(
    (name) => value[name] !== undefined,
  );
  if (sources.length !== 1) return 'A value has one of “column”, “columns”, “template” and “literal”.';
  if (value.join !== undefined && value.columns === undefined) return '“join” goes with “columns”.';
  if (value.else !== undefined && value.map === undefined) return '“else” goes with “map”.';
  if (value.keepOthers !== undefined && value.map === undefined) return '“keepOthers” goes with “map”.';
  if (value.template !== undefined && !columnsOf(value).length)
    return 'A template names at least one column in braces, as in “inst:{code}”; for a constant, use “literal”.';
  return undefined;
}

/** The columns that a value reads. */
export function columnsOf(value: ValueSpec): string[] {
  if (typeof value === 'string') return [value];
  const { column, columns = [], template = '' } = value;
  const named = [...template.matchAll(PLACEHOLDER)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  return [...(column === undefined ? [] : [column]), ...columns, ...named];
}
