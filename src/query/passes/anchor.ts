/**
 * Begins a list at an id or a name that its conditions give. `cities(where: {ties: {some: {node: {id: …}}}})` starts at the
 * one node with the id instead of testing every city. Of several such conditions, the one whose id leaves fewest nodes is
 * matched, and so are those whose test would walk on from every end. All others are tested on the distinct nodes that remain.
 * (With a condition on a date next to the match, Neo4j begins at the index of dates.)
 */
import { typeEntry } from '../../model/declare/dictionary';
import { storeOf } from '../../model/stores';
import { conjuncts, testsByWalking, type Condition, type IdentifierCondition } from '../plan/condition';
import type { AnchoredSource, Join, ListPlan, Walk } from '../plan/plan';

/** Each further match multiplies the rows before they are made distinct, and the work of Neo4j's planner. */
const MOST_JOINS = 2;

/** The list, begun at an anchor where its conditions have one. */
export function anchor(list: ListPlan): ListPlan {
  const { source } = list.connection;
  if (source.kind !== 'LABEL') return list;
  const anchored = anchoredSource(source.label, conjuncts(source.where));
  if (!anchored) return list;
  return { ...list, connection: { ...list.connection, source: anchored }, scan: undefined };
}

function anchoredSource(label: string, conditions: readonly Condition[]): AnchoredSource | undefined {
  const chosen = chosenAnchors(conditions, label, MOST_JOINS);
  if (chosen.length === 0) return undefined;
  const begun = new Set<Condition>(chosen);
  const rest = conditions.filter((condition) => !begun.has(condition) || condition.kind !== 'EXISTS');
  return {
    kind: 'ANCHORED',
    label,
    nameKeys: chosen.flatMap((condition) => (condition.kind === 'NAME_KEYS' ? [condition.keys] : []))[0],
    identifiers: chosen.find((condition) => condition.kind === 'IDENTIFIER'),
    joins: chosen.flatMap((condition) => (condition.kind === 'EXISTS' ? [joinOf(condition.walk)] : [])),
    where: rest.filter((condition) => !testsByWalking(condition)),
    walked: rest.filter(testsByWalking),
  };
}

interface Anchor {
  readonly condition: Condition;
  /** How many walks lead to the id. */
  readonly steps: number;
  /** The type of the node that has it. */
  readonly end: string;
}

/** The conditions to begin at: the best, and at most so many that lead further than one step. */
function chosenAnchors(conditions: readonly Condition[], type: string, most: number): Condition[] {
  const anchors = anchorsAmong(conditions, type);
  return anchors
    .filter((each) => each === anchors[0] || each.steps > 1)
    .slice(0, most)
    .map(({ condition }) => condition);
}

/** The conditions that lead to an id or name, the most selective first; of equals, the shortest, then the first written. */
function anchorsAmong(conditions: readonly Condition[], type: string): Anchor[] {
  const rank = ({ end }: Anchor) => typeEntry(end).traits?.selectivity ?? 0;
  return conditions
    .flatMap((condition) => anchorOf(condition, type) ?? [])
    .sort((a, b) => rank(a) - rank(b) || a.steps - b.steps);
}

function anchorOf(condition: Condition, type: string): Anchor | undefined {
  if (condition.kind === 'NAME_KEYS')
    return condition.keys.length === 0 ? undefined : { condition, steps: 0, end: type };
  if (condition.kind === 'IDENTIFIER')
    return fitsIndex(condition) ? { condition, steps: 0, end: type } : undefined;
  if (condition.kind !== 'EXISTS' || condition.negated) return undefined;
  const { to, where, distinct, hops } = condition.walk;
  // Many ways lead to one end: matched instead of tested, each would be walked to its end.
  if (distinct && hops.length > 1) return undefined;
  const inner = conjuncts(where);
  if (inner.some(givesId)) return { condition, steps: 1, end: to };
  const [best] = anchorsAmong(inner, to);
  return best && { condition, steps: best.steps + 1, end: best.end };
}

/** Lucene takes 1,024 clauses in one search, and more than one for an identifier that has parts. */
const MOST_SOUGHT = 500;

function fitsIndex({ whole, endings, beginnings }: IdentifierCondition): boolean {
  return whole.length + endings.length + beginnings.length <= MOST_SOUGHT;
}

function givesId(condition: Condition): boolean {
  if (condition.kind !== 'COMPARE' || (condition.comparison !== 'eq' && condition.comparison !== 'in'))
    return false;
  const { value } = condition;
  return value.kind === 'PROPERTY' && value.of === 'NODE' && value.property === 'id';
}

/** A walk as a match, with at most one further match from its end. */
function joinOf(walk: Walk): Join {
  const conditions = conjuncts(walk.where);
  if (conditions.some(givesId)) return { walk: withStore(walk), joins: [] };
  const [best] = chosenAnchors(conditions, walk.to, 1);
  if (best?.kind === 'NAME_KEYS') return { walk, nameKeys: best.keys, joins: [] };
  if (best?.kind === 'IDENTIFIER') return { walk, identifiers: best, joins: [] };
  if (best?.kind !== 'EXISTS') return { walk, joins: [] };
  const where = conditions.filter((condition) => condition !== best);
  return { walk: { ...walk, where }, joins: [joinOf(best.walk)] };
}

/** An interface has no label of its own; its ids are unique within their store, whose index then finds the node. */
function withStore(walk: Walk): Walk {
  const entry = typeEntry(walk.to);
  if (entry.kind !== 'interface' || entry.name === 'Node') return walk;
  return { ...walk, where: [{ kind: 'LABEL', labels: [storeOf(entry)] }, ...walk.where] };
}
