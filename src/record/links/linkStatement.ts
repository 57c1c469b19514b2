/**
 * Links from facts: for each rule of the model one statement that, given the ids of changed facts, brings the links
 * between their ends up to date from all facts that count. Pure.
 */
import {
  relationOf,
  startsOf,
  typeEntry,
  typesOf,
  type LinkRule,
  type TypeEntry,
} from '../../model/declare/dictionary';
import { ORDERS } from './linkSummary';

export interface LinkStatement {
  /** Type of the facts whose ids it takes. */
  readonly factType: string;
  readonly rule: LinkRule;
  readonly text: string;
}

/** The statements for all rules; each takes `$ids`. */
export function linkStatements(): LinkStatement[] {
  return [...typesOf('fact')].flatMap((entry) =>
    entry.derives.map((rule) => ({ factType: entry.name, rule, text: statement(entry, rule) })),
  );
}

function statement(entry: TypeEntry, rule: LinkRule): string {
  const from = roleType(entry, rule.from);
  const to = roleType(entry, rule.to);
  const starts = startsOf(rule);
  const keys = rule.keys.map((key, index) => ({ key, column: `key${String(index)}` }));
  const endpoints = rule.undirected ? 'CASE WHEN x.id < y.id THEN [x, y] ELSE [y, x] END' : '[x, y]';
  const conditions = [
    // Both ends may have been told as two entities and be one by now.
    'x <> y',
    ...Object.entries(rule.when ?? {}).map(
      ([name, terms]) => `changed.${name} IN [${terms.map(quoted).join(', ')}]`,
    ),
    ...(starts ? [`x:${starts.join('|')}`] : []),
    ...(rule.where ? [rule.where('changed')] : []),
  ];
  const sameKeys = [...Object.keys(rule.when ?? {}).filter((name) => !rule.keys.includes(name))].map(
    (name) => `f.${name} IN [${(rule.when?.[name] ?? []).map(quoted).join(', ')}]`,
  );
  const matchKeys = keys.map(
    ({ key, column }) => `(f.${key} = ${column} OR (f.${key} IS NULL AND ${column} IS NULL))`,
  );
  const further = rule.where ? [rule.where('f')] : [];
  const where = ["f.status IN ['ACTIVE', 'DISPUTED']", ...sameKeys, ...matchKeys, ...further].join(' AND ');
  const columns = ['a', 'b', ...keys.map(({ column }) => column)].join(', ');
  const types = rule.undirected ? { a: `${from}|${to}`, b: `${from}|${to}` } : { a: from, b: to };
  /** The facts between both ends, walked to from one of them. */
  const walk = (start: 'a' | 'b', end: 'a' | 'b', condition: string) =>
    `WITH * WHERE ${condition} MATCH (${start})<-[:${types[start]}]-(f:${entry.name}) WHERE EXISTS { (f)-[:${types[end]}]->(${end}) } RETURN f`;
  const degree = (end: 'a' | 'b') => `COUNT { (${end})<-[:${types[end]}]-() }`;
  return [
    'CYPHER 5 UNWIND $ids AS id',
    `MATCH (x:Entity)<-[:${from}]-(changed:Fact {id: id})-[:${to}]->(y:Entity)`,
    `WHERE ${conditions.join(' AND ')}`,
    `WITH changed, ${endpoints} AS ends`,
    `WITH DISTINCT ends[0] AS a, ends[1] AS b${keys.map(({ key, column }) => `, changed.${key} AS ${column}`).join('')}`,
    `CALL (${columns}) {`,
    // One end may have many facts (a topic, a large city): walked to from the other, a load takes time in proportion.
    `  CALL (a, b) { ${walk('a', 'b', `${degree('a')} <= ${degree('b')}`)} UNION ${walk('b', 'a', `${degree('a')} > ${degree('b')}`)} }`,
    `  WITH * WHERE ${where}`,
    '  WITH DISTINCT f ORDER BY f.id',
    `  ${SUMMARY_CLAUSES}`,
    '}',
    `MERGE (a)-[link:${rule.type} {key: ${keyExpression(keys.map(({ column }) => column))}}]->(b)`,
    `SET link += summary${keys.map(({ key, column }) => `, link.${key} = ${column}`).join('')}`,
    'RETURN count(link)',
  ].join('\n');
}

/** The first term of an order that is in a list. */
const highestRanked = (order: readonly string[], list: string) =>
  `head([term IN [${order.map(quoted).join(', ')}] WHERE term IN ${list}])`;

/**
 * Sums up the facts `f`: the firmest basis, the most real modality, the number of documents; outer bounds as narrow as all
 * facts together make them (as wide as the widest where they exclude each other), inner bounds from the first to the last
 * day for which any attests it.
 */
const SUMMARY_CLAUSES = `WITH collect(f.id) AS factIds, collect(f) AS facts, collect(DISTINCT f.basis) AS bases,
    collect(DISTINCT f.modality) AS modalities, collect(DISTINCT f.status) AS statuses,
    max(f.earliest) AS from, min(f.latest) AS to, min(f.earliest) AS widestFrom, max(f.latest) AS widestTo,
    min(f.heldFrom) AS heldFrom, max(f.heldTo) AS heldTo, min(f.recordedAt) AS recordedFrom
  WITH *, COUNT { UNWIND facts AS g MATCH (g)-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->(:Passage)-[:OF]->(d:Document) RETURN DISTINCT d } AS documentCount,
    (from IS NULL OR to IS NULL OR from <= to) AS agree
  RETURN {factIds: factIds, derived: false, certainty: 'CERTAIN', documentCount: documentCount, recordedFrom: recordedFrom,
    basis: ${highestRanked(ORDERS.basis, 'bases')},
    modality: ${highestRanked(ORDERS.modality, 'modalities')},
    status: ${highestRanked(ORDERS.status, 'statuses')}, heldFrom: heldFrom, heldTo: heldTo,
    earliest: CASE WHEN agree THEN from ELSE widestFrom END, latest: CASE WHEN agree THEN to ELSE widestTo END} AS summary`;

function keyExpression(columns: readonly string[]): string {
  return columns.length === 0
    ? "''"
    : columns.map((column) => `coalesce(toString(${column}), '')`).join(" + '|' + ");
}

function quoted(term: string): string {
  return `'${term}'`;
}

function roleType(entry: TypeEntry, role: string): string {
  const type = relationOf(typeEntry(entry.name), role)?.role?.type;
  if (type === undefined) throw new Error(`${entry.name} has no role ${role}`);
  return type;
}
