/** An archive as the CSV files of `neo4j-admin database import`, and what those cannot hold. */
import type { RestoredRelationship } from '../../record/restore/restore';
import type { Head } from '../line';
import { archiveContent, UnusableArchive } from '../readArchive';
import { typed } from '../typed';
import { columnTypes, CsvTables, type CsvTable } from './csvTables';

/** What the import tool is given, and what is written once the database runs. */
export interface ArchiveTables {
  readonly nodes: readonly CsvTable[];
  readonly relationships: readonly CsvTable[];
  /** Properties that CSV cannot hold, by node: the tool gives nodes the numbers of the archive. */
  readonly leftNodes: readonly LeftNode[];
  readonly leftRelationships: readonly RestoredRelationship[];
  readonly counts: { readonly nodes: number; readonly relationships: number };
  /** The last change of the record that the archive holds. */
  readonly version: number;
}

export interface LeftNode {
  readonly number: bigint;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** More than these are not kept in memory. */
const MOST_LEFT = 100_000;

/**
 * Writes the tables into a folder. Throws UnusableArchive.
 * @param mark the label of a node that is added: it says that the graph is not whole
 * @param onHead checks what the archive says of itself
 */
export async function archiveTables(
  lines: AsyncIterable<string>,
  file: string,
  { folder, mark }: { readonly folder: string; readonly mark: string },
  onHead: (head: Head['archive']) => void,
  onProgress: (lines: number) => void,
): Promise<ArchiveTables> {
  const nodes = new CsvTables(folder, 'nodes', [':ID']);
  const relationships = new CsvTables(folder, 'relationships', [':START_ID', ':END_ID']);
  const leftNodes: LeftNode[] = [];
  const leftRelationships: RestoredRelationship[] = [];
  const counts = { nodes: 0, relationships: 0 };
  let version = 0;
  const content = archiveContent(lines, file, (head) => {
    version = head.version;
    onHead(head);
  });
  for await (const line of content) {
    if ('node' in line) {
      const [number, labels, properties, floats] = line.node;
      const { types, left } = columnTypes(properties, floats);
      nodes.add(labels.join(':'), [number], properties, types);
      if (left.length > 0) {
        const rest = Object.fromEntries(left.map((name) => [name, properties[name]]));
        leftNodes.push({ number: BigInt(number), properties: typed(rest, floats) });
      }
      counts.nodes += 1;
    } else if ('relationship' in line) {
      const [from, type, to, properties, floats] = line.relationship;
      const { types, left } = columnTypes(properties, floats);
      if (left.length === 0) relationships.add(type, [from, to], properties, types);
      else
        leftRelationships.push({
          from: BigInt(from),
          type,
          to: BigInt(to),
          properties: typed(properties, floats),
        });
      counts.relationships += 1;
    }
    if (leftNodes.length + leftRelationships.length > MOST_LEFT)
      throw new UnusableArchive(
        `${file}: more than ${String(MOST_LEFT)} values cannot be imported while the database is down: start it with entente serve, and import the archive beside it.`,
      );
    const all = counts.nodes + counts.relationships;
    if (all % 10_000 === 0) onProgress(all);
  }
  nodes.add(mark, [counts.nodes], {}, new Map());
  return {
    nodes: nodes.close(),
    relationships: relationships.close(),
    leftNodes,
    leftRelationships,
    counts,
    version,
  };
}
