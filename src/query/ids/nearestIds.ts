/** Ids that come near to one that nothing has: those that begin alike, and those of entities that bear its words as a name. */
import { distance } from 'fastest-levenshtein';

import type { Graph, ReadOptions } from '../../graph/graph';
import { anyOf, phrase } from '../../graph/lucene';
import { typeTerm } from '../../model/nameKeys';
import { typeOfId } from '../../model/declare/dictionary';
import { storedQueryKeys } from '../../names/storedKeys';

const MOST_NEAREST = 3;

/** How much of an id may be misspelt. */
const MOST_MISSPELT = 1 / 3;

/** Keys that weigh less find namesakes of a family or a word. */
const LEAST_WEIGHT = 0.7;

/** The letters after the prefix that both have. */
const ALIKE = 2;

/** The clause that brings what may be near to an id (`unknown`, made by `sought`): `near`, and whether its name is alike. */
export const NEAR = `CALL (unknown) {
  CALL db.index.fulltext.queryNodes('name_keys', unknown.terms, {limit: 5}) YIELD node RETURN node.id AS near, true AS named
  UNION ALL MATCH (n:Entity) WHERE n.id STARTS WITH unknown.beginning WITH n LIMIT 100 RETURN n.id AS near, false AS named
  UNION ALL MATCH (n:Fact) WHERE n.id STARTS WITH unknown.beginning WITH n LIMIT 100 RETURN n.id AS near, false AS named
}`;

const TEXT = `CYPHER 5 UNWIND $sought AS unknown ${NEAR} RETURN unknown.id, collect([near, named])`;

/** What the clause takes of an id. */
interface Sought {
  readonly id: string;
  readonly terms: string;
  readonly beginning: string;
}

/** An id as its nearest are looked for. */
export function sought(id: string): Sought {
  return { id, terms: termsOf(id), beginning: beginningOf(id) };
}

/** For each of some ids, the nearest that exist, the best first; in one statement. */
export async function nearestIds(
  graph: Pick<Graph, 'read'>,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const { values } = await graph.read({ text: TEXT, params: { sought: ids.map(sought) } }, options);
  return new Map(
    values.map(([id, found]) => [String(id), ranked(String(id), found as readonly [string, boolean][])]),
  );
}

/** The best of what was found. Pure. */
export function ranked(id: string, found: readonly (readonly [string, boolean])[]): string[] {
  const scores = new Map<string, number>();
  for (const [near, named] of found) {
    const misspelt = distance(id, near) / Math.max(id.length, near.length);
    // Who bears the name is meant, however long the rest of its id is.
    const score = named ? Math.min(misspelt, MOST_MISSPELT) : misspelt;
    scores.set(near, Math.min(score, scores.get(near) ?? 1));
  }
  return [...scores]
    .filter(([, score]) => score <= MOST_MISSPELT)
    .sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1))
    .slice(0, MOST_NEAREST)
    .map(([near]) => near);
}

/** The words of an id, as the index of names is asked for them. */
function termsOf(id: string): string {
  const words = id.slice(id.indexOf(':') + 1).replace(/[-_]+/g, ' ');
  const keys = storedQueryKeys(words, undefined).filter(({ weight }) => weight >= LEAST_WEIGHT);
  const type = typeOfId(id);
  if (keys.length === 0) return NOTHING;
  return anyOf(
    keys.map(({ stored, weight }) => phrase(stored, weight)),
    type ? [typeTerm(type.name)] : [],
  );
}

/** A term that nothing has. */
const NOTHING = phrase('no name');

function beginningOf(id: string): string {
  return id.slice(0, id.indexOf(':') + 1 + ALIKE);
}
