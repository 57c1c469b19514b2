/** Where a condition or a term of an order belongs that the input around it does not have. */
import { getNamedType, type GraphQLNamedType } from 'graphql';

import { placesOf } from './argumentHints';
import type { Level } from './fieldHints';
import { anyOfPlaces, has, membersOf, typeOf, type ArgumentPlace } from './members';

/** What stands in conditions on relations to many alone. */
const QUANTIFIERS: ReadonlySet<string> = new Set([
  'some',
  'none',
  'every',
  'single',
  'count',
  'nodeCount',
  'node',
  'link',
]);

/**
 * For an input field that its type does not have.
 * @param above the input field around it
 * @param top the argument around it, where there is no input field
 */
export function inputHint(
  name: string,
  owner: GraphQLNamedType,
  above?: Level,
  top?: ArgumentPlace,
): string | undefined {
  if (isOrder(owner)) return orderHint(name, owner, top);
  return (
    kindHint(name, owner) ??
    (top && topHint(name, top)) ??
    sideHint(name, above) ??
    quantifierHint(name, owner)
  );
}

/** Whether something took place is said of events and agreements; links between two of them say nothing of it. */
function kindHint(name: string, owner: GraphQLNamedType): string | undefined {
  if (name !== 'modality') return undefined;
  const kinds = membersOf(owner).filter((one) => one.name.startsWith('on') && has(one.type, name));
  return kinds.length > 0
    ? `Use ${anyOfPlaces(kinds.map((one) => `${one.name}: {${name}: …}`))}.`
    : undefined;
}

/** For what belongs to another argument of the same field. */
function topHint(name: string, { argument, siblings }: ArgumentPlace): string | undefined {
  const others = siblings.filter((one) => one.name !== argument);
  const link = others.find((one) => one.name === 'link');
  if (argument === 'where' && link && has(getNamedType(link.type), name))
    return `"${name}" belongs to the link: use the argument link: {${name}: …} of the same field.`;
  if (others.some((one) => one.name === name)) return `Use the argument ${name} of the same field.`;
  const places = placesOf(name, others);
  return places.length > 0 ? `Use ${anyOfPlaces(places)} of the same field.` : undefined;
}

/** For what belongs to `link` next to `node`, or the other way round. */
function sideHint(name: string, above: Level | undefined): string | undefined {
  if (above?.name === 'node' && has(typeOf(above.owner, 'link'), name))
    return `"${name}" belongs to the link: use link: {${name}: …} next to node.`;
  if (above?.name === 'link' && has(typeOf(above.owner, 'node'), name))
    return `"${name}" belongs to the node: use node: {${name}: …} next to link.`;
  return undefined;
}

/** For a relation to many without a quantifier, one to a single node with it, and a link of a relation. */
function quantifierHint(name: string, owner: GraphQLNamedType): string | undefined {
  const match = typeOf(owner, 'some');
  for (const side of ['node', 'link'])
    if (has(typeOf(match, side), name))
      return `Say how many: some: {${side}: {${name}: …}}; also none, every, single and count.`;
  if (has(match, name)) return `Say how many: some: {${name}: {…}}; also none, every, single and count.`;
  if (has(owner, 'and') && QUANTIFIERS.has(name))
    return `"${name}" goes with relations to many: write the conditions of this node without it.`;
  const linked = membersOf(owner).filter(({ type }) => has(typeOf(typeOf(type, 'some'), 'link'), name));
  return linked.length > 0
    ? `"${name}" belongs to a link: use ${anyOfPlaces(linked.map((one) => `${one.name}: {some: {link: {${name}: …}}}`))}.`
    : undefined;
}

function isOrder({ name }: GraphQLNamedType): boolean {
  return name.endsWith('Order');
}

function orderHint(
  name: string,
  owner: GraphQLNamedType,
  top: ArgumentPlace | undefined,
): string | undefined {
  if (has(owner, 'count')) return 'A relation to many is sorted by its count or nodeCount.';
  const link = top?.siblings.find((one) => one.name === 'link');
  if (link && has(getNamedType(link.type), name))
    return `"${name}" belongs to the link; a list is sorted by properties of its nodes.`;
  const single = membersOf(owner).filter(({ type }) => isOrder(type) && has(type, name));
  return single.length > 0
    ? `Use ${anyOfPlaces(single.map((one) => `${one.name}: {${name}: …}`))}.`
    : undefined;
}
