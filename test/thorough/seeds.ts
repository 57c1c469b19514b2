import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readDossier } from '../../src/dossiers/read/readDossier';

const folder = join(__dirname, '../../seeds');

/** The seeds as read, once for all tests: each a dossier or its faults. */
export const results = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readDossier(readFileSync(join(folder, file), 'utf8'), file));

/** The seeds that were read without fault. */
export const seeds = results.flatMap((result) => ('dossier' in result ? [result.dossier] : []));
