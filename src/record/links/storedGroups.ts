/**
 * Links to be summed up again after facts changed. One statement for each rule of the model takes the ids of the facts
 * and returns each link that they make or made, with all facts between its ends that count.
 */
import { startsOf, typesOf, type LinkRule, type TypeEntry } from '../../model/declare/dictionary';
import { runInBatches, type RunStatement } from '../batches';
import type { KeyValue, LinkIdentity, Premise } from './linkRow';
import { premiseExpression } from './premises';
import { printRoleConditions, roleType } from './roleConditions';

/** A link and all that it rests on; without premises, it is no link any more. */
export interface StoredGroup {
  readonly link: LinkIdentity;
  readonly premises: readonly Premise[];
}

/** The facts of a rule and the statement that reads their links; it takes `$ids`. */
export interface LinkQuery {
  readonly factType: string;
  readonly rule: LinkRule;
  readonly text: string;
}

/** The statements for all rules. */
export function linkQueries(): LinkQuery[] {
  return [...typesOf('fact')].flatMap((entry) =>
    entry.derives.map((rule) => ({ factType: entry.name, rule, text: queryText(entry, rule) })),
  );
}

/** Reads the links of a rule that some facts make or made. */
export async function readGroups(
  run: RunStatement,
  { rule, text }: LinkQuery,
  factIds: readonly string[],
): Promise<StoredGroup[]> {
  const groups: StoredGroup[] = [];
  await runInBatches(factIds, async (ids) => {
    const { values } = await run({ text, params: { ids } });
    for (const row of values[0]?.[0] as [string, string, KeyValue[], Premise[]][]) {
      const [from, to, keyValues, premises] = row;
      const keys = Object.fromEntries(rule.keys.map((key, index) => [key, keyValues[index] ?? null]));
      groups.push({ link: { type: rule.type, from, to, keys }, premises });
    }
  });
  return groups;
}

function queryText(entry: TypeEntry, rule: LinkRule): string {
  const from = roleType(entry, rule.from);
  const to = roleType(entry, rule.to);
  const starts = startsOf(rule);
  const columns = rule.keys.map((_key, index) => `key${String(index)}`);
  const terms = Object.entries(rule.when ?? {});
  const among = (fact: string, [name, values]: (typeof terms)[number]) =>
    `${fact}.${name} IN [${values.map((value) => `'${value}'`).join(', ')}]`;
  const conditions = [
    // Both ends may be one entity by now.
    'x <> y',
    ...terms.map((term) => among('changed', term)),
    ...(starts ? [`x:${starts.join('|')}`] : []),
  ];
  const counts = [
    "f.status IN ['ACTIVE', 'DISPUTED']",
    ...terms.filter(([name]) => !rule.keys.includes(name)).map((term) => among('f', term)),
    ...rule.keys.map((key, index) => sameValue(`f.${key}`, columns[index] ?? '')),
    ...printRoleConditions(entry, rule, 'f'),
  ];
  const types = rule.undirected ? { a: `${from}|${to}`, b: `${from}|${to}` } : { a: from, b: to };
  /** The facts between both ends, walked to from one of them. */
  const walk = (start: 'a' | 'b', end: 'a' | 'b', condition: string) =>
    `WITH * WHERE ${condition} MATCH (${start})<-[:${types[start]}]-(f:${entry.name}) WHERE EXISTS { (f)-[:${types[end]}]->(${end}) } RETURN f`;
  const degree = (end: 'a' | 'b') => `COUNT { (${end})<-[:${types[end]}]-() }`;
  return [
    'CYPHER 5 UNWIND $ids AS id',
    `MATCH (x:Entity)<-[:${from}]-(changed:Fact {id: id})-[:${to}]->(y:Entity)`,
    `WHERE ${conditions.join(' AND ')}`,
    `WITH changed, ${rule.undirected ? 'CASE WHEN x.id < y.id THEN [x, y] ELSE [y, x] END' : '[x, y]'} AS ends`,
    `WITH DISTINCT ends[0] AS a, ends[1] AS b${rule.keys.map((key, index) => `, changed.${key} AS ${columns[index] ?? ''}`).join('')}`,
    `CALL (${['a', 'b', ...columns].join(', ')}) {`,
    // One end may have many facts (a topic, a large city): walked to from the other, a load takes time in proportion.
    `  CALL (a, b) { ${walk('a', 'b', `${degree('a')} <= ${degree('b')}`)} UNION ${walk('b', 'a', `${degree('a')} > ${degree('b')}`)} }`,
    `  WITH * WHERE ${counts.join(' AND ')}`,
    `  WITH DISTINCT f RETURN collect(${premiseExpression('f')}) AS premises`,
    '}',
    // One record for all: each costs the driver.
    `RETURN collect([a.id, b.id, [${columns.join(', ')}], premises])`,
  ].join('\n');
}

function sameValue(property: string, column: string): string {
  return `(${property} = ${column} OR (${property} IS NULL AND ${column} IS NULL))`;
}
