/** From an `orderBy` input to sort terms: properties, properties of a single related node, counts of relations. */
import { badInput } from '../errors';
import {
  overridesOf,
  propertyOf,
  relationOf,
  typeEntry,
  type PropertyEntry,
  type RelationEntry,
  type TypeEntry,
} from '../model/dictionary';
import type { Direction } from '../model/order';
import type { Compilation } from './compilation';
import type { Subject } from './filter';
import type { SortTerm } from './keyset';
import { boundsOf } from './propertyFilter';
import { walkFrom, type Start } from './walk';

/** The terms of an `orderBy` list; each element names one field. */
export function sortTerms(
  compilation: Compilation,
  subject: Subject,
  orderBy: unknown,
  place: string,
): SortTerm[] {
  return ((orderBy ?? []) as Record<string, unknown>[]).flatMap((term) =>
    termsOf(compilation, subject, term, place),
  );
}

function termsOf(
  compilation: Compilation,
  { entry, variable, start }: Subject,
  term: Readonly<Record<string, unknown>>,
  place: string,
): SortTerm[] {
  const given = Object.entries(term).filter(([, value]) => value !== undefined && value !== null);
  const [only] = given;
  if (!only || given.length > 1)
    throw badInput(`${place}: each element of orderBy names one field, got ${given.length}`);
  const [name, value] = only;
  const property = propertyOf(entry, name);
  if (property) return propertyTerms(compilation, entry, property, variable, value as Direction);
  const relation = relationOf(entry, name);
  if (!relation) throw new Error(`${entry.name} has nothing called ${name}`);
  const terms = relationTerms(compilation, relation, start, value, place);
  const own = overridesOf(entry, name).map((one) => ({
    type: one.type,
    terms: relationTerms(compilation, one.relation, start, value, place),
  }));
  if (own.length === 0) return terms;
  return terms.map((inherited, index) => {
    const cases = own.map(
      ({ type, terms: others }) => `WHEN ${variable}:${type} THEN ${others[index]?.expression ?? 'null'}`,
    );
    return { ...inherited, expression: `CASE ${cases.join(' ')} ELSE ${inherited.expression} END` };
  });
}

/** The terms of an order by the one end of a relation, or by how many ends it has. */
function relationTerms(
  compilation: Compilation,
  relation: RelationEntry,
  start: Start,
  value: unknown,
  place: string,
): SortTerm[] {
  const walk = walkFrom(compilation, relation, start);
  const matched = [walk.match, walk.where.length > 0 && `WHERE ${walk.where.join(' AND ')}`]
    .filter(Boolean)
    .join(' ');
  if (relation.shape === 'one') {
    const end = { entry: typeEntry(relation.to), variable: walk.node, start: { node: walk.node } };
    return termsOf(compilation, end, value as Record<string, unknown>, place).map((inner) => ({
      ...inner,
      expression: `head(COLLECT { ${matched} RETURN ${inner.expression} ORDER BY ${walk.node}.id LIMIT 1 })`,
      nullable: true,
      computed: true,
    }));
  }
  const { count } = value as { count: Direction };
  const counted = directed(`COUNT { ${matched} RETURN DISTINCT ${walk.node} }`, count, false);
  return [{ ...counted, computed: true }];
}

function propertyTerms(
  compilation: Compilation,
  entry: TypeEntry,
  property: PropertyEntry,
  variable: string,
  direction: Direction,
): SortTerm[] {
  if (property.valueType !== 'date') {
    const expression =
      property.expression?.(variable, compilation.parameter, {}) ?? `${variable}.${property.name}`;
    return [directed(expression, direction, property.name !== 'id')];
  }
  const expression = `${variable}.${boundsOf(property.name).sortDay}`;
  if (!hasEmptyDay(entry, property.name)) return [directed(expression, direction, true)];
  return emptyDayTerms(expression, directed(expression, direction, false));
}

/** Whether undated nodes of a type have the sort day '' (`cypher/links/summary.cypher`), before every other. */
function hasEmptyDay(entry: TypeEntry, property: string): boolean {
  return property === 'date' && (entry.name === 'Event' || entry.name === 'Agreement');
}

/** Where '' does not stand where undated nodes belong, a term of its own puts it there. */
function emptyDayTerms(expression: string, term: SortTerm): SortTerm[] {
  const nullsFirst = term.nullsFirst === true;
  if ((term.direction === 'ASC') === nullsFirst) return [term];
  return [
    { expression: `(${expression} = '')`, direction: nullsFirst ? 'DESC' : 'ASC', nullable: false },
    term,
  ];
}

function directed(expression: string, direction: Direction, nullable: boolean): SortTerm {
  return {
    expression,
    direction: direction.startsWith('DESC') ? 'DESC' : 'ASC',
    nullable,
    nullsFirst: direction.endsWith('NULLS_FIRST'),
  };
}
