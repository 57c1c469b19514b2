/** Fills the data folder of a home that has none, with Neo4j's own import tool: many times faster than transactions are. */
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

import { StartupFailure } from '../graph/startupFailure';
import { importConfText } from './conf';
import { findJava } from './javaRuntime';

/** Rows of one kind in CSV files. */
export interface ToolTable {
  /** Labels or a type. */
  readonly kind: string;
  readonly files: readonly string[];
  readonly isMultiline: boolean;
}

export interface ToolInput {
  readonly nodes: readonly ToolTable[];
  readonly relationships: readonly ToolTable[];
}

export interface ToolOptions {
  readonly jars: string;
  readonly heapMegabytes: number;
  readonly pageCacheMegabytes: number;
}

/** Whether a home has data of a database. */
export function hasData(home: string): boolean {
  return existsSync(join(home, 'data'));
}

/** Takes back what was imported into a home that had no data. */
export function removeData(home: string): void {
  rmSync(join(home, 'data'), { recursive: true, force: true });
}

/**
 * Imports tables into a home without data: all of them or nothing, since the data folder appears when it is whole.
 * @param write puts the tables into the folder that it is given
 * @returns what `write` returned
 */
export async function importOffline<Tables extends ToolInput>(
  home: string,
  options: ToolOptions,
  write: (folder: string) => Promise<Tables>,
): Promise<Tables> {
  const work = join(home, 'importing');
  // What an import left that was killed.
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'conf'), { recursive: true, mode: 0o700 });
  mkdirSync(join(work, 'tables'), { mode: 0o700 });
  try {
    const tables = await write(join(work, 'tables'));
    writeFileSync(join(work, 'conf', 'neo4j.conf'), importConfText(options.pageCacheMegabytes));
    await runTool(work, options, tables);
    renameSync(join(work, 'data'), join(home, 'data'));
    return tables;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function runTool(work: string, options: ToolOptions, tables: ToolInput): Promise<void> {
  const { jars, heapMegabytes } = options;
  const java = findJava(process.env['JAVA_HOME']);
  const logPath = join(work, 'import.log');
  const argsPath = join(work, 'arguments');
  // In a file, since there are as many as labels and types.
  writeFileSync(argsPath, toolArguments(work, options, tables).map(quoted).join('\n'));
  const log = openSync(logPath, 'w', 0o600);
  const child = spawn(
    java.command,
    [`-Xmx${String(heapMegabytes)}m`, '-cp', join(resolve(jars), '*'), `@${argsPath}`],
    {
      cwd: work,
      env: { ...process.env, NEO4J_HOME: work, NEO4J_CONF: join(work, 'conf') },
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  try {
    const code = await new Promise<number | null>((done, fail) => {
      child.once('error', fail).once('exit', done);
    });
    if (code === 0) return;
    const [reason = 'it said nothing'] = readFileSync(logPath, 'utf8').trim().split('\n').reverse();
    throw new StartupFailure(`Neo4j could not import the tables (${reason.trim()}); nothing was written.`);
  } finally {
    process.off('exit', end);
  }
}

function toolArguments(
  work: string,
  { pageCacheMegabytes }: ToolOptions,
  { nodes, relationships }: ToolInput,
): string[] {
  const multiline = [...nodes, ...relationships].filter(({ isMultiline }) => isMultiline);
  const option = (name: string) => (table: ToolTable) =>
    `--${name}=${table.kind === '' ? '' : `${table.kind}=`}${table.files.join(',')}`;
  return [
    'org.neo4j.cli.AdminTool',
    'database',
    'import',
    'full',
    'neo4j',
    // Nodes get the numbers that their rows have.
    '--id-type=actual',
    '--array-delimiter=U+001F',
    `--max-off-heap-memory=${String(Math.max(256, pageCacheMegabytes))}m`,
    `--report-file=${join(work, 'report')}`,
    ...(multiline.length === 0
      ? []
      : [
          '--multiline-fields-format=v2',
          `--multiline-fields=${multiline.flatMap(({ files }) => files).join(',')}`,
        ]),
    ...nodes.map(option('nodes')),
    ...relationships.map(option('relationships')),
  ];
}

/** An argument in a file of arguments of Java. */
function quoted(argument: string): string {
  return `"${argument.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
