/** Networks are computed in a thread of their own, so that nobody else waits for them. */
import { randomUUID } from 'node:crypto';
import { extname, join } from 'node:path';

import { JobThread, type ThreadOptions } from '../jobs/jobThread';
import type { ReadStatement } from '../jobs/runStatement';
import type {
  AnalystReads,
  AskedComponents,
  AskedNetwork,
  FoundComponent,
  FoundNetwork,
  NetworkAnalyst,
} from '../schema/questions/network/analyst';
import type { EngineChoice } from './analyse';
import { dropProjection, projectionName } from './gdsEngine';
import type { Job } from './messages';

/** How a server computes networks. */
export interface AnalystOptions extends ThreadOptions {
  readonly engine?: EngineChoice;
  /** Up to so many links graphology computes. */
  readonly graphologyLinks?: number;
}

const HEAP_MB = 1_024;

/** Less than a request may take, so that it ends with a sentence that says what to do. */
const JOB_MS = 25_000;

/** Computes networks by a thread, which starts with the first of them. */
export class AnalystThread implements NetworkAnalyst {
  private readonly thread: JobThread<Job>;
  private readonly engine: EngineChoice;
  private readonly graphologyLinks: number | undefined;

  constructor({ engine = 'auto', graphologyLinks, ...options }: AnalystOptions = {}) {
    this.engine = engine;
    this.graphologyLinks = graphologyLinks;
    this.thread = new JobThread<Job>(
      {
        name: 'networks',
        busy: 'The server is busy with other networks; try again in a moment.',
        tookTooLong: (seconds) =>
          `The network was not computed within ${seconds} s; narrow it by within, period or kinds, or select fewer measures.`,
        tookTooMuchMemory:
          'The network takes more memory than there is for one; narrow it by within, period or kinds.',
      },
      { file: join(__dirname, `thread${extname(__filename)}`), heapMb: HEAP_MB, jobMs: JOB_MS, ...options },
    );
  }

  async network(
    asked: AskedNetwork,
    { run, runAfterwards }: AnalystReads,
    signal?: AbortSignal,
  ): Promise<FoundNetwork> {
    const projection = projectionName(randomUUID());
    const sent = new Set<unknown>();
    const watched: ReadStatement = (statement) => {
      sent.add(statement.params['graph']);
      return run(statement);
    };
    const { engine, graphologyLinks } = this;
    const job: Job = { kind: 'network', asked, options: { engine, projection, graphologyLinks } };
    try {
      return (await this.thread.add(job, watched, signal)) as FoundNetwork;
    } catch (error) {
      // A thread that was ended cannot drop what it projected. Should this fail too, the next network does so.
      if (sent.has(projection)) await dropProjection(runAfterwards, projection).catch(() => undefined);
      throw error;
    }
  }

  components(
    asked: AskedComponents,
    { run }: AnalystReads,
    signal?: AbortSignal,
  ): Promise<readonly FoundComponent[]> {
    return this.thread.add({ kind: 'components', asked }, run, signal) as Promise<readonly FoundComponent[]>;
  }

  /** Ends the thread; what waits is refused. */
  close(): Promise<void> {
    return this.thread.close();
  }
}
