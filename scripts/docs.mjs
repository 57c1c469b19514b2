/**
 * `npm run docs`: writes the schema as one page, docs/schema/index.html, which needs no network to be read.
 * It is not committed, so that it is never older than the schema. SpectaQL (80 MB) is no dependency: npx fetches it.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';
import { withProgress } from './progress.mjs';
import { fail, Refusal, run } from './run.mjs';

const SPECTAQL = 'spectaql@3.0.9';

try {
  const args = ['--yes', '--prefer-offline', SPECTAQL, 'docs/schema/spectaql.yml'];
  const { code, output } = await withProgress('Writing the schema page', () =>
    run('npx', args, { cwd: ROOT, timeoutMs: 600_000 }),
  );
  if (code !== 0) throw new Refusal(`Writing the schema page failed.\n${output.trim()}`);
  const { size } = statSync(join(ROOT, 'docs', 'schema', 'index.html'));
  console.log(`Written: docs/schema/index.html (${(size / 1e6).toFixed(1)} MB)`);
} catch (error) {
  fail(error);
}
