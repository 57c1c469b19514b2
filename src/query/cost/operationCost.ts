/**
 * What a query costs, known before it runs: the nodes that it may return, their values, and the relationships that the database
 * walks to find them. Pages count as long as they may be, or as long as such lists are in the graph where they are shorter.
 */
import { getNamedType, isCompositeType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

import {
  findType,
  propertyOf,
  relationOf,
  type RelationEntry,
  type TypeEntry,
} from '../../model/declare/dictionary';
import type { PageLimits } from '../plan/page';
import { Remembered } from '../remembered';
import {
  fieldsOf,
  selectionOfOperation,
  type OperationParts,
  type SelectedField,
  type Selection,
} from '../selection/selection';
import { limitParts } from './partLimits';
import { reachOf, type Reach } from './ends';
import { GraphSizes } from './graphSizes';
import { atMost, endOf, fieldsOfType, pageOf, scanned, testCost, type Measure } from './listCost';

/** So many values come with a node, which is 1; each further one costs as much as follows. */
const VALUES = 10;
const VALUE = 0.1;

/** One relationship that is walked, or one node that is tested. */
const STEP = 0.05;

/** A count reads what it counts. */
const COUNT = 10;

/** Where a field is selected: the GraphQL type, and what the model says of it or of the link on an edge. */
interface Owner {
  readonly typeName: string;
  readonly entry: TypeEntry | undefined;
  /** Whether a walk led there. */
  readonly isReached: boolean;
}

/** Tells what an operation costs. */
export type CostOf = (schema: GraphQLSchema, operation: OperationParts) => number;

/** What an operation costs, in nodes. Refuses one with too many parts. */
export function operationCost(
  schema: GraphQLSchema,
  operation: OperationParts,
  limits: PageLimits,
  sizes = new GraphSizes(),
): number {
  const selection = selectionOfOperation(schema, operation);
  limitParts(selection);
  const measure = { schema, limits, sizes, known: new Map<Selection, Map<string, number>>() };
  const cost = selectionCost(measure, selection, undefined, false);
  // A fraction may be a little off.
  return Math.ceil(cost - 1e-6);
}

/** `operationCost`, measured once for each operation and its variables. */
export function measureCosts(limits: PageLimits, sizes = new GraphSizes()): CostOf {
  const costs = new Remembered<number>();
  return (schema, parts) =>
    costs.of(
      parts.operation,
      parts.variables,
      () => operationCost(schema, parts, limits, sizes),
      String(sizes.version),
    );
}

/** What one node costs beside itself. Of an interface, the dearest of its types counts. */
function selectionCost(
  measure: Measure,
  selection: Selection,
  link: TypeEntry | undefined,
  isReached: boolean,
): number {
  // The types of an interface share most of what is selected below them.
  const known = measure.known.get(selection) ?? new Map<string, number>();
  measure.known.set(selection, known);
  const place = `${link?.name ?? ''} ${String(isReached)}`;
  const before = known.get(place);
  if (before !== undefined) return before;
  const costs = Object.entries(selection).map(([typeName, fields]) => {
    const owner = { typeName, entry: findType(typeName) ?? link, isReached };
    return (
      valueCost(measure, typeName, fields) + sum(fields.map((field) => fieldCost(measure, owner, field)))
    );
  });
  const cost = Math.max(0, ...costs);
  known.set(place, cost);
  return cost;
}

/** What the values of an object cost beside the object itself. */
function valueCost({ schema }: Measure, typeName: string, fields: readonly SelectedField[]): number {
  const types = fieldsOfType(schema.getType(typeName));
  const values = fields.map(({ name, selection }) => {
    const definition = types?.[name];
    const type = definition && getNamedType(definition.type);
    if (!type || !isCompositeType(type)) return WEIGHTS.get(sourceOf(typeName, name) ?? '') ?? 1;
    return isValueType(type) ? fieldsOf(selection).length : 0;
  });
  return VALUE * Math.max(0, sum(values) - VALUES);
}

/** Values that are computed, by how many stored ones they cost: a citation takes some 10 ms of processor, the others walk to evidence. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['CITATION', 2_000],
  ['CONFIDENCE', 50],
  ['DOCUMENT_COUNT', 25],
]);

function sourceOf(typeName: string, name: string): string | undefined {
  const entry = findType(typeName);
  return entry && propertyOf(entry, name)?.source.kind;
}

/** Types whose objects are values of what they stand on. */
function isValueType({ name }: GraphQLNamedType): boolean {
  return name === 'EdtfDate' || name === 'PageInfo';
}

function fieldCost(measure: Measure, owner: Owner, field: SelectedField): number {
  const definition = fieldsOfType(measure.schema.getType(owner.typeName))?.[field.name];
  if (!definition) return 0;
  const named = getNamedType(definition.type);
  if (!isCompositeType(named) || isValueType(named)) return 0;
  const relation = owner.entry && relationOf(owner.entry, field.name);
  const reach = relation && reachOf(relation, owner.entry, measure.sizes, owner.isReached);
  if (named.name.endsWith('Connection')) return connectionCost(measure, field, { relation, reach, named });
  const isList = String(definition.type).startsWith('[');
  const size = isList ? Math.min(pageOf(measure, field), atMost(reach?.ends)) : 1;
  const below = selectionCost(measure, field.selection, undefined, relation !== undefined);
  return size * (1 + below) + STEP * (reach?.links ?? 0);
}

interface Listed {
  readonly relation: RelationEntry | undefined;
  readonly reach: Reach | undefined;
  readonly named: GraphQLNamedType;
}

/** The nodes of the page count once, however they are asked for; what lies below counts for each. */
function connectionCost(measure: Measure, field: SelectedField, { relation, reach, named }: Listed): number {
  const end = endOf(measure.schema, named);
  const link = relation?.link && findType(relation.link);
  const isReached = relation !== undefined;
  const walked = isReached ? (reach?.links ?? 0) : scanned(measure, end, field);
  const ends = isReached ? reach?.ends : end && measure.sizes.nodesOf(end);
  const size = Math.min(pageOf(measure, field), atMost(ends));
  const perNode = end ? testCost(measure, end, link, field, isReached) : 0;
  const parts = Object.values(field.selection).flat();
  const hasRows = parts.some(({ name }) => name === 'nodes' || name === 'edges');
  const counts = parts.filter(({ name }) => ['totalCount', 'nodeCount', 'groups'].includes(name)).length;
  const steps = Math.max(1, counts + (hasRows ? 1 : 0)) * walked * (1 + perNode);
  const below = parts.map((part) => {
    if (part.name === 'nodes') return size * selectionCost(measure, part.selection, undefined, isReached);
    if (part.name === 'edges') return size * edgeCost(measure, part, link, isReached);
    if (part.name === 'totalCount' || part.name === 'nodeCount') return COUNT;
    return part.name === 'groups' ? groupsCost(measure, part) : 0;
  });
  return (hasRows ? size : 0) + STEP * steps + sum(below);
}

function groupsCost(measure: Measure, groups: SelectedField): number {
  return pageOf(measure, groups) * (1 + selectionCost(measure, groups.selection, undefined, true));
}

/** The node of an edge is the node of the page; its links and what lies below cost. */
function edgeCost(
  measure: Measure,
  edges: SelectedField,
  link: TypeEntry | undefined,
  isReached: boolean,
): number {
  return sum(
    Object.entries(edges.selection).flatMap(([typeName, fields]) => [
      valueCost(measure, typeName, fields),
      ...fields.map((field) =>
        field.name === 'node'
          ? selectionCost(measure, field.selection, undefined, isReached)
          : fieldCost(measure, { typeName, entry: link, isReached: true }, field),
      ),
    ]),
  );
}

function sum(costs: readonly number[]): number {
  return costs.reduce((all, cost) => all + cost, 0);
}
