/** The ids that the arguments of one request name: whether they exist, under which id, and what to say of those that do not. */
import DataLoader from 'dataloader';

import type { Graph, ReadOptions } from '../../graph/graph';
import type { Warnings } from '../warnings';
import type { IdPlace } from './idPlaces';
import { knownIds, knownOrNearest, type SoughtId } from './knownIds';
import { nearestIds } from './nearestIds';
import { warningsOf } from './unknownIds';

/** For so many ids of a request the nearest are looked for. */
const MOST_SOUGHT = 20;

/** What is known of an id; the nearest only where they were looked for at once. */
type Known = Pick<SoughtId, 'known'> & Partial<SoughtId>;

/** Ids that are asked for in one tick become one statement, whatever fields name them. */
export class RequestIds {
  private readonly known: DataLoader<string, Known>;
  private readonly nearest: DataLoader<string, readonly string[]>;

  constructor(
    graph: Graph,
    private readonly warnings: Warnings,
    options: ReadOptions,
  ) {
    this.known = new DataLoader<string, Known>(async (ids) => {
      // Of many ids most exist, and the nearest are looked for of few: then those that do not exist are asked for apart.
      if (ids.length <= MOST_SOUGHT) {
        const found = await knownOrNearest(graph, ids, options);
        return ids.map((id) => found.get(id) ?? { known: null, nearest: [] });
      }
      const found = await knownIds(graph, ids, options);
      return ids.map((id) => ({ known: found.get(id) ?? null }));
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
    const all = await Promise.all(ids.map(async (id) => [id, await this.known.load(id)] as const));
    const known = new Map(all.flatMap(([id, one]) => (one.known ? [[id, one.known] as const] : [])));
    const sought = new Map(all);
    const places = this.warnings.room > 0 ? placesOf() : [];
    const unknown = [...new Set(places.map(({ id }) => id))].filter((id) => !known.has(id));
    const nearest = await Promise.all(
      unknown
        .slice(0, this.warnings.room)
        .map(async (id) => [id, sought.get(id)?.nearest ?? (await this.nearest.load(id))] as const),
    );
    this.warnings.addAll(warningsOf(places, known, new Map(nearest), this.warnings.room));
    return new Map(
      [...known].flatMap(([id, { canonical }]) => (canonical === id ? [] : [[id, canonical] as const])),
    );
  }
}
