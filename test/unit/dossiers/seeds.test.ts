import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkDossiers } from '../../../src/dossiers/checkDossiers';
import type { Dossier } from '../../../src/dossiers/dossier';
import { readDossier } from '../../../src/dossiers/readDossier';

const folder = join(__dirname, '../../../seeds');
const nothing = { entities: new Map(), facts: new Map(), documents: new Map() };

const results = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readDossier(readFileSync(join(folder, file), 'utf8'), file));

describe('the seeds', () => {
  const dossiers = results.flatMap((result): Dossier[] => ('dossier' in result ? [result.dossier] : []));

  it('read without fault', () => {
    expect(results.flatMap((result) => ('faults' in result ? result.faults : []))).toEqual([]);
    expect(dossiers).toHaveLength(5);
  });

  it('check without fault', () => {
    expect(checkDossiers(dossiers, nothing)).toEqual([]);
  });
});
