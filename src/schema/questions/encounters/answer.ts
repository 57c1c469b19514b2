/** The answer to `encounters` under the client's own keys. */
import type { ColumnField } from '../../../query/plan/columns';
import { checkedFirst, encodeCursor, type Page, type PageLimits } from '../../../query/plan/page';
import { objectOf } from '../../../query/reader/objectOf';
import type { AnswerObject } from '../../../query/reader/read';
import { pageInfo, pageRows } from '../../../query/reader/readPage';
import { fieldsBelow, fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import type { Pair, PairMeeting, Pairs } from './pairs';
import type { EncounterEnd } from './plan';
import { NEAR_MISS_CAP } from './question';
import type { EncounterCondition } from './types';

/** The pairs that break one condition. */
export interface Misses {
  readonly breaks: EncounterCondition;
  readonly pairs: Pairs;
}

/** What the answer to `encounters` is made of. */
export interface Encounters {
  readonly pairs: Pairs;
  readonly misses: readonly Misses[];
  readonly page: Page;
}

/** The fields of a connection that show pairs: as nodes, and on edges. */
export function pairFields(connection: readonly SelectedField[]): readonly SelectedField[] {
  return [...fieldsNamed('nodes', connection), ...fieldsBelow(fieldsNamed('edges', connection), 'node')];
}

/** The nodes that fields of pairs show. */
export function columnFields(pairs: readonly SelectedField[]): ColumnField<EncounterEnd>[] {
  const meetings = fieldsBelow(pairs, 'meetings');
  const column = (fields: readonly SelectedField[], end: EncounterEnd, typeName: string) =>
    fieldsBelow(fields, end).map((field) => ({ end, typeName, field }));
  return [
    ...column(pairs, 'who', 'Actor'),
    ...column(pairs, 'whom', 'Actor'),
    ...column(meetings, 'event', 'Event'),
    ...column(meetings, 'whoSide', 'Actor'),
    ...column(meetings, 'whomSide', 'Actor'),
    ...column(meetings, 'facts', 'Fact'),
    ...column(meetings, 'evidence', 'Evidence'),
  ];
}

/** The connection. */
export function encountersAnswer(
  connection: readonly SelectedField[],
  { pairs, misses, page }: Encounters,
  limits: PageLimits,
): AnswerObject {
  const shown = pageRows(page, pairs.pairs);
  const cursorOf = ({ whoId, whomId }: Pair) => encodeCursor(page, [whoId, whomId]);
  return objectOf('EncounterConnection', connection, (field) => {
    switch (field.name) {
      case 'nodes':
        return shown.rows.map((pair) => encounterOf(pairs, pair, field, limits));
      case 'edges':
        return shown.rows.map((pair) =>
          objectOf('EncounterEdge', fieldsOf(field.selection), (part) =>
            part.name === 'cursor' ? cursorOf(pair) : encounterOf(pairs, pair, part, limits),
          ),
        );
      case 'nearMisses':
        return nearMissesOf(misses, field, limits);
      case 'totalCount':
        return pairs.totalCount;
      case 'groups':
        return pairs.groups.get(field.key);
      default: {
        const info = pageInfo(page, shown, cursorOf);
        return objectOf('PageInfo', fieldsOf(field.selection), ({ name }) => info[name]);
      }
    }
  });
}

function nearMissesOf(misses: readonly Misses[], field: SelectedField, limits: PageLimits): AnswerObject {
  const listed = misses.flatMap(({ breaks, pairs }) =>
    pairs.pairs.slice(0, NEAR_MISS_CAP).map((pair) => ({ breaks, pairs, pair })),
  );
  return objectOf('NearMisses', fieldsOf(field.selection), (part) => {
    if (part.name === 'count') return listed.length;
    if (part.name === 'truncated') return misses.some(({ pairs }) => pairs.pairs.length > NEAR_MISS_CAP);
    return listed.map(({ breaks, pairs, pair }) => encounterOf(pairs, pair, part, limits, breaks));
  });
}

/** A pair as an `Encounter`, or as a `NearMiss` with the condition that it breaks. */
function encounterOf(
  { nodes }: Pairs,
  pair: Pair,
  { selection }: SelectedField,
  limits: PageLimits,
  breaks?: EncounterCondition,
): AnswerObject {
  return objectOf(breaks ? 'NearMiss' : 'Encounter', fieldsOf(selection), (field) => {
    if (field.name === 'breaks') return breaks;
    if (field.name === 'who') return nodes.node(field, pair.whoId);
    if (field.name === 'whom') return nodes.node(field, pair.whomId);
    return pair.meetings.map((meeting) => meetingOf(nodes, meeting, field, limits));
  });
}

function meetingOf(
  nodes: Pairs['nodes'],
  { eventId, whoSideId, whomSideId, certain, factIds }: PairMeeting,
  { selection }: SelectedField,
  limits: PageLimits,
): AnswerObject {
  return objectOf('Meeting', fieldsOf(selection), (field) => {
    switch (field.name) {
      case 'certain':
        return certain;
      case 'event':
        return nodes.node(field, eventId);
      case 'whoSide':
        return nodes.node(field, whoSideId);
      case 'whomSide':
        return nodes.node(field, whomSideId);
      case 'facts':
        return factIds.slice(0, checkedFirst(field.args, limits, 'facts')).map((id) => nodes.node(field, id));
      default:
        return nodes.evidence(field, factIds, checkedFirst(field.args, limits, 'evidence'));
    }
  });
}
