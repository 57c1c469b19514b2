/** What the record is given to write, wherever it comes from: a dossier, JSON Lines, the gazetteer. Shapes only. */

/** Where a row is in the file that it came from, for messages. */
export interface Location {
  readonly file: string;
  /** 0 where the source has no lines. */
  readonly line: number;
  /** Path within the file, as in `facts.ties[3].first`. */
  readonly path: string;
  /** Its position in the file, where lines are costly to find. */
  readonly position?: number | undefined;
}

/** A passage of a document. */
export interface PassageRow {
  /** `doc:000#93-103`: document, start and end in Unicode code points, end exclusive. */
  readonly id: string;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly gloss: string | null;
  /** Of a row of a data set that was imported. */
  readonly imported?: ImportedRow | undefined;
  readonly location: Location;
}

/** What a passage keeps of a row that was imported. */
export interface ImportedRow {
  /** Its number, counted from 1, without the header. */
  readonly row: number;
  /** What tells it from other rows, as it is shown; null where nothing was named. */
  readonly key: string | null;
  /** Changes with every cell that is read, and with the mapping. */
  readonly content: string;
  /** Ids of the entities that it describes. */
  readonly describes: readonly string[];
}

/** An entity with the properties that its source gives it. */
export interface EntityRow {
  readonly id: string;
  /** Name of the type in the model, which is also the label: `City`. */
  readonly type: string;
  /** Properties as authored, dates as EDTF strings; no nulls. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly location: Location;
}

/** An entity or a fact in a role of a fact. */
export interface RoleFiller {
  /** Name of the role in the model: `onBehalfOf`. */
  readonly role: string;
  /** Relationship type of the role: `ON_BEHALF_OF`. */
  readonly relationship: string;
  /** Id of the entity or fact that fills it. */
  readonly target: string;
  readonly targetKind: 'entity' | 'fact';
  readonly location?: Location;
}

/** A passage that supports or contradicts a fact. */
export interface EvidenceRow {
  readonly passage: string;
  readonly stance: 'SUPPORTS' | 'CONTRADICTS';
  readonly location?: Location;
}

/** A fact with its roles and evidence. */
export interface FactRow {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly roles: readonly RoleFiller[];
  readonly evidence: readonly EvidenceRow[];
  readonly location: Location;
}

/** All rows of one source. */
export interface SourceRows {
  readonly file: string;
  /** SHA-256 of the source's bytes, hex. */
  readonly digest: string;
  /** The document that the source describes; null for a source without one. */
  readonly document: EntityRow | null;
  /** Bodies that published the document or are named as its sources. */
  readonly publisher: string | null;
  readonly cites: readonly string[];
  readonly passages: readonly PassageRow[];
  readonly entities: readonly EntityRow[];
  /** Facts, the names of the entities included. */
  readonly facts: readonly FactRow[];
}
