import type { GraphQLFieldResolver } from 'graphql';

import { Slots } from '../query/slots';
import type { Context } from './context';

/**
 * Picks a value: by the key of the answer where the object was read from a statement (two aliases of one field are two
 * slots there), by name elsewhere.
 */
export const pickField: GraphQLFieldResolver<unknown, Context> = (source, _args, _context, info) => {
  if (typeof source !== 'object' || source === null) return undefined;
  return (source as Record<string, unknown>)[
    source instanceof Slots ? String(info.path.key) : info.fieldName
  ];
};
