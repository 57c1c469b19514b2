import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { checkSeeds } from '../../src/dossiers/checkSeeds';
import { seeds } from './seeds';

const SOURCES = join(__dirname, '../../../shared/sources');

describe('checking the seeds as an editor', () => {
  it('finds nothing', () => {
    const { faults: found, counts } = checkSeeds(seeds);
    expect(found).toEqual([]);
    expect(counts.dossiers).toBeGreaterThanOrEqual(5);
  });

  const there = existsSync(SOURCES);
  const reason = there ? '' : ` (skipped: ${SOURCES} is not there)`;
  (there ? it : it.skip)(`finds them true to their texts${reason}`, () => {
    const { faults: found, counts } = checkSeeds(seeds, SOURCES);
    expect(found).toEqual([]);
    expect(counts.textsCompared).toBe(5);
  });
});
