/** Order inputs: one `…Order` per type, by its properties, by a single related node, and by counts of relations. */
import { Field, InputType } from 'type-graphql';

import {
  allProperties,
  allRelations,
  propertyOf,
  type ModelClass,
  type TypeEntry,
  type ValueType,
} from './dictionary';
import { inputName } from './inputNames';
import { vocabulary } from './vocabulary';

type ClassType = new () => object;

export const Direction = vocabulary('OrderDirection', 'A sort direction, and where unknown values go.', {
  ASC: 'Ascending; unknown values last.',
  DESC: 'Descending; unknown values last.',
  ASC_NULLS_FIRST: 'Ascending; unknown values first.',
  DESC_NULLS_FIRST: 'Descending; unknown values first.',
});
export type Direction = keyof typeof Direction;

@InputType({
  description:
    'Sort by a number of related nodes; give exactly one field. There is no index for this, so use it only for lists that are not too long.',
})
class CountOrder {
  @Field(() => Direction, {
    nullable: true,
    description: 'Number of links, as in `totalCount`: fewest first (ASC) or most first (DESC).',
  })
  readonly count?: Direction;

  @Field(() => Direction, {
    nullable: true,
    description: 'Number of distinct nodes: two links to one node count once.',
  })
  readonly nodeCount?: Direction;
}

const SORTABLE: readonly ValueType[] = [
  'id',
  'name',
  'string',
  'int',
  'float',
  'boolean',
  'date',
  'datetime',
  'enum',
];
/** The bounds of a date by which lists can be ordered, and what each is. */
const BOUNDS = { earliest: 'first', latest: 'last' } as const;

/** The name under which an order takes a bound of a date: `dateEarliest`. */
function boundOrder(property: string, bound: string): string {
  return `${property}${bound.charAt(0).toUpperCase()}${bound.slice(1)}`;
}

/** The date property and the bound of it that a field of an order names; undefined for any other field. */
export function boundOrdered(
  entry: TypeEntry,
  name: string,
): { readonly property: string; readonly bound: keyof typeof BOUNDS } | undefined {
  const found = /^(.+)(Earliest|Latest)$/.exec(name);
  const [, property = '', suffix] = found ?? [];
  if (propertyOf(entry, property)?.valueType !== 'date') return undefined;
  return { property, bound: suffix === 'Earliest' ? 'earliest' : 'latest' };
}

const orders = new Map<string, ModelClass>();

/** The order input of a type, by the type's name. */
export function orderOf(typeName: string): ModelClass {
  const input = orders.get(typeName);
  if (!input) throw new Error(`No order input was declared for ${typeName}`);
  return input;
}

/** Makes the order input of a type; called when the type is declared. */
export function declareOrder(entry: TypeEntry): void {
  class Order {}
  const field = (name: string, type: () => unknown, description: string) => {
    Field(type as () => ClassType, { nullable: true, description })(Order.prototype, inputName(name));
  };
  for (const { name, list, valueType } of allProperties(entry)) {
    if (list || !SORTABLE.includes(valueType)) continue;
    if (valueType !== 'date') {
      field(name, () => Direction, `By ${name}.`);
      continue;
    }
    field(
      name,
      () => Direction,
      `By the first day that ${name} names, doubts left aside: \`2023-11-04~\` as 2023-11-04.`,
    );
    for (const [bound, day] of Object.entries(BOUNDS)) {
      const known = `Where ${name} has none, it counts as unknown, and the direction says where it goes.`;
      field(boundOrder(name, bound), () => Direction, `By the ${day} day that ${name} can mean. ${known}`);
    }
  }
  for (const { name, shape, to } of allRelations(entry)) {
    if (shape === 'one') field(name, () => orderOf(to), `By a property of its ${name}.`);
    else field(name, () => CountOrder, `By the number of ${name}.`);
  }
  InputType(`${entry.name}Order`, {
    description: `One term of the sort order of ${entry.name} nodes. Give exactly one field per term. The id breaks ties.`,
  })(Order);
  orders.set(entry.name, Order);
}
