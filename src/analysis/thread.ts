/** The thread that computes networks. */
import { serveJobs } from '../jobs/serveJobs';
import { analyse } from './analyse';
import { connectedParts } from './connectedParts';
import type { Job } from './messages';

serveJobs<Job>((job, run) =>
  job.kind === 'network' ? analyse(job.asked, run, job.options) : connectedParts(job.asked, run),
);
