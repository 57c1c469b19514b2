/** Conditions that hold as of a day: for nodes of a type, and for the relationships of a hop. */
import { RELATIONSHIP_TYPE } from '../../model/declare/path';
import { concreteTypes, relationOf, typeEntry, type TypeEntry } from '../../model/declare/dictionary';
import { beginningOf, stateLinks, timedTypes, type NodeTime } from '../../model/time';
import type { AsOfView } from '../view';
import { allOf, compare, type Condition } from './condition';
import { asOfConditions } from './planDate';
import { planWalk, walkOver, type Start } from './planWalk';
import type { Hop } from './plan';
import { nodeProperty } from './value';

/** Nodes of a type as of a day: states that hold, and what has begun. None where the type has no time. */
export function nodesAsOf(typeName: string, asOf: AsOfView): Condition[] {
  const timed = timedTypes(typeName);
  const types = concreteTypes(typeEntry(typeName));
  const sets = new Map<string, { labels: string[]; conditions: readonly Condition[] }>();
  const beginnings = sharedBeginnings(timed);
  for (const { entry, time } of timed) {
    const conditions =
      time.kind === 'BEGINS_WITH' && beginnings.length > 1
        ? beginsWith(beginnings, asOf)
        : nodeAsOf(entry, time, asOf);
    const shape = JSON.stringify(conditions);
    const set = sets.get(shape) ?? { labels: [], conditions };
    set.labels.push(entry.name);
    sets.set(shape, set);
  }
  const [first, ...others] = sets.values();
  if (!first) return [];
  if (others.length === 0 && timed.length === types.length) return [...first.conditions];
  // The types without a time pass.
  return [
    [first, ...others].reduceRight<Condition>(
      (otherwise, { labels, conditions }) => ({
        kind: 'BY_LABEL',
        labels,
        part: allOf(conditions),
        otherwise,
      }),
      allOf([]),
    ),
  ];
}

function nodeAsOf(entry: TypeEntry, time: NodeTime, asOf: AsOfView): Condition[] {
  switch (time.kind) {
    case 'HOLDS':
      return holds('NODE', time.undated, asOf);
    case 'BEGINS':
      return hasBegun(asOf);
    case 'BEGINS_WITH':
      return beginsWith([beginningOf(entry, time.relation)], asOf);
  }
}

type Beginning = ReturnType<typeof beginningOf>;

/**
 * The relations by which the facts of several types begin, where one walk over all of them serves each type: none has a relation
 * of that name of another. Neo4j plans a walk for each that is written, and the walks within it as often again.
 */
function sharedBeginnings(timed: ReturnType<typeof timedTypes>): readonly Beginning[] {
  const begun = timed.flatMap(({ entry, time }) =>
    time.kind === 'BEGINS_WITH' ? [{ entry, relation: beginningOf(entry, time.relation) }] : [],
  );
  const areApart = begun.every(({ entry, relation: { name: own } }) =>
    begun.every(({ relation: { name } }) => name === own || !relationOf(entry, name)),
  );
  const relations = [...new Map(begun.map(({ relation }) => [relation.name, relation])).values()];
  const isStep = ({ path, key }: Beginning) =>
    key === undefined && path.length === 1 && path[0]?.direction === 'out' && path[0].hops === undefined;
  return areApart && relations.every(isStep) ? relations : [];
}

/** What a fact begins with has begun; of several relations, by any of which it does. */
function beginsWith(relations: readonly Beginning[], asOf: AsOfView): Condition[] {
  const [first, ...others] = relations;
  if (!first) return [];
  if (others.length === 0) {
    const walk = planWalk(first, 'NODE', nodesAsOf(first.to, asOf));
    return [{ kind: 'EXISTS', walk, negated: false }];
  }
  const hops = relations.flatMap(({ path }) => path);
  const types = hops.flatMap((hop) => hop.types);
  const walk = walkOver(
    'Entity',
    [{ types, direction: 'out', labels: ['Entity'] }],
    nodesAsOf('Entity', asOf),
  );
  return [{ kind: 'EXISTS', walk, negated: false }];
}

/** A state or link that holds. One of a kind that nobody dates holds where no date is known. */
function holds(of: Start, undated: 'UNKNOWN' | 'HOLDS', asOf: AsOfView): Condition[] {
  if (undated === 'UNKNOWN')
    return asOfConditions(of, { ...asOf, includeUndated: asOf.includeUndated ?? false });
  const conditions = asOfConditions(of, { ...asOf, includeUndated: true });
  if (asOf.certainty === 'POSSIBLE') return conditions;
  const bounds = ['heldFrom', 'earliest', 'latest'].map((property): Condition => ({
    kind: 'KNOWN',
    value: { kind: 'PROPERTY', of, property },
    known: false,
  }));
  return [{ kind: 'ANY', parts: [allOf(conditions), allOf(bounds)] }];
}

/** What has begun by the day: for certain if each day on which it can have begun has come, possibly if one has. */
function hasBegun({ date, certainty, includeUndated = false }: AsOfView): Condition[] {
  if (certainty === 'CERTAIN') {
    const bounds = ['startsTo', 'latest'].map((name) => compare(nodeProperty(name), 'lte', date));
    return [{ kind: 'ANY', parts: bounds.flat() }];
  }
  const known = ['date', 'earliest', 'latest'].map((name): Condition => ({
    kind: 'KNOWN',
    value: nodeProperty(name),
    known: true,
  }));
  return [
    ...compare(nodeProperty('earliest'), 'lte', date, true),
    ...(includeUndated ? [] : [{ kind: 'ANY', parts: known } satisfies Condition]),
  ];
}

/** The relationships of a hop as of a day; other relationships than those of states pass. */
export function linksAsOf({ types }: Hop, asOf: AsOfView): Condition[] {
  const links = stateLinks();
  const ofState = (undated: 'UNKNOWN' | 'HOLDS') => types.filter((type) => links.get(type) === undated);
  const kinds = (['UNKNOWN', 'HOLDS'] as const).filter((undated) => ofState(undated).length > 0);
  const conditions = kinds.map((undated) => ({
    types: ofState(undated),
    part: allOf(holds('LINK', undated, asOf)),
  }));
  const others = types.filter((type) => !links.has(type));
  const [only] = conditions;
  if (!only) return [];
  if (conditions.length === 1 && others.length === 0) return [only.part];
  const isOf = (some: readonly string[]) =>
    compare({ kind: 'PROPERTY', of: 'CARRIED', property: RELATIONSHIP_TYPE }, 'in', some);
  const parts = conditions.map((each) => allOf([...isOf(each.types), each.part]));
  return [{ kind: 'ANY', parts: [...(others.length > 0 ? isOf(others) : []), ...parts] }];
}
