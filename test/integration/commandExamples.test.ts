/**
 * The examples of `--help`, run in a folder of their own in the order in which they fit together: the first of each verb, and what
 * needs a shell, in one; the others within this process, which spares most of their time.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';

import { createApiKey, listApiKeys } from '../../src/access/apiKeys';
import { createProgram } from '../../src/cli/program';
import { Verb, type Example } from '../../src/cli/verb';
import { noteVersion } from '../../src/record/change/versions';
import { openShell, runHere, type Ended, type Shell } from '../support/commandLine';
import { testDatabase } from '../support/database';
import { LOADED_AT, openTestGraph, startTestServer, type TestServer } from '../support/entente';

const examplesOf = (command: Command): readonly Example[] => [
  ...(command instanceof Verb ? command.examples : []),
  ...command.commands.flatMap(examplesOf),
];
const byVerb = createProgram().commands.map(examplesOf);
const all = new Map(byVerb.flat().map((example) => [example.command, example]));
const inShell = new Set([
  ...byVerb.flatMap(([first]) => (first ? [first.command] : [])),
  ...[...all.keys()].filter((line) => /[|>]|^\w+=/.test(line)),
]);

/** Left to other tests: it takes half a minute, and test/integration/gazetteer.test.ts loads a part. */
const ELSEWHERE = ['entente load gazetteer'];
const LAST = ['ENTENTE_HOME=.second entente import archive.jsonl'];
/** Run until they are stopped. */
const RUNNING = [...all.keys()].filter((line) => /entente (serve|mcp)$/.test(line));
const PLAIN = [...all.keys()].filter((line) => ![...ELSEWHERE, ...LAST, ...RUNNING].includes(line));

let server: TestServer;
let shell: Shell;
let settings: Record<string, string>;

beforeAll(async () => {
  server = await startTestServer();
  // Else the import would load it first, which takes half a minute.
  await noteVersion(server.graph, 'gazetteer', 'none');
  shell = openShell();
  const { uri, user, password } = testDatabase();
  // ENTENTE_PORT: 4000 may be taken on this machine.
  settings = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    ENTENTE_PORT: '0',
  };
}, 240_000);

afterAll(async () => {
  shell.remove();
  await clear();
  await server.stop();
});

async function clear(): Promise<void> {
  const opened = await openTestGraph();
  await opened.clear();
  await opened.close();
}

/** What a reader puts in for what stands for something of theirs. */
async function filledIn(line: string): Promise<string> {
  if (line.includes('KEY_ID')) {
    const [first] = await listApiKeys(server.graph);
    return line.replace('KEY_ID', first?.id ?? '');
  }
  if (!line.includes('ENTENTE_KEY=')) return line;
  const [name, role] = ['Sender', 'CURATOR'] as const;
  const key = await createApiKey(server.graph, { name, role, createdAt: LOADED_AT, expiresAt: null });
  return line.replace('entente_…', key).replace('http://127.0.0.1:4000', new URL(server.url).origin);
}

/** Runs a line within this process, in the folder of the shell. */
async function runThere(line: string) {
  const words = line.match(/"[^"]*"|\S+/g)?.map((word) => word.replace(/^"(.*)"$/, '$1')) ?? [];
  const before = process.cwd();
  process.chdir(shell.folder);
  try {
    return await runHere(words.slice(1), settings);
  } finally {
    process.chdir(before);
  }
}

function expectEnd({ code, stderr }: Pick<Ended, 'code' | 'stderr'>, line: string): void {
  const expected = all.get(line)?.code ?? 0;
  if (code !== expected) throw new Error(`“${line}” ended with ${String(code)}: ${stderr}`);
}

describe('an example', () => {
  it.each(PLAIN)(
    '%s',
    async (line) => {
      const filled = await filledIn(line);
      const ended = await (inShell.has(line) ? shell.run(filled, settings) : runThere(filled));
      expectEnd(ended, line);
      expect(ended.stderr).not.toMatch(/^ {4}at |defect/m);
    },
    120_000,
  );

  it.each(RUNNING)(
    '%s',
    async (line) => {
      const isServer = line.endsWith('serve');
      if (!isServer) {
        // Without an assistant, standard input is at its end.
        expectEnd(await shell.run(line, settings), line);
        return;
      }
      // The shell's own settings come first, as in the line.
      const [, given = '', command = ''] = /^((?:\w+=\S* )*)(.*)$/.exec(line) ?? [];
      const seeds = given.includes('ENTENTE_SEEDS=') ? { ENTENTE_SEEDS: '' } : {};
      const ended = await shell.stopAfter(
        command,
        { ...settings, ...seeds },
        /Entente is listening at/,
        'SIGINT',
      );
      expect([ended.code, ended.signal]).toEqual([0, null]);
    },
    120_000,
  );

  it('has made what it says it makes', () => {
    const { folder } = shell;
    expect(JSON.parse(readFileSync(join(folder, 'introspection.json'), 'utf8'))).toHaveProperty(
      'data.__schema',
    );
    expect(readFileSync(join(folder, 'schema.graphql'), 'utf8')).toContain('type City');
    expect(readFileSync(join(folder, 'draft.yaml'), 'utf8')).toContain('city:harbin');
    expect(readFileSync(join(folder, 'docs/cli/quoted.yaml'), 'utf8')).toContain('"37-46"');
    expect(readFileSync(join(folder, 'to-fix.csv'), 'utf8')).toMatch(/^reason,file,row,line,/);
    for (const file of ['network/datapackage.json', 'network.gexf'])
      expect(existsSync(join(folder, file))).toBe(true);
  });

  it.each(LAST)(
    '%s',
    async (line) => {
      await clear();
      const ended = await shell.run(line, settings);
      expectEnd(ended, line);
      expect(ended.stdout).toMatch(/^Restored archive\.jsonl: \d+ nodes/);
    },
    120_000,
  );
});
