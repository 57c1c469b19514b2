/**
 * `encounters` as a plan: walks from the sides to events, and from events to those who took part, with what was selected of
 * either. Sides are distinguished by whom an actor acted for at the event. A condition that nobody gave is not in the plan.
 */
import { typeEntry } from '../../../model/declare/dictionary';
import { compare, type Condition } from '../../../query/plan/condition';
import { membersWalk } from '../../../query/plan/belonging';
import { labelled, walkOver } from '../../../query/plan/planWalk';
import type { Walk } from '../../../query/plan/plan';
import { nodeProperty } from '../../../query/plan/value';
import type { NodeColumn } from '../../../query/plan/columns';
import { kindConditions, eventConditions, placeConditions, belonging } from './conditions';
import { NEAREST, type Paging } from './paging';
import { placeOf, type Question, type SideName } from './question';

/** Relationships that can be a part in an event; whether a part counts is tested where it is matched. */
export const ANY_PART = ['TOOK_PART', 'POSSIBLY_TOOK_PART'] as const;

/** One side. */
export interface SidePlan {
  /** The id of the one actor, where it is given and must hold. */
  readonly id: string | undefined;
  /** The place or body whose the actors are, with what lies in it or belongs to it. */
  readonly within: { readonly id: string; readonly walk: Walk } | undefined;
  /** From the event to the actor. */
  readonly part: Walk;
  /** On the actor, once it is known whom it acted for. */
  readonly where: readonly Condition[];
  /** False when the condition on its id or place must fail, so that no event can be reached from it. */
  readonly reaches: boolean;
  /** True when every event of an actor of this side is also an event of what `within` or `id` gives. */
  readonly impliesEvents: boolean;
}

/** The whole question. */
export interface EncountersPlan {
  readonly kind: 'ENCOUNTERS';
  readonly sides: Readonly<Record<SideName, SidePlan>>;
  /** The side that events are reached from. */
  readonly near: SideName;
  /** From an actor of a side to the events that satisfy the conditions. */
  readonly events: Walk;
  /** From an actor to all events, to those that both sides share. */
  readonly allEvents: Walk;
  /** From what an actor acted for to everything that it lies in. */
  readonly around: Walk;
  /** The same, to countries; only where the sides must lie in different ones. */
  readonly countries: Walk | undefined;
  /** True when possible parts count, so that each meeting says whether it is certain. */
  readonly possible: boolean;
  readonly paging: Paging;
  /** True when the facts that carry the meetings are needed. */
  readonly facts: boolean;
  readonly columns: readonly NodeColumn<EncounterEnd>[];
}

/** The nodes of a pair and of its meetings that a client can select. */
export type EncounterEnd = 'who' | 'whom' | 'event' | 'whoSide' | 'whomSide' | 'facts' | 'evidence';

/** The plan of a question with the nodes that were selected; near misses have a page of their own. */
export function planEncounters(
  question: Question,
  columns: readonly NodeColumn<EncounterEnd>[],
  paging: Paging = NEAREST,
): EncountersPlan {
  return {
    kind: 'ENCOUNTERS',
    sides: { who: sideOf(question, 'who'), whom: sideOf(question, 'whom') },
    near: question.near,
    events: hop('out', ANY_PART, 'Event', eventConditions(question)),
    allEvents: hop('out', ANY_PART, 'Event', []),
    around: containers('Entity'),
    countries: question.foreignOnly ? containers('Country') : undefined,
    possible: question.possible,
    paging,
    facts: columns.some(({ end }) => end === 'facts' || end === 'evidence'),
    columns,
  };
}

function sideOf(question: Question, name: SideName): SidePlan {
  const { id, of } = question[name];
  const bound = question.broken === placeOf(name) ? undefined : id;
  const roles = compare({ kind: 'PROPERTY', of: 'LINK', property: 'role' }, 'in', question.roles);
  const part = hop('in', question.possible ? ANY_PART : ['TOOK_PART'], 'Actor', [
    // Nobody attends what is only planned: there a part of any kind comes near.
    ...(question.broken === 'MODALITY' ? [] : roles),
    ...compare(nodeProperty('id'), 'eq', bound),
    ...kindConditions(question, name),
  ]);
  return {
    id: bound,
    within: of === undefined ? undefined : { id: of, walk: membersWalk() },
    part: bound === undefined ? part : labelled(part, 'Entity'),
    where: placeConditions(question, name),
    reaches: question.broken !== placeOf(name),
    // Officials belong to a body at events at which it had no part, too.
    impliesEvents: bound !== undefined || !belonging(question, name).officials,
  };
}

/** One hop from an actor to an event, or back. */
function hop(
  direction: 'in' | 'out',
  types: readonly string[],
  to: string,
  where: readonly Condition[],
): Walk {
  const labels = typeEntry(to).kind === 'interface' ? [] : [to];
  return walkOver(to, [{ types, direction, labels }], where);
}

/** What a place lies in, itself included. */
function containers(label: string): Walk {
  return walkOver(label, [{ types: ['IN'], direction: 'out', hops: { min: 0, max: 3 }, labels: [label] }]);
}
