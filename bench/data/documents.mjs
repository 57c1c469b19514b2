import { CHARACTERS, PASSAGES_EACH, passageRange } from './passages.mjs';
import { FIRST_YEAR, YEARS } from './sizes.mjs';

/** Documents, each with its passages. */
export function* documentRows(size, { below, pick }) {
  for (let d = 0; d < size.documents; d++) {
    yield {
      document: {
        id: `doc:g${d}`,
        names: { en: `Document ${d}` },
        language: pick(['en', 'ru', 'zh']),
        characters: CHARACTERS,
        sha256: d.toString(16).padStart(64, '0'),
        published: `${FIRST_YEAR + below(YEARS)}-${String(1 + below(12)).padStart(2, '0')}-15`,
      },
    };
    for (let p = 0; p < PASSAGES_EACH; p++) {
      const [start, end] = passageRange(p).split('-').map(Number);
      const gloss = `Passage ${p} of document ${d} tells of a city`;
      yield { passages: { document: `doc:g${d}`, start, end, gloss } };
    }
  }
}
