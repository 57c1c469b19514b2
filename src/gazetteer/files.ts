import { join } from 'node:path';

/** The gazetteer stands with the seeds, of which it is one; the reader of dossiers takes `.yaml` files only. */
const FOLDER = join(__dirname, '..', '..', 'seeds', 'gazetteer');

/** All places, made by `scripts/gazetteer/build.mjs`. */
export const PLACES_FILE = join(FOLDER, 'places.tsv.gz');

/** The places that dossiers have under ids of their own, kept by hand. */
export const DOSSIER_PLACES_FILE = join(FOLDER, 'dossiers.tsv');
