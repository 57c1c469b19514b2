import { spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

describe('entente check FILE --watch', () => {
  it('checks again when an editor has put a new file in the place of the old one', async () => {
    const root = mkdtempSync(join(tmpdir(), 'entente-watch-'));
    const file = join(root, 'x.yaml');
    const faulty = 'entities:\n  topics: [{ id: topic:x }]\n';
    writeFileSync(file, faulty);
    const main = ['-r', './test/support/typescript.cjs', 'src/cli/main.ts', 'check', file, '--watch'];
    const child = spawn(process.execPath, main, { cwd: ROOT });
    try {
      let said = '';
      child.stdout.on('data', (words: Buffer) => (said += words.toString()));
      const saying = async (words: string) => {
        for (let tries = 0; !said.includes(words); tries += 1) {
          if (tries > 400) throw new Error(`Expected “${words}”, found: ${said}`);
          await new Promise((done) => setTimeout(done, 50));
        }
      };
      await saying('x.yaml:2 entities.topics[0]: The field “names” is missing');
      writeFileSync(join(root, 'new'), faulty.replace('topic:x }', 'topic:x, names: { en: X } }'));
      renameSync(join(root, 'new'), file);
      await saying('No document and no fact speaks of “topic:x”');
    } finally {
      child.kill();
      rmSync(root, { recursive: true });
    }
  }, 45_000);
});
