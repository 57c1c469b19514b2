/** Orders for `orderBy`, made from the input types of the schema. */
import fc from 'fast-check';
import { getNamedType, isEnumType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';

const DIRECTIONS = ['ASC', 'DESC', 'ASC_NULLS_FIRST', 'DESC_NULLS_FIRST'] as const;

/** One direction of an order. */
export type Direction = (typeof DIRECTIONS)[number];

/** One term of an order as JSON. */
export type OrderTerm = Readonly<Record<string, unknown>>;

/** The direction that gives the same list from its end. */
export const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  ASC: 'DESC_NULLS_FIRST',
  DESC: 'ASC_NULLS_FIRST',
  ASC_NULLS_FIRST: 'DESC',
  DESC_NULLS_FIRST: 'ASC',
};

/** Terms of an order such as `CityOrder`, over single related nodes so deep. */
export function orderTerms(input: GraphQLInputObjectType, depth: number): fc.Arbitrary<OrderTerm> {
  const direction = fc.constantFrom(...DIRECTIONS);
  const terms = Object.values(input.getFields()).flatMap(({ name, type }): fc.Arbitrary<OrderTerm>[] => {
    const named = getNamedType(type);
    if (isEnumType(named)) return [direction.map((way) => ({ [name]: way }))];
    if (!isInputObjectType(named)) return [];
    if ('count' in named.getFields()) {
      const counted = fc.constantFrom(...Object.keys(named.getFields()));
      return [fc.tuple(counted, direction).map(([count, way]) => ({ [name]: { [count]: way } }))];
    }
    return depth === 0 ? [] : [orderTerms(named, depth - 1).map((below) => ({ [name]: below }))];
  });
  return fc.oneof(...terms);
}

/** The order of one or two terms. */
export function orders(input: GraphQLInputObjectType): fc.Arbitrary<readonly OrderTerm[]> {
  return fc.array(orderTerms(input, 1), { minLength: 1, maxLength: 2 });
}

/** The same term in the other direction. */
export function turned(term: OrderTerm): OrderTerm {
  return Object.fromEntries(
    Object.entries(term).map(([name, value]) => [
      name,
      typeof value === 'string' ? OPPOSITE[value as Direction] : turned(value as OrderTerm),
    ]),
  );
}
