/** Where the nodes of a connection come from: a walk with the client's conditions, anchored where one of them names an id. */
import { typeEntry, type ModelClass, type RelationEntry } from '../model/declare/dictionary';
import { joinedById } from './anchor';
import type { Compilation } from './compilation';
import { condition, type Subject } from './filter';
import { barePattern } from './pattern';
import type { SelectedField } from './selection';
import { walkFrom, type Start, type Walk } from './walk';

/** The ends of a walk, in Cypher: those that satisfy the conditions of the client and some more. */
export type Matched = (more?: readonly string[]) => string;

export interface Source {
  readonly walk: Walk;
  readonly node: Subject;
  readonly matched: Matched;
  /** The pattern whose matches are as many as the nodes, where the database knows their number without walking. */
  readonly degree?: string | undefined;
  /** Whether it begins at an id that a condition names. */
  readonly joined: boolean;
  /** Whether it is a list at the root that is read through for its nodes, and whether all of them are in it. */
  readonly scanned: boolean;
  readonly all: boolean;
}

/** The walk with the conditions on its nodes and links. */
export function sourceOf(
  compilation: Compilation,
  relation: RelationEntry,
  start: Start,
  field: SelectedField,
): Source {
  const where = field.args['where'];
  // A condition may begin at the end, whose index goes by label.
  const whole = walkFrom(compilation, relation, start);
  const bare = where === undefined || where === null ? whole.bare : undefined;
  const walk = bare === undefined ? whole : { ...whole, match: `MATCH ${bare}` };
  const node = nodeOf(relation, walk);
  // Below another node the walk is anchored already; a list at the root looks for an id to begin at.
  const scanned = 'node' in start && start.node === '';
  const joined = scanned ? joinedById(compilation, node, where) : undefined;
  if (joined) {
    const begin = [
      ...joined.begin,
      walk.match,
      ...joined.matches,
      whereAll(joined.conditions),
      `WITH DISTINCT ${walk.node}`,
    ];
    return {
      walk,
      node,
      joined: true,
      scanned: false,
      all: false,
      matched: (more = []) => {
        const held = whereAll([...joined.held, ...more]);
        // The database tests walks before properties unless it is told otherwise.
        const between = held !== '' && joined.walked.length > 0 && `WITH ${walk.node}`;
        return clauses(...begin, held, between, whereAll(joined.walked));
      },
    };
  }
  const conditions = [
    ...walk.where,
    condition(compilation, node, where),
    relation.link ? condition(compilation, linkOf(relation.link, walk), field.args['link']) : 'true',
  ];
  return {
    walk,
    node,
    joined: false,
    degree:
      bare !== undefined && 'node' in start && conditions.every((part) => part === 'true')
        ? barePattern(relation, { from: start.node, end: '', link: '' })
        : undefined,
    scanned,
    all: scanned && conditions.every((part) => part === 'true'),
    matched: (more = []) => clauses(walk.match, whereAll([...conditions, ...more]), walk.distinct),
  };
}

/**
 * What hangs on an id is walked to once, for the page and for what is counted beside it. Only there: kept for a list of all
 * nodes of a type, it would fill the memory of the database.
 */
export function foundOnce(
  compilation: Compilation,
  { walk, matched }: Source,
): { before: string; matched: Matched } {
  const found = compilation.variable('found');
  return {
    before: `CALL () { ${matched()} RETURN collect(${walk.node}) AS ${found} } `,
    matched: (more = []) =>
      clauses(`UNWIND ${found} AS ${walk.node}`, more.length > 0 && `WITH ${walk.node}`, whereAll(more)),
  };
}

/** WHERE, unless nothing is asked. */
export function whereAll(conditions: readonly string[]): string {
  const asked = conditions.filter((part) => part !== 'true');
  return asked.length === 0 ? '' : `WHERE ${asked.join(' AND ')}`;
}

/** Clauses that are there, one after the other. */
export function clauses(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== '').join(' ');
}

function nodeOf(relation: RelationEntry, walk: Walk): Subject {
  return { entry: typeEntry(relation.to), variable: walk.node, start: { node: walk.node } };
}

function linkOf(link: ModelClass, walk: Walk): Subject {
  return { entry: typeEntry(link), variable: walk.link, start: { link: walk.link } };
}
