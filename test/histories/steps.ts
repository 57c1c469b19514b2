/** What can happen to the record, one change at a time, as plain data that fast-check draws and shrinks. */
import fc from 'fast-check';

import type { Status } from '../../src/model/terms';
import { contents, type Content } from './contents';
import { ALL_PASSAGES, ENTITIES, IMPOSSIBLE, PAIRS, VARIANTS, idsOf } from './world';

/** On what a fact rests and how sure it is, which may be told again otherwise. */
export interface Telling {
  readonly basis: 'TEXT' | 'IMPLIED';
  readonly confidence?: number | undefined;
  readonly note?: string | undefined;
  /** Who alone says so. */
  readonly attributedTo?: string | undefined;
  /** The first supports, the others support or contradict. */
  readonly supporting: number;
  readonly further: readonly { readonly passage: number; readonly stance: 'SUPPORTS' | 'CONTRADICTS' }[];
}

/** Numbers of facts go round: of those told so far, the one at this place in the order of telling. */
export type Step =
  | { readonly kind: 'TELL'; readonly content: Content; readonly telling: Telling; readonly file: string }
  | { readonly kind: 'TELL_AGAIN'; readonly fact: number; readonly telling: Telling; readonly file: string }
  | { readonly kind: 'DECLARE'; readonly entity: string; readonly variant: number; readonly file: string }
  | { readonly kind: 'PASSAGE'; readonly passage: number; readonly gloss: number }
  | { readonly kind: 'STATUS'; readonly facts: readonly number[]; readonly status: Status }
  | {
      readonly kind: 'SUPERSEDE';
      readonly fact: number;
      readonly content: Content;
      readonly telling: Telling;
    }
  | { readonly kind: 'MERGE'; readonly id: string; readonly into: string; readonly passage: number | null }
  | { readonly kind: 'UNMERGE'; readonly id: string }
  | { readonly kind: 'DECIDE'; readonly first: string; readonly second: string; readonly decision: string }
  /** The load before, to the byte. */
  | { readonly kind: 'REPEAT' };

/** A history: what is missing at first, and what happens then. */
export interface History {
  readonly missing: readonly string[];
  readonly steps: readonly Step[];
}

const passage = fc.nat(ALL_PASSAGES - 1);
const file = fc.constantFrom('one.jsonl', 'two.jsonl');

const telling: fc.Arbitrary<Telling> = fc.record({
  basis: fc.constantFrom('TEXT' as const, 'IMPLIED' as const),
  confidence: fc.constantFrom(undefined, undefined, 0.5, 0.9),
  note: fc.constantFrom(undefined, undefined, 'A remark'),
  attributedTo: fc.constantFrom(undefined, undefined, undefined, 'official:h1', 'inst:h1', 'city:h1'),
  supporting: passage,
  further: fc.array(
    fc.record({ passage, stance: fc.constantFrom('SUPPORTS' as const, 'CONTRADICTS' as const) }),
    { maxLength: 2 },
  ),
});

const entity = fc.constantFrom(...ENTITIES, ...idsOf('doc'));
const pair = fc.constantFrom(...PAIRS);
const factNumber = fc.nat(60);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('TELL' as const), content: contents, telling, file }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('TELL_AGAIN' as const), fact: factNumber, telling, file }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('DECLARE' as const),
      entity,
      variant: fc.nat(VARIANTS - 1),
      file,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('PASSAGE' as const), passage, gloss: fc.nat(2) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('STATUS' as const),
      facts: fc.array(factNumber, { minLength: 1, maxLength: 3 }),
      status: fc.constantFrom<Status>('RETRACTED', 'DISPUTED', 'ACTIVE', 'SUPERSEDED'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('SUPERSEDE' as const),
      fact: factNumber,
      content: contents,
      telling,
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({
        kind: fc.constant('MERGE' as const),
        pair: fc.oneof(
          { weight: 8, arbitrary: pair },
          { weight: 1, arbitrary: fc.constantFrom(...IMPOSSIBLE) },
        ),
        passage: fc.option(passage),
      })
      .map(({ kind, pair: [id, into], passage: evidence }) => ({ kind, id, into, passage: evidence })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('UNMERGE' as const),
      id: pair.map(([id]) => id),
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        kind: fc.constant('DECIDE' as const),
        pair,
        decision: fc.constantFrom('SAME', 'DIFFERENT', 'UNSURE'),
      })
      .map(({ kind, pair: [first, second], decision }) => ({ kind, first, second, decision })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'REPEAT' as const }) },
);

/** Histories of up to so many steps. */
export function histories(steps: number): fc.Arbitrary<History> {
  return fc.record({
    missing: fc.uniqueArray(fc.constantFrom('city:h5', 'official:h4', 'event:h4', 'topic:h1'), {
      maxLength: 2,
    }),
    steps: fc.array(step, { minLength: 1, maxLength: steps, size: 'max' }),
  });
}
