/** Reads the lines of an archive and checks that each is one. Pure, but for the lines that it is given. */
import { FORMAT, isArchived, type Head, type Line } from './line';

/** Thrown for a file that is no archive, or not a whole one; the message is for the person who gave it. */
export class UnusableArchive extends Error {
  override readonly name = 'UnusableArchive';
}

/** The lines behind the head, each checked. Throws UnusableArchive at the first that is none, and where the end is missing. */
export async function* archiveContent(
  lines: AsyncIterable<string>,
  file: string,
  onHead: (head: Head['archive']) => void,
): AsyncGenerator<Exclude<Line, Head>> {
  let at = 0;
  const counted = { nodes: 0, relationships: 0 };
  let isEnded = false;
  for await (const text of lines) {
    at += 1;
    const fault = (sentence: string) => new UnusableArchive(`${file}:${String(at)}: ${sentence}`);
    if (isEnded) throw fault('nothing may follow the line that ends the archive.');
    const line = parsed(text);
    if (at === 1) {
      if (!line || !('archive' in line))
        throw fault('an archive begins with {"archive": …}: expected a file of entente export.');
      if (line.archive.format !== FORMAT)
        throw fault(
          `the archive has format ${String(line.archive.format)}; this version reads format ${String(FORMAT)}.`,
        );
      onHead(line.archive);
      continue;
    }
    if (!line || 'archive' in line) throw fault('expected {"node": …}, {"relationship": …} or {"end": …}.');
    if ('end' in line) {
      const { nodes, relationships } = line.end;
      if (nodes !== counted.nodes || relationships !== counted.relationships)
        throw fault(
          `the archive should hold ${String(nodes)} nodes and ${String(relationships)} relationships, and holds ${String(counted.nodes)} and ${String(counted.relationships)}: it is damaged.`,
        );
      isEnded = true;
    } else if ('node' in line) {
      if (!isArchived(line.node[1]))
        throw fault(
          'the node belongs to a server (a key, a kept answer, a migration), and no archive holds such.',
        );
      if (line.node[0] !== counted.nodes)
        throw fault(
          `the node should have the number ${String(counted.nodes)}: nodes are numbered in their order.`,
        );
      if (counted.relationships > 0) throw fault('a node follows a relationship: expected all nodes first.');
      counted.nodes += 1;
    } else {
      const unknown = [line.relationship[0], line.relationship[2]].find((number) => number >= counted.nodes);
      if (unknown !== undefined)
        throw fault(`a relationship names node ${String(unknown)}, which no line before it has.`);
      counted.relationships += 1;
    }
    yield line;
  }
  if (!isEnded)
    throw new UnusableArchive(`${file}: the archive has no end: it was cut short after line ${String(at)}.`);
}

/** The line, or undefined where it is none of an archive. */
function parsed(text: string): Line | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The caller says where, and what was expected.
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const line = value as Partial<Record<string, unknown>>;
  const isLine =
    isHead(line['archive']) ||
    isNode(line['node']) ||
    isRelationship(line['relationship']) ||
    isEnd(line['end']);
  return isLine ? (value as Line) : undefined;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const isName = (value: unknown) => typeof value === 'string' && NAME.test(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const areNames = (value: unknown) => Array.isArray(value) && value.every(isName);

function isHead(value: unknown): boolean {
  return isObject(value) && ['format', 'schema', 'version'].every((key) => isCount((value as never)[key]));
}

function isEnd(value: unknown): boolean {
  return isObject(value) && ['nodes', 'relationships'].every((key) => isCount((value as never)[key]));
}

function isNode(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [number, labels, properties, floats = []] = value as unknown[];
  return isCount(number) && areNames(labels) && isObject(properties) && areNames(floats);
}

function isRelationship(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [from, type, to, properties, floats = []] = value as unknown[];
  return isCount(from) && isName(type) && isCount(to) && isObject(properties) && areNames(floats);
}
