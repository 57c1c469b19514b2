/**
 * Null in a filter or an order. It could mean "no condition", "unknown" or "nothing", and each client expects another of these, so it is
 * refused. A variable without a value is not null: GraphQL leaves its field out, which is no condition.
 */
import { badInput } from '../../errors';

/** Refuses null anywhere inside an argument; a null argument counts as absent. */
export function refuseNulls(argument: string, given: unknown, place: string): void {
  if (given === undefined || given === null) return;
  const path = pathOfNull(given);
  if (!path) return;
  const at = [argument, ...path].join('.');
  const instead =
    argument === 'orderBy' ? '' : ' for no condition, and use exists to test whether a value is known';
  throw badInput(`${place}: ${at} is null; leave it out${instead}`, {
    details: { issues: [{ path: [argument, ...path], message: 'must not be null' }] },
  });
}

/** The way to the first null inside a value. */
function pathOfNull(value: unknown): string[] | undefined {
  if (value === null) return [];
  if (typeof value !== 'object') return undefined;
  for (const [key, inner] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    // What a count counts is no condition itself: null is all, as when it is left out.
    if (key === 'of' && inner === null) continue;
    const path = pathOfNull(inner);
    if (path) return [key, ...path];
  }
  return undefined;
}
