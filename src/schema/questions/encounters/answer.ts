/** The answer to `encounters` under the client's own keys. */
import type { ColumnField } from '../../../query/plan/columns';
import { checkedFirst, type PageLimits } from '../../../query/plan/page';
import { objectOf } from '../../../query/reader/objectOf';
import type { AnswerObject } from '../../../query/reader/read';
import { fieldsBelow, fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import { cursorOf } from './cursor';
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
  readonly size: number;
  readonly hasPrevious: boolean;
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
  { pairs, misses, size, hasPrevious }: Encounters,
  limits: PageLimits,
): AnswerObject {
  const page = pairs.pairs.slice(0, size);
  const [first, last] = [page[0], page.at(-1)];
  const pageInfo: AnswerObject = {
    hasNextPage: pairs.pairs.length > size,
    hasPreviousPage: hasPrevious,
    startCursor: first ? cursorOf(first) : null,
    endCursor: last ? cursorOf(last) : null,
  };
  return objectOf('EncounterConnection', connection, (field) => {
    switch (field.name) {
      case 'nodes':
        return page.map((pair) => encounterOf(pairs, pair, field, limits));
      case 'edges':
        return page.map((pair) =>
          objectOf('EncounterEdge', fieldsOf(field.selection), (part) =>
            part.name === 'cursor' ? cursorOf(pair) : encounterOf(pairs, pair, part, limits),
          ),
        );
      case 'nearMisses':
        return nearMissesOf(misses, field, limits);
      default:
        return objectOf('PageInfo', fieldsOf(field.selection), ({ name }) => pageInfo[name]);
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
