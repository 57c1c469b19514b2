/** The one door to Neo4j: every statement goes through here, each read in a session and transaction of its own. */
import { setTimeout as wait } from 'node:timers/promises';

import neo4j, {
  type Driver,
  type ManagedTransaction,
  type QueryResult,
  type Result,
  type ResultSummary,
  type Session,
} from 'neo4j-driver';
import pLimit from 'p-limit';

import { deadlineExceeded, toEntenteError } from './failures';
import { streamRows } from './stream';

export interface Statement {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Rows {
  readonly keys: readonly string[];
  /** Values by position, as decoded by the driver: numbers as JavaScript numbers. */
  readonly values: readonly (readonly unknown[])[];
  /** Whether the statement changed anything. */
  readonly hasUpdates: boolean;
}

export interface ReadOptions {
  /** Ends the wait when the request's deadline passes; a silent connection would otherwise hang for ever. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the size of each row as it arrives, in bytes or so; when it throws, the statement is ended with that error. */
  readonly take?: ((bytes: number) => void) | undefined;
  /** What the read must see: bookmarks of earlier writes, perhaps through another server. */
  readonly bookmarks?: readonly string[] | undefined;
}

/** The result of a write, and the bookmark by which a read sees it. */
export interface Written<Result> {
  readonly result: Result;
  readonly bookmarks: readonly string[];
}

/** How long a failed read is tried again where the driver says that this may help, and the first pause between. */
const RETRY_MS = 2_000;
const FIRST_PAUSE_MS = 100;

/**
 * Write transactions of this process that are open at once. Each waits for the lock of the record in the database, and a hundred
 * that wait there take all the memory that it has for transactions.
 */
const MAX_WRITERS = 4;

/** Ends a rehearsal. */
class RolledBack extends Error {}

export class Graph {
  /** Called with every statement before it is sent: tests count, logs trace. */
  onStatement: ((statement: Statement) => void) | undefined;

  private readonly writers = pLimit(MAX_WRITERS);

  constructor(
    private readonly driver: Driver,
    private readonly database: string,
    private readonly statementTimeoutMs = 25_000,
  ) {}

  /**
   * Runs one read in a transaction of its own, again when that may help. The transaction is the statement’s own (auto-commit,
   * refused by the server if it writes): a managed one says BEGIN and COMMIT as well, 0.3 ms and as much again of our time.
   */
  async read(statement: Statement, options: ReadOptions = {}): Promise<Rows> {
    this.onStatement?.(statement);
    try {
      return await withinDeadline(this.readWithRetry(statement, options), options.signal);
    } catch (error) {
      throw toEntenteError(error);
    }
  }

  private async readWithRetry(statement: Statement, options: ReadOptions): Promise<Rows> {
    const { signal } = options;
    const until = Date.now() + RETRY_MS;
    for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
      try {
        return await this.readOnce(statement, options);
      } catch (error) {
        const again = error instanceof Error && neo4j.isRetryableError(error) && Date.now() + pause < until;
        if (!again || signal?.aborted === true) throw error;
        await wait(pause, undefined, { ref: false });
      }
    }
  }

  private async readOnce(
    { text, params }: Statement,
    { signal, take, bookmarks }: ReadOptions,
  ): Promise<Rows> {
    const session = this.driver.session({
      database: this.database,
      defaultAccessMode: 'READ',
      ...(bookmarks && bookmarks.length > 0 && { bookmarks: [...bookmarks] }),
    });
    const close = () => {
      session.close().catch(() => {
        // The connection is gone already; there is nothing left to close.
      });
    };
    // What nobody waits for any more lets go of its connection.
    signal?.addEventListener('abort', close, { once: true });
    try {
      const result = session.run(text, params, { timeout: this.statementTimeoutMs });
      return await (take ? rowsTaken(result, take) : rowsOf(result));
    } finally {
      signal?.removeEventListener('abort', close);
      close();
    }
  }

  /** Rows of one read as they arrive, without a limit of time: for what reads the whole graph. Not tried again. */
  stream(statement: Statement): AsyncGenerator<readonly unknown[]> {
    this.onStatement?.(statement);
    // Rows that the driver fetches before they are taken.
    const session = this.driver.session({
      database: this.database,
      defaultAccessMode: 'READ',
      fetchSize: 5_000,
    });
    return streamRows(session, statement);
  }

