/**
 * The record as it stood at a change: every walk of a plan, wherever it stands, leads over relationships that the record had
 * then to nodes that it knew. How their properties are read is a matter of the printer (`../cypher/reading.ts`). After the pass
 * over the time of the world: a state of the record says for itself what holds on a day.
 */
import { findType } from '../../model/declare/dictionary';
import { linkTypes } from '../../model/linkTypes';
import { storeOf } from '../../model/stores';
import type { Condition } from '../plan/condition';
import type { Connection, Hop, LookUpPlan, Walk } from '../plan/plan';
import { mapConnections, mapWalks } from '../plan/transform';
import type { View } from '../view';

const NODE: Condition = { kind: 'RECORDED', of: 'NODE' };
const LINK: Condition = { kind: 'RECORDED', of: 'LINK' };

/** The plan at the change of a view; unchanged where it names none. */
export function knownAtView<Plan>(plan: Plan, { knownAt }: View): Plan {
  if (knownAt === undefined) return plan;
  return mapConnections(mapWalks(plan, walkKnown), connectionKnown);
}

/** A look-up at the change of a view: it finds nothing that came later. */
export function lookUpKnownAt(lookUp: LookUpPlan, view: View): LookUpPlan {
  if (view.knownAt === undefined) return lookUp;
  const known = knownAtView(lookUp, view);
  return { ...known, where: [NODE, ...known.where] };
}

function walkKnown(walk: Walk): Walk {
  const last = walk.hops.length - 1;
  const hops = walk.hops.map((hop, index): Hop => {
    const isTestedOnTheWay = index < last && !isLink(hop) && !isImplied(walk, index);
    const through = isTestedOnTheWay ? [...(hop.through ?? []), NODE] : hop.through;
    const isTested = hop.where.some(({ kind }) => kind === 'RECORDED');
    return { ...hop, where: isTested ? hop.where : [...hop.where, LINK], through };
  });
  const end = walk.hops[last];
  return {
    ...walk,
    hops,
    where: end && !isLink(end) && !isImplied(walk, last) ? [NODE, ...walk.where] : walk.where,
  };
}

/**
 * Whether the relationships that the record had tell that it had the fact or passage at the end of a hop, which is never merged:
 * where a node that is known, or that is tested, begins a relationship to it.
 */
function isImplied({ hops, to }: Walk, index: number): boolean {
  const [hop, next] = [hops[index], hops[index + 1]];
  const isEnd = index === hops.length - 1;
  // The evidence of a fact is of a type of its own, which shows passages; the label says so.
  const labels = isEnd && hop?.labels.length === 0 ? [to] : (hop?.labels ?? []);
  if (!hop || labels.length === 0 || !labels.every(isNeverMerged)) return false;
  const isOnce = ({ hops: times }: Hop) => times === undefined;
  return (hop.direction === 'out' && isOnce(hop)) || (next?.direction === 'in' && isOnce(next));
}

function isNeverMerged(label: string): boolean {
  const entry = findType(label);
  return entry !== undefined && storeOf(entry) !== 'Entity';
}

/** A link that the record had joined two entities that it had: they need no test of their own. */
function isLink({ types }: Hop): boolean {
  return types.length > 0 && types.every((type) => linkTypes().has(type));
}

/** The nodes at a root; those that a walk reaches have their conditions already. */
function connectionKnown(connection: Connection): Connection {
  const { source } = connection;
  if (source.kind === 'REACHED') return connection;
  return { ...connection, source: { ...source, where: [NODE, ...source.where] } };
}
