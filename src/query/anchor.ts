/**
 * Conditions of a list that name an id somewhere down a relation, or match a name there or on the list itself, joined instead of tested: `cities(where: {ties: {some:
 * {node: {id: …}}}})` then begins at the one node that has the id, not at every city. Of several such conditions the one
 * whose id tells most is joined, and those whose test would walk on from every end; all others, properties included, are tested
 * on what was found, each node once. (With a condition on a date beside the join, Neo4j begins at the index of dates.)
 */
import {
  findType,
  overridesOf,
  propertyOf,
  relationOf,
  typeEntry,
  type RelationEntry,
  type TypeEntry,
} from '../model/dictionary';
import type { Compilation } from './compilation';
import { condition, MAX_RELATION_DEPTH, type Subject } from './filter';
import { beginAtName, leadsToNames } from './nameMatch';
import { walkFrom } from './walk';

type Conditions = Readonly<Record<string, unknown>>;

/** Each further pattern multiplies what is found before it is made distinct, and what the planner weighs. */
const MOST_JOINED = 2;

/** One condition of a `where`: the name of its field and what is asked of it. */
type Asked = readonly [name: string, asked: unknown];

export interface Joined {
  /** What finds the entities that bear a name, before all else. */
  readonly begin: readonly string[];
  /** MATCH clauses beside that of the list. */
  readonly matches: readonly string[];
  /** The joined conditions. */
  readonly conditions: readonly string[];
  /** The rest, to be tested once the nodes are distinct: what they hold. */
  readonly held: readonly string[];
  /** And what they lead to, which costs more. */
  readonly walked: readonly string[];
}

/** The joined form of a `where`, when one of its conditions leads to an id; the list then needs its ends made distinct. */
export function joinedById(
  compilation: Compilation,
  subject: Subject,
  where: unknown,
  most = MOST_JOINED,
): Joined | undefined {
  const all = flattened(where);
  const ways = waysToIds(subject.entry, all);
  const [best] = ways;
  if (!best) return undefined;
  const chosen = ways.filter((way) => way === best || way.steps > 1).slice(0, most);
  const joined = chosen.map(
    ({ asked }) =>
      joinedName(compilation, subject, asked) ??
      joinedRelation(compilation, subject, asked) ??
      joinedType(compilation, subject, asked),
  );
  const isJoined = new Set(chosen.map(({ asked }) => asked));
  const tested = (which: (asked: Asked) => boolean) =>
    all
      .filter((asked) => !isJoined.has(asked) && which(asked))
      .map(([name, asked]) => condition(compilation, subject, { [name]: asked }))
      .filter((part) => part !== 'true');
  return {
    begin: joined.flatMap((one) => one?.begin ?? []),
    matches: joined.flatMap((one) => one?.matches ?? []),
    conditions: joined.flatMap((one) => one?.conditions ?? []),
    held: tested(([name]) => propertyOf(subject.entry, name) !== undefined),
    walked: tested(([name]) => propertyOf(subject.entry, name) === undefined),
  };
}

/** The conditions that all hold: those given beside each other, and those under `and`. */
export function flattened(where: unknown): Asked[] {
  return Object.entries((where ?? {}) as Conditions).flatMap(([name, asked]): Asked[] => {
    if (asked === undefined || asked === null) return [];
    return name === 'and' ? (asked as unknown[]).flatMap(flattened) : [[name, asked]];
  });
}

/** Types by how little hangs on one of their nodes, as a rule: an id of an earlier type leaves fewer nodes to look at. */
const TELLING = [
  'Official',
  'Institution',
  'Landmark',
  'District',
  'City',
  'Region',
  'Country',
  'Topic',
  'Document',
];

interface Way {
  readonly asked: Asked;
  /** How many relations are walked to the id. */
  readonly steps: number;
  /** The type of the node that has it. */
  readonly end: string;
}

/** The conditions that lead to an id, the most telling first; of equals, the shortest way, then the one written first. */
function waysToIds(entry: TypeEntry, all: readonly Asked[]): Way[] {
  const rank = ({ end }: Way) => (TELLING.includes(end) ? TELLING.indexOf(end) : -1);
  return all
    .flatMap((asked) => wayToId(entry, asked) ?? [])
    .sort((a, b) => rank(a) - rank(b) || a.steps - b.steps);
}

