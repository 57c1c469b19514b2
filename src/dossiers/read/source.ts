import type { Issue } from '../dossier';
import type { Location } from '../../record/rows';
import { formatPath, type Path } from './path';

/** A dossier as a plain value, whatever it was written in, with what is needed to point into it. */
export interface DossierSource {
  readonly file: string;
  /** SHA-256 of the bytes, hex. */
  readonly digest: string;
  readonly value: unknown;
  readonly lineOf: (path: Path) => number;
}

/** The location of a path in a source. */
export function locationAt(source: Pick<DossierSource, 'file' | 'lineOf'>, path: Path): Location {
  return { file: source.file, line: source.lineOf(path), path: formatPath(path) };
}

/** A fault at a path of a source. */
export function issueAt(source: Pick<DossierSource, 'file' | 'lineOf'>, path: Path, message: string): Issue {
  return { location: locationAt(source, path), message };
}
