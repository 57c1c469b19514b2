/** All ids that a set of dossiers may refer to: their own and those that the graph has. */
import type { Dossier, Issue } from '../dossier';
import type { EntityRow, FactRow, Location, RoleFiller, EvidenceRow } from '../../record/rows';
import type { ExistingRecords } from '../../record/storedState';
import { parseRange, type Range } from '../read/passageId';

/** What a check needs to know of a document. */
export interface TextInfo {
  /** How many code points a text, or how many rows a data set has; infinite where nobody says. */
  readonly characters: number;
  /** What is counted. */
  readonly unit: 'characters' | 'rows';
  readonly boilerplate: readonly Range[];
  /** Ids of the passages listed; undefined for a document that is only in the graph. */
  readonly listed: ReadonlySet<string> | undefined;
  /** The file that declares it. */
  readonly file: string | undefined;
}

export interface ReferenceIndex {
  /** Type by id, entities and documents. */
  readonly entities: ReadonlyMap<string, string>;
  readonly facts: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, TextInfo>;
}

/** Gathers what can be referred to. */
export function referenceIndex(dossiers: readonly Dossier[], existing: ExistingRecords): ReferenceIndex {
  const entities = new Map(existing.entities);
  const facts = new Map<string, string>();
  for (const [id, { type }] of existing.facts) facts.set(id, type);
  for (const dossier of dossiers) {
    for (const { id, type } of declaredEntities(dossier)) entities.set(id, type);
    for (const { id, type } of dossier.facts) facts.set(id, type);
  }
  return {
    entities,
    facts,
    texts: new Map([
      ...[...existing.documents].map(([id, document]) => [id, textOf(document)] as const),
      ...dossiers.flatMap((dossier) => {
        const { document, passages, file } = dossier;
        if (!document) return [];
        const listed = new Set(passages.map((passage) => passage.id));
        return [[document.id, { ...textOf(document.properties), listed, file }] as const];
      }),
    ]),
  };
}

interface DocumentProperties {
  readonly kind?: unknown;
  readonly characters?: unknown;
  readonly rows?: unknown;
  readonly boilerplate?: unknown;
}

/** The entities that a dossier declares, its document among them. */
export function declaredEntities(dossier: Dossier): EntityRow[] {
  return [...(dossier.document ? [dossier.document] : []), ...dossier.entities];
}

function textOf(document: DocumentProperties): TextInfo {
  const { characters, rows } = document;
  const isDataSet = document.kind === 'DATA_SET';
  const ranges = (document.boilerplate ?? []) as readonly string[];
  return {
    characters: Number((isDataSet ? rows : characters) ?? Infinity),
    unit: isDataSet ? 'rows' : 'characters',
    boilerplate: ranges.flatMap((range) => parseRange(range) ?? []),
    listed: undefined,
    file: undefined,
  };
}

/** Where a role or a piece of evidence stands: at its own place when the reader kept it, else at its fact. */
export function locationOf(part: RoleFiller | EvidenceRow, fact: FactRow): Location {
  return part.location ?? fact.location;
}

/** A fault at a location. */
export function issue(location: Location, message: string): Issue {
  return { location, message };
}

/** A fault whose message is made when it is shown: of many faults, a hundred are, and looking for what was meant takes time. */
export function lazyIssue(location: Location, makeMessage: () => string): Issue {
  return new LazyIssue(location, makeMessage);
}

class LazyIssue implements Issue {
  private made: string | undefined;

  constructor(
    readonly location: Location,
    private readonly makeMessage: () => string,
  ) {}

  get message(): string {
    return (this.made ??= this.makeMessage());
  }
}

/** A location as messages name it. */
export function formatLocation(location: Location): string {
  return location.line === 0 ? location.path : `${location.file}:${String(location.line)}`;
}
