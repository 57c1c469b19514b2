/** A network of cities in numbers: nodes in the order of their ids, links in the order of their ends. Pure. */

/** What joins two cities. */
export interface Joined {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** A link by the numbers of its nodes; the first is the smaller. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

export interface Network {
  /** Ids of the nodes, in order. */
  readonly ids: readonly string[];
  /** The number of a node. */
  readonly at: ReadonlyMap<string, number>;
  readonly links: readonly Link[];
  /** Neighbours of the node `n`, in order: those from `starts[n]` to before `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
  /** The weight of the link to each of them. */
  readonly weights: Float64Array;
}

/** The network of some pairs, none of which is there twice. Every node has a link. */
export function networkOf(pairs: readonly Joined[]): Network {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();
  const at = new Map(ids.map((id, index) => [id, index]));
  const links = pairs
    .map(({ a, b, weight }): Link => {
      const [one, other] = [at.get(a) ?? 0, at.get(b) ?? 0];
      return one < other ? { a: one, b: other, weight } : { a: other, b: one, weight };
    })
    .sort((one, other) => one.a - other.a || one.b - other.b);
  return { ids, at, links, ...neighbourhoods(ids.length, links) };
}

function neighbourhoods(
  count: number,
  links: readonly Link[],
): Pick<Network, 'starts' | 'neighbours' | 'weights'> {
  const starts = new Uint32Array(count + 1);
  const grow = (at: number, by = 1) => (starts[at] = (starts[at] ?? 0) + by);
  for (const { a, b } of links) {
    grow(a + 1);
    grow(b + 1);
  }
  for (let node = 0; node < count; node++) grow(node + 1, starts[node]);
  const neighbours = new Uint32Array(2 * links.length);
  const weights = new Float64Array(2 * links.length);
  const next = starts.slice();
  const put = (node: number, neighbour: number, weight: number) => {
    const place = next[node] ?? 0;
    neighbours[place] = neighbour;
    weights[place] = weight;
    next[node] = place + 1;
  };
  // Links are in order, so neighbours are: first those with a smaller number, then the others.
  for (const { a, b, weight } of links) put(b, a, weight);
  for (const { a, b, weight } of links) put(a, b, weight);
  return { starts, neighbours, weights };
}

/** The neighbours of a node, in order. */
export function neighboursOf({ starts, neighbours }: Network, node: number): Uint32Array {
  return neighbours.subarray(starts[node], starts[node + 1]);
}

/** The number of neighbours of a node. */
export function degreeOf({ starts }: Network, node: number): number {
  return (starts[node + 1] ?? 0) - (starts[node] ?? 0);
}

/** The sum of the weights of its links. */
export function strengthOf({ starts, weights }: Network, node: number): number {
  return weights.subarray(starts[node], starts[node + 1]).reduce((sum, weight) => sum + weight, 0);
}

/** Whether two nodes are linked. */
export function areLinked(network: Network, one: number, other: number): boolean {
  const among = neighboursOf(network, one);
  let [low, high] = [0, among.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((among[middle] ?? 0) < other) low = middle + 1;
    else high = middle;
  }
  return among[low] === other;
}
