/** Which change a moment of the record means. The record is numbered by its changes: see `record/change/writeRecord.ts`. */
import { Cache } from '../cache';
import { badInput } from '../errors';
import type { Graph, ReadOptions } from '../graph/graph';
import { recordTime, RECORD_TIME_FORMS, type RecordTime } from '../time/recordTime';

/** A state of the record. */
export interface RecordVersion {
  /** The number of its last change; 0 where there is none. */
  readonly number: number;
  /** When that change was made, ISO 8601 in UTC. */
  readonly at: string | null;
}

/** Which version there is; at most once a second for answers that name none. */
export const LATEST_VERSION = `CYPHER 5 OPTIONAL MATCH (counter:Counter {id: 'changes'})
RETURN coalesce(counter.value, 0), coalesce(counter.historyFrom, 0), counter.at`;

const AT_TIME = `CYPHER 5 MATCH (change:Change) WHERE change.at <= $at
RETURN change.number, change.at ORDER BY change.at DESC, change.number DESC LIMIT 1`;

const BY_NUMBER =
  'CYPHER 5 MATCH (change:Change {number: toInteger($number)}) RETURN change.number, change.at LIMIT 1';

/** How long the latest version is taken for the latest, for what says only what an answer was read from. */
const FRESH_MS = 1_000;

interface Latest extends RecordVersion {
  /** The first version that the record can be read at. */
  readonly historyFrom: number;
}

/** The versions of the record of one graph. */
export class RecordVersions {
  private latestKnown: { readonly until: number; readonly version: Promise<Latest> } | undefined;

  /** Versions that clients named, by their numbers. */
  private readonly known = new Cache<RecordVersion>({
    entries: 1_000,
    bytes: { limit: 200_000, of: () => 100 },
  });

  constructor(private readonly graph: Pick<Graph, 'read'>) {}

  /**
   * The latest version, as of a second ago at most.
   * @param isFresh whether it is read in any case
   */
  async latest(options: ReadOptions = {}, isFresh = false): Promise<RecordVersion> {
    const known = this.latestKnown;
    if (known && Date.now() < known.until && !isFresh) return known.version;
    const version = this.readLatest(options);
    this.latestKnown = { until: Date.now() + FRESH_MS, version };
    // The next request tries again.
    version.catch(() => {
      this.latestKnown = undefined;
    });
    return version;
  }

  /** The version that a client means; refuses what is no moment, or lies before the record or after it. */
  async at(text: string, place: string, options: ReadOptions = {}): Promise<RecordVersion> {
    const time = recordTime(text);
    if (!time) throw badInput(`${place}: “${text}” is not ${RECORD_TIME_FORMS}`);
    if (time.kind === 'TIME' && time.at > new Date().toISOString())
      throw badInput(`${place}: “${text}” is not over, so the record of then is not known`);
    // What was recorded under a number stays so; under a time, a change may still come in that began before it.
    const known = time.kind === 'CHANGE' ? this.known.find(text) : undefined;
    if (known) return known;
    const [latest, version] = await Promise.all([this.readLatest(options), this.read(time, options)]);
    if (time.kind === 'CHANGE' && time.number > latest.number)
      throw badInput(`${place}: there is no change ${text} yet; the last one is ${String(latest.number)}`);
    if (version.number < latest.historyFrom)
      throw badInput(
        `${place}: “${text}” lies before change ${String(latest.historyFrom)}, from which on the record keeps what it said before`,
      );
    if (time.kind === 'CHANGE') this.known.keep(text, version);
    return version;
  }

  private async read(time: RecordTime, options: ReadOptions): Promise<RecordVersion> {
    const statement =
      time.kind === 'TIME'
        ? { text: AT_TIME, params: { at: time.at } }
        : { text: BY_NUMBER, params: { number: time.number } };
    const { values } = await this.graph.read(statement, options);
    const [number = time.kind === 'CHANGE' ? time.number : 0, at = null] = values[0] ?? [];
    return { number: Number(number), at: at as string | null };
  }

  private async readLatest(options: ReadOptions): Promise<Latest> {
    const { values } = await this.graph.read({ text: LATEST_VERSION, params: {} }, options);
    const [number, historyFrom, at] = values[0] ?? [];
    return {
      number: Number(number ?? 0),
      historyFrom: Number(historyFrom ?? 0),
      at: (at ?? null) as string | null,
    };
  }
}
