/** What a query can cost at worst, known before it runs: the nodes that its pages and lists can hold, multiplied. Pure. */
import { getNamedType, isCompositeType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

import type { PageLimits } from './plan/page';
import { Remembered } from './remembered';
import {
  selectionOfOperation,
  type OperationParts,
  type SelectedField,
  type Selection,
} from './selection/selection';

/** A count reads what it counts: it weighs as much as a short page. */
const COUNT = 10;

interface Measure {
  readonly schema: GraphQLSchema;
  readonly limits: PageLimits;
}

/** The nodes that an operation can bring at worst. */
export function operationCost(schema: GraphQLSchema, operation: OperationParts, limits: PageLimits): number {
  return selectionCost({ schema, limits }, selectionOfOperation(schema, operation), 1);
}

/** `operationCost`, measured once for each operation and its variables. */
export function measureCosts(
  limits: PageLimits,
): (schema: GraphQLSchema, operation: OperationParts) => number {
  const costs = new Remembered<number>();
  return (schema, parts) =>
    costs.of(parts.operation, parts.variables, () => operationCost(schema, parts, limits));
}

/** Of an interface, the dearest of its types counts. */
function selectionCost(measure: Measure, selection: Selection, times: number): number {
  const costs = Object.entries(selection).map(([typeName, fields]) =>
    fields.reduce((sum, field) => sum + fieldCost(measure, typeName, field, times), 0),
  );
  return Math.max(0, ...costs);
}

function fieldCost(measure: Measure, typeName: string, field: SelectedField, times: number): number {
  const definition = fieldsOf(measure.schema.getType(typeName))?.[field.name];
  if (!definition) return 0;
  const named = getNamedType(definition.type);
  if (!isCompositeType(named))
    return field.name === 'totalCount' || field.name === 'nodeCount' ? times * COUNT : 0;
  const below = (multiplier: number) => selectionCost(measure, field.selection, multiplier);
  if (named.name.endsWith('Connection')) return connectionCost(measure, field, times);
  if (named.name === 'EdtfDate' || named.name === 'PageInfo') return 0;
  const isList = String(definition.type).startsWith('[');
  const size = isList ? sizeOf(measure, field) : 1;
  return times * size + below(times * size);
}

/** The nodes of the page count once, however they are asked for; what lies below counts for each. */
function connectionCost(measure: Measure, field: SelectedField, times: number): number {
  const size = sizeOf(measure, field);
  return Object.entries(field.selection).reduce((sum, [typeName, parts]) => {
    const nodes = parts.some(({ name }) => name === 'nodes' || name === 'edges') ? times * size : 0;
    return parts.reduce((total, part) => {
      if (part.name !== 'nodes' && part.name !== 'edges')
        return total + fieldCost(measure, typeName, part, times);
      return total + partCost(measure, part, times * size);
    }, sum + nodes);
  }, 0);
}

/** The node of an edge is the node of the page; its links and what lies below cost. */
function partCost(measure: Measure, part: SelectedField, times: number): number {
  if (part.name === 'nodes') return selectionCost(measure, part.selection, times);
  return Object.entries(part.selection).reduce(
    (sum, [typeName, fields]) =>
      fields.reduce(
        (total, field) =>
          total +
          (field.name === 'node'
            ? selectionCost(measure, field.selection, times)
            : fieldCost(measure, typeName, field, times)),
        sum,
      ),
    0,
  );
}

function sizeOf({ limits }: Measure, { args }: SelectedField): number {
  const asked =
    args['first'] ?? args['last'] ?? (Array.isArray(args['ids']) ? args['ids'].length : undefined);
  const page = typeof asked === 'number' && asked >= 0 ? Math.min(asked, limits.cap) : limits.size;
  return Math.min(page, namedIds(args['where']));
}

/** How many nodes a filter names by id: no more can come, one link to each taken as the rule. */
function namedIds(where: unknown): number {
  const id = (where as { id?: { eq?: unknown; in?: unknown[] } | null } | null | undefined)?.id;
  if (id?.eq !== undefined && id.eq !== null) return 1;
  return Array.isArray(id?.in) ? id.in.length : Infinity;
}

function fieldsOf(type: GraphQLNamedType | undefined) {
  return type && 'getFields' in type ? type.getFields() : undefined;
}
