/** What the analyst has open beside the dossier itself. Shapes only. */
import type { Stretch } from './ranges';
import type { Fields } from './shapes';

export type Tab = 'suggestions' | 'entities' | 'facts' | 'passages' | 'check' | 'save';

export interface Shown {
  readonly tab: Tab;
  readonly selection: Stretch | null;
  /** The key of the suggestion that is looked at. */
  readonly current: string | null;
}

/** A form that is being filled in. */
export interface OpenForm {
  readonly heading: string;
  readonly fields: Fields;
  readonly gloss: string;
  /** Whether the analyst wrote the gloss: else it follows the fields. */
  readonly isOwnGloss: boolean;
  readonly evidence: readonly string[];
  /** The row that it changes, by its place among entities or facts; null for a new one. */
  readonly changes: { readonly list: 'entities' | 'facts'; readonly at: number } | null;
  /** Of events and agreements that are stated as a whole: who took part, in which role. */
  readonly actors: Readonly<Record<string, string>> | null;
}

export const NOTHING_SHOWN: Shown = { tab: 'suggestions', selection: null, current: null };
