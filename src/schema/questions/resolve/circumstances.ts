/** What the graph says about candidates besides their names. */
import { cypherFile } from '../../../graph/cypherFile';
import type { Context } from '../../context';
import type { LookedUp } from './lookUp';

const QUESTION = cypherFile('questions/candidates');

export interface Circumstances {
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  readonly places: readonly string[];
  readonly offices: readonly string[];
  readonly population: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly otherNames: readonly string[];
  readonly different: readonly string[];
}

/** By id, of all that was looked up, in one statement. */
export async function circumstances(
  context: Context,
  { hits, besides }: LookedUp,
  period: { readonly possiblyFrom: unknown; readonly possiblyTo: unknown } | undefined,
): Promise<ReadonlyMap<string, Circumstances>> {
  const found = [...hits.map((hit) => hit.found), ...besides.flatMap(({ places }) => places)];
  if (hits.length === 0) return new Map();
  const { values } = await context.read({
    text: QUESTION,
    params: {
      ids: [...new Set(found.map(({ id }) => id))],
      from: period?.possiblyFrom ?? null,
      to: period?.possiblyTo ?? null,
    },
  });
  return new Map(values.map(([id, ...rest]) => [String(id), circumstancesOf(rest)]));
}

function circumstancesOf(row: readonly unknown[]): Circumstances {
  const [cities, countries, places, offices, population, latitude, longitude, otherNames, different] =
    row as [
      string[],
      string[],
      string[],
      string[],
      number | null,
      number | null,
      number | null,
      string[],
      string[],
    ];
  return { cities, countries, places, offices, population, latitude, longitude, otherNames, different };
}
