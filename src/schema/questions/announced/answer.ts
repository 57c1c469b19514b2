/** The answer to `announcedNotHeld` under the client's own keys. */
import type { Rows } from '../../../graph/graph';
import type { ColumnField } from '../../../query/plan/columns';
import { checkedFirst, encodeCursor, type PageLimits } from '../../../query/plan/page';
import { objectOf } from '../../../query/reader/objectOf';
import type { AnswerObject, Pending } from '../../../query/reader/read';
import { columnReader, type ColumnNodes } from '../../../query/reader/readColumns';
import { pageInfo, pageRows } from '../../../query/reader/readPage';
import { fieldsBelow, fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import type { AnnouncedEnd, AnnouncedPlan } from './plan';

type EventRow = readonly [
  id: string,
  order: readonly unknown[],
  certain: boolean,
  factIds: readonly string[],
];

/** The answer, and whether it lists anything. */
export interface Announced {
  readonly answer: AnswerObject;
  readonly isEmpty: boolean;
  readonly nodes: ColumnNodes;
}

/** The nodes that the selection shows. */
export function announcedColumns(connection: readonly SelectedField[]): ColumnField<AnnouncedEnd>[] {
  const events = [
    ...fieldsNamed('nodes', connection),
    ...fieldsBelow(fieldsNamed('edges', connection), 'node'),
  ];
  const column = (end: AnnouncedEnd, typeName: string) =>
    fieldsBelow(events, end).map((field) => ({ end, typeName, field }));
  return [
    ...column('event', 'Event'),
    ...column('announcedBy', 'Occurrence'),
    ...column('evidence', 'Evidence'),
  ];
}

/** Reads `[events, …columns, total]`. */
export function announcedReader(
  connection: readonly SelectedField[],
  fields: readonly ColumnField<AnnouncedEnd>[],
  plan: AnnouncedPlan,
  limits: PageLimits,
): (rows: Rows['values'], pending: Pending) => Announced {
  const read = columnReader(fields, plan.columns);
  return ([row], pending) => {
    const [events = [], ...rest] = row ?? [];
    const nodes = read(rest, pending);
    const total = rest[plan.columns.length];
    const shown = pageRows(plan.page, events as readonly EventRow[]);
    const cursorOf = ([, order]: EventRow) => encodeCursor(plan.page, order);
    const eventOf = (one: EventRow, field: SelectedField) => announcedEvent(nodes, one, field, limits);
    const answer = objectOf('AnnouncedEventConnection', connection, (field) => {
      switch (field.name) {
        case 'nodes':
          return shown.rows.map((one) => eventOf(one, field));
        case 'edges':
          return shown.rows.map((one) =>
            objectOf('AnnouncedEventEdge', fieldsOf(field.selection), (part) =>
              part.name === 'cursor' ? cursorOf(one) : eventOf(one, part),
            ),
          );
        case 'totalCount':
          return Number(total);
        default: {
          const info = pageInfo(plan.page, shown, cursorOf);
          return objectOf('PageInfo', fieldsOf(field.selection), ({ name }) => info[name]);
        }
      }
    });
    return { answer, isEmpty: shown.rows.length === 0, nodes };
  };
}

function announcedEvent(
  nodes: ColumnNodes,
  [id, , certain, factIds]: EventRow,
  { selection }: SelectedField,
  limits: PageLimits,
): AnswerObject {
  return objectOf('AnnouncedEvent', fieldsOf(selection), (field) => {
    switch (field.name) {
      case 'event':
        return nodes.node(field, id);
      case 'certainty':
        return certain ? 'CERTAIN' : 'POSSIBLE';
      case 'announcedBy':
        return factIds
          .slice(0, checkedFirst(field.args, limits, 'announcedBy'))
          .map((fact) => nodes.node(field, fact));
      default:
        return nodes.evidence(field, factIds, checkedFirst(field.args, limits, 'evidence'));
    }
  });
}
