import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ArticleLanguage } from '../../../src/draft/detectLanguage';

/** A text of `dates.tsv` with the dates that a reader finds in it. */
export interface DatedText {
  readonly language: ArticleLanguage;
  readonly kind: string;
  readonly text: string;
  /** EDTF of each date, in order. */
  readonly dates: readonly string[];
  /** When it was published, in EDTF. */
  readonly published: string;
}

/** When the texts were published that do not say so: a Wednesday. */
const PUBLISHED = '2026-07-15';

/** The table of `dates.tsv`. */
export function dateTable(): readonly DatedText[] {
  return readFileSync(join(__dirname, 'dates.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [language = '', kind = '', text = '', dates = '', published = PUBLISHED] = line.split('\t');
      return {
        language: language as ArticleLanguage,
        kind,
        text,
        dates: dates.split(' ').filter(Boolean),
        published,
      };
    });
}
