/** What answers the questions of the workbench: the schema knows no drafts and no dossiers, so that the context brings it along. */
import type { RunStatement } from '../../../record/batches';

/** A text to draft from. */
export interface AskedDraft {
  readonly text: string;
  /** EDTF. */
  readonly published: string | null;
}

/** A dossier to check, and the text that it is on. */
export interface AskedCheck {
  readonly yaml: string;
  readonly text: string | null;
}

/** What a draft suggests: a part of a dossier. */
export interface SuggestedPart {
  readonly kind: string;
  readonly about: string;
  readonly isSure: boolean;
  readonly entityId: string | null;
  readonly type: string | null;
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly ranges: readonly string[];
  readonly part: Readonly<Record<string, unknown>>;
}

/** What was found in a text. */
export interface DraftedText {
  readonly language: string;
  readonly characters: number;
  readonly sha256: string;
  readonly published: string | null;
  readonly dateline: string | null;
  readonly title: string;
  readonly dates: readonly { readonly range: string; readonly edtf: string | null }[];
  readonly suggestions: readonly SuggestedPart[];
  /** The id of a document of the graph that is on this text already. */
  readonly knownAs: string | null;
  /** The number of entities that were left out, since the graph has too many. */
  readonly leftOut: number;
}

/** An issue of a dossier. */
export interface FoundIssue {
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly path: string;
}

/** What is wrong with a dossier, and what it would bring. */
export interface CheckedDossier {
  readonly issues: readonly FoundIssue[];
  /** Its value with its parts joined; null where it cannot be read. */
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly rows: readonly {
    readonly id: string;
    readonly kind: string;
    readonly type: string;
    readonly isNew: boolean;
  }[];
}

/** Work that takes longer than others should wait, and that keeps nothing of what it is given. */
export interface Workbench {
  /** Throws BAD_USER_INPUT, OVERLOADED and QUERY_TIMEOUT, as `check` does. */
  draft(asked: AskedDraft, run: RunStatement): Promise<DraftedText>;
  check(asked: AskedCheck, run: RunStatement): Promise<CheckedDossier>;
}
