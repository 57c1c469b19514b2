/** All ids that a set of dossiers may refer to: their own and those that the graph has. */
import type { Dossier, EntityRow, FactRow, Fault, Location, RoleFiller, EvidenceRow } from './dossier';
import type { Known } from './known';
import { parseRange, type Range } from './passageId';

/** What a check needs to know of a document. */
export interface Text {
  readonly characters: number;
  readonly boilerplate: readonly Range[];
  /** Ids of the passages listed; undefined for a document that is only in the graph. */
  readonly listed: ReadonlySet<string> | undefined;
  /** The file that tells of it. */
  readonly file: string | undefined;
}

export interface Register {
  /** Type by id, entities and documents. */
  readonly entities: ReadonlyMap<string, string>;
  readonly facts: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, Text>;
}

/** Gathers what can be referred to. */
export function registerOf(dossiers: readonly Dossier[], known: Known): Register {
  return {
    entities: new Map([
      ...known.entities,
      ...dossiers.flatMap(entitiesOf).map(({ id, type }) => [id, type] as const),
    ]),
    facts: new Map([
      ...[...known.facts].map(([id, { type }]) => [id, type] as const),
      ...dossiers.flatMap((dossier) => dossier.facts).map(({ id, type }) => [id, type] as const),
    ]),
    texts: new Map([
      ...[...known.documents].map(([id, document]) => [id, textOf(document)] as const),
      ...dossiers.flatMap((dossier) => {
        const { document, passages, file } = dossier;
        if (!document) return [];
        const listed = new Set(passages.map((passage) => passage.id));
        return [[document.id, { ...textOf(document.properties), listed, file }] as const];
      }),
    ]),
  };
}

/** The entities that a dossier declares, its document among them. */
export function entitiesOf(dossier: Dossier): EntityRow[] {
  return [...(dossier.document ? [dossier.document] : []), ...dossier.entities];
}

function textOf(document: { readonly characters?: unknown; readonly boilerplate?: unknown }): Text {
  const ranges = (document.boilerplate ?? []) as readonly string[];
  return {
    characters: Number(document.characters),
    boilerplate: ranges.flatMap((range) => parseRange(range) ?? []),
    listed: undefined,
    file: undefined,
  };
}

/** Where a role or a piece of evidence stands: at its own place when the reader kept it, else at its fact. */
export function placeOf(part: RoleFiller | EvidenceRow, fact: FactRow): Location {
  return (part as { readonly at?: Location }).at ?? fact.at;
}

/** A fault at a location. */
export function fault(at: Location, message: string): Fault {
  return { at, message };
}

/** A location as messages name it. */
export function inWords(at: Location): string {
  return `${at.file}:${String(at.line)}`;
}
