/** Order inputs: one `…Order` per type, by its properties, by a single related node, and by counts of relations. */
import { Field, InputType } from 'type-graphql';

import { allProperties, allRelations, type ModelClass, type TypeEntry, type ValueType } from './dictionary';
import { vocabulary } from './vocabulary';

type ClassType = new () => object;

export const Direction = vocabulary('OrderDirection', 'A direction, and where what is unknown goes.', {
  ASC: 'From small to large; unknown values last.',
  DESC: 'From large to small; unknown values last.',
  ASC_NULLS_FIRST: 'From small to large; unknown values first.',
  DESC_NULLS_FIRST: 'From large to small; unknown values first.',
});
export type Direction = keyof typeof Direction;

@InputType({
  description:
    'Order by how many there are. No index stands behind it: only for lists that are not too long.',
})
class CountOrder {
  @Field(() => Direction, { description: 'Fewest first or most first.' })
  readonly count: Direction;
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
    Field(type as () => ClassType, { nullable: true, description })(Order.prototype, name);
  };
  for (const { name, list, valueType } of allProperties(entry)) {
    if (!list && SORTABLE.includes(valueType)) field(name, () => Direction, `By ${name}.`);
  }
  for (const { name, shape, to } of allRelations(entry)) {
    if (shape === 'one') field(name, () => orderOf(to), `By a property of its ${name}.`);
    else field(name, () => CountOrder, `By how many ${name} there are.`);
  }
  InputType(`${entry.name}Order`, {
    description: `One term of an order of ${entry.name}: give one field each. The id settles what is left equal.`,
  })(Order);
  orders.set(entry.name, Order);
}
