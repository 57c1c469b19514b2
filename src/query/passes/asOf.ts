/**
 * The world as of a day: every walk of a plan, wherever it stands, leads over links that hold on that day to events and
 * agreements that have begun. The first of all passes: what others count, sort or begin at is narrowed already.
 */
import { findType } from '../../model/declare/dictionary';
import { testsByWalking, type Condition } from '../plan/condition';
import type { Connection, Hop, ListPlan, LookUpPlan, Source, Walk } from '../plan/plan';
import { linksAsOf, nodesAsOf } from '../plan/timeConditions';
import { mapConnections, mapWalks } from '../plan/transform';
import type { AsOfView, View } from '../view';

/** The plan as of the day of a view; unchanged where it names none. */
export function asOfView<Plan>(plan: Plan, { asOf }: View): Plan {
  if (!asOf) return plan;
  return mapConnections(
    mapWalks(plan, (walk) => walkAsOf(walk, asOf)),
    (connection) => connectionAsOf(connection, asOf),
  );
}

/** A look-up as of the day of a view: it finds no state that does not hold, and nothing that has not begun. */
export function lookUpAsOfView(lookUp: LookUpPlan, typeName: string, view: View): LookUpPlan {
  const { asOf } = view;
  if (!asOf) return lookUp;
  return { ...asOfView(lookUp, view), where: nodesAsOf(typeName, asOf) };
}

/** A list as of the day of a view. Where the nodes have a time, and no id or index narrows them, all of them are read for the day. */
export function listAsOfView(list: ListPlan, view: View): ListPlan {
  const { asOf } = view;
  if (!asOf) return list;
  const { source } = list.connection;
  const isScan =
    source.kind === 'LABEL' && source.where.length === 0 && nodesAsOf(source.label, asOf).length > 0;
  const scan = isScan ? { label: source.label, by: 'asOf' } : undefined;
  return { ...asOfView(list, view), scan: list.scan ?? scan };
}

function walkAsOf(walk: Walk, asOf: AsOfView): Walk {
  // Facts that a link names are its evidence: none of them alone need cover the day.
  if (walk.key || walk.hops.length === 0 || isAboutItsOwnTime(walk)) return walk;
  const last = walk.hops.length - 1;
  const hops = walk.hops.map((hop, index): Hop => {
    const where = [...hop.where, ...linksAsOf(hop, asOf)];
    const through = index === last ? [] : hop.labels.flatMap((label) => throughAsOf(label, hop, asOf));
    return {
      ...hop,
      where,
      through: through.length > 0 ? [...(hop.through ?? []), ...through] : hop.through,
    };
  });
  return { ...walk, hops, where: [...walk.where, ...nodesAsOf(walk.to, asOf)] };
}

/** A node on the way, where its one label says what it is. */
function throughAsOf(label: string, hop: Hop, asOf: AsOfView): Condition[] {
  return hop.labels.length === 1 && findType(label) ? nodesAsOf(label, asOf) : [];
}

/** Whether a walk looks at the office that somebody held at an event, which is no matter of today. */
function isAboutItsOwnTime({ where, hops }: Walk): boolean {
  return [...where, ...hops.flatMap((hop) => hop.where)].some(overlaps);
}

function overlaps(condition: Condition): boolean {
  if (condition.kind === 'ALL' || condition.kind === 'ANY') return condition.parts.some(overlaps);
  return condition.kind === 'OVERLAPS';
}

function connectionAsOf(connection: Connection, asOf: AsOfView): Connection {
  return { ...connection, source: sourceAsOf(connection.source, asOf) };
}

/** The nodes at a root; those that a walk reaches have their conditions already. */
function sourceAsOf(source: Source, asOf: AsOfView): Source {
  if (source.kind === 'REACHED') return source;
  const conditions = nodesAsOf(source.label, asOf);
  if (source.kind === 'LABEL') return { ...source, where: [...source.where, ...conditions] };
  return {
    ...source,
    where: [...source.where, ...conditions.filter((condition) => !testsByWalking(condition))],
    walked: [...source.walked, ...conditions.filter(testsByWalking)],
  };
}
