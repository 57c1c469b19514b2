/**
 * The changes of the record as they come: one reader for each server process, whatever the number of subscribers.
 *
 * It asks for the counter of changes every 100 ms while somebody listens, and reads what is new once for all. Numbers are given in
 * the order of the commits (`src/record/change/writeRecord.ts`), so that a reader who has seen one has seen all before it, and several
 * processes tell the same story. Subscribers fetch what comes after the last number that they have handed on: those that are slow
 * make nothing pile up, since they read from the record again what is no longer at hand.
 */
import { setTimeout as wait } from 'node:timers/promises';

import type { Graph } from '../../graph/graph';
import type { Context } from '../context';
import { findNumbers } from '../changes/findChanges';
import { readHeaders, type ChangeHeader } from '../changes/readChanges';

const POLL_MS = 100;

/** Changes that are kept at hand for subscribers. */
const KEPT = 1_000;

/** Changes that are read at once. */
const BATCH = 200;

/** How long the database may be away before subscribers get an error and may come back later. */
const PATIENCE_MS = 10_000;

/** How long the node of a number is waited for; one that was removed must not stop all that follow. */
const MISSING_MS = 5_000;

/** What reads the record apart from any request. */
export type RecordReader = Pick<Context, 'read'>;

export class ChangeFeed {
  private readonly graph: RecordReader;
  private listeners = 0;
  /** The number up to which all changes are there; unknown before the first look. */
  private latest: number | undefined;
  private recent: readonly ChangeHeader[] = [];
  private waiting: (() => void)[] = [];
  private failure: unknown;
  private polling: Promise<void> | undefined;

  constructor(
    graph: Pick<Graph, 'read'>,
    private readonly pollMs: number = POLL_MS,
  ) {
    this.graph = { read: async (statement) => graph.read(statement) };
  }

  /** Begins to listen; returns what ends it. */
  listen(): () => void {
    this.listeners += 1;
    this.polling ??= this.poll();
    let listening = true;
    return () => {
      if (listening) this.listeners -= 1;
      listening = false;
    };
  }

  /** The number of the last change, read now. */
  async latestNumber(): Promise<number> {
    const { values } = await this.graph.read({
      text: "CYPHER 5 OPTIONAL MATCH (counter:Counter {id: 'changes'}) RETURN coalesce(counter.value, 0)",
      params: {},
    });
    return Number(values[0]?.[0] ?? 0);
  }

  /** Waits for a change with a greater number; returns the greatest there is. Rejects when the signal aborts or the database stays away. */
  async beyond(number: number, signal: AbortSignal): Promise<number> {
    for (;;) {
      signal.throwIfAborted();
      if (this.latest !== undefined && this.latest > number) return this.latest;
      if (this.failure !== undefined) throw this.failure as Error;
      await this.news(signal);
    }
  }

  /** The next changes after a number, up to another, some hundred at most. */
  async between(after: number, upTo: number): Promise<readonly ChangeHeader[]> {
    const [oldest] = this.recent;
    if (oldest && oldest.number <= after + 1)
      return this.recent.filter(({ number }) => number > after && number <= upTo);
    return readHeaders(this.graph, await findNumbers(this.graph, { upTo }, { after, size: BATCH }));
  }

  private async news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        signal.removeEventListener('abort', done);
        resolve();
      };
      signal.addEventListener('abort', done, { once: true });
      this.waiting.push(done);
    });
  }

  private wake(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private async poll(): Promise<void> {
    let failingSince: number | undefined;
    while (this.listeners > 0) {
      try {
        await this.advance();
        failingSince = undefined;
        this.failure = undefined;
      } catch (error) {
        failingSince ??= Date.now();
        if (Date.now() - failingSince > PATIENCE_MS) {
          // Those who listen get the error, and their subscriptions end with it.
          this.failure = error;
          this.wake();
        }
      }
      await wait(this.pollMs, undefined, { ref: false });
    }
    this.polling = undefined;
    this.recent = [];
    this.latest = undefined;
  }

  /** Reads what is new, up to the first number whose change is not found yet: its transaction may not be there as a whole. */
  private async advance(): Promise<void> {
    const value = await this.latestNumber();
    if (value === 0 && this.latest === undefined) {
      this.latest = 0;
      this.wake();
    }
    let last = this.latest ?? value - 1;
    while (last < value) {
      const upTo = Math.min(value, last + BATCH);
      const wanted = Array.from({ length: upTo - last }, (_, index) => last + 1 + index);
      const found = await readHeaders(this.graph, wanted);
      const isWhole = found.length === wanted.length || this.hasWaited();
      const reached = isWhole ? upTo : withoutGap(found, last);
      if (reached === last) return;
      this.missingSince = undefined;
      const whole = found.filter(({ number }) => number <= reached);
      // An erasure takes names out of the reasons of earlier changes as well; these were read after it.
      const kept = whole.some(({ actions }) => actions.includes('ERASE')) ? [] : this.recent;
      this.recent = [...kept, ...whole].slice(-KEPT);
      this.latest = reached;
      this.wake();
      last = reached;
    }
  }

  private missingSince: number | undefined;

  /** Whether a number without a change has been waited for long enough. */
  private hasWaited(): boolean {
    this.missingSince ??= Date.now();
    return Date.now() - this.missingSince > MISSING_MS;
  }
}

/** The last number that follows on another without a gap. */
function withoutGap(found: readonly ChangeHeader[], after: number): number {
  const gap = found.findIndex(({ number }, index) => number !== after + 1 + index);
  return after + (gap === -1 ? found.length : gap);
}

const feeds = new WeakMap<object, ChangeFeed>();

/** The feed of a graph; a process has one graph. */
export function feedOf(graph: Graph): ChangeFeed {
  const known = feeds.get(graph) ?? new ChangeFeed(graph);
  feeds.set(graph, known);
  return known;
}
