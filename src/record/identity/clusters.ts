/** Which entities decisions make one, and under which id they go on. Pure. */

/** An active decision that two entities are the same. */
export interface SameDecision {
  readonly id: string;
  readonly first: string;
  readonly second: string;
  /** The one of both that it names canonical. */
  readonly canonical: string | null;
}

/** Entities that are one, by one decision after another. */
export interface Cluster {
  readonly canonical: string;
  /** Sorted, the canonical one among them. */
  readonly members: readonly string[];
}

/** The clusters in which some ids stand; one that no decision names is a cluster of its own. */
export function clustersOf(ids: readonly string[], decisions: readonly SameDecision[]): Cluster[] {
  const neighbours = new Map<string, string[]>(ids.map((id) => [id, []]));
  const connect = (one: string, other: string) => {
    neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
  };
  for (const { first, second } of decisions) {
    connect(first, second);
    connect(second, first);
  }
  const seen = new Set<string>();
  const clusters: Cluster[] = [];
  for (const start of [...neighbours.keys()].sort()) {
    if (seen.has(start)) continue;
    const members = [start];
    seen.add(start);
    for (let index = 0; index < members.length; index++) {
      for (const next of neighbours.get(members[index] ?? '') ?? []) {
        if (!seen.has(next)) members.push(next);
        seen.add(next);
      }
    }
    clusters.push({ canonical: canonicalOf(members, decisions), members: members.sort() });
  }
  return clusters;
}

/**
 * The member that a decision names canonical and none gives up for another; failing that, one that none gives up; of
 * several, the smallest id.
 */
function canonicalOf(members: readonly string[], decisions: readonly SameDecision[]): string {
  const naming = decisions.filter(({ first, canonical }) => canonical !== null && members.includes(first));
  const named = new Set(naming.map(({ canonical }) => canonical));
  const mergedIds = new Set(
    naming.map(({ first, second, canonical }) => (first === canonical ? second : first)),
  );
  const remaining = members.filter((id) => !mergedIds.has(id));
  const best = remaining.filter((id) => named.has(id));
  const candidates = [best, remaining, members].find((remaining) => remaining.length > 0) ?? members;
  return [...candidates].sort()[0] ?? '';
}