function wayToId(entry: TypeEntry, asked: Asked): Way | undefined {
  const [name, conditions] = asked;
  if (isName(entry, name) && leadsToNames(entry, conditions)) return { asked, steps: 0, end: entry.name };
  const type = typeNamed(entry, name);
  if (type) {
    const [way] = waysToIds(type, flattened(conditions));
    return way && { ...way, asked };
  }
  const relation = relationOf(entry, name);
  const match = relation && matchAsked(relation, conditions as Conditions);
  // Types that declare the relation anew would each be joined in a way of their own.
  if (!match || relation.distinct || overridesOf(entry, name).length > 0) return undefined;
  if (namesId(match['node'])) return { asked, steps: 1, end: relation.to };
  const [way] = waysToIds(typeEntry(relation.to), flattened(match['node']));
  // Deeper ones are refused where they are tested.
  if (!way || way.steps >= MAX_RELATION_DEPTH) return undefined;
  return { asked, steps: way.steps + 1, end: way.end };
}

/** The list begins at those of its nodes that bear the name. */
function joinedName(compilation: Compilation, subject: Subject, [name, asked]: Asked): Joined | undefined {
  if (!isName(subject.entry, name)) return undefined;
  return {
    begin: [beginAtName(compilation, subject.entry, subject.variable, asked)],
    matches: [],
    conditions: [condition(compilation, subject, { [name]: asked })],
    held: [],
    walked: [],
  };
}

function isName(entry: TypeEntry, name: string): boolean {
  return propertyOf(entry, name)?.valueType === 'name';
}

function joinedRelation(
  compilation: Compilation,
  subject: Subject,
  [name, asked]: Asked,
): Joined | undefined {
  const relation = relationOf(subject.entry, name);
  const match = relation && matchAsked(relation, asked as Conditions);
  if (!match) return undefined;
  const walk = walkFrom(compilation, relation, subject.start);
  const node = { entry: typeEntry(relation.to), variable: walk.node, start: { node: walk.node } };
  const below = namesId(match['node'])
    ? {
        begin: [],
        matches: [],
        // An interface has no label of its own; the id is unique within its store.
        conditions: [
          ...(node.entry.kind === 'interface' ? [`${walk.node}:${storeOf(node.entry)}`] : []),
          condition(compilation, node, match['node']),
        ],
        held: [],
        walked: [],
      }
    : joinedById(compilation, node, match['node'], 1);
  if (!below) return undefined;
  const link = relation.link && {
    entry: typeEntry(relation.link),
    variable: walk.link,
    start: { link: walk.link },
  };
  const linked = link ? condition(compilation, link, match['link']) : 'true';
  return {
    begin: below.begin,
    matches: [walk.match, ...below.matches],
    conditions: [
      ...walk.where,
      ...below.conditions,
      ...below.held,
      ...below.walked,
      ...(linked === 'true' ? [] : [linked]),
    ],
    held: [],
    walked: [],
  };
}

/** `onCity: {…}` on an interface. */
function joinedType(compilation: Compilation, subject: Subject, [name, asked]: Asked): Joined | undefined {
  const entry = typeNamed(subject.entry, name);
  const joined = entry && joinedById(compilation, { ...subject, entry }, asked, 1);
  return (
    joined && {
      ...joined,
      conditions: [
        `${subject.variable}:${entry.name}`,
        ...joined.conditions,
        ...joined.held,
        ...joined.walked,
      ],
      held: [],
      walked: [],
    }
  );
}

function typeNamed(entry: TypeEntry, name: string): TypeEntry | undefined {
  return name.startsWith('on') && entry.kind === 'interface' ? findType(name.slice(2)) : undefined;
}

/** What is asked of one end: of a relation to one, or by `some` alone of a relation to many. */
function matchAsked(relation: RelationEntry, asked: Conditions): Conditions | undefined {
  if (relation.shape === 'one') return { node: asked };
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== null);
  return given.length === 1 && given[0]?.[0] === 'some' ? (given[0][1] as Conditions) : undefined;
}

function namesId(where: unknown): boolean {
  const id = (where as { id?: { eq?: unknown; in?: unknown } | null } | null | undefined)?.id;
  return (id?.eq ?? id?.in ?? null) !== null;
}

/** The labels whose ids are unique; every node that can be looked up has one of them. */
export type Store = 'Entity' | 'Fact' | 'Passage';

/** The label whose unique id anchors a type. */
export function storeOf(entry: TypeEntry): Store {
  if (entry.name === 'Passage') return 'Passage';
  const isFact = entry.kind === 'fact' || entry.name === 'Fact' || entry.name === 'State';
  return isFact ? 'Fact' : 'Entity';
}
