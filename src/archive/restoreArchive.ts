/** Restores an archive into an empty graph, with bounded memory: a number for each node, and a portion of lines. */
import type { Graph } from '../graph/graph';
import {
  beginRestoring,
  endRestoring,
  isRestorable,
  restoreNodes,
  restoreRelationships,
  type RestoredNode,
  type RestoredRelationship,
} from '../record/restore/restore';
import { archiveContent, UnusableArchive } from './readArchive';
import { typed } from './typed';
import { stateOf } from './writeArchive';

/** Lines of one transaction. */
const PORTION = 5_000;

/** How many of each were restored. */
export interface Restored {
  readonly nodes: number;
  readonly relationships: number;
  /** The last change of the record that the archive holds. */
  readonly version: number;
}

/** Throws UnusableArchive where an archive has another schema than this version writes. */
export function requireSchema(file: string, needed: number, schema: number): void {
  if (needed === schema) return;
  throw new UnusableArchive(
    `${file}: the archive has schema ${String(needed)} and this version of Entente has ${String(schema)}: restore it with the version that wrote it.`,
  );
}

/**
 * Restores what the lines of a file hold. Throws UnusableArchive; a graph that is left half restored is emptied by the next try.
 * @param onProgress called with the number of lines written
 */
export async function restoreArchive(
  graph: Graph,
  lines: AsyncIterable<string>,
  file: string,
  onProgress: (lines: number) => void = () => undefined,
): Promise<Restored> {
  if (!(await isRestorable(graph)))
    throw new UnusableArchive(
      `${file}: an archive is restored into an empty graph, and this one holds something: set ENTENTE_HOME to a new folder, or NEO4J_URI to an empty database.`,
    );
  const { schema } = await stateOf(graph);
  const head = { version: 0 };
  const content = archiveContent(lines, file, ({ schema: needed, version }) => {
    requireSchema(file, needed, schema);
    head.version = version;
  });
  const nodes: RestoredNode[] = [];
  const relationships: RestoredRelationship[] = [];
  // The database's ids by the numbers of the archive.
  const databaseIds = new Map<number, number>();
  const counts = { nodes: 0, relationships: 0 };
  let isBegun = false;
  const flush = async () => {
    if (!isBegun) await beginRestoring(graph);
    isBegun = true;
    if (nodes.length > 0) {
      await restoreNodes(graph, nodes.splice(0), (number, id) => databaseIds.set(number, id));
    }
    if (relationships.length > 0) await restoreRelationships(graph, relationships.splice(0));
    onProgress(counts.nodes + counts.relationships);
  };
  const databaseId = (number: number) => {
    const id = databaseIds.get(number);
    if (id === undefined) throw new Error(`The database has not created node ${String(number)}.`);
    return BigInt(id);
  };
  for await (const line of content) {
    if ('node' in line) {
      const [number, labels, properties, floats] = line.node;
      nodes.push({ number: BigInt(number), labels, properties: typed(properties, floats) });
      counts.nodes += 1;
    } else if ('relationship' in line) {
      // All nodes are there before the first relationship.
      if (nodes.length > 0) await flush();
      const [from, type, to, properties, floats] = line.relationship;
      relationships.push({
        from: databaseId(from),
        type,
        to: databaseId(to),
        properties: typed(properties, floats),
      });
      counts.relationships += 1;
    }
    if (nodes.length >= PORTION || relationships.length >= PORTION) await flush();
  }
  await flush();
  await endRestoring(graph);
  return { ...counts, version: head.version };
}
