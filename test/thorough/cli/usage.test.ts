/** What the command line says of itself and of wrong usage, in processes of their own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openShell, type Shell } from '../../support/commandLine';

const ROOT = join(__dirname, '..', '..', '..');

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', './test/support/typescript.cjs', 'src/cli/main.ts', ...words],
    { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  return { status, stdout, stderr };
}

describe('the command line', () => {
  it('shows its verbs in groups, its version, and what a verb takes', () => {
    const overview = run('--help');
    expect(overview.status).toBe(0);
    expect(overview.stdout).toMatch(
      /Run the server:[^]+serve[^]+Bring facts in:[^]+load[^]+Ask and take facts out:/,
    );
    const version = run('--version');
    expect([version.status, version.stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
    const help = run('import', '--help');
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toMatch(/--map <file>[^]+Examples:\n {2}# .+\n {2}entente import /);
  });

  it.each([
    [['laod', 'seeds'], /Did you mean load\?/],
    [['load'], /missing required argument 'path'/],
    [['load', 'seeds', '--dryrun'], /Did you mean --dry-run\?/],
    [['key', 'create', 'x', '--role', 'KING'], /Expected one of READER/],
    [['key', 'crate', 'x'], /Did you mean create\?/],
    [['export', '--format', 'xlsx'], /Allowed choices are jsonl/],
    [['check', '--watch'], /need the file of a dossier/],
    [[], /Usage: entente/],
  ])('refuses %j with exit code 2 and nothing on standard output', (words, message) => {
    const { status, stdout, stderr } = run(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  it.each([
    ['a file that is not there', ['check', '--', '-rf'], 1, /There is no file -rf/],
    ['a name with line breaks and quotes', ['draft', 'a\n"b"'], 1, /There is no file/],
    ['a name that is none', ['draft', ''], 1, /There is no file/],
    ['a question that is none', ['ask', '$(rm -rf /)'], 2, /There is no question/],
  ])('takes words as they are: %s', (_name, words, code, message) => {
    const { status, stderr } = run(...words);
    expect(stderr).toMatch(message);
    expect(status).toBe(code);
  });

  it('says in one sentence that a file cannot be written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-usage-'));
    try {
      writeFileSync(join(folder, 'a.txt'), 'Harbin met Turku.');
      const { status, stderr } = run(
        'draft',
        join(folder, 'a.txt'),
        '--out',
        join(folder, 'a.txt', 'x.yaml'),
      );
      expect(stderr).toMatch(/^\S+a\.txt.*\n$/);
      expect(status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a signal', () => {
  let shell: Shell;
  beforeAll(() => {
    shell = openShell();
  });
  afterAll(() => {
    shell.remove();
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends a verb: %s, exit code %i', async (signal, code) => {
    const line = 'entente check seeds/003-yakutsk-heihe.yaml --watch';
    const { code: ended, stderr } = await shell.stopAfter(line, {}, /0 faults/, signal);
    expect([ended, stderr]).toEqual([code, '']);
  });
});
