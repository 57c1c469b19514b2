/** The thread of the workbench. */
import 'reflect-metadata';
import '../model';
import { UnusableArticle } from '../draft/article';
import { JobRefused } from '../jobs/jobRefused';
import { serveJobs } from '../jobs/serveJobs';
import { checkText } from './checkText';
import { draftText } from './draftText';
import type { Job } from './messages';

serveJobs<Job>(async (job, run) => {
  try {
    return job.kind === 'draft' ? await draftText(job.asked, run) : await checkText(job.asked, run);
  } catch (error) {
    throw error instanceof UnusableArticle ? new JobRefused(error.message) : error;
  }
});
