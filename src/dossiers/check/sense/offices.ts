/** In which office somebody acts, for whom, and when somebody can hold one. */
import { ATTENDANCE_ROLES, type ParticipationRole } from '../../../model/participationRole';
import { eventBounds } from '../../../time/eventBounds';
import type { FactRow } from '../../../record/rows';
import type { Breach, SenseRule } from './rule';
import { dateOf, filler, type World } from './world';

export const capacityOfAnother: SenseRule = {
  name: 'capacityOfAnother',
  severity: 'ERROR',
  breaches: ({ ofType, officialsOf, isSame }) =>
    ofType('Participation').flatMap((fact) => {
      const [actor, capacity] = [filler(fact, 'actor'), filler(fact, 'capacity')];
      const officials = capacity === undefined ? undefined : officialsOf(capacity);
      if (actor === undefined || officials === undefined) return [];
      if (officials.some((official) => isSame(official, actor))) return [];
      const message = `The capacity “${String(capacity)}” is an office of “${officials.join('”, “')}”, and “${actor}” takes part; somebody takes part in an office of their own.`;
      return [{ location: fact.location, message }];
    }),
};

export const onBehalfOfOfficial: SenseRule = {
  name: 'onBehalfOfOfficial',
  severity: 'ERROR',
  breaches: ({ facts, typeOf }) =>
    facts.flatMap((fact) => {
      const side = filler(fact, 'onBehalfOf');
      if (side === undefined || typeOf(side) !== 'Official') return [];
      const message = `“${side}” is an Official; a side for which somebody acts is a place or an institution. If it is an office, name it as “capacity”.`;
      return [{ location: fact.location, message }];
    }),
};

export const sideOfAnotherPlace: SenseRule = {
  name: 'sideOfAnotherPlace',
  severity: 'WARNING',
  breaches: ({ ofType, typeOf, isSame }) =>
    ofType('Participation').flatMap((fact) => {
      const [actor, side] = [filler(fact, 'actor'), filler(fact, 'onBehalfOf')];
      if (actor === undefined || side === undefined || isSame(actor, side)) return [];
      const type = typeOf(actor);
      if (!['Country', 'Region', 'City'].includes(type ?? '') || typeOf(side) !== type) return [];
      const message = `“${actor}” acts on behalf of “${side}”, another ${String(type)}; a place acts for itself or for what contains it.`;
      return [{ location: fact.location, message }];
    }),
};

/** The first and the last day of a life, as far as they are known. */
function lifeOf(world: World, official: string) {
  const date = (name: string) => dateOf({ [name]: world.propertyOf(official, name) }, name);
  return { from: date('born')?.earliest ?? null, to: date('died')?.latest ?? null };
}

export const officeOutsideLife: SenseRule = {
  name: 'officeOutsideLife',
  severity: 'ERROR',
  breaches: (world) => [
    ...world.ofType('Tenure').flatMap((fact) => {
      const official = filler(fact, 'official');
      return official === undefined
        ? []
        : outsideLife(world, official, fact, 'holds this office', tenureDays);
    }),
    ...world.ofType('Participation').flatMap((fact) => {
      const official = filler(fact, 'actor');
      const attended = ATTENDANCE_ROLES.includes(fact.properties['role'] as ParticipationRole);
      if (official === undefined || !attended || world.typeOf(official) !== 'Official') return [];
      const held = world
        .ofType('Occurrence')
        .filter((one) => filler(one, 'subject') === filler(fact, 'event'))
        .filter(({ properties }) => ['HELD', 'HISTORIC'].includes(String(properties['modality'])));
      return held.flatMap((one) =>
        outsideLife(world, official, fact, 'takes part', () => eventDays(one)).slice(0, 1),
      );
    }),
    ...world.entities
      .filter(({ type }) => type === 'Official')
      .flatMap(({ id, location }) => {
        const { from, to } = lifeOf(world, id);
        if (from === null || to === null || from <= to) return [];
        return [{ location, message: `“${id}” died (${to}) before being born (${from}).` }];
      }),
  ],
};

interface Days {
  /** A day by which it had begun; null where none is known. */
  readonly first: string | null;
  /** A day on which it had not ended. */
  readonly last: string | null;
}

function outsideLife(
  world: World,
  official: string,
  fact: FactRow,
  does: string,
  daysOf: (fact: FactRow) => Days | null,
): Breach[] {
  const { from, to } = lifeOf(world, official);
  if (from === null && to === null) return [];
  const days = daysOf(fact);
  if (!days) return [];
  if (from !== null && days.first !== null && days.first < from) {
    const message = `“${official}” ${does} on ${days.first}, before being born (${from} at the earliest).`;
    return [{ location: fact.location, message }];
  }
  if (to === null || days.last === null || days.last <= to) return [];
  return [
    {
      location: fact.location,
      message: `“${official}” ${does} on ${days.last}, after their death (${to} at the latest).`,
    },
  ];
}

function textOf({ properties }: FactRow, name: string): string | null {
  const value = properties[name];
  return typeof value === 'string' ? value : null;
}

/** Of an office: a day by which it had begun, and one on which it had not ended. */
function tenureDays({ properties }: FactRow): Days {
  const days = (names: readonly string[], bound: 'earliest' | 'latest') =>
    names.flatMap((name) => dateOf(properties, name)?.[bound] ?? []).sort();
  return {
    first: days(['since', 'date', 'until', 'notAfter'], 'latest')[0] ?? null,
    last: days(['since', 'date', 'until', 'notBefore'], 'earliest').at(-1) ?? null,
  };
}

function eventDays(occurrence: FactRow): Days | null {
  const text = (name: string) => textOf(occurrence, name);
  try {
    const { earliest, latest } = eventBounds(text('date'), text('notBefore'), text('notAfter'));
    return { first: latest, last: earliest };
  } catch {
    return null;
  }
}

export const officeOfNothing: SenseRule = {
  name: 'officeOfNothing',
  severity: 'ERROR',
  breaches: ({ ofType }) =>
    ofType('Tenure')
      .filter(
        (fact) => filler(fact, 'institution') === undefined && filler(fact, 'jurisdiction') === undefined,
      )
      .map(({ location }) => ({
        location,
        message:
          'An office needs an “institution” or a “jurisdiction”: where, or for which place, it is held.',
      })),
};
