/** Runs the rules that Community edition cannot enforce: each is a query that returns rows only when the graph is broken. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { CYPHER_FOLDER, cypherFile, cypherHeader } from './cypherFile';
import type { Graph } from './graph';

export interface BrokenRule {
  /** The file in `cypher/checks`, without its ending. */
  readonly rule: string;
  /** A warning where what breaks it can be true, but is more often a slip: its file says so in the first line. */
  readonly severity: 'ERROR' | 'WARNING';
  /** At most ten of the rows that break it. */
  readonly rows: readonly (readonly unknown[])[];
}

/** The names of all rules. */
export function checkNames(): string[] {
  return readdirSync(join(CYPHER_FOLDER, 'checks'))
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.replace(/\.cypher$/, ''))
    .sort();
}

/** The rules that the graph breaks, with what breaks them. */
export async function runChecks(graph: Graph): Promise<BrokenRule[]> {
  const broken: BrokenRule[] = [];
  for (const rule of checkNames()) {
    const text = cypherFile(`checks/${rule}`);
    const { values } = await graph.read({ text, params: {} });
    const severity = cypherHeader(`checks/${rule}`) === 'warning' ? 'WARNING' : 'ERROR';
    if (values.length > 0) broken.push({ rule, severity, rows: values.slice(0, 10) });
  }
  return broken;
}
