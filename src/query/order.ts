/** From an `orderBy` input to sort terms: properties, properties of a single related node, counts of relations. */
import { badInput } from '../errors';
import { propertyOf, relationOf, typeEntry, type PropertyEntry } from '../model/dictionary';
import type { Direction } from '../model/order';
import type { Compilation } from './compilation';
import type { Subject } from './filter';
import type { SortTerm } from './keyset';
import { boundsOf } from './propertyFilter';
import { walkFrom } from './walk';

/** The terms of an `orderBy` list; each element names one field. */
export function sortTerms(
  compilation: Compilation,
  subject: Subject,
  orderBy: unknown,
  place: string,
): SortTerm[] {
  return ((orderBy ?? []) as Record<string, unknown>[]).map((term) =>
    sortTerm(compilation, subject, term, place),
  );
}

function sortTerm(
  compilation: Compilation,
  { entry, variable, start }: Subject,
  term: Readonly<Record<string, unknown>>,
  place: string,
): SortTerm {
  const given = Object.entries(term).filter(([, value]) => value !== undefined && value !== null);
  const [only] = given;
  if (!only || given.length > 1)
    throw badInput(`${place}: each element of orderBy names one field, got ${given.length}`);
  const [name, value] = only;
  const property = propertyOf(entry, name);
  if (property)
    return directed(sortExpression(compilation, property, variable), value as Direction, name !== 'id');
  const relation = relationOf(entry, name);
  if (!relation) throw new Error(`${entry.name} has nothing called ${name}`);
  const walk = walkFrom(compilation, relation, start);
  const matched = [walk.match, walk.where.length > 0 && `WHERE ${walk.where.join(' AND ')}`]
    .filter(Boolean)
    .join(' ');
  if (relation.shape === 'one') {
    const end = { entry: typeEntry(relation.to), variable: walk.node, start: { node: walk.node } };
    const inner = sortTerm(compilation, end, value as Record<string, unknown>, place);
    const first = `head(COLLECT { ${matched} RETURN ${inner.expression} ORDER BY ${walk.node}.id LIMIT 1 })`;
    return { ...inner, expression: first, nullable: true, computed: true };
  }
  const { count } = value as { count: Direction };
  const counted = directed(`COUNT { ${matched} RETURN DISTINCT ${walk.node} }`, count, false);
  return { ...counted, computed: true };
}

function sortExpression(compilation: Compilation, property: PropertyEntry, variable: string): string {
  if (property.valueType === 'date') return `${variable}.${boundsOf(property.name).sortDay}`;
  return property.expression?.(variable, compilation.parameter, {}) ?? `${variable}.${property.name}`;
}

function directed(expression: string, direction: Direction, nullable: boolean): SortTerm {
  return {
    expression,
    direction: direction.startsWith('DESC') ? 'DESC' : 'ASC',
    nullable,
    nullsFirst: direction.endsWith('NULLS_FIRST'),
  };
}
