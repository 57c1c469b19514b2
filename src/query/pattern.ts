/** The relations and properties of the model in Cypher. */
import {
  needsLabel,
  onlyStep,
  typeEntry,
  type PropertyEntry,
  type RelationEntry,
} from '../model/declare/dictionary';
import type { Step } from '../model/declare/path';
import type { Parameter } from './compilation';

/** Variables of a walk: its start, its end, and the link between. */
interface Variables {
  readonly from: string;
  readonly end: string;
  readonly link: string;
}

/** The pattern after MATCH; from no start, all nodes with the labels of the end. */
export function patternOf(relation: RelationEntry, variables: Variables): string {
  const { path, key, to } = relation;
  const { from, end, link } = variables;
  const last = path[path.length - 1];
  if (!last) return `(${end}:${key?.label ?? to})`;
  if (from === '' && !key) return labelled(end, last.labels);
  const begin = key ? `(${end}key:${key.label})` : `(${from})`;
  const isCarrying = carried(relation).length > 0;
  const hops = path.map((step) => {
    const isLast = step === last;
    const name = isCarrying ? `${end}by` : onlyStep(relation) ? link : '';
    return arrow(step, isLast ? name : '') + labelled(isLast ? end : '', step.labels);
  });
  return begin + hops.join('');
}

/** The pattern of a walk of one hop without the label of its end, where that need not be tested. */
export function barePattern(relation: RelationEntry, { from, end, link }: Variables): string | undefined {
  const step = onlyStep(relation);
  if (!step || needsLabel(relation)) return undefined;
  return `(${from})${arrow(step, link)}(${end})`;
}

/** The conditions of the walk itself. */
export function conditionsOf({ path, key, endId }: RelationEntry, { from, end, link }: Variables): string[] {
  if (endId !== undefined) return [`${end}.id = ${from}.${endId}`];
  if (!key) return path.length === 0 ? [`${end} = ${from}`] : [];
  const begin = path.length === 0 ? end : `${end}key`;
  return [`${begin}.id ${key.many ? 'IN' : '='} ${from === '' ? link : from}.${key.property}`];
}

/** A clause after MATCH and WHERE that makes the ends distinct and names what the walk carried; or nothing. */
export function distinctOf(relation: RelationEntry, end: string): string {
  const columns = carried(relation).map((property) => `${end}by.${property} AS ${end}${property}`);
  if (relation.distinct !== true && columns.length === 0) return '';
  return `WITH ${relation.distinct === true ? 'DISTINCT ' : ''}${[end, ...columns].join(', ')}`;
}

/** The properties that the last relationship of a walk gives to its end. */
function carried({ to }: RelationEntry): string[] {
  return [...typeEntry(to).properties.values()].flatMap(({ source }) =>
    source.kind === 'CARRIED' ? [source.property] : [],
  );
}

/** The value of a property of a node or link. */
export function valueOf(
  { source }: PropertyEntry,
  variable: string,
  parameter: Parameter,
  args: Readonly<Record<string, unknown>> = {},
): string {
  switch (source.kind) {
    case 'STORED':
      return `${variable}.${source.property}`;
    case 'CARRIED':
      return `${variable}${source.property}`;
    case 'DISPLAY_NAME':
      return displayName(variable, parameter, args['language']);
    case 'WORDS':
      return `head([(${variable})-[:OF]->(${variable}text:Document) | [${variable}text.file, ${variable}text.sha256, ${variable}.start, ${variable}.end]])`;
    case 'IDS': {
      const [end, by] = [`${variable}end`, `${variable}by`];
      const last = source.path.length - 1;
      const hops = source.path.map((step, index) =>
        index === last
          ? arrow(step, by) + labelled(end, step.labels)
          : arrow(step, '') + labelled('', step.labels),
      );
      const where =
        source.withoutProperty === undefined ? '' : ` WHERE ${by}.${source.withoutProperty} IS NULL`;
      return `COLLECT { MATCH (${variable})${hops.join('')}${where} RETURN ${end}.id ORDER BY type(${by}), ${end}.id }`;
    }
  }
}

function displayName(variable: string, parameter: Parameter, language: unknown): string {
  const fallback = `${variable}.name_en, ${variable}.name`;
  // Display names are stored in one property per language: `name_ru`, `name_zh_hant`.
  const tag = typeof language === 'string' ? language : 'en';
  const property = `name_${tag.toLowerCase().replaceAll('-', '_')}`;
  if (property === 'name_en') return `coalesce(${fallback})`;
  return `coalesce(${variable}[${parameter(property)}], ${fallback})`;
}

function labelled(variable: string, labels: readonly string[]): string {
  return labels.length === 0 ? `(${variable})` : `(${variable}:${labels.join('|')})`;
}

function arrow({ types, direction, hops }: Step, variable: string): string {
  const repeated = hops ? `*${String(hops.min)}..${String(hops.max)}` : '';
  const inner = types.length === 0 ? '' : `${variable}:${types.join('|')}${repeated}`;
  return `${direction === 'in' ? '<' : ''}-${inner === '' ? '' : `[${inner}]`}-${direction === 'out' ? '>' : ''}`;
}
