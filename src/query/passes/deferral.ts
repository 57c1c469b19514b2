/**
 * Nodes that a deep tree repeats: the city in which half of the participants of fifty events take part in everything. One
 * statement would walk below it each time and send all of it each time. Where that may become much, a statement gives
 * only the ids of such nodes, and a look-up brings each node once.
 */
import { typeEntry } from '../../model/declare/dictionary';
import type {
  Branch,
  Connection,
  ConnectionField,
  EdgeField,
  EndPlan,
  Field,
  ListPlan,
  LookUpPlan,
  NodePlan,
} from '../plan/plan';
import { lookUpOf } from '../plan/planRoot';

/** So many nodes one statement may reach below the nodes of a connection before these are deferred. */
const MANY = 25_000;

/** Walking to so few nodes again costs less than a look-up by id. */
const WORTH = 4;

/** How many nodes a deferred look-up is taken to bring; their number is not known before. */
const LOOKED_UP = 500;

/** Carried down the plan: where deferred look-ups are collected, and how often the part at hand may come. */
interface Fan {
  readonly deferred: LookUpPlan[];
  readonly times: number;
  /** What was made of fields that several branches share, by how often they may come. */
  readonly known: Map<Field, Map<number, Field>>;
}

function fanInto(deferred: LookUpPlan[], times: number): Fan {
  return { deferred, times, known: new Map() };
}

/** The look-up with its repeated nodes deferred; `times` says how many nodes it may bring. */
export function deferInLookUp(lookUp: LookUpPlan, times = 1): LookUpPlan {
  const deferred: LookUpPlan[] = [];
  return { ...lookUp, node: inNode(lookUp.node, fanInto(deferred, times)), deferred };
}

/** The list with its repeated nodes deferred. */
export function deferInList(list: ListPlan): ListPlan {
  const deferred: LookUpPlan[] = [];
  return { ...list, connection: inConnection(list.connection, fanInto(deferred, 1)), deferred };
}

/** A node with its repeated nodes deferred to the look-ups given. */
export function deferInNode(node: NodePlan, deferred: LookUpPlan[]): NodePlan {
  return inNode(node, fanInto(deferred, 1));
}

function inNode(node: NodePlan, fan: Fan): NodePlan {
  return { ...node, branches: node.branches.map((branch) => inBranch(branch, fan)) };
}

function inBranch(branch: Branch, fan: Fan): Branch {
  return { ...branch, fields: branch.fields.map((field) => inField(field, fan)) };
}

function inField(field: Field, fan: Fan): Field {
  const known = fan.known.get(field) ?? new Map<number, Field>();
  fan.known.set(field, known);
  const made = known.get(fan.times) ?? inFieldOnce(field, fan);
  known.set(fan.times, made);
  return made;
}

function inFieldOnce(field: Field, fan: Fan): Field {
  if (field.kind === 'ONE' || field.kind === 'FEW') return { ...field, node: inNode(field.node, fan) };
  return field.kind === 'CONNECTION' ? { ...field, connection: inConnection(field.connection, fan) } : field;
}

function inConnection(connection: Connection, fan: Fan): Connection {
  const { source, page } = connection;
  const end = (node: EndPlan): EndPlan => {
    if (node.kind === 'DEFERRED') return node;
    if (source.kind === 'REACHED' && isRepeated(source.walk.to, node, fan.times, page.size)) {
      const lookUp = lookUpOf(typeEntry(source.walk.to), node, false);
      return { kind: 'DEFERRED', lookUp: fan.deferred.push(deferInLookUp(lookUp, LOOKED_UP)) - 1 };
    }
    return inNode(node, { ...fan, times: fan.times * page.size });
  };
  const edge = (field: EdgeField): EdgeField => {
    if (field.kind === 'END') return { ...field, node: end(field.node) };
    return field.kind === 'CURSOR' ? field : inField(field, { ...fan, times: fan.times * page.size });
  };
  const part = (field: ConnectionField): ConnectionField => {
    if (field.kind === 'NODES') return { ...field, node: end(field.node) };
    return field.kind === 'EDGES' ? { ...field, fields: field.fields.map(edge) } : field;
  };
  return { ...connection, fields: connection.fields.map(part) };
}

/** Only in lists below lists do nodes repeat, only those with an id can be looked up, and only what hangs on them is dear. */
function isRepeated(typeName: string, node: NodePlan, times: number, size: number): boolean {
  if (times < 2 || !['entity', 'fact', 'interface'].includes(typeEntry(typeName).kind)) return false;
  const below = nodesBelow(node);
  return below >= WORTH && times * size * (1 + below) >= MANY;
}

/** How many nodes may hang on one node; counted once for each plan, which never changes. */
function nodesBelow(node: EndPlan): number {
  if (node.kind === 'DEFERRED') return 0;
  const known = counted.get(node);
  if (known !== undefined) return known;
  const below = Math.max(
    0,
    ...node.branches.map(({ fields }) => fields.reduce((sum, field) => sum + nodesOf(field), 0)),
  );
  counted.set(node, below);
  return below;
}

const counted = new WeakMap<NodePlan, number>();

function nodesOf(field: Field): number {
  if (field.kind === 'ONE' || field.kind === 'FEW') return 1 + nodesBelow(field.node);
  if (field.kind !== 'CONNECTION') return 0;
  const { fields, page } = field.connection;
  const ends = fields.flatMap((part): EndPlan[] => {
    if (part.kind === 'NODES') return [part.node];
    return part.kind === 'EDGES'
      ? part.fields.flatMap((edge) => (edge.kind === 'END' ? [edge.node] : []))
      : [];
  });
  return ends.reduce((sum, end) => sum + page.size * (1 + nodesBelow(end)), 0);
}
