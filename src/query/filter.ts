/** From a `where` input to a Cypher condition. Values become parameters; names come from the dictionary only. */
import { badInput } from '../errors';
import type { AsOf } from '../model/asOf';
import {
  findType,
  overridesOf,
  propertyOf,
  relationOf,
  typeEntry,
  type PropertyEntry,
  type RelationEntry,
  type TypeEntry,
} from '../model/dictionary';
import type { Compilation } from './compilation';
import { nameConditions } from './nameMatch';
import { asOfCondition, numberConditions, propertyConditions } from './propertyFilter';
import { walkFrom, type Start, type Walk } from './walk';

type Conditions = Readonly<Record<string, unknown>>;

/** How deep conditions on relations may nest: each level is a walk. */
export const MAX_RELATION_DEPTH = 5;

/** What a condition speaks of: a node or, on an edge, the link. */
export interface Subject {
  readonly entry: TypeEntry;
  readonly variable: string;
  readonly start: Start;
}

/** The condition for a `where`; `true` when nothing is asked. */
export function condition(compilation: Compilation, subject: Subject, where: unknown, depth = 0): string {
  const parts = Object.entries((where ?? {}) as Conditions).flatMap(([name, asked]) => {
    if (asked === undefined || asked === null) return [];
    if (name === 'and' || name === 'or') return [junction(compilation, subject, asked, depth, name)];
    // A condition on an unknown value is null, which NOT would keep: what is not known to hold does not hold.
    if (name === 'not') return [`NOT coalesce(${condition(compilation, subject, asked, depth)}, false)`];
    if (name === 'asOf') return [asOfCondition(subject.variable, asked as AsOf, compilation.parameter)];
    const branch = subject.entry.kind === 'interface' ? findType(name.replace(/^on/, '')) : undefined;
    if (branch && name.startsWith('on')) return [onType(compilation, subject, branch, asked, depth)];
    const property = propertyOf(subject.entry, name);
    if (property && isTypeOf(subject.entry, property)) return typeConditions(subject, asked as Conditions);
    if (property?.valueType === 'name')
      return nameConditions(
        subject.entry,
        property,
        subject.variable,
        asked as Conditions,
        compilation.parameter,
      );
    if (property)
      return propertyConditions(
        subject.entry,
        property,
        subject.variable,
        asked as Conditions,
        compilation.parameter,
      );
    const relation = relationOf(subject.entry, name);
    if (!relation) throw new Error(`${subject.entry.name} has nothing called ${name}`);
    return ownConditions(compilation, subject, relation, asked as Conditions, depth + 1);
  });
  return parts.length === 0 ? 'true' : parts.join(' AND ');
}

/** Narrows an interface to one of its types; the label makes the database stop at others. */
function onType(
  compilation: Compilation,
  subject: Subject,
  entry: TypeEntry,
  asked: unknown,
  depth: number,
): string {
  const holds = condition(compilation, { ...subject, entry }, asked, depth);
  const isType = `${subject.variable}:${entry.name}`;
  return holds === 'true' ? isType : `(${isType} AND ${holds})`;
}

/** Whether a property tells the type of a node, which is also its label. */
function isTypeOf(entry: TypeEntry, { name, vocabulary }: PropertyEntry): boolean {
  return name === 'type' && entry.kind !== 'link' && vocabulary !== undefined;
}

/** Conditions on the type, as labels: the database has counts of these and need not read a property. */
function typeConditions({ variable }: Subject, asked: Conditions): string[] {
  return Object.entries(asked).flatMap(([operator, value]) => {
    if (value === undefined || value === null) return [];
    if (operator === 'exists') return [value === true ? 'true' : 'false'];
    // The schema lets through only names of types.
    const types = (operator === 'in' ? (value as string[]) : [value as string]).map(
      (name) => typeEntry(name).name,
    );
    return types.length === 0 ? ['false'] : [`${variable}:${types.join('|')}`];
  });
}

