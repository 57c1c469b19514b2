/** Selections over the types of the schema: fields, aliases, fragments, lists and connections, so deep. */
import fc from 'fast-check';
import { getNamedType, isEnumType, isInputObjectType, type GraphQLArgument } from 'graphql';

import { Conditions } from './conditions';
import { maybe } from './optional';
import { orders } from './orders';
import { field, keyOf, type Argument, type Selected } from './selected';
import {
  compositeOf,
  concreteNames,
  edgeFieldsOf,
  fieldOf,
  nodeTypeOf,
  openFieldsOf,
  shapeOf,
  typeNameOf,
  type SchemaField,
  type Shape,
} from './types';
import type { World } from './world';

const SIZES = [0, 1, 5, 24, 25, 26, 99, 100, 101] as const;
/** Below another list pages are small, since they multiply. */
const SMALL_SIZES = [0, 1, 2, 3] as const;

/** How often fields of each shape are drawn: walks are planned, and each list multiplies what stands below it. */
const WEIGHTS: Readonly<Record<Shape, number>> = { value: 6, one: 3, list: 1, connection: 3 };

/** All of a page's place. */
export const PAGE_INFO: Selected = field(
  'pageInfo',
  ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'].map((name) => field(name)),
);

/** Makes selections. */
export class Selections {
  readonly conditions: Conditions;
  private readonly made = new Map<string, fc.Arbitrary<readonly Selected[]>>();

  /** @param aboutIds whether most conditions name nodes by their ids */
  constructor(
    readonly world: World,
    aboutIds = false,
  ) {
    this.conditions = new Conditions(world, aboutIds);
  }

  /** A selection of a type; `lists` is how many lists it stands below. */
  of(type: string, depth: number, lists = 0): fc.Arbitrary<readonly Selected[]> {
    const key = `${type} ${String(depth)} ${String(Math.min(lists, 2))}`;
    const known = this.made.get(key);
    if (known) return known;
    const { schema } = this.world;
    const own = this.fields(type, depth, lists);
    const concrete = concreteNames(schema, type);
    const fragments = concrete.includes(type)
      ? []
      : concrete.map((name) =>
          this.fields(name, depth, lists).map((one): Selected => ({ ...one, on: name })),
        );
    const some = fragments.length === 0 ? own : fc.oneof(own, fc.oneof(...fragments));
    const made = fc.uniqueArray(some, {
      minLength: 1,
      maxLength: lists === 0 ? 4 : 2,
      // One key on two types is a case of its own: see `fragments.ts`.
      selector: keyOf,
    });
    this.made.set(key, made);
    return made;
  }

  /** One of the fields of a type; values more often than walks, and walks to one node more often than lists. */
  private fields(type: string, depth: number, lists: number): fc.Arbitrary<Selected> {
    const all = openFieldsOf(compositeOf(this.world.schema, type));
    const weighted = Object.entries(WEIGHTS).flatMap(([shape, weight]) => {
      const some = all.filter((one) => shapeOf(one) === shape);
      const made = some.flatMap((one) => this.field(one, depth, lists) ?? []);
      return made.length === 0 ? [] : [{ weight, arbitrary: fc.oneof(...made) }];
    });
    return fc.oneof(...weighted);
  }

  /** A field with what stands below it; undefined where it is deeper than allowed. */
  field(one: SchemaField, depth: number, lists: number): fc.Arbitrary<Selected> | undefined {
    const shape = shapeOf(one);
    if (shape === 'value') return this.value(one);
    const type = typeNameOf(one);
    if (type === 'EdtfDate') return this.of(type, 0, 2).map((below) => field(one.name, below));
    if (depth === 0) return undefined;
    if (shape === 'one') return this.of(type, depth - 1, lists).map((below) => field(one.name, below));
    if (shape === 'list')
      return fc
        .tuple(this.sizes(one, 1), this.of(type, depth - 1, lists + 1))
        .map(([args, below]) => ({ name: one.name, args, below }));
    return fc
      .tuple(this.arguments(one, lists), this.parts(type, depth - 1, lists + 1))
      .map(([args, below]) => ({ name: one.name, args, below }));
  }

  private value(one: SchemaField): fc.Arbitrary<Selected> {
    const language = one.args.find(({ name }) => name === 'language');
    if (!language) return fc.constant(field(one.name));
    return fc.constantFrom(undefined, 'en', 'ru', 'zh', 'zh-Hant').map((value) =>
      value === undefined
        ? field(one.name)
        : {
            name: one.name,
            alias: `${one.name}_${value.replace('-', '_')}`,
            args: [{ name: 'language', type: language.type, value }],
          },
    );
  }

  /** `first` or `last`, or nothing. */
  sizes(one: SchemaField, lists: number): fc.Arbitrary<readonly Argument[]> {
    const ways = one.args.filter(({ name }) => name === 'first' || name === 'last');
    const size = fc.constantFrom(...(lists === 0 ? SIZES : SMALL_SIZES));
    return fc.tuple(fc.constantFrom(...ways), size).map(([{ name, type }, value]) => [{ name, type, value }]);
  }

