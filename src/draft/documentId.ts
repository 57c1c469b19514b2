import type { Dossier } from '../dossiers/dossier';

/** The next free id of documents that are numbered: after `doc:004`, `doc:005`. */
export function nextDocumentId(dossiers: readonly Dossier[]): string {
  const numbers = dossiers.map(({ document }) => Number(/^doc:(\d+)$/.exec(document?.id ?? '')?.[1] ?? -1));
  return `doc:${String(Math.max(-1, ...numbers) + 1).padStart(3, '0')}`;
}

/** The dossier that describes a text already, by its digest. */
export function dossierOfText(sha256: string, dossiers: readonly Dossier[]): Dossier | undefined {
  return dossiers.find(({ document }) => document?.properties['sha256'] === sha256);
}
