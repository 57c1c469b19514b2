import { createRequire } from 'node:module';
import { memoize } from '../cache';
import { foldCleaned } from './fold';

/** Read with the first Cyrillic name; see hanzi.ts. */
const load = createRequire(__filename);

const CACHE_SIZE = 2000;

let iuliia: typeof import('iuliia') | undefined;

/** The systems in which Russian names are met in Latin, and who writes so. */
export const ROMANISATIONS = ['WIKIPEDIA', 'BGN_PCGN', 'ICAO_DOC_9303'] as const;

/** A name of {@link ROMANISATIONS}: the press, GeoNames, passports. */
export type Romanisation = (typeof ROMANISATIONS)[number];

/**
 * A Russian word in Latin letters, folded, in each of {@link ROMANISATIONS}: «Янковская» is Yankovskaya in the press, Iankovskaia in a
 * passport. Given names come again and again, so the last words are remembered.
 */
export const romanise = memoize(CACHE_SIZE, (word): Readonly<Record<Romanisation, string>> => {
  iuliia ??= load('iuliia') as typeof import('iuliia');
  const { translate, WIKIPEDIA, BGN_PCGN, ICAO_DOC_9303 } = iuliia;
  return {
    WIKIPEDIA: foldCleaned(translate(word, WIKIPEDIA)),
    BGN_PCGN: foldCleaned(translate(word, BGN_PCGN)),
    ICAO_DOC_9303: foldCleaned(translate(word, ICAO_DOC_9303)),
  };
});
