/**
 * The conditions of a question on the event and on either side. The condition that a near miss breaks is turned round.
 */
import { typeEntry } from '../../../model/declare/dictionary';
import { allOf, compare, type Condition } from '../../../query/plan/condition';
import { dateConditions } from '../../../query/plan/planDate';
import type { Walk } from '../../../query/plan/plan';
import { labelled, walkOf } from '../../../query/plan/planWalk';
import { nodeProperty } from '../../../query/plan/value';
import { kindOf, placeOf, type Question, type SideName } from './question';
import type { EncounterCondition } from './types';

/** Names of the lists and values that the statement computes for a side. */
export const NAMES = {
  who: { within: 'withinWho', places: 'placesWho', actsFor: 'whoActsFor' },
  whom: { within: 'withinWhom', places: 'placesWhom', actsFor: 'whomActsFor' },
} as const;

/** Joins conditions that are given together; broken, at least one of them must fail or be unknown. */
function group(
  question: Question,
  condition: EncounterCondition,
  parts: readonly Condition[],
): readonly Condition[] {
  return question.broken === condition ? [{ kind: 'NOT', part: allOf(parts) }] : parts;
}

/** Conditions on the event. */
export function eventConditions(question: Question): Condition[] {
  const { eventKinds, format, topic, period } = question;
  const within = (operator: 'certainlyWithin' | 'possiblyWithin') => {
    const edtf = period?.[operator];
    return edtf
      ? dateConditions(
          { entry: typeEntry('Event'), start: 'NODE' },
          'date',
          operator,
          edtf,
          `period.${operator}`,
          period.includeUndated,
        )
      : [];
  };
  return [
    ...group(question, 'MODALITY', compare(nodeProperty('modality'), 'in', question.modalities)),
    ...group(question, 'EVENT_KIND', [
      ...compare(nodeProperty('kind'), 'in', eventKinds),
      ...compare(nodeProperty('format'), 'eq', format),
    ]),
    ...group(question, 'TOPIC', topic === undefined ? [] : [isAbout(topic)]),
    ...group(question, 'PERIOD', [...within('certainlyWithin'), ...within('possiblyWithin')]),
  ];
}

function isAbout(topic: string): Condition {
  const walk = walkOf('Event', 'topics', compare(nodeProperty('id'), 'eq', topic));
  return { kind: 'EXISTS', walk, negated: false };
}

/** Conditions on the type, kind and rank of a side. */
export function kindConditions(question: Question, name: SideName): readonly Condition[] {
  const { type, kinds, rank, of } = question[name];
  const label: Condition[] = type === undefined ? [] : [{ kind: 'LABEL', labels: [type] }];
  const office: Condition[] = rank === undefined ? [] : [holdsOffice(rank, of)];
  return group(question, kindOf(name), [...label, ...compare(nodeProperty('kind'), 'in', kinds), ...office]);
}

/** It holds an office of the rank, in the body or for the place if one is given, possibly on the day of the event. */
function holdsOffice(rank: string, of: string | undefined): Condition {
  return {
    kind: 'EXISTS',
    walk: offices('Entity', [
      ...compare({ kind: 'PROPERTY', of: 'LINK', property: 'rank' }, 'eq', rank),
      { kind: 'OVERLAPS', node: 'event' },
      ...compare(nodeProperty('id'), 'eq', of),
    ]),
    negated: false,
  };
}

function offices(label: 'Entity' | 'Institution', where: readonly Condition[]): Walk {
  return labelled(walkOf('Official', 'offices', where), label);
}

/**
 * Conditions on whose a side is: it acted for the place or for one that lies in it; or it is the body, a part of it, or
 * holds an office in it.
 */
export function placeConditions(question: Question, name: SideName): readonly Condition[] {
  const { id, of } = question[name];
  const { within, places, actsFor } = NAMES[name];
  const { institutions, officials } = belonging(question, name);
  const isMember: Condition = { kind: 'AMONG', value: { kind: 'SELF' }, list: within };
  const ways: Condition[] = [
    { kind: 'AMONG', value: { kind: 'NAMED', name: actsFor }, list: places },
    ...(institutions ? [allOf([{ kind: 'LABEL', labels: ['Institution'] }, isMember])] : []),
    ...(officials
      ? [{ kind: 'EXISTS', walk: offices('Institution', [isMember]), negated: false } satisfies Condition]
      : []),
  ];
  return group(question, placeOf(name), [
    // Where it must hold, the actor is looked up by it.
    ...(question.broken === placeOf(name) ? compare(nodeProperty('id'), 'eq', id) : []),
    ...(of === undefined ? [] : [{ kind: 'ANY', parts: ways } satisfies Condition]),
  ]);
}

/** Which of those who can belong to a body the type leaves. */
export function belonging(question: Question, name: SideName): { institutions: boolean; officials: boolean } {
  const type = question.broken === kindOf(name) ? undefined : question[name].type;
  return {
    institutions: type === undefined || type === 'Institution',
    officials: type === undefined || type === 'Official',
  };
}
