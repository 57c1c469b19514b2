/**
 * Conditions evaluated in TypeScript over what was selected: for a `where`, what has to be selected of a node and whether it
 * then holds. What is unknown satisfies nothing.
 */
import type { GraphQLSchema } from 'graphql';

import { memberNamed } from '../../../src/model/declare/inputNames';
import type { Condition } from '../conditions';
import { argument, ALL } from '../places';
import { field, type Selected } from '../selected';
import { compositeOf, nodeTypeOf, shapeOf, typeNameOf, type SchemaField } from '../types';
import { dateHolds, type NaiveDate } from './dates';

/** A condition over the answer to its own selection. */
export interface Naive {
  readonly selected: readonly Selected[];
  holds(node: Answered): boolean;
}

/** An object of an answer. */
export type Answered = Readonly<Record<string, unknown>>;

const TYPE: Selected = { name: '__typename', alias: 'theType' };

/** Whether the bounds of a date stand beside it: limits of a document narrow the day of an event, not the date that it names. */
export function isBounded(schema: GraphQLSchema, type: string, name: string): boolean {
  const fields = compositeOf(schema, type).getFields();
  const isState = 'heldFrom' in fields;
  return name === 'date' && fields['earliest'] !== undefined && !isState && type !== 'Fact';
}

/** Reads conditions; each selects under keys of its own. */
export class NaiveConditions {
  private keys = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  /** A condition on a type. */
  of(type: string, where: Condition): Naive {
    const parts = Object.entries(where).flatMap(([name, asked]) =>
      asked === null || asked === undefined ? [] : [this.part(type, name, asked)],
    );
    return all(parts);
  }

  private part(type: string, name: string, asked: unknown): Naive {
    if (name === 'and') return all((asked as Condition[]).map((one) => this.of(type, one)));
    if (name === 'or') return any((asked as Condition[]).map((one) => this.of(type, one)));
    if (name === 'not') {
      const inner = this.of(type, asked as Condition);
      return { selected: inner.selected, holds: (node) => !inner.holds(node) };
    }
    if (name === 'asOf') return asOf(this.isLink(type), asked as Condition);
    const found = compositeOf(this.schema, type).getFields()[memberNamed(name)];
    if (found) return this.condition(type, found, asked as Condition);
    return this.onType(name.replace(/^on/, ''), asked as Condition);
  }

  private isLink(type: string): boolean {
    return !('date' in compositeOf(this.schema, type).getFields());
  }

  private onType(type: string, asked: Condition): Naive {
    const inner = this.of(type, asked);
    return {
      selected: [TYPE, ...inner.selected.map((one): Selected => ({ on: type, ...one }))],
      holds: (node) => node['theType'] === type && inner.holds(node),
    };
  }

  private condition(type: string, found: SchemaField, asked: Condition): Naive {
    const key = `c${String(this.keys++)}`;
    const shape = shapeOf(found);
    if (typeNameOf(found) === 'EdtfDate') return this.date(type, found.name, key, asked);
    if (shape === 'value') return value(found.name, key, asked);
    if (shape === 'one') {
      const { exists = true, ...conditions } = asked;
      const inner = this.of(typeNameOf(found), conditions);
      const isFree = Object.keys(conditions).length === 0;
      return {
        selected: [{ name: found.name, alias: key, below: [TYPE, ...inner.selected] }],
        holds: (node) =>
          exists === true
            ? node[key] !== null && inner.holds(node[key] as Answered)
            : isFree && node[key] === null,
      };
    }
    return this.relation(found, key, asked);
  }

  private date(type: string, name: string, key: string, asked: Condition): Naive {
    const bounded = isBounded(this.schema, type, name);
    const bounds = ['earliest', 'latest'].map((one): Selected => ({ name: one, alias: `${key}_${one}` }));
    return {
      selected: [
        { name, alias: key, below: ['edtf', 'earliest', 'latest'].map((one) => field(one)) },
        ...(bounded ? bounds : []),
      ],
      holds: (node) => {
        const stated = node[key] as NaiveDate | null;
        const date: NaiveDate = {
          edtf: stated?.edtf ?? null,
          earliest: (bounded ? (node[`${key}_earliest`] as string | null) : stated?.earliest) ?? null,
          latest: (bounded ? (node[`${key}_latest`] as string | null) : stated?.latest) ?? null,
        };
        return Object.entries(asked).every(
          ([operator, to]) =>
            to === null ||
            to === undefined ||
            dateHolds(date, operator, to, asked['includeUndated'] === true),
        );
      },
    };
  }

