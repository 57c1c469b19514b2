/** What cost is estimated by: how many nodes of a type the graph has, and how many links leave one of them. */
import { concreteTypes, typesOf, type TypeEntry } from '../../model/declare/dictionary';
import type { Direction } from '../../model/declare/path';
import type { Graph } from '../../graph/graph';

/** Nodes of a type that are looked at; the numbers need not be exact. */
const SAMPLE = 300;

/** Older numbers are renewed in the background. */
const MAX_AGE_MS = 5 * 60_000;

/** Nodes of a type before anything is known: so many that a query waits rather than runs. */
const MANY = 200_000;

/** Of one kind of relationship at the nodes of a type. */
interface Degrees {
  /** The mean over the nodes. */
  readonly perNode: number;
  /** The mean over the relationships: a walk comes to a node as often as it has relationships. */
  readonly perLink: number;
}

/** How large a graph is. Nothing is known at first, and nothing ever where there is no graph to ask. */
export class GraphSizes {
  private counts = new Map<string, number>();
  private degrees = new Map<string, Degrees>();
  private until = 0;
  private reading: Promise<void> | undefined;
  /** Changes with the numbers: what was computed from other ones is out of date. 0 while nothing is known. */
  version = 0;

  constructor(private readonly graph?: Graph) {}

  /** Whether nothing is known yet that will be. */
  get isPending(): boolean {
    return this.version === 0 && this.graph !== undefined;
  }

  /** Waits until something is known; without a database, nothing will be. */
  async known(): Promise<void> {
    this.renew();
    if (this.version === 0) await this.reading;
  }

  /** Reads the numbers anew where they are old, and does not wait for it: the old ones are good enough. */
  renew(): void {
    const { graph } = this;
    if (graph === undefined || Date.now() < this.until || this.reading) return;
    this.reading = this.read(graph)
      // The next request tries again; if the database is away, it says so itself.
      .catch(() => undefined)
      .finally(() => {
        this.reading = undefined;
      });
  }

  /** How many nodes of a type there are; undefined when that is not known. */
  nodesOf(type: TypeEntry): number | undefined {
    if (this.version === 0) return this.isPending ? MANY : undefined;
    return concreteTypes(type).reduce((sum, { name }) => sum + (this.counts.get(name) ?? 0), 0);
  }

  /**
   * How many relationships of some types leave a node of a type, in the mean: any node, or one that a walk comes to. Of an
   * interface, the type with most counts.
   */
  degreeOf(
    type: TypeEntry,
    types: readonly string[],
    direction: Direction,
    mean: keyof Degrees,
  ): number | undefined {
    if (this.version === 0) return undefined;
    const ways = direction === 'both' ? (['out', 'in'] as const) : [direction];
    const sums = concreteTypes(type).map(({ name }) =>
      types
        .flatMap((each) => ways.map((way) => this.degrees.get(`${name} ${each} ${way}`)?.[mean] ?? 0))
        .reduce((sum, degree) => sum + degree, 0),
    );
    return Math.max(0, ...sums);
  }

  /** One small statement after the other: the database plans them fast, and others have their turn between. */
  private async read(graph: Graph): Promise<void> {
    const counts = new Map<string, number>();
    const degrees = new Map<string, Degrees>();
    for (const { name } of typesOf('entity', 'fact', 'record')) {
      const label = LABELS[name] ?? name;
      const counted = await graph.read({ text: `CYPHER 5 MATCH (n:${label}) RETURN count(n)`, params: {} });
      const count = Number(counted.values[0]?.[0] ?? 0);
      counts.set(name, count);
      if (count === 0) continue;
      // Every so many nodes, since those that were written first may differ from the rest.
      const step = Math.ceil(count / SAMPLE);
      const { values } = await graph.read({ text: degreesOf(label), params: { step } });
      for (const [type, isOut, links, squares] of values)
        degrees.set(`${name} ${String(type)} ${isOut === true ? 'out' : 'in'}`, {
          perNode: Number(links) / (count / step),
          perLink: Number(squares) / Number(links),
        });
    }
    this.counts = counts;
    this.degrees = degrees;
    this.until = Date.now() + MAX_AGE_MS;
    this.version += 1;
  }
}

/** Types that bear another name in the schema than in the graph. */
const LABELS: Readonly<Record<string, string>> = { Evidence: 'Passage', StatusChange: 'Change' };

/** Rows `[type, whether the relationship leaves the node, their number, the sum of the squares of that of each node]`. */
function degreesOf(label: string): string {
  // Labels are names of the model.
  return [
    `CYPHER 5 MATCH (n:${label}) WHERE id(n) % toInteger($step) = 0 MATCH (n)-[r]-()`,
    'WITH n, type(r) AS type, startNode(r) = n AS isOut, count(*) AS degree',
    'RETURN type, isOut, sum(degree), sum(degree * degree)',
  ].join(' ');
}
