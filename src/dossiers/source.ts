import type { Fault, Location } from './dossier';
import { renderPath, type Path } from './faultPath';

/** A dossier as a plain value, whatever it was written in, with what is needed to point into it. */
export interface Source {
  readonly file: string;
  /** SHA-256 of the bytes, hex. */
  readonly digest: string;
  readonly value: unknown;
  readonly lineOf: (path: Path) => number;
}

/** The location of a path in a source. */
export function locate(source: Pick<Source, 'file' | 'lineOf'>, path: Path): Location {
  return { file: source.file, line: source.lineOf(path), path: renderPath(path) };
}

/** A fault at a path of a source. */
export function faultAt(source: Pick<Source, 'file' | 'lineOf'>, path: Path, message: string): Fault {
  return { at: locate(source, path), message };
}
