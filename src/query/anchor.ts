/**
 * Conditions of a list that name an id somewhere down a relation, joined instead of tested: `cities(where: {ties: {some:
 * {node: {id: …}}}})` then begins at the one node that has the id, not at every city. The planner sees one pattern and may
 * still begin elsewhere.
 */
import { findType, relationOf, typeEntry, type RelationEntry, type TypeEntry } from '../model/dictionary';
import type { Compilation } from './compilation';
import { condition, type Subject } from './filter';
import { walkFrom } from './walk';

type Conditions = Readonly<Record<string, unknown>>;

export interface Joined {
  /** MATCH clauses beside that of the list. */
  readonly matches: readonly string[];
  /** All conditions of the `where`, the joined ones and the rest. */
  readonly conditions: readonly string[];
}

/** The joined form of a `where`, when one of its conditions leads to an id; the list then needs its ends made distinct. */
export function joinedById(compilation: Compilation, subject: Subject, where: unknown): Joined | undefined {
  const given = Object.entries((where ?? {}) as Conditions).filter(
    ([, asked]) => asked !== undefined && asked !== null,
  );
  for (const [name, asked] of given) {
    const rest = Object.fromEntries(given.filter(([other]) => other !== name));
    const joined =
      joinedRelation(compilation, subject, name, asked as Conditions) ??
      joinedType(compilation, subject, name, asked as Conditions);
    if (joined)
      return { ...joined, conditions: [...joined.conditions, condition(compilation, subject, rest)] };
  }
  return undefined;
}

function joinedRelation(
  compilation: Compilation,
  subject: Subject,
  name: string,
  asked: Conditions,
): Joined | undefined {
  const relation = relationOf(subject.entry, name);
  const match = relation && matchAsked(relation, asked);
  if (!match) return undefined;
  const walk = walkFrom(compilation, relation, subject.start);
  if (walk.distinct !== '') return undefined;
  const node = { entry: typeEntry(relation.to), variable: walk.node, start: { node: walk.node } };
  const below = namesId(match['node'])
    ? {
        matches: [],
        conditions: [`${walk.node}:${storeOf(node.entry)}`, condition(compilation, node, match['node'])],
      }
    : joinedById(compilation, node, match['node']);
  if (!below) return undefined;
  const link = relation.link && {
    entry: typeEntry(relation.link),
    variable: walk.link,
    start: { link: walk.link },
  };
  return {
    matches: [walk.match, ...below.matches],
    conditions: [
      ...walk.where,
      ...below.conditions,
      link ? condition(compilation, link, match['link']) : 'true',
    ],
  };
}

/** `onCity: {…}` on an interface. */
function joinedType(
  compilation: Compilation,
  subject: Subject,
  name: string,
  asked: Conditions,
): Joined | undefined {
  const entry =
    name.startsWith('on') && subject.entry.kind === 'interface' ? findType(name.slice(2)) : undefined;
  const joined = entry && joinedById(compilation, { ...subject, entry }, asked);
  return (
    joined && { ...joined, conditions: [`${subject.variable}.type = '${entry.name}'`, ...joined.conditions] }
  );
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
