/** The ids that the arguments of one request name: whether they exist, under which id, and what to say of those that do not. */
import DataLoader from 'dataloader';

import type { Graph, ReadOptions } from '../../graph/graph';
import type { Reading } from '../cypher/reading';
import type { AsOfView } from '../view';
import type { Warnings } from '../warnings';
import type { IdPlace } from './idPlaces';
import { knownIds, knownOrNearest, type KnownId, type SoughtId } from './knownIds';
import { nearestIds } from './nearestIds';
import { absenceOf, warningsOf } from './unknownIds';

/** For so many ids of a request the nearest are looked for. */
const MOST_SOUGHT = 20;

/** What is known of an id; the nearest only where they were looked for at once. */
type Known = Pick<SoughtId, 'known'> & Partial<SoughtId>;

/** Ids that are asked for in one tick become one statement, whatever fields name them. */
export class RequestIds {
  private readonly known: DataLoader<string, Known>;
  private readonly nearest: DataLoader<string, readonly string[]>;

  constructor(
    graph: Pick<Graph, 'read'>,
    private readonly warnings: Warnings,
    options: ReadOptions,
    reading: Reading,
  ) {
    this.known = new DataLoader<string, Known>(async (ids) => {
      // Of many ids most exist, and the nearest are looked for of few: those that do not exist are then asked for apart.
      if (ids.length > MOST_SOUGHT) {
        const found = await knownIds(graph, ids, options, reading);
        return ids.map((id) => ({ known: found.get(id) ?? null }));
      }
      const found = await knownOrNearest(graph, ids, options, reading);
      return ids.map((id) => found.get(id) ?? { known: null, nearest: [] });
    });
    this.nearest = new DataLoader(async (ids) => {
      const found = await nearestIds(graph, ids.slice(0, MOST_SOUGHT), options);
      return ids.map((id) => found.get(id) ?? []);
    });
  }

  /** Of some ids, those that were merged, with where they went. Of those that are not right where they stand, the client is warned. */
  async canonical(
    ids: readonly string[],
    placesOf: () => readonly IdPlace[],
  ): Promise<ReadonlyMap<string, string>> {
    const asked = new Map(await Promise.all(ids.map(async (id) => [id, await this.known.load(id)] as const)));
    const known = new Map<string, KnownId>();
    for (const [id, one] of asked) if (one.known) known.set(id, one.known);
    const places = this.warnings.room > 0 ? placesOf() : [];
    const unknown = [...new Set(places.map(({ id }) => id))].filter((id) => !known.has(id));
    const nearest = await Promise.all(
      unknown
        .slice(0, this.warnings.room)
        .map(async (id) => [id, asked.get(id)?.nearest ?? (await this.nearest.load(id))] as const),
    );
    this.warnings.addAll(warningsOf(places, known, new Map(nearest), this.warnings.room));
    return new Map(
      [...known].flatMap(([id, { canonical }]) => (canonical === id ? [] : [[id, canonical] as const])),
    );
  }

  /** Warns of ids that exist and were looked up in vain, since what has them does not hold, or had not begun, as of a day. */
  async warnOfAbsence(places: readonly IdPlace[], asOf: AsOfView): Promise<void> {
    const known = await Promise.all(places.map(async ({ id }) => this.known.load(id)));
    this.warnings.addAll(
      places.flatMap((place, index) => absenceOf(place, known[index]?.known ?? null, asOf)),
    );
  }
}