  private relation(found: SchemaField, key: string, asked: Condition): Naive {
    const [[quantifier, given] = ['', undefined]] = Object.entries(asked);
    const counts = quantifier === 'count' || quantifier === 'nodeCount';
    const match = (counts ? ((given as Condition)['of'] ?? {}) : given) as Condition;
    const isList = shapeOf(found) === 'list';
    const nodeType = isList ? typeNameOf(found) : nodeTypeOf(this.schema, typeNameOf(found));
    const node = this.of(nodeType, (match['node'] ?? {}) as Condition);
    const link = match['link']
      ? this.of(edgeTypeOf(this.schema, found), match['link'] as Condition)
      : all([]);
    const hasId = 'id' in compositeOf(this.schema, nodeType).getFields();
    const end = [TYPE, ...(hasId ? [{ name: 'id', alias: 'theId' }] : []), ...node.selected];
    const below = isList ? end : [field('edges', [...link.selected, field('node', end)])];
    return {
      selected: [{ name: found.name, alias: key, args: [argument(found, 'first', ALL)], below }],
      holds: (from) => {
        const edges = isList
          ? (from[key] as Answered[]).map((one, index) => ({ node: { theId: index, ...one } }))
          : (from[key] as { edges: Answered[] }).edges;
        const matching = edges.filter((edge) => node.holds(edge['node'] as Answered) && link.holds(edge));
        const nodes = new Set(matching.map((edge) => (edge['node'] as Answered)['theId'])).size;
        if (quantifier === 'some') return matching.length > 0;
        if (quantifier === 'none') return matching.length === 0;
        if (quantifier === 'every') return matching.length === edges.length;
        if (quantifier === 'single') return matching.length === 1;
        return Object.entries(given as Condition).every(
          ([operator, to]) =>
            operator === 'of' || compares(quantifier === 'count' ? matching.length : nodes, operator, to),
        );
      },
    };
  }
}

/** The type of the edges of a connection. */
function edgeTypeOf(schema: GraphQLSchema, found: SchemaField): string {
  const edges = compositeOf(schema, typeNameOf(found)).getFields()['edges'];
  if (!edges) throw new Error(`${found.name} has no edges`);
  return typeNameOf(edges);
}

function all(parts: readonly Naive[]): Naive {
  return {
    selected: parts.flatMap(({ selected }) => selected),
    holds: (node) => parts.every((part) => part.holds(node)),
  };
}

function any(parts: readonly Naive[]): Naive {
  return { ...all(parts), holds: (node) => parts.some((part) => part.holds(node)) };
}

function value(name: string, key: string, asked: Condition): Naive {
  return {
    selected: [{ name, alias: key }],
    holds: (node) =>
      Object.entries(asked).every(
        ([operator, to]) => to === null || to === undefined || compares(node[key], operator, to),
      ),
  };
}

/** Something is attested or bounded; a link has the dates of its facts. */
function asOf(isLink: boolean, { date, certainty, includeUndated }: Condition): Naive {
  const day = String(date);
  const bound = (node: Answered, name: string) => node[`asOf_${name}`] as string | null;
  return {
    selected: [
      ...['earliest', 'latest', 'heldFrom', 'heldTo'].map((name) => ({ name, alias: `asOf_${name}` })),
      isLink
        ? { name: 'facts', alias: 'asOf_facts', below: [field('date', [field('edtf')])] }
        : { name: 'date', alias: 'asOf_date', below: [field('edtf')] },
    ],
    holds: (node) => {
      if (certainty === 'CERTAIN') {
        const [from, to] = [bound(node, 'heldFrom'), bound(node, 'heldTo')];
        return from !== null && to !== null && from <= day && day <= to;
      }
      const [first, last] = [bound(node, 'earliest'), bound(node, 'latest')];
      const dates = isLink
        ? (node['asOf_facts'] as Answered[]).map((fact) => fact['date'])
        : [node['asOf_date']];
      const known = [first, last, bound(node, 'heldFrom'), ...dates].some((one) => one !== null);
      if (!known && includeUndated !== true) return false;
      return (first === null || first <= day) && (last === null || day <= last);
    },
  };
}

/** Whether a known value compares to another as an operator says. */
export function compares(known: unknown, operator: string, to: unknown): boolean {
  const given = known === undefined ? null : known;
  if (operator === 'exists') return (given !== null) === to;
  if (given === null) return false;
  switch (operator) {
    case 'eq':
      return given === to;
    case 'in':
      return (to as unknown[]).includes(given);
    case 'startsWith':
      return typeof given === 'string' && given.startsWith(String(to));
    case 'contains':
      return typeof given === 'string' && given.includes(String(to));
    default: {
      const order = compareValues(given, to);
      if (operator === 'lt') return order < 0;
      if (operator === 'lte') return order <= 0;
      return operator === 'gt' ? order > 0 : order >= 0;
    }
  }
}

/** Numbers and truths by size, texts by their code points. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return Number(a) - Number(b);
}
