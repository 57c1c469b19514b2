/** What facts can say: of every type, about few enough entities that facts often meet. */
import fc from 'fast-check';

import { idsOf } from './world';

/** A fact as a dossier tells it, without what it rests on; its id follows from it. */
export interface Content {
  /** Under which heading dossiers tell it. */
  readonly heading: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const of = (...prefixes: readonly Parameters<typeof idsOf>[0][]) =>
  fc.constantFrom(...prefixes.flatMap((prefix) => idsOf(prefix)));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const num = (prefix: string, ...numbers: readonly number[]) =>
  fc.constantFrom(...numbers.map((number) => `${prefix}:h${String(number)}`));

/** In place of an id: an office of the actor that was told before, if there is one; a tie that was told before. */
export const OF_ACTOR = 'OF_ACTOR';
export const A_TIE = 'A_TIE';

type Fields = Readonly<Record<string, unknown>>;

/** When a state holds. */
const stateDates = fc.constantFrom<Fields>(
  {},
  { date: '2020' },
  { since: '2012-03-04' },
  { since: '2010', until: '2022-11-30' },
  { until: '2021-05' },
  { date: '2023-02-15', notBefore: '2011' },
  { since: '2015~' },
);

/** When something took place or is to take place. */
const eventDates = fc.constantFrom<Fields>(
  {},
  { date: '2020-06-15' },
  { date: '2023' },
  { date: '2023-02' },
  { date: '2021-03-01/2021-03-05' },
  { date: 'XXXX-10' },
  { notBefore: '2018' },
  { date: '2019-06-30?' },
);

const content = (heading: string, fields: fc.Arbitrary<Fields>): fc.Arbitrary<Content> =>
  fields.map((all) => ({
    heading,
    fields: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
  }));

/** Two different ones. */
const two = (ids: fc.Arbitrary<string>) => fc.tuple(ids, ids).filter(([a, b]) => a !== b);

const tie = content(
  'ties',
  fc
    .record({
      ends: two(of('city', 'inst')),
      kind: fc.constantFrom('SISTER', 'PARTNER'),
      level: fc.constantFrom('CITY', 'INSTITUTION'),
      foundedBy: maybe(of('agreement')),
      dates: stateDates,
    })
    .map(({ ends: [first, second], dates, ...own }) => ({ first, second, ...own, ...dates })),
);

const placement = content(
  'placements',
  fc
    .tuple(
      fc.oneof(
        fc.record({ what: of('inst'), where: of('city') }),
        fc.record({ what: of('event'), where: of('city', 'landmark') }),
        fc.record({ what: num('city', 1, 2), where: of('region') }),
      ),
      stateDates,
    )
    .map(([ends, dates]) => ({ ...ends, ...dates })),
);

const tenure = content(
  'tenures',
  fc
    .record({
      official: of('official'),
      office: fc.oneof(
        fc.record({ institution: of('inst') }),
        fc.record({ jurisdiction: of('city', 'region') }),
        fc.record({ institution: of('inst'), jurisdiction: of('city') }),
      ),
      title: fc.constantFrom('Mayor', 'Director'),
      rank: fc.constantFrom('HEAD', 'DEPUTY_HEAD'),
      dates: stateDates,
    })
    .map(({ office, dates, ...own }) => ({ ...own, ...office, ...dates })),
);

const participation = content(
  'participations',
  fc.oneof(
    fc.record({
      actor: of('city', 'inst', 'country'),
      event: of('event'),
      role: fc.constantFrom('PARTICIPANT', 'HOST', 'INVITEE'),
    }),
    fc
      .record({
        actor: of('official', 'inst'),
        event: of('event'),
        role: fc.constantFrom('PARTICIPANT', 'SPEAKER', 'INVITEE'),
        onBehalfOf: maybe(of('city', 'country', 'inst')),
        capacity: fc.constantFrom(undefined, undefined, OF_ACTOR),
      })
      .map((all) => (all.onBehalfOf === undefined ? all : { ...all, onBehalfOfBasis: 'TEXT' })),
  ),
);

const occurrence = content(
  'occurrences',
  fc
    .record({
      subject: of('event', 'agreement'),
      modality: fc.constantFrom('HELD', 'PLANNED', 'CANCELLED', 'HISTORIC', 'PROPOSED'),
      format: maybe(fc.constantFrom('IN_PERSON', 'REMOTE')),
      dates: eventDates,
    })
    .map(({ dates, ...own }) => ({ ...own, ...dates })),
);

const party = content(
  'parties',
  fc.oneof(
    fc.record({
      agreement: of('agreement'),
      party: of('city', 'inst'),
      role: fc.constantFrom('PARTY', 'FRAMEWORK'),
    }),
    fc.record({
      agreement: of('agreement'),
      party: of('official'),
      role: fc.constant('SIGNATORY'),
      onBehalfOf: maybe(of('city')),
    }),
  ),
);

const affiliation = content(
  'affiliations',
  fc
    .tuple(
      fc.oneof(
        fc.record({ kind: fc.constant('PART_OF'), part: num('inst', 2, 3), whole: num('inst', 0, 1) }),
        fc.record({ kind: fc.constant('ACTS_FOR'), part: of('inst'), whole: of('city', 'country') }),
        fc.record({ kind: fc.constant('ACCREDITED_TO'), part: of('inst'), whole: of('country') }),
        fc.record({ kind: fc.constant('NAMED_AFTER'), part: of('landmark'), whole: of('official', 'event') }),
      ),
      stateDates,
    )
    .map(([own, dates]) => ({ ...own, ...dates })),
);

const route = content(
  'routes',
  fc
    .record({
      ends: two(of('city')),
      kind: fc.constantFrom('AIR', 'RAIL'),
      season: maybe(fc.constant('summer')),
      dates: stateDates,
    })
    .map(({ ends: [first, second], dates, ...own }) => ({ first, second, ...own, ...dates })),
);

const eventRelation = content(
  'eventRelations',
  fc.oneof(
    fc.record({ kind: fc.constant('PART_OF'), first: num('event', 0, 1, 2), second: num('event', 3, 4) }),
    fc.record({ kind: fc.constant('IN_SERIES'), first: of('event'), second: of('series') }),
    fc.record({ kind: fc.constant('UNDER'), first: of('event'), second: of('agreement') }),
    fc.record({ kind: fc.constant('RAISED_AT'), first: of('agreement'), second: of('event') }),
    fc
      .record({ kind: fc.constantFrom('FOLLOWS', 'COMMEMORATES', 'REALISES'), ends: two(of('event')) })
      .map(({ kind, ends: [first, second] }) => ({ kind, first, second })),
    two(of('agreement')).map(([first, second]) => ({ kind: 'SAME_DAY_AS', first, second })),
  ),
);

const subject = content('subjects', fc.record({ matter: of('event', 'agreement'), topic: of('topic') }));

const claim = content(
  'claims',
  fc
    .record({
      subject: fc.oneof({ weight: 3, arbitrary: of('city', 'event', 'agreement') }, fc.constant(A_TIE)),
      property: fc.constantFrom('COOPERATION_IN', 'OPEN_TO_COOPERATION_IN'),
      says: fc.oneof(
        fc.constantFrom<Fields>({ value: 'trade' }, { value: 'many', number: 7 }),
        two(of('city', 'inst')).map((values) => ({ values })),
      ),
      saidBy: maybe(of('official')),
    })
    .map(({ says, ...own }) => ({ ...own, ...says })),
);

const mention = content(
  'mentions',
  fc.record({
    entity: of('city', 'official', 'inst', 'event'),
    value: fc.constantFrom('Form one', 'Form two'),
  }),
);

const name = content(
  'names',
  fc.record({
    entity: of('city', 'official', 'inst'),
    value: fc.constantFrom('Other Name', 'Old Port', 'Stonegorsk'),
    language: fc.constant('en'),
    kind: fc.constantFrom('ALIAS', 'FORMER'),
  }),
);

/** A fact of any type; those from which more follows are drawn more often. */
export const contents: fc.Arbitrary<Content> = fc.oneof(
  { weight: 5, arbitrary: tie },
  { weight: 6, arbitrary: participation },
  { weight: 4, arbitrary: tenure },
  { weight: 3, arbitrary: occurrence },
  { weight: 2, arbitrary: placement },
  { weight: 2, arbitrary: party },
  { weight: 2, arbitrary: affiliation },
  { weight: 2, arbitrary: eventRelation },
  { weight: 1, arbitrary: route },
  { weight: 1, arbitrary: subject },
  { weight: 1, arbitrary: claim },
  { weight: 1, arbitrary: mention },
  { weight: 1, arbitrary: name },
);
