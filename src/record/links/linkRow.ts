/**
 * What a link says of the facts behind it. This is the only place where a link is summed up: rows at hand, facts read
 * from the graph, derived parts and the gazetteer all come through here. Pure.
 *
 * | property                                          | meaning                                                                                          |
 * | ------------------------------------------------- | ------------------------------------------------------------------------------------------------ |
 * | `key`                                             | tells apart the links of one type between the same two entities                                  |
 * | `kind`, `level`, `role`, `attended`, `rank`, …    | the properties that the rule of the link takes from its facts: the same in all of them           |
 * | `factIds`                                         | the facts that carry the link and count (active or disputed), sorted                             |
 * | `status`                                          | `DISPUTED` when every premise is disputed, else `ACTIVE`                                         |
 * | `modality`, `basis`                               | the first in `MODALITIES` and `BASES` that a premise has                                         |
 * | `derived`, `certainty`                            | whether no document states the link itself; whether the premises settle it                       |
 * | `documentCount`                                   | how many documents support the premises, each counted once                                       |
 * | `earliest`, `latest`                              | outer bounds: as narrow as all premises together make them, or as wide as the widest on conflict |
 * | `heldFrom`, `heldTo`                              | inner bounds: the first and the last day for which any premise attests the link                  |
 *
 * What nobody reads is left out: a walk that tests a property goes through the records of the others to find it. When
 * a link entered the record is known from its facts (`recordedAt`).
 */
import { byCodePoints } from '../codePoints';

/** What took place before what did not; a cancellation before the plan that it ends. */
export const MODALITIES = ['HELD', 'HISTORIC', 'CANCELLED', 'PLANNED', 'INVITED', 'PROPOSED'] as const;

/** The firmest first. */
const BASES = ['TEXT', 'IMPLIED', 'BACKGROUND'] as const;

const STATUSES = ['ACTIVE', 'DISPUTED'] as const;

/** What a link rests on: one fact, or several that imply it together. */
export interface Premise {
  readonly factIds: readonly string[];
  /** What they say of the link, under the names of the properties of a fact. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Ids of the documents that support it. */
  readonly documents: readonly string[];
}

/** The properties of a premise that a link sums up. */
export const SUMMED_UP = ['status', 'modality', 'basis', 'earliest', 'latest', 'heldFrom', 'heldTo'] as const;

/** A link as it is written. */
export interface LinkRow {
  readonly type: string;
  /** Id of the entity where it starts. */
  readonly from: string;
  readonly to: string;
  /** Without nulls; `documentCount` stands apart, since the database takes a JavaScript number for a float. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly documentCount: number;
}

/** What tells links apart is a text or a truth. */
export type KeyValue = string | boolean | null;

/** Which link it is: its type, its ends and the properties that tell it from others between the same ends. */
export interface LinkIdentity extends Pick<LinkRow, 'type' | 'from' | 'to'> {
  readonly keys: Readonly<Record<string, KeyValue>>;
}

/** Whether a link is stated or derived, and how surely. */
export interface Derivation {
  readonly derived: boolean;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  /** Replaces the key that is made of the link's `keys`. */
  readonly key?: string;
}

const STATED: Derivation = { derived: false, certainty: 'CERTAIN' };

/** The link that follows from some premises. */
export function linkRow(
  { type, from, to, keys }: LinkIdentity,
  premises: readonly Premise[],
  { derived, certainty, key = keyOf(keys) }: Derivation = STATED,
): LinkRow {
  const properties = { ...summaryOf(premises), derived, certainty, key, ...keys };
  return { type, from, to, properties: present(properties), documentCount: documentsOf(premises).size };
}

/** The key of a link of which a rule takes these properties from its facts. */
export function keyOf(keys: LinkIdentity['keys']): string {
  return Object.values(keys)
    .map((value) => String(value ?? ''))
    .join('|');
}

function summaryOf(premises: readonly Premise[]): Record<string, unknown> {
  const texts = (name: (typeof SUMMED_UP)[number]) =>
    premises
      .flatMap(({ properties }) => (typeof properties[name] === 'string' ? [properties[name]] : []))
      .sort(byCodePoints);
  const highest = (name: (typeof SUMMED_UP)[number], order: readonly string[]) => {
    const values = texts(name);
    return order.find((term) => values.includes(term)) ?? null;
  };
  const minimum = (name: (typeof SUMMED_UP)[number]) => texts(name)[0] ?? null;
  const maximum = (name: (typeof SUMMED_UP)[number]) => texts(name).at(-1) ?? null;
  const [from, to] = [maximum('earliest'), minimum('latest')];
  const agree = from === null || to === null || byCodePoints(from, to) <= 0;
  return {
    factIds: [...new Set(premises.flatMap(({ factIds }) => factIds))].sort(byCodePoints),
    heldFrom: minimum('heldFrom'),
    heldTo: maximum('heldTo'),
    earliest: agree ? from : minimum('earliest'),
    latest: agree ? to : maximum('latest'),
    basis: highest('basis', BASES),
    modality: highest('modality', MODALITIES),
    status: highest('status', STATUSES),
  };
}

function documentsOf(premises: readonly Premise[]): ReadonlySet<string> {
  return new Set(premises.flatMap(({ documents }) => documents));
}

function present(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  );
}
