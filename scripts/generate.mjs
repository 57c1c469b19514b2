/** `npm run generate`: writes every committed file that is made from the sources; test/thorough/generated.test.ts compares them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { decisionIndex } from './decisions.mjs';
import { ROOT, prepareBuild, prepareDependencies, requireNode } from './prepare.mjs';
import { fail } from './run.mjs';

try {
  requireNode();
  await prepareDependencies();
  await prepareBuild();
  const built = createRequire(join(ROOT, 'build', 'cli', 'main.js'));
  built('reflect-metadata');
  const { printedSchema } = built('../schema/build.js');
  const { renderDossierSchema } = built('../dossiers/read/dossierSchema.js');
  const { renderEnvExample, withSettingsTable } = built('../settingsDocs.js');
  write('schema/schema.graphql', printedSchema());
  write('schema/dossier.schema.json', renderDossierSchema());
  write('.env.example', renderEnvExample());
  write('docs/decisions/README.md', decisionIndex(join(ROOT, 'docs', 'decisions')));
  const { withErrorsTable } = built('../server/errorsTable.js');
  const api = withErrorsTable(readFileSync(join(ROOT, 'docs', 'api.md'), 'utf8'));
  if (api !== undefined) write('docs/api.md', api);
  const { withReference } = built('../cli/reference.js');
  const { createProgram } = built('../cli/program.js');
  const cli = withReference(readFileSync(join(ROOT, 'docs', 'cli.md'), 'utf8'), createProgram());
  if (cli !== undefined) write('docs/cli.md', cli);
  const readme = join(ROOT, 'README.md');
  const renewed = existsSync(readme) ? withSettingsTable(readFileSync(readme, 'utf8')) : undefined;
  if (renewed !== undefined) write('README.md', renewed);
} catch (error) {
  fail(error);
}

function write(path, text) {
  const file = join(ROOT, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Written: ${path}`);
}
