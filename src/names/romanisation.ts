import { createRequire } from 'node:module';

/** Read with the first Cyrillic name; see hanzi.ts. */
const load = createRequire(__filename);

let iuliia: typeof import('iuliia') | undefined;

/** The systems in which Russian names are met in Latin, and who writes so. */
export const ROMANISATIONS = ['WIKIPEDIA', 'BGN_PCGN', 'ICAO_DOC_9303'] as const;

/** A name of {@link ROMANISATIONS}: the press, GeoNames, passports. */
export type Romanisation = (typeof ROMANISATIONS)[number];

/** A Russian text in Latin letters: «Янковская» is Yankovskaya in the press, Iankovskaia in a passport. */
export function romanised(text: string, system: Romanisation): string {
  iuliia ??= load('iuliia') as typeof import('iuliia');
  return iuliia.translate(text, iuliia[system]);
}
