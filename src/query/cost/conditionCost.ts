/** What testing conditions and sorting costs, for one node: the relationships that it walks. */
import {
  findType,
  propertyOf,
  relationOf,
  typeEntry,
  type RelationEntry,
  type TypeEntry,
} from '../../model/declare/dictionary';
import { countComparisons } from '../plan/countComparisons';
import { given } from '../plan/planProperty';
import { reachOf } from './ends';
import type { GraphSizes } from './graphSizes';

/** Comparing a property, where walking one relationship is 1. */
const COMPARISON = 0.3;

/** Quantifiers with conditions on the nodes themselves; the others count nodes, and have the conditions under `of`. */
const OF_NODES: ReadonlySet<string> = new Set(['some', 'none', 'every', 'single']);

/** Ends of a relation whose size is not known. */
const UNKNOWN = 10;

/** What testing a `where` costs for one node of a type, when no condition spares the test of another. */
export function conditionCost(
  entry: TypeEntry,
  where: unknown,
  sizes: GraphSizes,
  isReached: boolean,
): number {
  return given(where).reduce((sum, [name, input]) => {
    if (name === 'and' || name === 'or')
      return sum + total(input as unknown[], (part) => conditionCost(entry, part, sizes, isReached));
    if (name === 'not') return sum + conditionCost(entry, input, sizes, isReached);
    const branch = branchOf(entry, name);
    if (branch) return sum + conditionCost(branch, input, sizes, isReached);
    const relation = propertyOf(entry, name) ? undefined : relationOf(entry, name);
    if (!relation) return sum + COMPARISON * Math.max(1, given(input).length);
    return sum + relationCost(entry, relation, input, sizes, isReached);
  }, 0);
}

/** What sorting by a list of terms costs for one node. */
export function orderCost(entry: TypeEntry, orderBy: unknown, sizes: GraphSizes, isReached: boolean): number {
  return total((orderBy ?? []) as unknown[], (term) =>
    total(given(term), ([name, input]) => {
      const relation = propertyOf(entry, name) ? undefined : relationOf(entry, name);
      if (!relation) return COMPARISON;
      const { ends, links } = reachOf(relation, entry, sizes, isReached) ?? { ends: UNKNOWN, links: UNKNOWN };
      return relation.shape === 'one'
        ? links + orderCost(typeEntry(relation.to), [input], sizes, true)
        : ends;
    }),
  );
}

function relationCost(
  entry: TypeEntry,
  relation: RelationEntry,
  input: unknown,
  sizes: GraphSizes,
  isReached: boolean,
): number {
  const { ends, links } = reachOf(relation, entry, sizes, isReached) ?? { ends: UNKNOWN, links: UNKNOWN };
  const end = typeEntry(relation.to);
  const link = relation.link && typeEntry(relation.link);
  const match = (operand: unknown) => {
    const { node, link: onLink } = (operand ?? {}) as { node?: unknown; link?: unknown };
    return (
      links +
      ends * (conditionCost(end, node, sizes, true) + (link ? conditionCost(link, onLink, sizes, true) : 0))
    );
  };
  if (relation.shape === 'one') return match({ node: input });
  return total(given(input), ([quantifier, operand]) => {
    if (OF_NODES.has(quantifier)) return match(operand);
    const count = operand as Readonly<Record<string, unknown>>;
    // Each comparison counts anew.
    return (countComparisons(count)?.length ?? 0) * match(count['of']);
  });
}

/**
 * Whether a condition that must hold names an id or a name, at which the database begins instead of testing every node:
 * see `../passes/anchor.ts`.
 */
export function beginsAtId(entry: TypeEntry, where: unknown): boolean {
  return given(where).some(([name, input]) => {
    if (name === 'and') return (input as unknown[]).some((part) => beginsAtId(entry, part));
    if (name === 'id') return given(input).length > 0;
    const branch = branchOf(entry, name);
    if (branch) return beginsAtId(branch, input);
    const property = propertyOf(entry, name);
    if (property) return property.valueType === 'name' && given(input).some(([each]) => each === 'matches');
    const relation = relationOf(entry, name);
    if (!relation) return false;
    const node = relation.shape === 'one' ? input : (input as { some?: { node?: unknown } }).some?.node;
    return beginsAtId(typeEntry(relation.to), node);
  });
}

/** `onCity: {…}` on an interface. */
function branchOf(entry: TypeEntry, name: string): TypeEntry | undefined {
  return entry.kind === 'interface' && name.startsWith('on') ? findType(name.slice(2)) : undefined;
}

function total<Part>(parts: readonly Part[], costOf: (part: Part) => number): number {
  return parts.reduce((sum, part) => sum + costOf(part), 0);
}
