/** Asks the graph for those who may be meant: by id, by identifier, by name. A statement for many at once. */
import type { Statement, Rows } from '../../graph/graph';
import { identifierTerms } from '../../graph/identifierTerms';
import { anyOf, phrase } from '../../graph/lucene';
import { typeTerm } from '../../model/nameKeys';
import { namedOf } from '../../model/named';
import { storedQueryKeys } from '../../names/storedKeys';
import { MIN_SAME_SCORE } from '../../names/sameName';
import type { Candidate } from './sought';

export type Read = (statement: Statement) => Promise<Rows>;

/** Those of one name that are looked at, the best by the index: there are some 90 places called San José. */
const BEARERS = 150;

/** Names asked for with one statement. */
const PORTION = 500;

/** What is known of a node, for the numbers of what was asked. */
const RETURNED = `WITH asked, node, COLLECT {
  MATCH (node)-[:IN|BASED_IN|PART_OF|ACTS_FOR|HOLDS_OFFICE*0..4]->(place:Country|Region|City|District) RETURN DISTINCT place
} AS places
RETURN asked, [node.id, node.type, coalesce(node.name, node.id), coalesce(node.nameForms, []), coalesce(node.otherNames, []),
  coalesce(node.identifiers, []), node.population, node.latitude, node.longitude],
  [place IN places | place.id], [place IN places WHERE place:Country | place.id]`;

/** An entity that is there under an id. */
export interface Known {
  /** Its own, or that of the one into which it was merged. */
  readonly id: string;
  readonly type: string;
  /** The source that described it first; null where only the gazetteer has it. */
  readonly toldIn: string | null;
}

/** Those that are there of some ids; a merged one leads to the one that stands for it. */
export async function knownByIds(read: Read, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const found = new Map<string, Known>();
  if (ids.length === 0) return found;
  const { values } = await read({
    text: `CYPHER 5 UNWIND $ids AS id
CALL (id) { MATCH (n:Entity {id: id}) RETURN n UNION ALL MATCH (:Merged {id: id})-[:MERGED_INTO]->(n:Entity) RETURN n }
RETURN id, n.id, n.type, n.toldIn`,
    params: { ids },
  });
  for (const [asked, id, type, toldIn] of values)
    found.set(String(asked), { id: String(id), type: String(type), toldIn: toldIn as string | null });
  return found;
}

/** Those that have some identifiers, by the number of what was asked. */
export async function withIdentifiers(
  read: Read,
  asked: readonly { readonly type: string; readonly identifiers: readonly string[] }[],
): Promise<readonly (readonly Candidate[])[]> {
  return inPortions(asked, async (portion) =>
    read({
      text: `CYPHER 5 UNWIND $rows AS row
CALL (row) {
  CALL db.index.fulltext.queryNodes('identifiers', row.terms, {limit: 20}) YIELD node
  WITH node WHERE any(one IN node.identifiers WHERE toLower(one) IN row.identifiers)
  RETURN node UNION MATCH (node:Country) WHERE node.iso IN row.codes RETURN node
}
WITH row, node WHERE node.type = row.type
WITH node, collect(DISTINCT row.number) AS asked
${RETURNED}`,
      params: {
        rows: portion.map(({ type, identifiers }, number) => ({
          number,
          type,
          terms: identifierTerms(identifiers),
          identifiers: identifiers.map((one) => one.toLowerCase()),
          codes: identifiers.flatMap((one) => (/^iso:/iu.test(one) ? [one.slice(4).toUpperCase()] : [])),
        })),
      },
    }),
  );
}

/** Those that share a key of a name, by the number of what was asked. */
export async function withNames(
  read: Read,
  asked: readonly { readonly type: string; readonly name: string }[],
): Promise<readonly (readonly Candidate[])[]> {
  return inPortions(asked, async (portion) =>
    read({
      text: `CYPHER 5 UNWIND $rows AS row
CALL (row) {
  CALL db.index.fulltext.queryNodes('name_keys', row.terms, {limit: ${String(BEARERS)}}) YIELD node
  WHERE node.type = row.type RETURN node
}
WITH node, collect(DISTINCT row.number) AS asked
${RETURNED}`,
      params: {
        rows: portion.flatMap(({ type, name }, number) => {
          const terms = nameTerms(type, name);
          return terms === '' ? [] : [{ number, type, terms }];
        }),
      },
    }),
  );
}

/** The keys of a name by which two names may be one. */
function nameTerms(type: string, name: string): string {
  const keys = storedQueryKeys(name, namedOf(type)).filter(({ weight }) => weight >= MIN_SAME_SCORE);
  return keys.length === 0
    ? ''
    : anyOf(
        keys.slice(0, 100).map(({ stored, weight }) => phrase(stored, weight)),
        [typeTerm(type)],
      );
}

async function inPortions<Asked>(
  asked: readonly Asked[],
  find: (portion: readonly Asked[]) => Promise<Rows>,
): Promise<readonly (readonly Candidate[])[]> {
  const found: Candidate[][] = asked.map(() => []);
  for (let start = 0; start < asked.length; start += PORTION) {
    const { values } = await find(asked.slice(start, start + PORTION));
    for (const [numbers, columns, places, countries] of values) {
      const one = candidateOf(columns as unknown[], places as string[], countries as string[]);
      for (const number of numbers as number[]) found[start + number]?.push(one);
    }
  }
  // The index gives them in an order that may differ from run to run.
  for (const candidates of found) candidates.sort((a, b) => (a.id < b.id ? -1 : 1));
  return found;
}

function candidateOf(
  columns: readonly unknown[],
  places: readonly string[],
  countries: readonly string[],
): Candidate {
  const [id, type, name, forms, otherNames, identifiers, population, latitude, longitude] = columns;
  return {
    id: String(id),
    type: String(type),
    name: String(name),
    forms: forms as string[],
    otherNames: otherNames as string[],
    identifiers: identifiers as string[],
    population: (population as number | null) || null,
    latitude: latitude as number | null,
    longitude: longitude as number | null,
    places,
    countries,
  };
}
