/** `network` as a plan: the walks over which pairs of cities are found, and those that say where cities and bodies lie. */
import { typeEntry } from '../../../model/declare/dictionary';
import { MEETING_ROLES } from '../../../model/participationRole';
import { allOf, compare, type Condition } from '../../../query/plan/condition';
import { dateConditions, heldWithin } from '../../../query/plan/planDate';
import type { Hop, Walk } from '../../../query/plan/plan';
import { walkOf, walkOver } from '../../../query/plan/planWalk';
import { nodeProperty } from '../../../query/plan/value';
import { validDate } from '../../../query/clientDates';
import { windowOf } from '../../../time/window';
import type { NetworkArgs, NetworkPeriod } from './networkInput';

/** What is asked of the pairs. */
export type PairQuestion = Pick<
  NetworkArgs,
  'over' | 'period' | 'tieKinds' | 'eventKinds' | 'modalities' | 'rollUp'
> & { readonly within: readonly string[] | undefined };

/** A period that was given. */
type GivenPeriod = Required<NetworkPeriod> & { readonly during: string };

/** The walks of a question. */
export interface NetworkPlan {
  readonly kind: 'NETWORK';
  /** Of which type the ends of ties are. */
  readonly ends: 'City' | 'Entity';
  /** From one end of a tie to the other, whichever of them is stored first. */
  readonly ties: Walk;
  /** From a city to the events at which it can have met another. */
  readonly events: Walk;
  /** From a place to what it lies in, itself included. */
  readonly around: Walk;
  /** From a city to its country. */
  readonly countries: Walk;
  /** From a city, a district or a body to the city that it is of. */
  readonly homes: {
    readonly place: Walk;
    readonly actsFor: Walk;
    readonly seat: Walk;
    /** On the body: it acts for nobody, so that its seat counts. */
    readonly bySeat: Condition;
  };
  /** From a place to the cities in it, itself included. */
  readonly inside: Walk;
  readonly within: readonly string[] | undefined;
}

const DEPTH = { min: 0, max: 3 } as const;

export function planNetwork(question: PairQuestion): NetworkPlan {
  const { over, period, rollUp, within } = question;
  const ends = rollUp ? 'Entity' : 'City';
  const { during, certainty = 'POSSIBLE', includeUndated = false } = period ?? {};
  const given = typeof during === 'string' ? { during, certainty, includeUndated } : undefined;
  const periodOf = (one: typeof over) => (one === over ? given : undefined);
  const inCity: Hop = { types: ['IN'], direction: 'out', hops: DEPTH, labels: ['City'], where: [] };
  const wholes = { types: ['PART_OF'], direction: 'out', hops: DEPTH, labels: ['Institution'] } as const;
  return {
    kind: 'NETWORK',
    ends,
    ties: walkOver(ends, [
      {
        types: ['TIED_TO'],
        direction: 'both',
        labels: [ends],
        where: tieConditions(question, periodOf('TIES')),
      },
    ]),
    events: walkOver(
      'Event',
      [
        {
          types: ['TOOK_PART'],
          direction: 'out',
          labels: ['Event'],
          where: compare({ kind: 'PROPERTY', of: 'LINK', property: 'role' }, 'in', MEETING_ROLES),
        },
      ],
      eventConditions(question, periodOf('ENCOUNTERS')),
    ),
    around: walkOver('Entity', [{ types: ['IN'], direction: 'out', hops: DEPTH, labels: ['Entity'] }]),
    countries: walkOver('Country', [{ types: ['IN'], direction: 'out', hops: DEPTH, labels: ['Country'] }]),
    homes: {
      place: walkOver('City', [inCity]),
      actsFor: walkOver('City', [wholes, { types: ['ACTS_FOR'], direction: 'out' }, inCity]),
      seat: walkOver('City', [wholes, { types: ['BASED_IN'], direction: 'out' }, inCity]),
      bySeat: { kind: 'EXISTS', walk: walkOf('Institution', 'actsFor'), negated: true },
    },
    inside: walkOver('City', [{ types: ['IN'], direction: 'in', hops: DEPTH, labels: ['City'] }]),
    within,
  };
}

/** Conditions on the link of a tie. */
function tieConditions({ tieKinds, modalities }: PairQuestion, period: GivenPeriod | undefined): Condition[] {
  const property = (name: string) => ({ kind: 'PROPERTY', of: 'LINK', property: name }) as const;
  const isReal: Condition = {
    kind: 'ANY',
    parts: [
      { kind: 'KNOWN', value: property('modality'), known: false },
      ...compare(property('modality'), 'in', modalities),
    ],
  };
  return [...compare(property('kind'), 'in', tieKinds), isReal, ...(period ? heldDuring(period) : [])];
}

function heldDuring({ during, certainty, includeUndated }: GivenPeriod): Condition[] {
  const window = validDate('period.during', () => windowOf(OPERATORS[certainty], during));
  return heldWithin('LINK', window, certainty, includeUndated);
}

const OPERATORS = { CERTAIN: 'certainlyWithin', POSSIBLE: 'possiblyWithin' } as const;

/** Conditions on the event. */
function eventConditions(
  { eventKinds, modalities }: PairQuestion,
  period: GivenPeriod | undefined,
): Condition[] {
  const dated = { entry: typeEntry('Event'), start: 'NODE' } as const;
  return [
    ...compare(nodeProperty('modality'), 'in', modalities),
    ...compare(nodeProperty('kind'), 'in', eventKinds),
    ...(period
      ? [
          allOf(
            dateConditions(
              dated,
              'date',
              OPERATORS[period.certainty],
              period.during,
              'period.during',
              period.includeUndated,
            ),
          ),
        ]
      : []),
  ];
}