function junction(
  compilation: Compilation,
  subject: Subject,
  asked: unknown,
  depth: number,
  word: 'and' | 'or',
): string {
  const parts = (asked as unknown[]).map((part) => `(${condition(compilation, subject, part, depth)})`);
  if (parts.length === 0) return word === 'or' ? 'false' : 'true';
  return `(${parts.join(word === 'or' ? ' OR ' : ' AND ')})`;
}

/** The conditions on a relation by the declaration that the type of a node has, where types behind an interface differ. */
function ownConditions(
  compilation: Compilation,
  { entry, variable, start }: Subject,
  relation: RelationEntry,
  asked: Conditions,
  depth: number,
): string[] {
  const by = (one: RelationEntry) =>
    relationConditions(compilation, one, start, asked, depth).join(' AND ') || 'true';
  const overrides = overridesOf(entry, relation.name);
  if (overrides.length === 0) return relationConditions(compilation, relation, start, asked, depth);
  const branches = overrides.map((one) => `(${variable}:${one.type} AND ${by(one.relation)})`);
  const others = `(NOT ${variable}:${overrides.map(({ type }) => type).join('|')} AND ${by(relation)})`;
  return [`(${[...branches, others].join(' OR ')})`];
}

function relationConditions(
  compilation: Compilation,
  relation: RelationEntry,
  start: Start,
  asked: Conditions,
  depth: number,
): string[] {
  if (depth > MAX_RELATION_DEPTH) {
    throw badInput(`${relation.name}: conditions on relations nest at most ${MAX_RELATION_DEPTH} deep`);
  }
  const matched = (match: Conditions, negate = false): string => {
    const walk = walkFrom(compilation, relation, start);
    const holds = matchCondition(compilation, relation, walk, match, depth);
    return pattern(walk, negate ? `NOT coalesce(${holds}, false)` : holds);
  };
  if (relation.shape === 'one') return [`EXISTS { ${matched({ node: asked })} }`];
  return Object.entries(asked).flatMap(([quantifier, value]) => {
    if (value === undefined || value === null) return [];
    const match = value as Conditions;
    switch (quantifier) {
      case 'some':
        return [`EXISTS { ${matched(match)} }`];
      case 'none':
        return [`NOT EXISTS { ${matched(match)} }`];
      case 'every':
        return [`NOT EXISTS { ${matched(match, true)} }`];
      case 'single':
        return [`${counted(compilation, relation, start, match, depth)} = 1`];
      default: {
        const { of, ...comparisons } = match;
        const count = counted(compilation, relation, start, (of ?? {}) as Conditions, depth);
        return numberConditions(count, comparisons, compilation.parameter);
      }
    }
  });
}

/** How many ends there are, each counted once however many links lead to it. */
function counted(
  compilation: Compilation,
  relation: RelationEntry,
  start: Start,
  match: Conditions,
  depth: number,
): string {
  const walk = walkFrom(compilation, relation, start);
  const holds = matchCondition(compilation, relation, walk, match, depth);
  const ends = walk.distinct === '' ? ` RETURN DISTINCT ${walk.node}` : '';
  return `COUNT { ${pattern(walk, holds)}${ends} }`;
}

function matchCondition(
  compilation: Compilation,
  relation: RelationEntry,
  walk: Walk,
  match: Conditions,
  depth: number,
): string {
  const node = { entry: typeEntry(relation.to), variable: walk.node, start: { node: walk.node } };
  const parts = [condition(compilation, node, match['node'], depth)];
  if (relation.link) {
    const link = { entry: typeEntry(relation.link), variable: walk.link, start: { link: walk.link } };
    parts.push(condition(compilation, link, match['link'], depth));
  }
  return parts.filter((part) => part !== 'true').join(' AND ') || 'true';
}

function pattern(walk: Walk, holds: string): string {
  if (walk.distinct !== '') {
    // The clause also names what the condition may speak of: the stance of a passage.
    const where = walk.where.length === 0 ? '' : ` WHERE ${walk.where.join(' AND ')}`;
    return `${walk.match}${where} ${walk.distinct} WHERE ${holds} RETURN ${walk.node}`;
  }
  const conditions = [...walk.where, holds].filter((part) => part !== 'true');
  return conditions.length === 0 ? walk.match : `${walk.match} WHERE ${conditions.join(' AND ')}`;
}