  /** Pages, conditions and order of a connection. */
  arguments(one: SchemaField, lists: number): fc.Arbitrary<readonly Argument[]> {
    return fc
      .tuple(this.sizes(one, lists), this.narrowing(one, lists), this.order(one))
      .map((parts) => parts.flat());
  }

  /** Conditions on nodes and links, mostly none. */
  narrowing(one: SchemaField, lists: number): fc.Arbitrary<readonly Argument[]> {
    const given = one.args.filter(({ name }) => name === 'where' || name === 'link');
    const parts = given.map((argument) => maybe(this.condition(argument, lists === 0 ? 2 : 1)));
    return fc.tuple(...parts).map((args) => args.filter((argument) => argument !== undefined));
  }

  /** An order, or none. */
  order(one: SchemaField): fc.Arbitrary<readonly Argument[]> {
    const argument = one.args.find(({ name }) => name === 'orderBy');
    const input = argument && getNamedType(argument.type);
    if (!argument || !isInputObjectType(input)) return fc.constant([]);
    const { name, type } = argument;
    return maybe(orders(input)).map((value) => (value === undefined ? [] : [{ name, type, value }]));
  }

  /** A condition under an argument. */
  condition({ name, type }: GraphQLArgument, depth: number): fc.Arbitrary<Argument> {
    const input = getNamedType(type);
    if (!isInputObjectType(input)) throw new Error(`${name} takes no conditions`);
    return this.conditions.of(input, depth).map((value) => ({ name, type, value }));
  }

  /** What is selected of a connection. */
  parts(connection: string, depth: number, lists: number): fc.Arbitrary<readonly Selected[]> {
    const { schema } = this.world;
    const end = this.of(nodeTypeOf(schema, connection), depth, lists);
    const links = edgeFieldsOf(schema, connection).flatMap(
      (one) => this.field(one, Math.min(depth, 1), lists) ?? [],
    );
    const onLink =
      links.length === 0
        ? fc.constant([])
        : fc.uniqueArray(fc.oneof(...links), { maxLength: 2, selector: keyOf });
    const parts = [
      end.map((below) => field('nodes', below)),
      fc
        .tuple(end, onLink)
        .map(([below, properties]) => field('edges', [field('cursor'), ...properties, field('node', below)])),
      fc.constant(field('totalCount')),
      fc.constant(PAGE_INFO),
      this.groups(connection, depth, lists),
    ];
    return fc.uniqueArray(fc.oneof(...parts), { minLength: 1, maxLength: 3, selector: keyOf });
  }

  /** Groups of a connection by up to three keys. */
  groups(connection: string, depth: number, lists: number): fc.Arbitrary<Selected> {
    const one = fieldOf(compositeOf(this.world.schema, connection), 'groups');
    const terms = one.args
      .filter(({ name }) => name === 'by' || name === 'byLink')
      .flatMap((argument) => enumValues(argument).map((value) => ({ argument, value })));
    const below =
      depth === 0
        ? fc.constant<readonly Selected[]>([])
        : fc.oneof(
            fc.constant<readonly Selected[]>([]),
            this.of('Entity', Math.min(depth - 1, 1), lists + 1).map((node) => [field('node', node)]),
          );
    return fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(...terms), {
          minLength: 1,
          maxLength: 3,
          selector: ({ argument, value }) => `${argument.name} ${value}`,
        }),
        this.groupOptions(one),
        below,
      )
      .map(([keys, options, node]) => ({
        name: 'groups',
        args: [...keyArguments(keys), ...options],
        below: [...['keys', 'count', 'earliest', 'latest'].map((name) => field(name)), ...node],
      }));
  }

  private groupOptions(one: SchemaField): fc.Arbitrary<readonly Argument[]> {
    const options = one.args
      .filter(({ name }) => name === 'orderBy' || name === 'countDistinct')
      .map(({ name, type }) =>
        maybe(fc.constantFrom(...enumValues({ type }))).map((value) =>
          value === undefined ? [] : [{ name, type, value }],
        ),
      );
    return fc.tuple(...options).map((args) => args.flat());
  }
}

interface GroupTerm {
  readonly argument: GraphQLArgument;
  readonly value: string;
}

/** The arguments `by` and `byLink` for some keys. */
function keyArguments(keys: readonly GroupTerm[]): Argument[] {
  return ['by', 'byLink'].flatMap((name) => {
    const own = keys.filter(({ argument }) => argument.name === name);
    const [first] = own;
    return first ? [{ name, type: first.argument.type, value: own.map(({ value }) => value) }] : [];
  });
}

function enumValues({ type }: Pick<GraphQLArgument, 'type'>): string[] {
  const named = getNamedType(type);
  return isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
}
