/** What the comparison of two actors asks: figures first, then the lists. Pure. */
import { EVIDENCE, type EvidenceItem } from '../data/fragments';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Dated {
  readonly text: string;
}

/** A tie of both. */
export interface DyadTie {
  readonly id: string;
  readonly kind: string;
  readonly level: string | null;
  readonly basis: string;
  readonly status: string;
  readonly since: Dated | null;
  readonly until: Dated | null;
  readonly evidence: readonly EvidenceItem[];
}

/** An event or agreement of both. */
export interface DyadNode extends Named {
  readonly kind: string;
  readonly modality: string;
  readonly date: Dated | null;
}

/** Two actors and what joins them. */
export interface DyadData {
  readonly dyad: {
    readonly a: Named & { readonly type: string };
    readonly b: Named & { readonly type: string };
    readonly eventCount: number;
    readonly lastContact: DyadNode | null;
    readonly years: readonly {
      readonly year: number | null;
      readonly modality: string;
      readonly count: number;
    }[];
    readonly visits: readonly {
      readonly guest: Named;
      readonly host: Named;
      readonly count: number;
    }[];
    readonly ties: readonly DyadTie[];
    readonly agreements: readonly DyadNode[];
    readonly events: readonly DyadNode[];
    readonly topics: readonly { readonly topic: Named; readonly count: number }[];
    readonly people: readonly {
      readonly official: Named;
      readonly side: Named;
      readonly count: number;
    }[];
  };
}

const NODE = 'id name(language: $lang) kind modality date { text(language: $lang) }';

/** The most lines of each list. */
export const LINES = 60;

/** The query, to go with `$a`, `$b` and `$lang`. */
export const DYAD_QUERY = `{
    dyad(a: $a, b: $b) {
      a { id type name(language: $lang) }
      b { id type name(language: $lang) }
      eventCount
      years { year modality count }
      lastContact { ${NODE} }
      visits { guest { id name(language: $lang) } host { id name(language: $lang) } count }
      ties(first: 20) {
        id kind level basis status since { text(language: $lang) } until { text(language: $lang) }
        evidence(first: 8) { ...E }
      }
      agreements(first: ${String(LINES)}) { ${NODE} }
      events(first: ${String(LINES)}) { ${NODE} }
      topics(first: 20) { topic { id name(language: $lang) } count }
      people(first: 30) { official { id name(language: $lang) } side { id name(language: $lang) } count }
    }
  }
  ${EVIDENCE}`;

/** The types that can be compared. */
export const ACTORS = ['CITY', 'COUNTRY', 'REGION', 'DISTRICT', 'INSTITUTION', 'OFFICIAL'];

/** Whether entities of a type can be compared. */
export function isActor(type: string): boolean {
  return ACTORS.includes(type);
}
