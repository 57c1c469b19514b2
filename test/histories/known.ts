/** Histories in which something differed once: every run begins with them. */
import type { History, Telling } from './steps';

const telling: Telling = { basis: 'TEXT', supporting: 0, further: [] };
const file = 'one.jsonl';

export const KNOWN: readonly History[] = [
  // The ids that were merged into an entity were not told at a change.
  { missing: [], steps: [{ kind: 'MERGE', id: 'event:h2', into: 'event:h1', passage: null }] },
  // Names that a merged entity is told later did not lead to the one that it went into.
  {
    missing: [],
    steps: [
      { kind: 'MERGE', id: 'city:h0', into: 'city:h1', passage: null },
      { kind: 'DECLARE', entity: 'city:h0', variant: 3, file },
    ],
  },
  // An office of a body that is declared to be of another kind stayed an office of the place, or did not become one.
  {
    missing: [],
    steps: [
      {
        kind: 'TELL',
        content: {
          heading: 'tenures',
          fields: {
            official: 'official:h0',
            institution: 'inst:h0',
            jurisdiction: 'city:h0',
            title: 'Mayor',
            rank: 'HEAD',
          },
        },
        telling,
        file,
      },
      { kind: 'DECLARE', entity: 'inst:h0', variant: 4, file },
      { kind: 'DECLARE', entity: 'inst:h0', variant: 0, file },
    ],
  },
];
