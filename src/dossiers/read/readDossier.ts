import type { Dossier, Issue } from '../dossier';
import { dossierOf } from './dossierRows';
import { schemaIssues } from './schemaIssues';
import type { DossierSource } from './source';
import { readYaml } from './yamlSource';

/** A dossier, or everything that is wrong with it. */
export type ReadResult = { readonly dossier: Dossier } | { readonly issues: readonly Issue[] };

/** Reads a dossier written in YAML (or JSON, which is YAML). What needs other dossiers is checked by `checkDossiers`. */
export function readDossier(text: string, file: string): ReadResult {
  const read = readYaml(text, file);
  return 'issues' in read ? read : readDossierValue(read.source);
}

/** Reads a dossier that is parsed already. */
export function readDossierValue(source: DossierSource): ReadResult {
  const issues = schemaIssues(source);
  return issues.length > 0 ? { issues } : { dossier: dossierOf(source) };
}
