/** A gazetteer of some hundred cities, for tests that need one and not the world. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { DOSSIER_PLACES_FILE, PLACES_FILE } from '../../src/gazetteer/files';

/** The text of a gazetteer with every seventieth city, those of the dossiers, and those of some numbers in GeoNames. */
function sliceText(also: readonly string[]): string {
  const [, columns, ...rows] = gunzipSync(readFileSync(PLACES_FILE)).toString('utf8').trimEnd().split('\n');
  const known = new Set([
    ...readFileSync(DOSSIER_PLACES_FILE, 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[1]),
    ...also,
  ]);
  const kept = rows.filter(
    (row, index) => !row.startsWith('city') || index % 70 === 0 || known.has(row.split('\t')[1]),
  );
  const inner = new Set(kept.filter((row) => row.startsWith('city')).map((row) => row.split('\t')[3]));
  const body = kept.filter((row) => {
    const [type, code] = row.split('\t');
    return type !== 'region' || inner.has(code) || known.has(code);
  });
  const text = `${[columns, ...body].join('\n')}\n`;
  const sum = createHash('sha256').update(text).digest('hex');
  return `# Entente gazetteer 1, ${String(body.length)} places, sha256 ${sum}. A slice.\n${text}`;
}

/** Writes a slice to a folder of its own, which the test removes. */
export function writeGazetteerSlice(also: readonly string[] = []): { folder: string; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'entente-gazetteer-'));
  const path = join(folder, 'places.tsv.gz');
  writeFileSync(path, gzipSync(sliceText(also)));
  return { folder, path };
}
