import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settings } from '../../src/configSettings';
import { createProgram } from '../../src/cli/program';
import { withReference } from '../../src/cli/reference';
import { renderDossierSchema } from '../../src/dossiers/read/dossierSchema';
import { printedSchema } from '../../src/schema/build';
import { withErrorsTable } from '../../src/server/errorsTable';
import { renderEnvExample, renderSettingsTable, withSettingsTable } from '../../src/settingsDocs';

const ROOT = join(__dirname, '..', '..');

function expectRenewed(path: string, made: string): void {
  const file = join(ROOT, path);
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (committed !== made) throw new Error(`${path} is not what the sources make of it: npm run generate`);
}

describe('a generated file', () => {
  it.each([
    ['schema/schema.graphql', printedSchema],
    ['schema/dossier.schema.json', renderDossierSchema],
    ['.env.example', renderEnvExample],
  ])('%s is up to date', (path, render) => {
    expectRenewed(path, render());
  });

  it('docs/api.md has the table of error codes as it is now', () => {
    const renewed = withErrorsTable(readFileSync(join(ROOT, 'docs', 'api.md'), 'utf8'));
    if (renewed === undefined) throw new Error('docs/api.md has no place for the table of error codes');
    expectRenewed('docs/api.md', renewed);
  });

  it('docs/cli.md has the verbs as they are now', () => {
    const renewed = withReference(readFileSync(join(ROOT, 'docs', 'cli.md'), 'utf8'), createProgram());
    if (renewed === undefined) throw new Error('docs/cli.md has no place for the verbs');
    expectRenewed('docs/cli.md', renewed);
  });

  it('README.md has the table of settings as it is now, where it has the place for it', () => {
    const file = join(ROOT, 'README.md');
    if (!existsSync(file)) return;
    const renewed = withSettingsTable(readFileSync(file, 'utf8'));
    if (renewed !== undefined) expectRenewed('README.md', renewed);
  });
});

describe('the settings in writing', () => {
  it('name every setting once, with its default, and no secret', () => {
    const lines = renderEnvExample().split('\n');
    for (const { name, default: value } of settings)
      expect(lines.filter((line) => line.startsWith(`# ${name}=`))).toEqual([`# ${name}=${value ?? ''}`]);
    expect(renderSettingsTable().split('\n')).toHaveLength(settings.length + 2);
    expect(renderSettingsTable()).toContain('| `ENTENTE_PORT` | `4000` |');
  });

  it('replace only what stands between the markers', () => {
    const text = 'before\n<!-- settings -->\nold\n<!-- /settings -->\nafter\n';
    const renewed = withSettingsTable(text);
    expect(renewed).toMatch(
      /^before\n<!-- settings -->\n\n\| Setting [^]*\|\n\n<!-- \/settings -->\nafter\n$/,
    );
    expect(withSettingsTable(renewed ?? '')).toBe(renewed);
    expect(withSettingsTable('no place')).toBeUndefined();
  });
});
