import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const page = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');

/** The steps of the followed query: a file, and the name to start at. */
const steps = [...page.matchAll(/^\d\. `(src\/[^`]+\.ts)`, `(\w+)`:/gm)].map(([, file = '', name = '']) => ({
  file,
  name,
}));

describe('ARCHITECTURE.md', () => {
  it('follows a query through at most seven files', () => {
    expect(steps.length).toBeGreaterThan(4);
    expect(steps.length).toBeLessThanOrEqual(7);
  });

  it.each(steps)('names an export that exists: $name in $file', ({ file, name }) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toMatch(
      new RegExp(`^export (?:async )?(?:function|class|const) ${name}\\b`, 'm'),
    );
  });

  it('names only files and folders that exist', () => {
    const paths = [...page.matchAll(/`((?:src|test|cypher)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) expect(() => readFileSync(join(ROOT, path))).not.toThrow(/ENOENT/);
  });
});
