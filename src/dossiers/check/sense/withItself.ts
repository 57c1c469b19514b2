/** Nothing is joined with itself. */
import { typeEntry } from '../../../model/declare/dictionary';
import type { FactRow } from '../../../record/rows';
import { ATTENDANCE_ROLES, type ParticipationRole } from '../../../model/participationRole';
import { filler, fillers } from './world';
import type { SenseRule } from './rule';

/** Roles that two different entities fill: the ends of the link that follows, and the two of a decision on identity. */
function endsOf({ type, properties }: FactRow): (readonly [string, string])[] {
  if (type === 'Identity') return [['first', 'second']];
  const ends = typeEntry(type)
    .derives.filter(({ when = {} }) =>
      Object.entries(when).every(([name, values]) => values.includes(String(properties[name]))),
    )
    .map(({ from, to }) => [from, to] as const);
  return [...new Map(ends.map((pair) => [pair.join(' '), pair])).values()];
}

/** Whether anybody stands in two roles; most facts are done with here. */
function hasRepeatedTarget({ roles }: FactRow): boolean {
  return roles.some(({ target }, index) => roles.findIndex((other) => other.target === target) < index);
}

export const factWithItself: SenseRule = {
  name: 'factWithItself',
  severity: 'ERROR',
  breaches: ({ facts }) =>
    facts.flatMap((fact) =>
      (hasRepeatedTarget(fact) ? endsOf(fact) : []).flatMap(([from, to]) => {
        const both = fillers(fact, from).find((id) => fillers(fact, to).includes(id));
        if (both === undefined) return [];
        const message = `“${both}” is both “${from}” and “${to}” of this ${fact.type}; it joins two different entities.`;
        return [{ location: fact.location, message }];
      }),
    ),
};

export const agreementWithItself: SenseRule = {
  name: 'agreementWithItself',
  severity: 'ERROR',
  breaches: ({ ofType }) => {
    const parties = new Map<string, { readonly fact: FactRow; readonly ids: string[] }>();
    for (const fact of ofType('Party')) {
      const [agreement, party] = [filler(fact, 'agreement'), filler(fact, 'party')];
      if (fact.properties['role'] !== 'PARTY' || agreement === undefined || party === undefined) continue;
      const known = parties.get(agreement);
      if (known) known.ids.push(party);
      else parties.set(agreement, { fact, ids: [party] });
    }
    return [...parties].flatMap(([agreement, { fact, ids }]) => {
      if (ids.length < 2 || new Set(ids).size > 1) return [];
      const message = `“${agreement}” has one party, “${String(ids[0])}”, more than once; an agreement has two different parties at least.`;
      return [{ location: fact.location, message }];
    });
  },
};

/** Events at which somebody meets somebody. */
const MEETINGS = ['MEETING', 'VIDEOCONFERENCE', 'ROUND_TABLE'];

export const meetingWithItself: SenseRule = {
  name: 'meetingWithItself',
  severity: 'WARNING',
  breaches: ({ ofType, propertyOf }) => {
    const attending = new Map<string, { readonly fact: FactRow; readonly ids: string[] }>();
    for (const fact of ofType('Participation')) {
      const [event, actor] = [filler(fact, 'event'), filler(fact, 'actor')];
      if (event === undefined || actor === undefined) continue;
      if (!ATTENDANCE_ROLES.includes(fact.properties['role'] as ParticipationRole)) continue;
      const known = attending.get(event);
      if (known) known.ids.push(actor);
      else attending.set(event, { fact, ids: [actor] });
    }
    return [...attending].flatMap(([event, { fact, ids }]) => {
      if (!MEETINGS.includes(String(propertyOf(event, 'kind')))) return [];
      if (ids.length < 2 || new Set(ids).size > 1) return [];
      const message = `“${String(ids[0])}” is the only one at the meeting “${event}”, in several roles; a meeting has two sides.`;
      return [{ location: fact.location, message }];
    });
  },
};
