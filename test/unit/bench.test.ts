import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const BENCH = join(ROOT, 'bench');

/** What the benchmark takes from the product's build: `[file, names, module]`. */
const LOADED = readdirSync(BENCH)
  .filter((file) => file.endsWith('.mjs'))
  .flatMap((file) => {
    const text = readFileSync(join(BENCH, file), 'utf8');
    const loads = text.matchAll(/const \{([^}]*)\} = loadBuilt\('([^']+)'\)/g);
    return [...loads].map(([, names = '', path = '']) => [file, names, path] as const);
  });

test('the benchmark loads modules of the product', () => {
  expect(LOADED.length).toBeGreaterThan(10);
});

test.each(LOADED)('%s takes%sfrom %s, which exports it', async (_file, names, path) => {
  const exported = (await import(join(ROOT, 'src', path))) as Record<string, unknown>;
  for (const name of names.split(',').map((part) => part.trim())) expect(exported).toHaveProperty(name);
});
