import type { Dossier, Issue } from '../../../src/dossiers/dossier';
import type { ExistingRecords } from '../../../src/record/storedState';
import { readDossier } from '../../../src/dossiers/read/readDossier';

/** A graph that has nothing. */
export const nothing: ExistingRecords = { entities: new Map(), facts: new Map(), documents: new Map() };

/** The beginning of a dossier on a text of 100 characters, the last ten of them boilerplate: twelve lines. */
export const HEAD = `document:
  id: doc:x
  names: {en: A text}
  language: ru
  characters: 100
  sha256: abc
  boilerplate: ["90-100"]
passages:
  "0-10": It says so
entities:
  cities:
    - {id: city:a, names: {en: A}}
    - {id: city:b, names: {en: B}}
`;

/** Reads a text that must be without fault. */
export function dossier(text: string, file = 'x.yaml'): Dossier {
  const result = readDossier(text, file);
  if ('issues' in result) throw new Error(lines(result.issues).join('\n'));
  return result.dossier;
}

/** The faults found while reading, as lines. */
export function faultsOf(text: string, file = 'x.yaml'): string[] {
  const result = readDossier(text, file);
  return 'issues' in result ? lines(result.issues) : [];
}

/** Faults as `file:line path: message`. */
export function lines(faults: readonly Issue[]): string[] {
  return faults.map(
    ({ location, message }) => `${location.file}:${String(location.line)} ${location.path}: ${message}`,
  );
}
