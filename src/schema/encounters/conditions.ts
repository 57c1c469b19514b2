/**
 * The conditions of a question in Cypher: on the event `e`, and on either side. What was not asked is not tested; the
 * condition that a near miss breaks is turned round. Values are parameters; names come from the model. Pure.
 */
import type { Parameter } from '../../query/compilation';
import { hasDayWithin } from '../../query/possibleDays';
import { FIRST_DAY, LAST_DAY } from '../../time/day';
import { kindOf, placeOf, type Question, type SideName } from './question';
import type { EncounterCondition } from './types';

/** Variables of one side. */
export interface SideVariables {
  readonly node: string;
  /** Its part in the event. */
  readonly part: string;
  /** The id of whom it stood there for: itself, when nobody is named. */
  readonly standsFor: string;
  /** The node whose id was given, in a list. */
  readonly given: string;
  /** What lies in the place, or belongs to the body, that was given; that itself included. */
  readonly within: string;
  /** The ids of the places among those. */
  readonly places: string;
}

export const VARIABLES: Readonly<Record<SideName, SideVariables>> = {
  who: { node: 'a', part: 'ta', standsFor: 'forA', given: 'givenA', within: 'withinA', places: 'placesA' },
  whom: { node: 'b', part: 'tb', standsFor: 'forB', given: 'givenB', within: 'withinB', places: 'placesB' },
};

/** Joins conditions that are asked together; broken, at least one of them must fail or be unknown. */
function group(
  question: Question,
  condition: EncounterCondition,
  parts: readonly (string | false)[],
): string[] {
  const asked = parts.filter((part) => part !== false);
  if (question.broken !== condition) return asked;
  return [`NOT coalesce(${asked.join(' AND ')}, false)`];
}

const EVENT_DATE = {
  earliest: 'e.earliest',
  latest: 'e.latest',
  possibleDays: 'e.possibleDays',
  possibleYears: 'e.possibleYears',
};

/** Conditions on the event. */
export function eventConditions(question: Question, parameter: Parameter): string[] {
  const { eventKinds, format, topic, certainlyWithin: certain, possiblyWithin: possible } = question;
  const day = (comparison: string, bound: string | null | undefined) =>
    typeof bound === 'string' && `${comparison} ${parameter(bound)}`;
  const bound = (text: string | null) => (text === null ? null : parameter(text));
  /** An open bound may lie anywhere. */
  const orOpen = (comparison: string | false) => comparison && `coalesce(${comparison}, true)`;
  return [
    ...group(question, 'MODALITY', [`e.modality IN ${parameter(question.modalities)}`]),
    ...group(question, 'EVENT_KIND', [
      eventKinds !== undefined && `e.kind IN ${parameter(eventKinds)}`,
      format !== undefined && `e.format = ${parameter(format)}`,
    ]),
    ...group(question, 'TOPIC', [
      topic !== undefined && `EXISTS { (e)-[:ABOUT]->(:Topic {id: ${parameter(topic)}}) }`,
    ]),
    ...group(question, 'PERIOD', [
      day('e.earliest >=', certain?.from),
      day('e.latest <=', certain?.to),
      orOpen(day('e.latest >=', possible?.possiblyFrom)),
      orOpen(day('e.earliest <=', possible?.possiblyTo)),
      possible !== undefined &&
        hasDayWithin(EVENT_DATE, bound(possible.possiblyFrom), bound(possible.possiblyTo)),
    ]),
  ];
}

const OFFICE_ON_EVENT_DAY = hasDayWithin(
  EVENT_DATE,
  `coalesce(office.earliest, '${FIRST_DAY}')`,
  `coalesce(office.latest, '${LAST_DAY}')`,
);

/** Conditions on the type, kind and rank of a side. */
export function kindConditions(question: Question, name: SideName, parameter: Parameter): string[] {
  const { type, kinds, rank, of } = question[name];
  const { node } = VARIABLES[name];
  const body = of === undefined ? ':Entity' : `:Entity {id: ${parameter(of)}}`;
  return group(question, kindOf(name), [
    type !== undefined && `${node}:${type}`,
    kinds !== undefined && `${node}.kind IN ${parameter(kinds)}`,
    rank !== undefined &&
      `EXISTS { MATCH (${node})-[office:HOLDS_OFFICE {rank: ${parameter(rank)}}]->(${body}) WHERE coalesce(office.earliest <= e.latest, true) AND coalesce(office.latest >= e.earliest, true) AND ${OFFICE_ON_EVENT_DAY} }`,
  ]);
}

/**
 * Conditions on whose a side is: it stood there for the place or for one that lies in it; or it is the body, a part of it,
 * or holds an office in it.
 */
export function placeConditions(question: Question, name: SideName, parameter: Parameter): string[] {
  const { id, of } = question[name];
  const { node, standsFor, within, places } = VARIABLES[name];
  const { institutions, officials } = belonging(question, name);
  const ways = [
    `${standsFor} IN ${places}`,
    institutions && `(${node}:Institution AND ${node} IN ${within})`,
    officials && `EXISTS { MATCH (${node})-[:HOLDS_OFFICE]->(body:Institution) WHERE body IN ${within} }`,
  ].filter((way) => way !== false);
  return group(question, placeOf(name), [
    // Where it must not fail, the node is looked up by it.
    id !== undefined && question.broken === placeOf(name) && `${node}.id = ${parameter(id)}`,
    of !== undefined && `(${ways.join(' OR ')})`,
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
