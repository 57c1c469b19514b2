/** A dossier after reading: the same whatever it was written in. Shapes only. */

/** Where something stands in the file of a dossier, for messages. */
export interface Location {
  readonly file: string;
  readonly line: number;
  /** Path within the file, as in `facts.ties[3].first`. */
  readonly path: string;
}

export interface Fault {
  readonly at: Location;
  /** One sentence: what was found and what was expected. */
  readonly message: string;
}

export interface PassageRow {
  /** `doc:000#93-103`: document, start and end in Unicode code points, end exclusive. */
  readonly id: string;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly gloss: string | null;
  readonly at: Location;
}

export interface EntityRow {
  readonly id: string;
  /** Name of the type in the model, which is also the label: `City`. */
  readonly type: string;
  /** Properties as told, dates as EDTF strings; no nulls. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly at: Location;
}

export interface RoleFiller {
  /** Name of the role in the model: `onBehalfOf`. */
  readonly role: string;
  /** Relationship type of the role: `ON_BEHALF_OF`. */
  readonly relationship: string;
  /** Id of the entity or fact that fills it. */
  readonly target: string;
  readonly targetIs: 'entity' | 'fact';
  readonly at?: Location;
}

export interface EvidenceRow {
  readonly passage: string;
  readonly stance: 'SUPPORTS' | 'CONTRADICTS';
  readonly at?: Location;
}

export interface FactRow {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly roles: readonly RoleFiller[];
  readonly evidence: readonly EvidenceRow[];
  readonly at: Location;
}

export interface Dossier {
  readonly file: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly digest: string;
  /** The document that it tells of; null for a gazetteer without one. */
  readonly document: EntityRow | null;
  /** Bodies that published the document or are named as its sources. */
  readonly publisher: string | null;
  readonly cites: readonly string[];
  readonly passages: readonly PassageRow[];
  readonly entities: readonly EntityRow[];
  /** Facts with the names told with an entity among them. */
  readonly facts: readonly FactRow[];
}
