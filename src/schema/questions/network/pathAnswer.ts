/** The answer to `paths` under the client's own keys. */
import type { Rows } from '../../../graph/graph';
import type { ColumnField } from '../../../query/plan/columns';
import type { PageLimits } from '../../../query/plan/page';
import { objectOf } from '../../../query/reader/objectOf';
import type { AnswerObject, Pending } from '../../../query/reader/read';
import { columnReader, type ColumnNodes } from '../../../query/reader/readColumns';
import { fieldsNamed, type SelectedField } from '../../../query/selection/selection';
import { hopColumns, hopOf, type HopEnd, type HopRow } from './hopRow';
import type { PathPlan } from './pathPlan';

type PathRow = readonly [ids: readonly string[], links: readonly HopRow[]];

/** The nodes that fields of paths show. */
export function pathColumns(path: readonly SelectedField[]): ColumnField<HopEnd>[] {
  const nodes = fieldsNamed('nodes', path);
  return [
    ...nodes.map((field) => ({ end: 'nodes', typeName: 'Entity', field }) as const),
    ...hopColumns(fieldsNamed('hops', path)),
  ];
}

/** The paths, and the nodes that they show. */
export interface Paths {
  readonly paths: readonly AnswerObject[];
  readonly nodes: ColumnNodes;
  /** Where longer paths are wanted: how many walks were looked at. */
  readonly candidates: number;
}

/** Reads `[paths, …columns]` into a list of paths. */
export function pathsReader(
  path: readonly SelectedField[],
  fields: readonly ColumnField<HopEnd>[],
  plan: PathPlan,
  limits: PageLimits,
): (rows: Rows['values'], pending: Pending) => Paths {
  const read = columnReader(fields, plan.columns);
  return ([row], pending) => {
    const [paths = [], ...columns] = row ?? [];
    const nodes = read(columns, pending);
    return {
      paths: (paths as readonly PathRow[]).map((one) => pathOf(path, one, nodes, limits)),
      nodes,
      candidates: plan.longer ? Number(columns.at(-1) ?? 0) : 0,
    };
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
