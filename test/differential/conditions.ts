/** Conditions for `where` and `link`, made from the input types of the schema. */
import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  getNullableType,
  GraphQLBoolean,
  type GraphQLInputField,
  type GraphQLInputObjectType,
} from 'graphql';

import type { World } from './world';

/** A condition as JSON; what is left out is not given. */
export type Condition = Readonly<Record<string, unknown>>;

/** Periods of every kind, around the days of the graphs under test. */
export const PERIODS = [
  '2015',
  '2019',
  '2020',
  '2023',
  '201X',
  '2020-06',
  '2023-06',
  '2023-10',
  '2022-22',
  '2022-24',
  '2023-11-04',
  '2023-11-04~',
  '2021?',
  '2018/2020',
  '2023-10-30/2023-11-02',
  '2020-06-15/..',
  '../2019',
  '2024-02-29',
  '2022-XX',
] as const;

/** Those with a first and a last day, before and after which a date can lie. */
const CLOSED_PERIODS = PERIODS.filter((period) => !period.includes('..'));

/** Days for `asOf`. */
export const DAYS = [
  '2008-12-31',
  '2015-12-31',
  '2019-06-30',
  '2020-06-15',
  '2023-06-15',
  '2024-02-29',
] as const;

/** Makes conditions; arbitraries are kept, since each is used in many places. */
export class Conditions {
  private readonly made = new Map<string, fc.Arbitrary<Condition>>();

  /** @param aboutIds whether most conditions name nodes by their ids */
  constructor(
    private readonly world: World,
    private readonly aboutIds = false,
  ) {}

  /** A condition of an input type such as `CityWhere`, with conditions on relations nested so deep. */
  of(input: GraphQLInputObjectType, depth: number): fc.Arbitrary<Condition> {
    const key = `${input.name} ${String(depth)}`;
    const known = this.made.get(key);
    if (known) return known;
    const type = input.name.replace(/^One(?=[A-Z])|Where$/g, '');
    const walks = (field: GraphQLInputField) => /Where$|Relation$/.test(getNamedType(field.type).name);
    const fields = Object.values(input.getFields());
    const parts = (some: readonly GraphQLInputField[], weight: number) => {
      const made = some.flatMap((field) => this.part(type, field, depth) ?? []);
      return made.length === 0 ? [] : [{ weight, arbitrary: fc.oneof(...made) }];
    };
    const some = fc.oneof(
      ...parts(
        fields.filter((field) => !walks(field)),
        this.aboutIds ? 1 : 3,
      ),
      ...parts(fields.filter(walks), 2),
      ...(this.aboutIds ? parts(fields.filter(namesNodes), 4) : []),
    );
    const made = fc
      .uniqueArray(some, { minLength: 1, maxLength: 2, selector: ([name]) => name })
      .map((entries) => Object.fromEntries(entries));
    this.made.set(key, made);
    return made;
  }

  private part(
    type: string,
    field: GraphQLInputField,
    depth: number,
  ): fc.Arbitrary<readonly [string, unknown]> | undefined {
    const value = this.valueOf(type, field, depth);
    return value?.map((one) => [field.name, one] as const);
  }

  private valueOf(type: string, field: GraphQLInputField, depth: number): fc.Arbitrary<unknown> | undefined {
    const input = getNamedType(field.type);
    // Whether a related node exists.
    if (input === GraphQLBoolean) return fc.boolean();
    if (!isInputObjectType(input)) return undefined;
    const { name } = input;
    if (name === 'AsOf')
      return fc.record({
        date: fc.constantFrom(...DAYS),
        certainty: fc.constantFrom('POSSIBLE', 'CERTAIN'),
        includeUndated: fc.boolean(),
      });
    if (name.endsWith('Where')) {
      if (depth === 0) return undefined;
      const below = this.of(input, depth - 1);
      return isListType(getNullableType(field.type))
        ? fc.array(below, { minLength: 1, maxLength: 2 })
        : below;
    }
    if ('some' in input.getFields()) return depth === 0 ? undefined : this.relation(input, depth - 1);
    return this.operators(`${type}.${field.name}`, input);
  }

  /** `{some: {node, link}}`, `{count: {of, gt}}` and their like. */
  private relation(input: GraphQLInputObjectType, depth: number): fc.Arbitrary<Condition> {
    const quantifiers = Object.values(input.getFields()).map(({ name, type }) => {
      const given = getNamedType(type) as GraphQLInputObjectType;
      const value = 'of' in given.getFields() ? this.count(given, depth) : this.match(given, depth);
      return value.map((one) => ({ [name]: one }));
    });
    return fc.oneof(...quantifiers);
  }

