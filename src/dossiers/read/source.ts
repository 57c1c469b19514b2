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
  /** Of a quick reading, whose lines are costly: the position of a path among all others. */
  readonly positionOf?: ((path: Path) => number) | undefined;
}

type Places = Pick<DossierSource, 'file' | 'lineOf' | 'positionOf'>;

/** The location of a path in a source. */
export function locationAt({ file, lineOf, positionOf }: Places, path: Path): Location {
  if (!positionOf) return { file, line: lineOf(path), path: formatPath(path) };
  return {
    file,
    get line() {
      return lineOf(path);
    },
    get path() {
      return formatPath(path);
    },
    position: positionOf(path),
  };
}

/** The order of two locations in one file. */
export function compareLocations(a: Location, b: Location): number {
  return (a.position ?? a.line) - (b.position ?? b.line);
}

/** A fault at a path of a source. */
export function issueAt(source: Places, path: Path, message: string): Issue {
  return { location: locationAt(source, path), message };
}
