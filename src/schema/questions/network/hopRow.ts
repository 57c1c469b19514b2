/** A link of a path or neighbourhood: how a statement sends it, and how an answer shows it. The one place that knows its columns. */
import { UNDIRECTED } from '../../../model/linkType';
import type { ColumnField } from '../../../query/plan/columns';
import { checkedFirst, type PageLimits } from '../../../query/plan/page';
import type { Reading } from '../../../query/cypher/reading';
import { objectOf } from '../../../query/reader/objectOf';
import type { AnswerObject } from '../../../query/reader/read';
import type { ColumnNodes } from '../../../query/reader/readColumns';
import { fieldsBelow, fieldsOf, type SelectedField } from '../../../query/selection/selection';

/** The nodes of hops that a client can select. */
export type HopEnd = 'nodes' | 'facts' | 'evidence';

/** What stands on a link as it is, in this order after its type, start and facts. */
const PROPERTIES = ['kind', 'modality', 'basis', 'certainty', 'status', 'derived'] as const;

export type HopRow = readonly [
  type: string,
  startId: string,
  factIds: readonly string[],
  role: string | null,
  earliest: string | null,
  latest: string | null,
  ...properties: readonly unknown[],
];

/** The expression for a link in Cypher. */
export function hopRow(reading: Reading, link: string): string {
  const type = reading.typeOf(link);
  const role = `coalesce(${link}.title, ${link}.role, CASE ${type} WHEN 'LED_TO' THEN ${link}.kind END)`;
  const bounds = (['earliest', 'latest'] as const).map((name) => hopBound(reading, link, name)).join(', ');
  const properties = PROPERTIES.map((name) => `${link}.${name}`).join(', ');
  return `[${type}, startNode(${link}).id, ${link}.factIds, ${role}, ${bounds}, ${properties}]`;
}

/** The first or last possible day of a link: what takes part in an event or agreement does so on its day. */
export function hopBound({ state }: Reading, link: string, name: 'earliest' | 'latest'): string {
  return `coalesce(${link}.${name}, head([x IN [startNode(${link}), endNode(${link})] WHERE x:Event OR x:Agreement | ${state('x', (one) => `${one}.${name}`)}]))`;
}

/** The nodes that fields of hops show. */
export function hopColumns(hops: readonly SelectedField[]): ColumnField<HopEnd>[] {
  const column = (name: string, end: HopEnd, typeName: string) =>
    fieldsBelow(hops, name).map((field) => ({ end, typeName, field }));
  return [
    ...column('from', 'nodes', 'Entity'),
    ...column('to', 'nodes', 'Entity'),
    ...column('facts', 'facts', 'Fact'),
    ...column('evidence', 'evidence', 'Evidence'),
  ];
}

/** A hop between two nodes as a field selects it. */
export function hopOf(
  { selection }: SelectedField,
  [type, startId, factIds, role, earliest, latest, ...properties]: HopRow,
  ends: Readonly<Record<'from' | 'to', string>>,
  nodes: ColumnNodes,
  limits: PageLimits,
): AnswerObject {
  const shown: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(PROPERTIES.map((name, index) => [name, properties[index] ?? null])),
    link: type,
    forward: startId === ends.from || UNDIRECTED.some((one) => one === type),
    role,
    earliest,
    latest,
    // Of what led to what, the kind is the role.
    ...(type !== 'TIED_TO' && { kind: null }),
  };
  return objectOf('Hop', fieldsOf(selection), (field) => {
    switch (field.name) {
      case 'from':
      case 'to':
        return nodes.node(field, ends[field.name]);
      case 'facts':
        return factIds.slice(0, checkedFirst(field.args, limits, 'facts')).map((id) => nodes.node(field, id));
      case 'evidence':
        return nodes.evidence(field, factIds, checkedFirst(field.args, limits, 'evidence'));
      default:
        return shown[field.name];
    }
  });
}
