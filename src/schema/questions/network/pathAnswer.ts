/** The answer to `paths` under the client's own keys. */
import type { Rows } from '../../../graph/graph';
import type { ColumnField } from '../../../query/plan/columns';
import { checkedFirst, type PageLimits } from '../../../query/plan/page';
import { objectOf } from '../../../query/reader/objectOf';
import type { AnswerObject, Pending } from '../../../query/reader/read';
import { columnReader, type ColumnNodes } from '../../../query/reader/readColumns';
import { fieldsBelow, fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import type { PathEnd, PathPlan } from './pathPlan';

type PathRow = readonly [ids: readonly string[], links: readonly LinkRow[]];
type LinkRow = readonly [type: string, kind: string | null, factIds: readonly string[]];

/** The nodes that fields of paths show. */
export function pathColumns(path: readonly SelectedField[]): ColumnField<PathEnd>[] {
  const hops = fieldsNamed('hops', path);
  const column = (fields: readonly SelectedField[], end: PathEnd, typeName: string) =>
    fields.map((field) => ({ end, typeName, field }));
  return [
    ...column(fieldsNamed('nodes', path), 'nodes', 'Entity'),
    ...column(fieldsBelow(hops, 'from'), 'nodes', 'Entity'),
    ...column(fieldsBelow(hops, 'to'), 'nodes', 'Entity'),
    ...column(fieldsBelow(hops, 'facts'), 'facts', 'Fact'),
    ...column(fieldsBelow(hops, 'evidence'), 'evidence', 'Evidence'),
  ];
}

/** The paths, and the nodes that they show. */
export interface Paths {
  readonly paths: readonly AnswerObject[];
  readonly nodes: ColumnNodes;
}

/** Reads `[paths, …columns]` into a list of paths. */
export function pathsReader(
  path: readonly SelectedField[],
  fields: readonly ColumnField<PathEnd>[],
  plan: PathPlan,
  limits: PageLimits,
): (rows: Rows['values'], pending: Pending) => Paths {
  const read = columnReader(fields, plan.columns);
  return ([row], pending) => {
    const [paths = [], ...columns] = row ?? [];
    const nodes = read(columns, pending);
    return { paths: (paths as readonly PathRow[]).map((one) => pathOf(path, one, nodes, limits)), nodes };
  };
}

function pathOf(
  path: readonly SelectedField[],
  [ids, links]: PathRow,
  nodes: ColumnNodes,
  limits: PageLimits,
): AnswerObject {
  return objectOf('Path', path, (field) => {
    if (field.name === 'length') return links.length;
    if (field.name === 'nodes') return ids.map((id) => nodes.node(field, id));
    return links.map((link, index) =>
      hopOf(field, link, { from: ids[index] ?? '', to: ids[index + 1] ?? '' }, nodes, limits),
    );
  });
}

function hopOf(
  { selection }: SelectedField,
  [type, kind, factIds]: LinkRow,
  ends: Readonly<Record<'from' | 'to', string>>,
  nodes: ColumnNodes,
  limits: PageLimits,
): AnswerObject {
  return objectOf('Hop', fieldsOf(selection), (field) => {
    switch (field.name) {
      case 'from':
      case 'to':
        return nodes.node(field, ends[field.name]);
      case 'link':
        return type;
      case 'kind':
        // Of the links that are walked only ties have a kind.
        return type === 'TIED_TO' ? kind : null;
      case 'facts':
        return factIds.slice(0, checkedFirst(field.args, limits, 'facts')).map((id) => nodes.node(field, id));
      default:
        return nodes.evidence(field, factIds, checkedFirst(field.args, limits, 'evidence'));
    }
  });
}
