/** Rebuilds plans. What does not change stays the same object. */
import type { Condition } from './condition';
import type { Connection, Walk } from './plan';

type Alternatives = Extract<Condition, { kind: 'ANY' }>;

interface Kinds {
  readonly WALK: Walk;
  readonly PAGE: Connection;
  readonly ANY: Alternatives;
}

/** A plan with each walk in it replaced, inner ones first: those of fields, sources, conditions, orders and groups alike. */
export function mapWalks<Plan>(plan: Plan, change: (walk: Walk) => Walk): Plan {
  return mapKind(plan, 'WALK', change);
}

/** A plan with each connection in it replaced, inner ones first. */
export function mapConnections<Plan>(plan: Plan, change: (connection: Connection) => Connection): Plan {
  return mapKind(plan, 'PAGE', change);
}

/** A plan with each `or` in it replaced by another condition, by its parts. */
export function mapAlternatives<Plan>(
  plan: Plan,
  change: (parts: readonly Condition[]) => Condition | undefined,
): Plan {
  return mapKind(plan, 'ANY', (any) => change(any.parts) ?? any);
}

/** Plans are plain data, in which `kind` says what an object is. */
function mapKind<Kind extends keyof Kinds, Plan>(
  plan: Plan,
  kind: Kind,
  change: (part: Kinds[Kind]) => object,
): Plan {
  // What stands at several places of a plan stays one object, and is rebuilt once.
  const known = new Map<object, unknown>();
  const rebuild = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (!known.has(part)) known.set(part, rebuilt(part));
    return known.get(part);
  };
  const rebuilt = (part: object): unknown => {
    if (Array.isArray(part)) {
      const items = part.map(rebuild);
      return items.every((item, index) => item === part[index]) ? part : items;
    }
    const entries = Object.entries(part);
    const members = entries.map(([name, value]) => [name, rebuild(value)] as const);
    const same = members.every(([, value], index) => value === entries[index]?.[1]);
    const whole: object = same ? part : Object.fromEntries(members);
    return 'kind' in whole && whole.kind === kind ? change(whole as Kinds[Kind]) : whole;
  };
  return rebuild(plan) as Plan;
}

/** Freezes a plan: what comes after reads it and never writes it. */
export function frozen<Plan>(plan: Plan): Plan {
  if (typeof plan !== 'object' || plan === null || Object.isFrozen(plan)) return plan;
  for (const part of Object.values(plan)) frozen(part);
  return Object.freeze(plan);
}
