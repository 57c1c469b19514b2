/** Asks the graph for the pairs of a network: what is tied, what met, and which of them count. */
import { MOST_LINKS, type AskedNetwork, type NetworkStatements } from '../schema/questions/network/analyst';
import type { Statement } from '../graph/graph';
import type { ReadStatement } from '../jobs/runStatement';
import {
  metPairs,
  sidesToPlace,
  tiedPairs,
  tooManyLinks,
  type EventDays,
  type EventRow,
  type IdsById,
  type Met,
  type Tied,
  type TieRow,
} from './pairs';

/** What the graph has of a question. */
export interface ReadPairs {
  readonly tied: readonly Tied[];
  readonly met: readonly Met[];
  /** The days of the events at which cities met. */
  readonly days: ReadonlyMap<string, EventDays>;
}

/** The ties and encounters for which there are statements. */
export async function readPairs(
  { statements }: Pick<AskedNetwork, 'statements'>,
  run: ReadStatement,
): Promise<ReadPairs> {
  const ties = (await rowsOf(statements.ties, run)) as unknown as readonly TieRow[];
  const events = (await rowsOf(statements.encounters, run)) as unknown as readonly EventRow[];
  const homes = statements.homes && (await idsById(statements.homes, endsOf(ties), run));
  const around = await idsById(statements.around, sidesToPlace(events), run);
  const tied = tiedPairs(ties, homes);
  const met = metPairs(events, around);
  const counts = await countingPairs(statements, [...tied, ...met], run);
  return {
    tied: tied.filter(counts),
    met: met.filter(counts),
    days: new Map(events.map(([event, sortDay, earliest, latest]) => [event, { sortDay, earliest, latest }])),
  };
}

type Pair = Pick<Tied, 'a' | 'b'>;

/** Whether a pair is within the places that were given, and in two countries where it must be. */
async function countingPairs(
  statements: NetworkStatements,
  pairs: readonly Pair[],
  run: ReadStatement,
): Promise<(pair: Pair) => boolean> {
  const within =
    statements.within && new Set((await run(statements.within)).values.map(([id]) => String(id)));
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();
  const countries = statements.countries && (await idsById(statements.countries, ids, run));
  const isInOne = ({ a, b }: Pair) =>
    countries?.get(a)?.some((one) => countries.get(b)?.includes(one)) === true;
  return (pair) => {
    if (within && !(within.has(pair.a) && within.has(pair.b))) return false;
    return !isInOne(pair);
  };
}

async function rowsOf(statement: Statement | undefined, run: ReadStatement) {
  if (!statement) return [];
  const { values } = await run(statement);
  if (values.length > MOST_LINKS) throw tooManyLinks();
  return values;
}

/** Ids by id, by a statement that takes them as `$ids`. */
async function idsById(
  { text, params }: Statement,
  ids: readonly string[],
  run: ReadStatement,
): Promise<IdsById> {
  if (ids.length === 0) return new Map();
  const { values } = await run({ text, params: { ...params, ids } });
  return new Map((values as unknown as (readonly [string, string[]])[]).map(([id, found]) => [id, found]));
}

function endsOf(rows: readonly TieRow[]): string[] {
  return [...new Set(rows.flatMap(([from, to]) => [from, to]))].sort();
}
