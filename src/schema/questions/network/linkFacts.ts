/** Looks up the facts behind the links that are shown: of ties by their ends, of encounters by the parts of both in the events. */
import type { Rows, Statement } from '../../../graph/graph';
import type { Reading } from '../../../query/cypher/reading';
import type { SelectedField } from '../../../query/selection/selection';
import { fieldsNamed, fieldsOf } from '../../../query/selection/selection';
import type { FoundLink, FoundNetwork } from './analyst';
import type { NetworkPlan } from './networkPlan';
import { printPartFacts, printTieFacts } from './printNetwork';

/** No list shows more facts of one link, so that more events are not looked at. */
const MOST_EVENTS = 100;

/** Gives the facts of each link that a selected list shows; two statements at most. */
export async function linkFacts(
  selected: readonly SelectedField[],
  { lists }: FoundNetwork,
  plan: NetworkPlan,
  reading: Reading,
  read: (statement: Statement) => Promise<Rows>,
): Promise<(link: FoundLink) => readonly string[]> {
  const links = selected.flatMap((field) =>
    showsFacts(field) ? ((lists[field.key]?.found ?? []) as readonly FoundLink[]) : [],
  );
  const ends = distinct(links.flatMap((link) => link.ends));
  const parts = distinct(links.flatMap(partsOf));
  const [ofTies, ofParts] = await Promise.all([
    factsBy(ends, (pairs) => printTieFacts(plan, pairs, reading), read),
    factsBy(parts, (pairs) => printPartFacts(plan, pairs, reading), read),
  ]);
  return (link) => {
    const ids = [
      ...link.ends.flatMap((pair) => ofTies.get(keyOf(pair)) ?? []),
      ...partsOf(link).flatMap((part) => ofParts.get(keyOf(part)) ?? []),
    ];
    return [...new Set(ids)].sort();
  };
}

function showsFacts({ name, selection }: SelectedField): boolean {
  const below = fieldsOf(selection);
  if (name === 'links') return fieldsNamed('facts', below).length > 0;
  const isCounted = name === 'dormantTies' || name === 'contactsWithoutTie';
  return (
    isCounted &&
    fieldsNamed('nodes', below).some((nodes) => fieldsNamed('facts', fieldsOf(nodes.selection)).length > 0)
  );
}

type Two = readonly [string, string];

function partsOf({ a, b, ends, events }: FoundLink): Two[] {
  if (ends.length > 0) return [];
  return events.slice(0, MOST_EVENTS).flatMap((event): Two[] => [
    [a, event],
    [b, event],
  ]);
}

async function factsBy(
  pairs: readonly Two[],
  print: (pairs: readonly Two[]) => Statement,
  read: (statement: Statement) => Promise<Rows>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (pairs.length === 0) return new Map();
  const { values } = await read(print(pairs));
  const rows = values as unknown as (readonly [string, string, string[][]])[];
  return new Map(rows.map(([one, other, ids]) => [keyOf([one, other]), ids.flat()]));
}

function distinct(pairs: readonly Two[]): Two[] {
  return [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];
}

function keyOf(pair: Two): string {
  return pair.join('\n');
}
