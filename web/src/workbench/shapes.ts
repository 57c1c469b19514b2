/** What the workbench keeps of one dossier that is being written. Shapes only. */

/** The fields of a row, as a dossier has them. */
export type Fields = Readonly<Record<string, unknown>>;

/** A row under its heading: `ties`, `officials`. */
export interface Row {
  readonly heading: string;
  readonly fields: Fields;
}

/** A part of a dossier, or a whole one, as the value that its YAML gives. */
export interface DossierValue {
  readonly document?: Fields;
  readonly passages?: Readonly<Record<string, string | null>>;
  readonly entities?: Readonly<Record<string, readonly Fields[]>>;
  readonly facts?: Readonly<Record<string, readonly Fields[]>>;
}

/** An entity as the page shows it. */
export interface Label {
  readonly name: string;
  /** The name of its type in the model: `City`. */
  readonly type: string;
}

/** What the server suggests. */
export interface Suggestion {
  readonly kind: 'MENTION' | 'NEW_ENTITY' | 'OFFICE' | 'EVENT';
  readonly about: string;
  readonly isSure: boolean;
  readonly entityId: string | null;
  readonly type: string | null;
  readonly others: readonly { readonly entityId: string; readonly name: string }[];
  readonly ranges: readonly string[];
  readonly part: DossierValue;
}

export interface FoundDate {
  readonly range: string;
  readonly edtf: string | null;
}

/** A dossier that is being written, with its text. All of it can be stored as JSON. */
export interface Work {
  readonly text: string;
  /** Whether the server may read the text, for suggestions and checks. */
  readonly mayRead: boolean;
  readonly document: Fields;
  /** What passages say, by their ranges; those that nothing rests on are not written. */
  readonly glosses: Readonly<Record<string, string>>;
  readonly entities: readonly Row[];
  readonly facts: readonly Row[];
  /** Of entities that are not declared here. */
  readonly labels: Readonly<Record<string, Label>>;
  /** Null before the server was asked. */
  readonly suggestions: readonly Suggestion[] | null;
  readonly dates: readonly FoundDate[];
  /** What became of suggestions, by their keys. */
  readonly decided: Readonly<Record<string, 'ACCEPTED' | 'REJECTED'>>;
}
