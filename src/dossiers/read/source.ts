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
  /** Of a source that is no text: where a path stands in it. */
  readonly placeOf?: ((path: Path) => Location) | undefined;
}

type Places = Pick<DossierSource, 'file' | 'lineOf' | 'positionOf' | 'placeOf'>;

/** The location of a path in a source, or of what stands below it. */
export function locationAt(source: Places, path: Path, ...below: Path): Location {
  const { file, lineOf, positionOf, placeOf } = source;
  if (placeOf) return placeOf([...path, ...below]);
  if (positionOf) return new QuickLocation(source, positionOf, path, below);
  const whole = below.length === 0 ? path : [...path, ...below];
  return { file, line: lineOf(whole), path: formatPath(whole) };
}

/** A location in a quick reading, of which there are many: what it is made of is found out when it is asked for. */
class QuickLocation implements Location {
  private found: number | undefined;

  constructor(
    private readonly source: Places,
    private readonly positionOf: (path: Path) => number,
    private readonly above: Path,
    private readonly below: Path,
  ) {}

  get file(): string {
    return this.source.file;
  }

  get line(): number {
    return this.source.lineOf(this.whole);
  }

  get path(): string {
    return formatPath(this.whole);
  }

  get position(): number {
    return (this.found ??= this.positionOf(this.whole));
  }

  toJSON(): Location {
    return { file: this.file, line: this.line, path: this.path };
  }

  private get whole(): Path {
    return [...this.above, ...this.below];
  }
}

/** The order of two locations in one file. */
export function compareLocations(a: Location, b: Location): number {
  return (a.position ?? a.line) - (b.position ?? b.line);
}

/** A fault at a path of a source. */
export function issueAt(source: Places, path: Path, message: string): Issue {
  return { location: locationAt(source, path), message };
}
