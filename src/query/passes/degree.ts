/** Leaves out tests of labels that the relationships imply, and counts by the degree that the database keeps for a node. */
import type { Condition } from '../plan/condition';
import type { Connection, Walk } from '../plan/plan';
import { mapConnections } from '../plan/transform';

/** The plan with its connections counted by degree where nothing narrows them. */
export function degree<Plan>(plan: Plan): Plan {
  return mapConnections(plan, byDegree);
}

function byDegree(connection: Connection): Connection {
  const { source } = connection;
  // A condition on the end may begin there, where the index goes by label.
  if (source.kind !== 'REACHED' || !source.walk.impliesLabel || !source.walk.where.every(isOnLink))
    return connection;
  const walk = withoutLabels(source.walk);
  const isWhole = walk.where.length === 0 && walk.hops.every(({ where }) => where.length === 0);
  return { ...connection, source: { kind: 'REACHED', walk }, counting: isWhole ? 'DEGREE' : 'ROWS' };
}

function withoutLabels(walk: Walk): Walk {
  return { ...walk, hops: walk.hops.map((hop) => ({ ...hop, labels: [] })) };
}

/** Whether a condition looks at nothing but the link. */
function isOnLink(condition: Condition): boolean {
  switch (condition.kind) {
    case 'ALL':
    case 'ANY':
      return condition.parts.every(isOnLink);
    case 'NOT':
      return isOnLink(condition.part);
    case 'COMPARE':
    case 'KNOWN': {
      const { value } = condition;
      if (value.kind === 'PROPERTY') return value.of === 'LINK';
      return (value.kind === 'COUNT' || value.kind === 'OF_ONE') && value.walk.from === 'LINK';
    }
    case 'EXISTS':
      return condition.walk.from === 'LINK';
    default:
      return false;
  }
}
