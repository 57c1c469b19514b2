import type { Dossier, Fault } from './dossier';
import { dossierOf } from './dossierRows';
import { schemaFaults } from './schemaFaults';
import type { Source } from './source';
import { readYaml } from './yamlSource';

/** A dossier, or everything that is wrong with it. */
export type ReadResult = { readonly dossier: Dossier } | { readonly faults: readonly Fault[] };

/** Reads a dossier written in YAML (or JSON, which is YAML). What needs other dossiers is checked by `checkDossiers`. */
export function readDossier(text: string, file: string): ReadResult {
  const read = readYaml(text, file);
  return 'faults' in read ? read : readDossierValue(read.source);
}

/** Reads a dossier that is parsed already. */
export function readDossierValue(source: Source): ReadResult {
  const faults = schemaFaults(source);
  return faults.length > 0 ? { faults } : { dossier: dossierOf(source) };
}
