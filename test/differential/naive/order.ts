/** Orders evaluated in TypeScript over what was selected. */
import type { GraphQLSchema } from 'graphql';

import { memberNamed } from '../../../src/model/declare/inputNames';
import type { Direction, OrderTerm } from '../orders';
import { ALL, argument } from '../places';
import { field, type Selected } from '../selected';
import { compositeOf, fieldOf, nodeTypeOf, shapeOf, typeNameOf } from '../types';
import { dayOf } from './dates';
import { compareValues, isBounded, type Answered } from './where';

interface NaiveTerm {
  readonly selected: Selected;
  readonly value: (node: Answered) => unknown;
  readonly direction: Direction;
}

/** An order with the selection that it needs. */
export interface NaiveOrder {
  readonly selected: readonly Selected[];
  readonly compare: (a: Answered, b: Answered) => number;
}

/** The order of some terms on a type, the id last. */
export function naiveOrder(schema: GraphQLSchema, type: string, order: readonly OrderTerm[]): NaiveOrder {
  const terms = order.map((term, index) => naiveTerm(schema, type, term, `o${String(index)}`));
  return {
    selected: [{ name: 'id', alias: 'theId' }, ...terms.map(({ selected }) => selected)],
    compare: (a, b) => {
      for (const { value, direction } of terms) {
        const result = compareDirected(value(a), value(b), direction);
        if (result !== 0) return result;
      }
      return compareValues(a['theId'], b['theId']);
    },
  };
}

function compareDirected(a: unknown, b: unknown, direction: Direction): number {
  if (a === null || b === null) {
    if (a === b) return 0;
    return (a === null) === direction.endsWith('NULLS_FIRST') ? -1 : 1;
  }
  return direction.startsWith('DESC') ? compareValues(b, a) : compareValues(a, b);
}

interface Bound {
  readonly property: string;
  readonly end: string;
  /** Whether limits of a document narrow it, so that it stands beside the date. */
  readonly ofLimits: boolean;
}

/** `dateLatest`: the property and the end of it by which it orders. */
function boundOf(schema: GraphQLSchema, type: string, input: string): Bound | undefined {
  const [, property = '', end = ''] = /^(.+)(Earliest|Latest)$/.exec(input) ?? [];
  const fields = compositeOf(schema, type).getFields();
  const found = fields[property];
  if (!found || typeNameOf(found) !== 'EdtfDate') return undefined;
  const ofLimits = isBounded(schema, type, property);
  return { property, end: end.toLowerCase(), ofLimits };
}

function naiveTerm(schema: GraphQLSchema, type: string, term: OrderTerm, key: string): NaiveTerm {
  const [[input, asked] = ['', undefined]] = Object.entries(term);
  const bound = boundOf(schema, type, input);
  if (bound) {
    const { property, end, ofLimits } = bound;
    const [name, below] = ofLimits ? [end, []] : [property, [field(end)]];
    return {
      selected: { name, alias: key, ...(below.length > 0 ? { below } : {}) },
      value: (node) => (ofLimits ? node[key] : (node[key] as Answered | null)?.[end]) ?? null,
      direction: asked as Direction,
    };
  }
  const name = memberNamed(input);
  const found = fieldOf(compositeOf(schema, type), name);
  if (typeof asked === 'string') {
    const isDate = typeNameOf(found) === 'EdtfDate';
    return {
      selected: { name, alias: key, ...(isDate ? { below: [field('edtf')] } : {}) },
      value: (node) => (isDate ? dayOf((node[key] as Answered | null)?.['edtf']) : (node[key] ?? null)),
      direction: asked as Direction,
    };
  }
  if (shapeOf(found) === 'one') {
    const inner = naiveTerm(schema, typeNameOf(found), asked as OrderTerm, `${key}_`);
    return {
      selected: { name, alias: key, below: [inner.selected] },
      value: (node) => (node[key] === null ? null : inner.value(node[key] as Answered)),
      direction: inner.direction,
    };
  }
  const isList = shapeOf(found) === 'list';
  const end = isList ? typeNameOf(found) : nodeTypeOf(schema, typeNameOf(found));
  const id = 'id' in compositeOf(schema, end).getFields() ? 'id' : '__typename';
  const ids = [field(id)];
  const [counted, direction] = Object.entries(asked as Readonly<Record<string, Direction>>)[0] ?? ['', 'ASC'];
  return {
    selected: {
      name,
      alias: key,
      args: [argument(found, 'first', ALL)],
      below: isList ? ids : [field('nodes', ids)],
    },
    value: (node) => {
      const nodes = (isList ? node[key] : (node[key] as Answered)['nodes']) as Answered[];
      return id === 'id' && counted === 'nodeCount'
        ? new Set(nodes.map((one) => one[id])).size
        : nodes.length;
    },
    direction,
  };
}
