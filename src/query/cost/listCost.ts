/** What costs depend on at one list: its page, the nodes that it scans, and what testing one of them takes. */
import { getNamedType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

import { findType, type TypeEntry } from '../../model/declare/dictionary';
import type { PageLimits } from '../plan/page';
import { fieldsOf, type SelectedField, type Selection } from '../selection/selection';
import { beginsAtId, conditionCost, orderCost } from './conditionCost';
import type { GraphSizes } from './graphSizes';

/** Nodes that hang on one with an id, as a rule. */
const BESIDE_ID = 500;

/** What costs are measured by. */
export interface Measure {
  readonly schema: GraphQLSchema;
  readonly limits: PageLimits;
  readonly sizes: GraphSizes;
  /** What selections cost, by the place where they are. */
  readonly known: Map<Selection, Map<string, number>>;
}

/** How many nodes a list at the root goes through: none where the page comes from an index. */
export function scanned(
  measure: Measure,
  end: TypeEntry | undefined,
  { args, selection }: SelectedField,
): number {
  const isPlain =
    args['where'] === undefined && args['orderBy'] === undefined && fieldsOf(selection).every(isNoCount);
  if (!end || isPlain) return 0;
  const nodes = measure.sizes.nodesOf(end) ?? 0;
  return beginsAtId(end, args['where']) ? Math.min(nodes, BESIDE_ID) : nodes;
}

function isNoCount({ name }: SelectedField): boolean {
  return name !== 'groups';
}

/** What testing and sorting one node of a list costs. */
export function testCost(
  { sizes }: Measure,
  end: TypeEntry,
  link: TypeEntry | undefined,
  { args }: SelectedField,
  isReached: boolean,
): number {
  return (
    conditionCost(end, args['where'], sizes, isReached) +
    (link ? conditionCost(link, args['link'], sizes, true) : 0) +
    orderCost(end, args['orderBy'], sizes, isReached)
  );
}

/** The type of the nodes of a connection. */
export function endOf(schema: GraphQLSchema, connection: GraphQLNamedType): TypeEntry | undefined {
  const nodes = fieldsOfType(schema.getType(connection.name))?.['nodes'];
  return nodes && findType(getNamedType(nodes.type).name);
}

/** The longest that the page or list of a field may be. */
export function pageOf({ limits }: Measure, { args }: SelectedField): number {
  // All that a gateway names are answered at once.
  if (Array.isArray(args['representations'])) return args['representations'].length;
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

/** A bound by the sizes of the graph: none where they are not known, and at least one node. */
export function atMost(size: number | undefined): number {
  return size === undefined ? Infinity : Math.max(1, Math.ceil(size));
}

/** The fields of a GraphQL type by name. */
export function fieldsOfType(type: GraphQLNamedType | undefined) {
  return type && 'getFields' in type ? type.getFields() : undefined;
}
