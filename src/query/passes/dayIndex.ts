/** Reads the page of a list of all nodes of a type by date from the index on day and id: see `../cypher/dayIndexPage.ts`. */
import type { OrderTerm } from '../plan/order';
import type { Connection, ListPlan } from '../plan/plan';

/** The list, its page read from the index where that serves its order and cursor. */
export function dayIndex(list: ListPlan): ListPlan {
  if (!isServed(list.connection)) return list;
  return { ...list, connection: { ...list.connection, paging: 'DAY_INDEX' } };
}

function isServed({ source, order, page }: Connection): boolean {
  if (source.kind !== 'LABEL' || source.where.length > 0) return false;
  const [day, id] = order.slice(-2);
  if (!day || !id || !isNodeProperty(day, 'sortDay') || !isNodeProperty(id, 'id')) return false;
  // Where undated nodes have no day at all, they are not in the index.
  if (day.nullable) return false;
  const [undated, ...more] = order.slice(0, -2);
  if (more.length > 0 || (undated && undated.value.kind !== 'IS_EMPTY')) return false;
  // Undated nodes before dated ones: not worth a plan of its own.
  if (undated && (undated.direction === 'ASC') === page.backward) return false;
  return (page.backward ? page.after : page.before) === null;
}

function isNodeProperty({ value }: OrderTerm, property: string): boolean {
  return value.kind === 'PROPERTY' && value.of === 'NODE' && value.property === property;
}
