import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { reportSeedIssues } from '../../src/dossiers/check/seedReport';
import { seeds } from './seeds';

const SOURCES = join(__dirname, '../../../shared/sources');

describe('checking the seeds as an editor', () => {
  it('finds nothing', () => {
    const { issues: found, counts } = reportSeedIssues(seeds);
    expect(found).toEqual([]);
    expect(counts.dossiers).toBeGreaterThanOrEqual(5);
  });

  const there = existsSync(SOURCES);
  const reason = there ? '' : ` (skipped: ${SOURCES} is not there)`;
  (there ? it : it.skip)(`finds them true to their texts${reason}`, () => {
    const { issues: found, counts } = reportSeedIssues(seeds, SOURCES);
    expect(found).toEqual([]);
    expect(counts.textsCompared).toBe(5);
  });
});
