/**
 * The statement of a question: pairs of actors who attended one event on different sides, with their meetings and with
 * what the client selected of either and of the events. Sides are told apart by on whose behalf an actor stood there.
 * Composed of what was asked: a condition that nobody gave costs no planning and no walk. Pure.
 */
import { typeEntry } from '../../model/declare/dictionary';
import {
  limitParameter,
  returning,
  startCompilation,
  type Compilation,
  type Slot,
} from '../../query/compilation';
import { nodeSlot } from '../../query/nodeSlot';
import type { PageLimits } from '../../query/page';
import type { SelectedField } from '../../query/selection';
import { belonging, eventConditions, kindConditions, placeConditions, VARIABLES } from './conditions';
import { foundReader, type Found } from './found';
import { placeOf, type Question, type SideName } from './question';
import type { End, Wanted } from './wanted';

export interface Composed {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Reads the one row. */
  readonly read: (row: readonly unknown[]) => Found;
}

export function composeEncounters(question: Question, wanted: Wanted, limits: PageLimits): Composed {
  const compilation = startCompilation(limits);
  const far = question.near === 'who' ? 'whom' : 'who';
  const columns = wanted.ends.map(({ end, field }) => ({ field, ...endColumn(compilation, end, field) }));
  const text = [
    'CYPHER 5',
    ...eventClauses(compilation, question),
    ...narrowingClauses(question, far),
    ...partClauses(compilation, question, question.near, []),
    ...partClauses(compilation, question, far, ['a <> b']),
    ...meetingClauses(compilation, question, wanted),
    'WITH collect([a, b, meetings]) AS pairs',
    `RETURN ${[PAIRS, ...columns.map(({ expression }) => expression)].join(',\n  ')}`,
  ].join('\n');
  return { text, params: compilation.params, read: foundReader(columns) };
}

/** Whatever could be a part; whether it counts is tested where the part is matched. */
const ANY_PART = 'TOOK_PART|POSSIBLY_TOOK_PART';

/** The nodes that stand for what was given of each side, and the events of the near one that satisfy the conditions. */
function eventClauses({ parameter }: Compilation, question: Question): string[] {
  const lists = SIDES.flatMap((name) => {
    const { id, of } = question[name];
    const { given, within } = VARIABLES[name];
    return [
      ...(isBound(question, name)
        ? [{ name: given, expression: `COLLECT { MATCH (n:Entity {id: ${parameter(id)}}) RETURN n }` }]
        : []),
      ...(of === undefined
        ? []
        : [
            {
              name: within,
              expression: `COLLECT { MATCH (:Entity {id: ${parameter(of)}})<-[:IN|PART_OF*0..3]-(n:Entity) RETURN n }`,
            },
          ]),
    ];
  });
  const places = SIDES.flatMap((name) => {
    const { of } = question[name];
    if (of === undefined) return [];
    const { within, places } = VARIABLES[name];
    const expression = `[n IN ${within} WHERE NOT n:Institution OR n.id = ${parameter(of)} | n.id]`;
    return [{ name: places, expression }];
  });
  const computed = (terms: readonly { name: string; expression: string }[]) =>
    terms.map(({ name, expression }) => `${expression} AS ${name}`).join(', ');
  return [
    `WITH ${computed(lists)}`,
    ...(places.length === 0 ? [] : [`WITH *, ${computed(places)}`]),
    `UNWIND ${String(givenOf(question, question.near))} AS n`,
    `MATCH (n)-[:${ANY_PART}]->(e:Event)${where(eventConditions(question, parameter))}`,
    `WITH ${[...lists, ...places].map(({ name }) => name).join(', ')}, collect(DISTINCT e) AS events`,
  ];
}

/** Participants that an event is taken to have, when two ways to walk are weighed. */
const PARTICIPANTS = 10;

/**
 * Of the events, only those of the far side as well: walked to from there, unless that side has more events than looking
 * at the participants of each would cost.
 */
function narrowingClauses(question: Question, far: SideName): string[] {
  const given = givenOf(question, far);
  // Officials belong to a body at events at which it had no part, too.
  const implied = isBound(question, far) || !belonging(question, far).officials;
  if (given === undefined || !implied) return ['UNWIND events AS e'];
  return [
    `WITH *, CASE WHEN reduce(parts = 0, n IN ${given} | parts + COUNT { (n)-[:TOOK_PART]->() }) < ${String(PARTICIPANTS)} * size(events)`,
    `  THEN COLLECT { UNWIND ${given} AS n MATCH (n)-[:${ANY_PART}]->(e:Event) WHERE e IN events RETURN DISTINCT e }`,
    '  ELSE events END AS shared',
    'UNWIND shared AS e',
  ];
}