  private match(input: GraphQLInputObjectType, depth: number): fc.Arbitrary<Condition> {
    const sides = Object.values(input.getFields()).map(({ name, type }) =>
      this.of(getNamedType(type) as GraphQLInputObjectType, depth).map((one) => ({ [name]: one })),
    );
    return fc.oneof(fc.constant({}), ...sides);
  }

  private count(input: GraphQLInputObjectType, depth: number): fc.Arbitrary<Condition> {
    const of = input.getFields()['of'];
    const operator = fc.constantFrom('eq', 'lt', 'lte', 'gt', 'gte');
    const compared = fc.tuple(operator, fc.integer({ min: 0, max: 4 })).map(([name, to]) => ({ [name]: to }));
    if (!of) return compared;
    const narrowed = this.match(getNamedType(of.type) as GraphQLInputObjectType, depth);
    return fc
      .tuple(compared, fc.option(narrowed, { nil: undefined }))
      .map(([comparison, match]) => ({ ...comparison, of: match }));
  }

  /** An operator object on a property, with values that nodes of the graph have. */
  private operators(property: string, input: GraphQLInputObjectType): fc.Arbitrary<Condition> | undefined {
    const namesOnly = this.aboutIds && /\.(id|\w+Id)$/.test(property);
    const parts = Object.values(input.getFields()).flatMap(({ name, type }) => {
      if (namesOnly && name !== 'eq' && name !== 'in') return [];
      const value = this.compared(property, name, type);
      return value ? [value.map((one) => ({ [name]: one }))] : [];
    });
    if (parts.length === 0) return undefined;
    const one = fc.oneof(...parts);
    if (!('includeUndated' in input.getFields())) return one;
    return fc.tuple(one, fc.boolean()).map(([asked, includeUndated]) => ({ ...asked, includeUndated }));
  }

  private compared(
    property: string,
    operator: string,
    type: GraphQLInputField['type'],
  ): fc.Arbitrary<unknown> | undefined {
    const named = getNamedType(type);
    const one = isEnumType(named)
      ? fc.constantFrom(...named.getValues().map(({ name }) => name))
      : this.sample(property, operator, named.name);
    if (!one) return undefined;
    return isListType(getNullableType(type)) ? fc.array(one, { maxLength: 3 }) : one;
  }

  /** Values that nodes have; ids on links, of which no list tells, are those of entities. */
  private known(type: string, name: string): readonly unknown[] {
    if (name === 'id') return idsOf(this.world, type);
    const values = this.world.values.get(`${type}.${name}`) ?? [];
    return values.length === 0 && name.endsWith('Id') ? idsOf(this.world, 'Entity') : values;
  }

  private sample(property: string, operator: string, scalar: string): fc.Arbitrary<unknown> | undefined {
    if (scalar === 'Boolean') return fc.boolean();
    // Names are found by their keys, and identifiers by their parts: other tests are about these.
    if (['matches', 'bears', 'has', 'hasAny', 'scheme'].includes(operator)) return undefined;
    if (operator.endsWith('ithin')) return fc.constantFrom(...PERIODS);
    if (/^(certainly|possibly)/.test(operator)) return fc.constantFrom(...CLOSED_PERIODS);
    const [type = '', name = ''] = property.split('.');
    const known = this.known(type, name);
    if (scalar === 'Int' || scalar === 'Float') {
      const numbers = known.filter((value) => typeof value === 'number');
      const free = fc.integer({ min: 0, max: 100 });
      return numbers.length === 0 ? free : fc.oneof(fc.constantFrom(...numbers), free);
    }
    const texts = known.map(String);
    const some = texts.length === 0 ? fc.constantFrom('2020-01-01', 'city', '') : fc.constantFrom(...texts);
    if (operator === 'startsWith') return some.map((text) => Array.from(text).slice(0, 4).join(''));
    if (operator === 'contains') return some.map((text) => Array.from(text).slice(1, 4).join(''));
    return some;
  }
}

/** Whether a condition on a field names nodes: by its own id, or that of a node on a link. */
function namesNodes({ name }: GraphQLInputField): boolean {
  return name === 'id' || name.endsWith('Id');
}

/** Ids of a type, or of all that implement it. */
export function idsOf({ schema, ids }: World, type: string): readonly string[] {
  const found = schema.getType(type);
  if (!found || !('getFields' in found)) return [];
  const own = ids.get(type);
  if (own) return own;
  return [...ids].flatMap(([name, some]) => {
    const concrete = schema.getType(name);
    const implemented = concrete && 'getInterfaces' in concrete ? concrete.getInterfaces() : [];
    return implemented.some((parent) => parent.name === type) ? some : [];
  });
}
