/**
 * What a graph said at a change, put together from everything in it without the product: the lines of `graphLines`, from the
 * nodes and relationships of now where they were there already, and from what was kept of them where they were not.
 */
import type { Graph } from '../../src/graph/graph';
import { PAST } from '../../src/model/past';

type Properties = Readonly<Record<string, unknown>>;

interface NodeDump {
  readonly labels: readonly string[];
  readonly properties: Properties;
  /** Its states of before. */
  readonly past: readonly Properties[];
}

interface RelationshipDump {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly properties: Properties;
}

/** Everything in a graph but the record of how it came about. */
export interface Dump {
  readonly nodes: readonly NodeDump[];
  readonly relationships: readonly RelationshipDump[];
}

/** As in `graphLines`. */
const RECORD = '(Change|Counter|Source|SourceName|Migration|Identity|PastState)';

/** Reads everything that is in a graph, and that was. */
export async function dump(graph: Graph): Promise<Dump> {
  const [nodes, relationships] = await Promise.all([
    graph.read({
      text: `CYPHER 5 MATCH (n) WHERE NOT n:${RECORD} RETURN labels(n), properties(n), [(n)-[:HAD_STATE]->(past) | properties(past)]`,
      params: {},
    }),
    graph.read({
      text: `CYPHER 5 MATCH (a)-[r]->(b) WHERE NOT a:${RECORD} AND NOT b:${RECORD} RETURN a.id, type(r), b.id, properties(r)`,
      params: {},
    }),
  ]);
  return {
    nodes: nodes.values.map(([labels, properties, past]) => ({
      labels: labels as string[],
      properties: properties as Properties,
      past: past as Properties[],
    })),
    relationships: relationships.values.map(([from, type, to, properties]) => ({
      from: String(from),
      type: String(type),
      to: String(to),
      properties: properties as Properties,
    })),
  };
}

/** The lines of a graph at a change, sorted. Pure. */
export function linesAt({ nodes, relationships }: Dump, number: number): string[] {
  const lines: string[] = [];
  const known = new Set<unknown>();
  for (const node of nodes) {
    const state = stateAt(node, number);
    if (!state) continue;
    known.add(state.properties['id']);
    lines.push(JSON.stringify([[...state.labels].sort(), told(state.properties)]));
  }
  for (const { from, type, to, properties } of relationships) {
    const began = Number(properties['recordedFrom'] ?? 0);
    const ended = Number(properties['recordedTo'] ?? Infinity);
    if (began > number || ended <= number || !known.has(from)) continue;
    const name = type.startsWith(PAST) ? type.slice(PAST.length) : type;
    lines.push(JSON.stringify([from, name, to, told(properties)]));
  }
  return lines.sort();
}

function stateAt({ labels, properties, past }: NodeDump, number: number) {
  if (Number(properties['recordedFrom'] ?? 0) <= number) return { labels, properties };
  const was = past.find((one) => Number(one['recordedFrom']) <= number && Number(one['recordedTo']) > number);
  if (!was) return undefined;
  return { labels: labelsOf(labels, was), properties: was };
}

/** Those of an entity tell whether it was merged; others never change. */
function labelsOf(labels: readonly string[], was: Properties): readonly string[] {
  if (!labels.some((label) => label === 'Entity' || label === 'Merged')) return labels;
  const type = String(was['type']);
  return was['merged'] === true ? ['Merged', `Merged${type}`] : ['Entity', type];
}

const OF_RECORD: ReadonlySet<string> = new Set(['recordedFrom', 'recordedTo', 'merged']);

function told(properties: Properties): unknown[] {
  return Object.entries(properties)
    .filter(([name]) => !OF_RECORD.has(name))
    .map(([name, value]) => [name, name === 'factIds' ? [...(value as string[])].sort() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The first lines in which two differ; undefined where they are the same. */
export function differenceOf(one: readonly string[], other: readonly string[]): string | undefined {
  const [first, second] = [new Set(one), new Set(other)];
  const only = (lines: readonly string[], others: ReadonlySet<string>) =>
    lines.filter((line) => !others.has(line)).slice(0, 4);
  const [left, right] = [only(one, second), only(other, first)];
  if (left.length === 0 && right.length === 0 && one.length === other.length) return undefined;
  return [...left.map((line) => `- ${line}`), ...right.map((line) => `+ ${line}`)].join('\n');
}