/** The actors of one side with their parts in the event. */
function partClauses(
  { parameter }: Compilation,
  question: Question,
  name: SideName,
  further: readonly string[],
): string[] {
  const { node, part, standsFor } = VARIABLES[name];
  const pattern = isBound(question, name) ? `${node}:Entity {id: ${parameter(question[name].id)}}` : node;
  return [
    `MATCH (${pattern})-[${part}:${question.possible ? ANY_PART : 'TOOK_PART'}]->(e)${where([
      ...further,
      // Nobody attends what is only planned: there a part of any kind comes near.
      ...(question.broken === 'MODALITY' ? [] : [`${part}.role IN ${parameter(question.roles)}`]),
      ...kindConditions(question, name, parameter),
    ])}`,
    `WITH *, coalesce(${part}.onBehalfOfId, ${node}.id) AS ${standsFor}${where(placeConditions(question, name, parameter))}`,
  ];
}

/** The meetings of each pair, oldest first, where neither side lies in the other; the first pairs of all. */
function meetingClauses(compilation: Compilation, question: Question, { facts }: Wanted): string[] {
  const { possible, foreignOnly, broken, after, limit } = question;
  const [who, whom] = (after ?? []).map((id) => compilation.parameter(id));
  const following = after && `(a.id > ${String(who)} OR (a.id = ${String(who)} AND b.id > ${String(whom)}))`;
  const certain = "any(both IN collect(type(ta) = 'TOOK_PART' AND type(tb) = 'TOOK_PART') WHERE both)";
  const around = (standsFor: string, label = 'Entity') =>
    `[(:Entity {id: ${standsFor}})-[:IN*0..3]->(place:${label}) | place.id]`;
  // A near miss in another kind is nearest at the level of persons, then of bodies, then of places.
  const level = broken && 'coalesce({Official: 0, Institution: 1}[a.type], 2)';
  return [
    `WITH *${where(['forA <> forB', ...(following ? [following] : [])])}`,
    ...(facts ? ['WITH * ORDER BY ta.key, tb.key'] : []),
    `WITH a, b, e, forA, forB, min([ta.key, tb.key]) AS key, ${possible ? certain : 'true'} AS certain,`,
    `  ${facts ? 'collect(ta.factIds + tb.factIds)' : '[]'} AS factIds`,
    // Few sides have many pairs: what they lie in is looked up once for each two of them.
    'WITH forA, forB, collect([a, b, e, key, certain, factIds]) AS rows',
    `WITH *, ${around('forA')} AS aroundA, ${around('forB')} AS aroundB`,
    where([
      'NOT forB IN aroundA',
      'NOT forA IN aroundB',
      ...(foreignOnly ? [`none(country IN ${around('forA', 'Country')} WHERE country IN aroundB)`] : []),
    ]).trim(),
    'UNWIND rows AS row',
    'WITH row, forA, forB ORDER BY row[2].sortDay, row[2].id, row[3]',
    'WITH row[0] AS a, row[1] AS b, collect([row[2], forA, forB, row[4], row[5]]) AS meetings',
    `ORDER BY ${[...(level ? [level] : []), 'a.id', 'b.id'].join(', ')} LIMIT ${limitParameter(compilation, limit)}`,
  ];
}

const PAIRS =
  '[pair IN pairs | [pair[0].id, pair[1].id, [m IN pair[2] | [m[0].id, m[1], m[2], m[3], m[4]]]]] AS pairs';

/** Where the nodes of an end stand in `pairs`. */
const NODES: Readonly<Record<End, (node: string) => string>> = {
  who: (node) => `WITH DISTINCT pair[0] AS ${node}`,
  whom: (node) => `WITH DISTINCT pair[1] AS ${node}`,
  event: (node) => `UNWIND pair[2] AS m WITH DISTINCT m[0] AS ${node}`,
  whoSide: (node) => `UNWIND pair[2] AS m WITH DISTINCT m[1] AS id MATCH (${node}:Entity {id: id})`,
  whomSide: (node) => `UNWIND pair[2] AS m WITH DISTINCT m[2] AS id MATCH (${node}:Entity {id: id})`,
};

/** `[id, value]` of each distinct node of an end: one actor is in many pairs, one event brings many together. */
function endColumn(compilation: Compilation, end: End, { selection }: SelectedField): Slot {
  const node = compilation.variable('n');
  const slot = nodeSlot(compilation, typeEntry(end === 'event' ? 'Event' : 'Actor'), node, selection);
  const rows = `UNWIND pairs AS pair ${NODES[end](node)} ${returning(compilation, `[${node}.id, ${slot.expression}]`)}`;
  return { expression: `COLLECT { ${rows} } AS ${compilation.variable('c')}`, read: slot.read };
}

const SIDES: readonly SideName[] = ['who', 'whom'];

/** True when the node of a side is looked up by the id that was given. */
function isBound(question: Question, name: SideName): boolean {
  return question[name].id !== undefined && question.broken !== placeOf(name);
}

/** The list of nodes from which the events of a side are reached. */
function givenOf(question: Question, name: SideName): string | undefined {
  if (question.broken === placeOf(name)) return undefined;
  if (isBound(question, name)) return VARIABLES[name].given;
  return question[name].of === undefined ? undefined : VARIABLES[name].within;
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
