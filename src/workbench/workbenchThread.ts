/**
 * The workbench of the server: drafts and checks run in a thread of their own, one after the other, so that nobody else waits for
 * them and the longest text ends after some seconds. Texts are in memory while they are worked on, and nowhere else.
 */
import { extname, join } from 'node:path';

import { JobThread, type ThreadOptions } from '../jobs/jobThread';
import type { RunStatement } from '../record/batches';
import type { CheckedDossier, DraftedText, Workbench } from '../schema/questions/workbench/workbench';
import type { Job } from './messages';

/** The workbench with its thread, which starts with the first job. */
export class WorkbenchThread implements Workbench {
  private readonly thread: JobThread<Job>;

  constructor(options: ThreadOptions = {}) {
    this.thread = new JobThread<Job>(
      {
        name: 'the workbench',
        busy: 'The server is busy with other drafts; try again in a moment.',
        tookTooLong: (seconds) => `The text was not worked through within ${seconds} s; send a shorter one.`,
        tookTooMuchMemory: 'The text takes more memory than there is for drafts; send a shorter one.',
      },
      { file: join(__dirname, `thread${extname(__filename)}`), ...options },
    );
  }

  draft(asked: Parameters<Workbench['draft']>[0], run: RunStatement): Promise<DraftedText> {
    return this.thread.add({ kind: 'draft', asked }, run) as Promise<DraftedText>;
  }

  check(asked: Parameters<Workbench['check']>[0], run: RunStatement): Promise<CheckedDossier> {
    return this.thread.add({ kind: 'check', asked }, run) as Promise<CheckedDossier>;
  }

  /** Ends the thread; jobs that wait are refused. */
  close(): Promise<void> {
    return this.thread.close();
  }
}
