/** The order of a list: what the client gave, else the relation's own, made total by id and link. */
import { badInput } from '../../errors';
import { boundsOf } from '../../model/bounds';
import {
  propertyOf,
  relationOf,
  typeEntry,
  type PropertyEntry,
  type RelationEntry,
  type TypeEntry,
} from '../../model/declare/dictionary';
import { memberNamed } from '../../model/declare/inputNames';
import { overridesOf } from '../../model/declare/overrides';
import { isSummarised } from '../../model/summarised';
import { boundOrdered, type Direction } from '../../model/declare/order';
import { COUNTS, type Owner, type Value } from './value';
import { boundValues } from './planDate';
import { valueOf } from './planValue';
import { planWalk, type Start } from './planWalk';

export interface OrderTerm {
  readonly value: Value;
  readonly direction: 'ASC' | 'DESC';
  readonly nulls: 'FIRST' | 'LAST';
  /** False when the value is never null, such as an id. */
  readonly nullable: boolean;
}

/** Whose order it is: a type, and whether its values stand on the node or on the link at hand. */
export interface Ordered {
  readonly entry: TypeEntry;
  readonly start: Start;
  /** Where the list stands in the request, for errors. */
  readonly place: string;
}

const ID: OrderTerm = {
  value: { kind: 'PROPERTY', of: 'NODE', property: 'id' },
  direction: 'ASC',
  nulls: 'LAST',
  nullable: false,
};

/** Tells apart links to one end: two roles in one event, two kinds of tie. */
const LINK_KEY: OrderTerm = { ...ID, value: { kind: 'PROPERTY', of: 'LINK', property: 'key' } };

/** Whether a term tells apart nothing but links to the same end. */
export function isLinkKey({ value }: OrderTerm): boolean {
  return value.kind === 'PROPERTY' && value.of === 'LINK' && value.property === 'key';
}

/** The terms that make any order over a relation total. */
export function tieBreak(relation: Pick<RelationEntry, 'link'>): OrderTerm[] {
  return relation.link ? [ID, LINK_KEY] : [ID];
}

const OWNERS = { node: 'NODE', link: 'LINK', carried: 'CARRIED' } as const;

/** The order of a relation itself. */
export function ownOrder(relation: RelationEntry): OrderTerm[] {
  const own = relation.order
    .filter(({ property }) => property !== 'id')
    .map(({ on, property, direction }): OrderTerm => ({
      value: { kind: 'PROPERTY', of: OWNERS[on], property },
      direction,
      nulls: 'LAST',
      // Undated events and agreements have the day '', which is a value.
      nullable: !(on === 'node' && property === 'sortDay'),
    }));
  return [...own, ...tieBreak(relation)];
}

/** The terms of an `orderBy` list; each element names one field. */
export function planOrder(ordered: Ordered, orderBy: unknown): OrderTerm[] {
  return ((orderBy ?? []) as Readonly<Record<string, unknown>>[]).flatMap((term) => termsOf(ordered, term));
}

function termsOf(ordered: Ordered, term: Readonly<Record<string, unknown>>): OrderTerm[] {
  const { entry, start, place } = ordered;
  const given = Object.entries(term).filter(([, value]) => value !== undefined && value !== null);
  const [only] = given;
  if (!only || given.length > 1)
    throw badInput(`${place}: each element of orderBy names one field, got ${String(given.length)}`);
  const [input, value] = only;
  const name = memberNamed(input);
  const property = propertyOf(entry, name);
  if (property) return propertyTerms(entry, property, start, value as Direction);
  const dated = boundOrdered(entry, name);
  if (dated)
    return [directed(boundValues({ entry, start }, dated.property)[dated.bound], value as Direction, true)];
  const relation = relationOf(entry, name);
  if (!relation) throw new Error(`${entry.name} has no field ${name} to order by`);
  const inherited = relationTerms(relation, start, value, place);
  const overrides = overridesOf(entry, name).map((own) => ({
    labels: [own.type],
    terms: relationTerms(own.relation, start, value, place),
  }));
  if (overrides.length === 0) return inherited;
  // Types behind an interface that declare the relation anew are ordered by their own.
  return inherited.map((term, index) => ({
    ...term,
    value: {
      kind: 'BY_LABEL',
      cases: overrides.map(({ labels, terms }) => ({ labels, value: (terms[index] ?? term).value })),
      otherwise: term.value,
    },
  }));
}

/** The terms of an order by the one end of a relation, or by how many ends it has. */
function relationTerms(relation: RelationEntry, start: Start, value: unknown, place: string): OrderTerm[] {
  const walk = planWalk(relation, start, []);
  if (relation.shape === 'one') {
    const end = { entry: typeEntry(relation.to), start: 'NODE', place } as const;
    return termsOf(end, value as Readonly<Record<string, unknown>>).map((inner) => ({
      ...inner,
      value: { kind: 'OF_ONE', walk, value: inner.value },
      nullable: true,
    }));
  }
  const given = Object.entries(value as Readonly<Record<string, Direction | null | undefined>>).filter(
    (entry): entry is [string, Direction] => entry[1] !== undefined && entry[1] !== null,
  );
  const [only] = given;
  if (!only || given.length > 1)
    throw badInput(`${place}: order by exactly one of ${Object.keys(COUNTS).join(' and ')}`);
  const [name, direction] = only;
  return [directed({ kind: 'COUNT', walk, counted: COUNTS[name] ?? 'ROWS' }, direction, false)];
}

function propertyTerms(
  entry: TypeEntry,
  property: PropertyEntry,
  of: Owner & Start,
  direction: Direction,
): OrderTerm[] {
  if (property.valueType !== 'date')
    return [directed(valueOf(property, of, {}), direction, property.name !== 'id')];
  const sortDay = boundsOf(property.name).sortDay;
  const isEmpty = property.name === 'date' && isSummarised(entry);
  const term = directed({ kind: 'PROPERTY', of, property: sortDay }, direction, !isEmpty);
  // '' sorts before every day. Where undated nodes belong elsewhere, a term of its own puts them there.
  if (!isEmpty || (term.direction === 'ASC') === (term.nulls === 'FIRST')) return [term];
  return [
    {
      value: { kind: 'IS_EMPTY', of, property: sortDay },
      direction: term.nulls === 'FIRST' ? 'DESC' : 'ASC',
      nulls: 'LAST',
      nullable: false,
    },
    term,
  ];
}

function directed(value: Value, direction: Direction, nullable: boolean): OrderTerm {
  return {
    value,
    direction: direction.startsWith('DESC') ? 'DESC' : 'ASC',
    nulls: direction.endsWith('NULLS_FIRST') ? 'FIRST' : 'LAST',
    nullable,
  };
}
