import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const HEAD_OF_NOTHING = '{ "$@"; echo "exit $?" >&2; } | true';

/** What the command line says on standard error, and its exit code, when what reads it ends at once. */
function pipedAway(...args: string[]): string {
  const main = [process.execPath, '-r', './test/support/typescript.cjs', 'src/cli/main.ts', ...args];
  const { stderr } = spawnSync('sh', ['-c', HEAD_OF_NOTHING, 'sh', ...main], { cwd: ROOT, encoding: 'utf8' });
  return stderr;
}

describe('a verb whose output nobody reads to the end', () => {
  it.each([
    ['draft', ['draft', 'test/support/draft/english.txt', '--published', '2020-06-23']],
    ['check seeds', ['check', 'seeds', 'seeds', '--json']],
  ])('ends quietly, with the exit code of its work: %s', (_, args) => {
    expect(pipedAway(...args)).toBe('exit 0\n');
  });
});
