/** The answer to `dyad` under the client's own keys. */
import type { Rows } from '../../../graph/graph';
import type { ColumnField } from '../../../query/plan/columns';
import { checkedFirst, type PageLimits } from '../../../query/plan/page';
import { objectOf } from '../../../query/reader/objectOf';
import type { AnswerObject, Pending } from '../../../query/reader/read';
import { columnReader, type ColumnNodes } from '../../../query/reader/readColumns';
import { fieldsBelow, fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import type { DyadEnd, DyadList, DyadPlan } from './plan';

type Found = readonly [
  ties: readonly string[] | null,
  agreements: readonly string[] | null,
  events: readonly string[] | null,
  eventCount: number | null,
  years: readonly (readonly [year: string | null, modality: string, count: number])[] | null,
  lastContact: readonly string[] | null,
  visits: readonly [ofA: number, ofB: number] | null,
  topics: readonly (readonly [id: string, count: number])[] | null,
  people: readonly (readonly [id: string, isForA: boolean, count: number])[] | null,
  ends: readonly [a: string, b: string],
];

/** The answer, and the nodes that it shows. */
export interface JoinedPair {
  readonly answer: AnswerObject;
  readonly nodes: ColumnNodes;
}

const LISTS: readonly DyadList[] = ['ties', 'agreements', 'events', 'topics', 'people'];

/** The nodes that the selection shows. */
export function dyadColumns(selected: readonly SelectedField[]): ColumnField<DyadEnd>[] {
  const below = (list: string, name: string) => fieldsBelow(fieldsNamed(list, selected), name);
  const column = (fields: readonly SelectedField[], end: DyadEnd, typeName: string) =>
    fields.map((field) => ({ end, typeName, field }));
  const sides = [...below('visits', 'guest'), ...below('visits', 'host'), ...below('people', 'side')];
  return [
    ...column(fieldsNamed('a', selected), 'a', 'Actor'),
    ...column(fieldsNamed('b', selected), 'b', 'Actor'),
    ...column(fieldsNamed('ties', selected), 'ties', 'Tie'),
    ...column(fieldsNamed('agreements', selected), 'agreements', 'Agreement'),
    ...column(fieldsNamed('events', selected), 'events', 'Event'),
    ...column(fieldsNamed('lastContact', selected), 'lastContact', 'Event'),
    ...column(below('topics', 'topic'), 'topics', 'Topic'),
    ...column(below('people', 'official'), 'officials', 'Official'),
    ...column(sides, 'sides', 'Actor'),
  ];
}

/** What the selection wants to know. */
export function wantedOf(
  selected: readonly SelectedField[],
  limits: PageLimits,
): Pick<DyadPlan, 'sizes' | 'eventCount' | 'years' | 'lastContact' | 'visits'> {
  const sizes: Partial<Record<DyadList, number>> = {};
  for (const list of LISTS) {
    const lengths = fieldsNamed(list, selected).map(({ args }) => checkedFirst(args, limits, list));
    if (lengths.length > 0) sizes[list] = Math.max(...lengths);
  }
  const has = (name: string) => fieldsNamed(name, selected).length > 0;
  return {
    sizes,
    eventCount: has('eventCount'),
    years: has('years'),
    lastContact: has('lastContact'),
    visits: has('visits'),
  };
}

/** Reads `[found, …columns]`; undefined where nothing has one of the ids. */
export function dyadReader(
  selected: readonly SelectedField[],
  fields: readonly ColumnField<DyadEnd>[],
  plan: DyadPlan,
  limits: PageLimits,
): (rows: Rows['values'], pending: Pending) => JoinedPair | undefined {
  const read = columnReader(fields, plan.columns);
  return ([row], pending) => {
    if (!row) return undefined;
    const [found, ...columns] = row;
    const nodes = read(columns, pending);
    return { answer: pairOf(selected, found as Found, { nodes, limits }), nodes };
  };
}

interface Shown {
  readonly nodes: ColumnNodes;
  readonly limits: PageLimits;
}

function pairOf(
  selected: readonly SelectedField[],
  [ties, agreements, events, eventCount, years, lastContact, visits, topics, people, [a, b]]: Found,
  { nodes, limits }: Shown,
): AnswerObject {
  const cut = <One>(field: SelectedField, list: readonly One[] | null): readonly One[] =>
    (list ?? []).slice(0, checkedFirst(field.args, limits, field.name));
  const nodesOf = (field: SelectedField, ids: readonly string[] | null) =>
    cut(field, ids).map((id) => nodes.node(field, id));
  return objectOf('Dyad', selected, (field) => {
    const parts = fieldsOf(field.selection);
    /** An object whose fields are nodes, by their ids, or values. */
    const object = (type: string, ids: Record<string, string>, values: Record<string, unknown>) =>
      objectOf(type, parts, (part) => {
        const id = ids[part.name];
        return id === undefined ? values[part.name] : nodes.node(part, id);
      });
    switch (field.name) {
      case 'a':
        return nodes.node(field, a);
      case 'b':
        return nodes.node(field, b);
      case 'ties':
        return nodesOf(field, ties);
      case 'agreements':
        return nodesOf(field, agreements);
      case 'events':
        return nodesOf(field, events);
      case 'eventCount':
        return Number(eventCount);
      case 'years':
        return (years ?? []).map(([year, modality, count]) =>
          object('DyadYear', {}, { year: year === null ? null : Number(year), modality, count }),
        );
      case 'lastContact': {
        const [id] = lastContact ?? [];
        return id === undefined ? null : nodes.node(field, id);
      }
      case 'visits':
        return [
          object('DyadVisits', { guest: a, host: b }, { count: Number(visits?.[0]) }),
          object('DyadVisits', { guest: b, host: a }, { count: Number(visits?.[1]) }),
        ];
      case 'topics':
        return cut(field, topics).map(([id, count]) => object('DyadTopic', { topic: id }, { count }));
      default:
        return cut(field, people).map(([id, isForA, count]) =>
          object('DyadPerson', { official: id, side: isForA ? a : b }, { count }),
        );
    }
  });
}
