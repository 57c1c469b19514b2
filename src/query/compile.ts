/**
 * The compiler: a selection over the model becomes one Cypher statement for the whole tree below its root. Lists are
 * ordered and cut before anything below them is fetched; values come back by position, each with a reader that gives
 * them the client’s names. Pure: text and parameters in, nothing run.
 */
import type { Rows } from '../graph/graph';
import { concreteTypes, typeEntry, type RelationEntry, type TypeEntry } from '../model/dictionary';
import { storeOf, type Store } from './anchor';
import { returning, startCompilation, type Defer } from './compilation';
import { connectionClauses } from './connectionSlot';
import { MET } from './deferral';
import { gathered, longList } from './longList';
import { below, nodeSlot } from './nodeSlot';
import type { PageLimits } from './page';
import type { Reader } from './read';
import { scanOf, type Scan } from './scan';
import type { SelectedField, Selection } from './selection';

export interface Compiled {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Of a look-up: reads the value of a node. Of a list: reads all rows. */
  readonly read: Reader;
  /** Of a look-up: the nodes that are in its rows, each `[id, value]`. */
  readonly nodes?: (rows: Rows['values']) => [id: unknown, value: unknown][];
  /** What makes the database read all nodes of a type, for a list. */
  readonly scan?: Scan | undefined;
  /** Look-ups of the nodes that were put off, by the number under which they are kept. */
  readonly deferred: readonly Compiled[];
}

/** How many nodes may be asked for, and whether their ids come from the graph, where none was merged into another. */
interface Met {
  readonly times: number;
  readonly standing: boolean;
}

const STORES: readonly Store[] = ['Entity', 'Fact', 'Passage'];

/** A look-up: a row for each of `$ids` that is of the type, or several where it has a long list. */
export function compileByIds(
  typeName: string,
  selection: Selection,
  limits: PageLimits,
  met: Met = { times: 1, standing: false },
): Compiled {
  const entry = typeEntry(typeName);
  const deferred: Compiled[] = [];
  const compilation = startCompilation(limits, deferTo(deferred, limits), met.times);
  const node = compilation.variable('n');
  const begin = `CYPHER 5 UNWIND $ids AS id\n${anchor(entry, node, met.standing)}`;
  const { params } = compilation;
  const fields = entry.kind === 'interface' ? [] : (selection[entry.name] ?? []);
  const long = longList(compilation, entry, node, fields, below);
  if (long) {
    const { slot, clauses, at } = long;
    const text = `${begin}\n${clauses}\nRETURN id, head, value`;
    return { text, params, read: slot.read, nodes: (rows) => gathered(rows, at), deferred };
  }
  const { expression, read } = nodeSlot(compilation, entry, node, selection);
  const text = `${begin}\nWITH *, ${expression} AS value RETURN id, value`;
  return { text, params, read, nodes: (rows) => rows.map(([id, value]) => [id, value]), deferred };
}

/** What is selected of a node that a statement of someone else's finds under a name: as `text`, an expression for its value. */
export function compileShown(
  typeName: string,
  variable: string,
  selection: Selection,
  limits: PageLimits,
): Compiled {
  const deferred: Compiled[] = [];
  const compilation = startCompilation(limits, deferTo(deferred, limits));
  const { expression, read } = nodeSlot(compilation, typeEntry(typeName), variable, selection);
  return { text: expression, params: compilation.params, read, deferred };
}

function deferTo(deferred: Compiled[], limits: PageLimits): Defer {
  return (entry, selection) =>
    deferred.push(compileByIds(entry.name, selection, limits, { times: MET, standing: true })) - 1;
}

function anchor(entry: TypeEntry, node: string, standing: boolean): string {
  if (entry.name === 'Node') {
    const branches = STORES.map((store) => `MATCH (${node}:${store} {id: id}) RETURN ${node}`);
    return anyOf(standing ? branches : [...branches, mergedBranch(node)]);
  }
  const store = storeOf(entry);
  const match = `MATCH (${node}:${store} {id: id})`;
  const mayBeMerged = store === 'Entity' && !standing;
  const found = mayBeMerged ? anyOf([`${match} RETURN ${node}`, mergedBranch(node)]) : match;
  if (entry.name === store) return found;
  const labels = concreteTypes(entry).map((type) => type.name);
  return `${found}${mayBeMerged ? ' WITH *' : ''} WHERE ${node}:${labels.join('|')}`;
}

function anyOf(branches: readonly string[]): string {
  return `CALL (id) { ${branches.join(' UNION ALL ')} }`;
}

/** An id that was merged into another leads to where it went. */
function mergedBranch(node: string): string {
  return `MATCH (:Merged {id: id})-[:MERGED_INTO]->(${node}:Entity) RETURN ${node}`;
}

/** The connection over all nodes of a type: a row for each node of the page, which the database can send while it reads on. */
export function compileList(typeName: string, field: SelectedField, limits: PageLimits): Compiled {
  const entry = typeEntry(typeName);
  const deferred: Compiled[] = [];
  const compilation = startCompilation(limits, deferTo(deferred, limits));
  const whole: RelationEntry = {
    name: field.name,
    description: '',
    to: typeName,
    shape: 'connection',
    match: (_from, end) => `(${end}:${entry.kind === 'interface' ? storeOf(entry) : entry.name})`,
    order: [],
  };
  const { before, joined, page, row, beside, read } = connectionClauses(
    compilation,
    whole,
    { node: '' },
    field,
    below,
  );
  const { params } = compilation;
  const scan = joined ? undefined : scanOf(entry, field.args['where'], field.args['orderBy']);
  if (page !== undefined && beside.length === 0) {
    return {
      text: `CYPHER 5 ${page} ${returning(compilation, row, 'value')}`,
      params,
      scan,
      deferred,
      read: (rows, pending) => read([values(rows), null], pending),
    };
  }
  // A count stands beside the rows, also when there are none: all is one value.
  const list = page === undefined ? '[]' : `COLLECT { ${page} ${returning(compilation, row)} }`;
  const all = `[${[list, ...beside].join(', ')}]`;
  return {
    text: `CYPHER 5 ${before}${before === '' ? `RETURN ${all} AS value` : returning(compilation, all, 'value')}`,
    params,
    scan,
    deferred,
    read: (rows, pending) => read(values(rows)[0], pending),
  };
}

/** The one column of all rows. */
function values(rows: unknown): unknown[] {
  return (rows as readonly (readonly unknown[])[]).map(([value]) => value);
}