  /** Runs several statements in one write transaction: all of them or none. */
  async write<Result>(
    work: (run: (statement: Statement) => Promise<Rows>) => Promise<Result>,
  ): Promise<Result> {
    return (await this.writeMarked(work)).result;
  }

  /**
   * The same, with the bookmark of what was written.
   * @param signal of those who wait: what they gave up before its turn came is not begun
   */
  async writeMarked<Result>(
    work: (run: (statement: Statement) => Promise<Rows>) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Written<Result>> {
    return this.withSession(async (session) => {
      const result = await this.writers(() => {
        signal?.throwIfAborted();
        return session.executeWrite((transaction) => work((statement) => this.run(transaction, statement)));
      });
      return { result, bookmarks: session.lastBookmarks() };
    });
  }

  /** Does the same work in a transaction that is rolled back, and returns what it would have returned. */
  async rehearse<Result>(
    work: (run: (statement: Statement) => Promise<Rows>) => Promise<Result>,
  ): Promise<Result> {
    let rehearsed: { readonly result: Result } | undefined;
    try {
      await this.withSession((session) =>
        this.writers(() =>
          session.executeWrite(async (transaction) => {
            rehearsed = undefined;
            rehearsed = { result: await work((statement) => this.run(transaction, statement)) };
            // The driver commits whatever does not fail.
            throw new RolledBack();
          }),
        ),
      );
    } catch (error) {
      if (!(error instanceof RolledBack) || !rehearsed) throw error;
      return rehearsed.result;
    }
    throw new Error('A rehearsal was committed.');
  }

  /** Runs a schema command, or a statement that makes transactions of its own, outside any transaction of ours. */
  async runInAutoCommit(text: string, params: Readonly<Record<string, unknown>> = {}): Promise<Rows> {
    return this.withSession(async (session) => {
      this.onStatement?.({ text, params });
      return rowsOf(session.run(text, params));
    });
  }

  private async run(transaction: ManagedTransaction, statement: Statement): Promise<Rows> {
    this.onStatement?.(statement);
    return rowsOf(transaction.run(statement.text, statement.params));
  }

  private async withSession<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    const session = this.driver.session({ database: this.database, defaultAccessMode: 'WRITE' });
    try {
      return await work(session);
    } catch (error) {
      throw toEntenteError(error);
    } finally {
      // Not awaited: on a silent connection it would hold the answer back.
      session.close().catch(() => {
        // The connection is gone already; there is nothing left to close.
      });
    }
  }
}

async function rowsOf(result: Promise<QueryResult>): Promise<Rows> {
  const { records, summary } = await result;
  return {
    keys: records[0]?.keys.map(String) ?? [],
    values: records.map((record) => [...record.values()]),
    hasUpdates: summary.counters.containsUpdates(),
  };
}

/** Rows as they arrive, each after its size was taken. */
function rowsTaken(result: Result, take: (bytes: number) => void): Promise<Rows> {
  return new Promise((resolve, reject) => {
    let keys: readonly string[] = [];
    const values: unknown[][] = [];
    let ended = false;
    result.subscribe({
      onKeys: (names) => {
        keys = names.map(String);
      },
      onNext: (record) => {
        // Rows that were on their way when the statement was ended.
        if (ended) return;
        const row: unknown[] = [...record.values()];
        try {
          take(sizeOf(row));
        } catch (error) {
          ended = true;
          values.length = 0;
          reject(error instanceof Error ? error : new Error(String(error)));
          return;
        }
        values.push(row);
      },
      onCompleted: (summary: ResultSummary) => {
        resolve({ keys, values, hasUpdates: summary.counters.containsUpdates() });
      },
      onError: reject,
    });
  });
}

/** The memory that a value takes, or so: texts by their length, and a word for each item. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 8 + value.length;
  if (!Array.isArray(value)) return 8;
  let size = 8;
  for (const item of value) size += sizeOf(item);
  return size;
}

function withinDeadline<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(deadlineExceeded());
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
