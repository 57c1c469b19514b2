/** Relations whose kind does not fit what they join. */
import type { Bounds } from '../../../time/bounds';
import { boundsOf } from './bounds';
import type { SenseRule } from './rule';
import { filler } from './world';

/** The levels of a tie that fit a party of a type. */
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  Country: ['COUNTRY'],
  Region: ['REGION'],
  City: ['CITY'],
  District: ['DISTRICT'],
  Institution: ['LEGISLATURE', 'INSTITUTION'],
};

export const tieOfAnotherLevel: SenseRule = {
  name: 'tieOfAnotherLevel',
  severity: 'WARNING',
  breaches: ({ ofType, typeOf }) =>
    ofType('Tie').flatMap((fact) => {
      const types = ['first', 'second'].map((role) => typeOf(filler(fact, role) ?? ''));
      const level = String(fact.properties['level']);
      if (types.some((type) => type === undefined || LEVELS[type]?.includes(level) === true)) return [];
      const message = `A tie of level ${level} joins ${types.map((type) => `a ${String(type)}`).join(' and ')}; neither is of that level.`;
      return [{ location: fact.location, message }];
    }),
};

export const representationAtHome: SenseRule = {
  name: 'representationAtHome',
  severity: 'WARNING',
  breaches: ({ ofType, typeOf, propertyOf, containersOf }) => {
    const seats = ofType('Placement');
    const containers = (id: string) => [
      ...seats.filter((one) => filler(one, 'what') === id).flatMap((one) => filler(one, 'where') ?? []),
      ...containersOf(id),
    ];
    return ofType('Affiliation').flatMap((fact) => {
      const [body, country] = [filler(fact, 'part') ?? '', filler(fact, 'whole') ?? ''];
      if (fact.properties['kind'] !== 'ACTS_FOR' || typeOf(country) !== 'Country') return [];
      if (!/CONSULATE|EMBASSY/.test(String(propertyOf(body, 'kind')))) return [];
      const around = [containers(body)];
      for (let step = 0; step < 3; step++) around.push((around.at(-1) ?? []).flatMap(containers));
      if (!around.flat().includes(country)) return [];
      const message = `“${body}” represents “${country}” and is based in it; a mission is based abroad.`;
      return [{ location: fact.location, message }];
    });
  },
};

/** By which kinds of relation the first cannot be over before the second begins. */
const AFTER = ['FOLLOWS', 'RAISED_AT', 'COMMEMORATES'];

export const relationOutOfOrder: SenseRule = {
  name: 'relationOutOfOrder',
  severity: 'ERROR',
  breaches: (world) =>
    world.ofType('EventRelation').flatMap((fact) => {
      const kind = String(fact.properties['kind']);
      const [firstId, secondId] = [filler(fact, 'first') ?? '', filler(fact, 'second') ?? ''];
      const [first, second] = [boundsOf(world, firstId), boundsOf(world, secondId)];
      const before = (a: Bounds, b: Bounds) =>
        a.latest !== null && b.earliest !== null && a.latest < b.earliest;
      const isOrdered = !AFTER.includes(kind) || !before(first, second);
      const isOneDay = kind !== 'SAME_DAY_AS' || !(before(first, second) || before(second, first));
      if (isOrdered && isOneDay) return [];
      const message = `By their dates “${firstId}” was over before “${secondId}” began, or the other way round; that does not fit ${kind}.`;
      return [{ location: fact.location, message }];
    }),
};

export const contradictoryIdentity: SenseRule = {
  name: 'contradictoryIdentity',
  severity: 'ERROR',
  breaches: ({ ofType }) => {
    const decided = new Map<string, string>();
    return ofType('Identity').flatMap(({ properties, location, roles }) => {
      const ids = roles.map(({ target }) => target).sort();
      const { canonical, decision } = properties;
      if (typeof canonical === 'string' && !ids.includes(canonical)) {
        return [
          {
            location,
            message: `“${canonical}” is to be canonical, and the decision is on “${ids.join('” and “')}”.`,
          },
        ];
      }
      if (ids.length < 2 || decision === 'UNSURE') return [];
      const key = JSON.stringify(ids);
      const before = decided.get(key);
      decided.set(key, String(decision));
      if (before === undefined || before === decision) return [];
      return [{ location, message: `“${ids.join('” and “')}” are decided to be ${before} already.` }];
    });
  },
};
