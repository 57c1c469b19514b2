/**
 * A graph of city diplomacy as JSON Lines of dossier rows: `node bench/generate.mjs --scale 0.1 > file.jsonl`. The same scale gives
 * the same bytes. At scale 1: 17,000 cities in 230 countries, 40,000 institutions, 60,000 officials, 50,000 events over
 * 20 years, 5,000 documents; ties and events gather at few cities.
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { rows } from './data/rows.mjs';

/** Characters that are written at once. */
const CHUNK = 65_536;

/** Writes the lines to a stream, no faster than it takes them. @returns their number */
async function generate(scale, stream) {
  let lines = 0;
  let text = '';
  for (const row of rows(scale)) {
    text += `${JSON.stringify(row)}\n`;
    lines += 1;
    if (text.length < CHUNK) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.write(text);
  return lines;
}

/** Writes the lines to a file. @returns their number */
export async function generateFile(scale, path) {
  const stream = createWriteStream(path);
  const lines = await generate(scale, stream);
  stream.end();
  await once(stream, 'finish');
  return lines;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--scale');
  const scale = at < 0 ? 1 : Number(process.argv[at + 1]);
  if (!(scale > 0 && scale <= 10)) {
    console.error('--scale takes a number above 0 and at most 10, such as 0.1.');
    process.exitCode = 1;
  } else {
    await generate(scale, process.stdout);
  }
}
