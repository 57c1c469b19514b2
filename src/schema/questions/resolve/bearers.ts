/** Those who may bear a name, as they are weighed. Shapes only. */
import type { NameDecision } from '../../../names/sameName';

/** A candidate as the graph knows it. */
export interface Known {
  readonly id: string;
  readonly form: string;
  readonly name: NameDecision;
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  /** Titles of offices, in any language. */
  readonly offices: readonly string[];
  /** All places in which it lies or to which it belongs, regions too. */
  readonly places: readonly string[];
  /** Of a place, how it compares with others of its name; null for what is no place. */
  readonly place: Settled | null;
  /** Candidates of which a decision is recorded that it is none of them. */
  readonly different?: readonly string[];
}

export interface Settled {
  /** Null where nobody knows: that is not nobody, and no comparison is made with it. */
  readonly population: number | null;
  /** Whether the name is one that it is shown under, and no further form, of any time and language. */
  readonly shown: boolean;
  readonly kind: 'COUNTRY' | 'REGION' | 'CITY';
}

/** A candidate with what speaks for it and against it. */
export interface Weighed extends Known {
  readonly applies: readonly string[];
  readonly contradicts: readonly string[];
}
