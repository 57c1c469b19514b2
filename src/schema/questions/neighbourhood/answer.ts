/** The answer to `neighbourhood` under the client's own keys. */
import type { Rows } from '../../../graph/graph';
import { termName } from '../../../model/declare/termName';
import type { ColumnField } from '../../../query/plan/columns';
import type { PageLimits } from '../../../query/plan/page';
import { objectOf } from '../../../query/reader/objectOf';
import type { AnswerObject, Pending } from '../../../query/reader/read';
import { columnReader, type ColumnNodes } from '../../../query/reader/readColumns';
import { fieldsBelow, fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import { hopColumns, hopOf, type HopRow } from '../network/hopRow';
import type { Counts, NeighbourhoodEnd, NeighbourhoodPlan } from './plan';

type Found = readonly [
  levels: readonly (readonly string[])[],
  links: readonly (readonly [from: string, to: string, hop: HopRow])[],
  relations: readonly RelationRow[],
  totals: readonly [count: number, known: number] | null,
  linkCounts: readonly (readonly [id: string, count: number])[],
  id: string,
];
type RelationRow = readonly [type: string, isOut: boolean | null, kind: string, count: number, known: number];

/** The answer, and the nodes that it shows. */
export interface Around {
  readonly answer: AnswerObject;
  readonly nodes: ColumnNodes;
}

/** The nodes that the selection shows. */
export function neighbourhoodColumns(selected: readonly SelectedField[]): ColumnField<NeighbourhoodEnd>[] {
  const column = (fields: readonly SelectedField[], end: NeighbourhoodEnd) =>
    fields.map((field) => ({ end, typeName: 'Entity', field }));
  return [
    ...column(fieldsNamed('centre', selected), 'centre'),
    ...column(fieldsBelow(fieldsNamed('nodes', selected), 'node'), 'neighbours'),
    ...hopColumns(fieldsNamed('links', selected)),
  ];
}

/** What the selection wants counted, and whether it wants links. */
export function countsIn(selected: readonly SelectedField[]): Counts & { readonly links: boolean } {
  const has = (...names: string[]) => names.some((name) => fieldsNamed(name, selected).length > 0);
  return {
    links: has('links'),
    relations: has('relations'),
    totals: has('totalCount', 'leftOut'),
    linkCounts: fieldsBelow(fieldsNamed('nodes', selected), 'linkCount').length > 0,
  };
}

/** Reads `[found, …columns]`; undefined where nothing has the id. */
export function neighbourhoodReader(
  selected: readonly SelectedField[],
  fields: readonly ColumnField<NeighbourhoodEnd>[],
  plan: NeighbourhoodPlan,
  limits: PageLimits,
): (rows: Rows['values'], pending: Pending) => Around | undefined {
  const read = columnReader(fields, plan.columns);
  return ([row], pending) => {
    if (!row) return undefined;
    const [found, ...columns] = row;
    const [levels, links, relations, totals, linkCounts, id] = found as Found;
    // Of no neighbours there is no row to count.
    const [count, known] = totals ?? [0, 0];
    const nodes = read(columns, pending);
    const counted = new Map(linkCounts);
    const answer = objectOf('Neighbourhood', selected, (field) => {
      switch (field.name) {
        case 'centre':
          return nodes.node(field, id);
        case 'nodes':
          return levels.flatMap((ids, index) =>
            ids.map((one) =>
              neighbour(field, { id: one, distance: index + 1, linkCount: counted.get(one) }, nodes),
            ),
          );
        case 'links':
          return links.map(([from, to, hop]) => hopOf(field, hop, { from, to }, nodes, limits));
        case 'relations':
          return relations.map((one) => relationOf(field, one));
        case 'totalCount':
          return count;
        default:
          return count - known;
      }
    });
    return { answer, nodes };
  };
}

interface Placed {
  readonly id: string;
  readonly distance: number;
  readonly linkCount: number | undefined;
}

function neighbour(
  { selection }: SelectedField,
  { id, ...others }: Placed,
  nodes: ColumnNodes,
): AnswerObject {
  return objectOf('Neighbour', fieldsOf(selection), (field) =>
    field.name === 'node' ? nodes.node(field, id) : others[field.name as keyof typeof others],
  );
}

function relationOf(
  { selection }: SelectedField,
  [link, isOut, kind, count, known]: RelationRow,
): AnswerObject {
  const shown: Readonly<Record<string, unknown>> = {
    link,
    direction: isOut === null ? null : isOut ? 'OUT' : 'IN',
    type: termName(kind),
    count,
    leftOut: count - known,
  };
  return objectOf('NeighbourRelation', fieldsOf(selection), ({ name }) => shown[name]);
}
