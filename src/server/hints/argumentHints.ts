/** Where a condition belongs that was written as an argument. */
import { getNamedType, isInputObjectType, type GraphQLArgument } from 'graphql';

import { anyOfPlaces, has, membersOf, typeOf } from './members';

/** What narrows a list; the others say which part of it is sent, and how. */
const CONDITIONS: ReadonlySet<string> = new Set(['where', 'link']);
const PAGING: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before', 'orderBy']);

/** For an argument that a field does not have, by the arguments that it has. */
export function argumentHint(name: string, siblings: readonly GraphQLArgument[]): string | undefined {
  const inside = placesOf(name, siblings);
  if (inside.length > 0) return `Use ${anyOfPlaces(inside)}.`;
  if (!CONDITIONS.has(name)) return undefined;
  const where = siblings.find((one) => one.name === 'where');
  const linked = where && membersOf(getNamedType(where.type)).find(({ type }) => hasLinks(type));
  if (linked)
    return `The nodes of this list are reached over no link: use where: {${linked.name}: {some: {link: {…}}}} or another relation.`;
  const others = siblings.map((one) => one.name).filter((other) => !PAGING.has(other));
  return others.length > 0 ? `Its conditions are the arguments ${others.join(', ')}.` : undefined;
}

/** The arguments inside which a name stands, written out. */
export function placesOf(name: string, siblings: readonly GraphQLArgument[]): string[] {
  return siblings
    .filter(({ type, name: argument }) => {
      const inner = getNamedType(type);
      return argument !== 'orderBy' && isInputObjectType(inner) && has(inner, name);
    })
    .map(({ name: argument }) => `${argument}: {${name}: …}`);
}

function hasLinks(relation: Parameters<typeof typeOf>[0]): boolean {
  return has(typeOf(relation, 'some'), 'link');
}
