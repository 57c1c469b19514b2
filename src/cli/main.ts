/** The command line. Each verb loads its work when it is called: together they take as long to load as some take to run. */
import 'reflect-metadata';

import { allowClosedPipes } from './closedPipe';
import { endOnSignals } from './interrupt';
import { runCommandLine } from './run';

allowClosedPipes(process.stdout, process.stderr);
endOnSignals();
const words = process.argv.slice(2);

/** How long a probe that `doctor` has given up may hold the process open: on a connection that has fallen silent, say. */
const LINGER_MS = 3_000;

void runCommandLine(words).then(() => {
  if (words[0] === 'doctor') setTimeout(() => process.exit(), LINGER_MS).unref();
});
