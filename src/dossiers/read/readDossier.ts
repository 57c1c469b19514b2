import type { Dossier, Issue } from '../dossier';
import { dossierOf } from './dossierRows';
import { joinParts } from './parts';
import { schemaIssues } from './schemaIssues';
import type { DossierSource } from './source';
import { readYaml, type Reading } from './yamlSource';

/** A dossier, or everything that is wrong with it. */
export type ReadResult =
  | {
      readonly dossier: Dossier;
      /** True of a quick reading, of which nothing may be made. */
      readonly isQuick: boolean;
    }
  | { readonly issues: readonly Issue[] };

/** Reads a dossier written in YAML (or JSON, which is YAML). What needs other dossiers is checked by `checkDossiers`. */
export function readDossier(text: string, file: string, reading: Reading = 'STRICT'): ReadResult {
  const read = readYaml(text, file, reading);
  return 'issues' in read ? read : readDossierValue(read.source);
}

/** Reads a dossier that is parsed already. */
export function readDossierValue(source: DossierSource): ReadResult {
  const issues = schemaIssues(source);
  if (issues.length > 0) return { issues };
  const joined = joinParts(source);
  if ('issues' in joined) return joined;
  return { dossier: dossierOf(joined.source), isQuick: source.positionOf !== undefined };
}
