/** The command line. Each verb loads its work when it is called: together they take as long to load as some take to run. */
import 'reflect-metadata';

import { allowClosedPipes } from './closedPipe';
import { endOnSignals } from './interrupt';
import { runCommandLine } from './run';

allowClosedPipes(process.stdout, process.stderr);
endOnSignals();
void runCommandLine(process.argv.slice(2));
