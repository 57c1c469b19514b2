/** What a draft proposes for a person to take or to delete: a part of a dossier that needs nothing outside itself. */
import type { Range } from '../../dossiers/read/passageId';

/** A stretch of a text, in the units in which strings are indexed. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A row of a dossier under its heading. */
export interface ProposedRow {
  readonly heading: string;
  readonly row: Readonly<Record<string, unknown>>;
}

export interface Proposal {
  /** What it is about, in a few words. */
  readonly about: string;
  readonly entities: readonly ProposedRow[];
  readonly facts: readonly ProposedRow[];
  /** The ranges on which these rest. */
  readonly passages: readonly Stretch[];
}

/** Writes ranges as dossiers do, and says in English what they say. One range says one thing wherever it is listed. */
export class Passages {
  private readonly glosses = new Map<string, string>();

  constructor(private readonly rangeOf: (start: number, end: number) => Range) {}

  key({ start, end }: Stretch): string {
    const range = this.rangeOf(start, end);
    return `${String(range.start)}-${String(range.end)}`;
  }

  /** Proposes what a stretch says, unless that was proposed before; gives its key. */
  tell(stretch: Stretch, gloss: string): string {
    const key = this.key(stretch);
    if (!this.glosses.has(key)) this.glosses.set(key, gloss);
    return key;
  }

  gloss(key: string): string | null {
    return this.glosses.get(key) ?? null;
  }
}
