/** Loads the gazetteer with bounded memory: a batch of places in a transaction, each batch once and for all. */
import type { Tally } from '../record/batches';
import type { Authorship } from '../record/change/change';
import { noteVersion } from '../record/change/versions';
import type { ReportedProposal } from '../record/identity/propose';
import type { Graph } from '../graph/graph';
import { readDossierPlaces } from './dossierPlaces';
import type { GazetteerPlace } from './place';
import { checkGazetteer, gazetteerVersion, readGazetteer, type GazetteerOptions } from './readGazetteer';
import { proposeDossierPlaces } from './proposeDossierPlaces';
import { writePlaces } from './writePlaces';

export interface LoadGazetteerOptions extends Authorship, GazetteerOptions {
  /** Told how many of how many places are written, at the beginning and after each batch. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Places in one transaction. */
  readonly batch?: number;
}

/** Enough that a round trip costs little, few enough for the memory of a transaction. */
const BATCH = 2_000;

/** What a load of the gazetteer did. */
interface GazetteerReport extends Tally {
  /** Places of dossiers that may be, or were decided to be, places of the gazetteer. */
  readonly proposed: readonly ReportedProposal[];
}

/** Loads every place, and looks for those that dossiers have under ids of their own. Throws DamagedGazetteer before anything is written. */
export async function loadGazetteer(graph: Graph, options: LoadGazetteerOptions): Promise<GazetteerReport> {
  const all = await checkGazetteer(options.path);
  const tally: Tally = { created: 0, updated: 0, unchanged: 0 };
  let done = 0;
  options.onProgress?.(done, all);
  const dossierPlaces = options.dossierPlaces ?? readDossierPlaces();
  const version = await gazetteerVersion(dossierPlaces, options.path);
  for await (const places of batches(readGazetteer({ ...options, dossierPlaces }), options.batch ?? BATCH)) {
    const outcome = await writePlaces(graph, places, version, options);
    tally.created += outcome.created;
    tally.updated += outcome.updated;
    tally.unchanged += outcome.unchanged;
    done += places.length;
    options.onProgress?.(done, all);
  }
  await noteVersion(graph, 'gazetteer', version);
  return { ...tally, proposed: await proposeDossierPlaces(graph, options) };
}

/** Batches of one type each: what a place lies in is written before it. */
async function* batches(
  places: AsyncIterable<GazetteerPlace>,
  size: number,
): AsyncGenerator<GazetteerPlace[]> {
  let batch: GazetteerPlace[] = [];
  for await (const place of places) {
    if (batch.length === size || (batch[0] && batch[0].type !== place.type)) {
      yield batch;
      batch = [];
    }
    batch.push(place);
  }
  if (batch.length > 0) yield batch;
}
