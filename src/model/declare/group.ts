/** Aggregates of a connection: how many there are of each term, related node, year or month. */
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';

import { FirstArgs } from './firstArgs';
import {
  allProperties,
  allRelations,
  findType,
  typeEntry,
  type ModelClass,
  type TypeEntry,
} from './dictionary';
import { inputName } from './inputNames';
import { termName } from './termName';
import { vocabulary } from './vocabulary';

type ClassType = new () => object;

/** A group of a list. */
@ObjectType({ description: 'A group of nodes in a list: what they share, and how many there are.' })
export class Group {
  @Field(() => [String], {
    nullable: 'items',
    simple: true,
    description:
      'The values that the members share, in the order of `by` and `byLink`: a term, an id, a year (`2020`) or a month (`2020-06`); null if unknown.',
  })
  readonly keys: readonly (string | null)[];

  @Field(() => Int, { simple: true, description: 'The number of members, counted like `totalCount`.' })
  readonly count: number;

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The earliest possible day of any member, if members have dates.',
  })
  readonly earliest: string | null;

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The latest possible day of any member, if members have dates.',
  })
  readonly latest: string | null;

  @Field(() => typeEntry('Entity').target as ClassType, {
    nullable: true,
    simple: true,
    description: 'The entity whose id is the first key; null if the first key is not an id.',
  })
  readonly node: object | null;
}

export const GroupOrder = vocabulary('GroupOrder', 'How to sort groups.', {
  COUNT_DESC: 'Largest first, then by key.',
  COUNT_ASC: 'Smallest first, then by key.',
  KEY: 'By key.',
});
export type GroupOrder = keyof typeof GroupOrder;

/** What a group key stands for: a property, the id of a single related node, or a part of the date. */
export type GroupKey =
  /** `isTypeName`: its values are names of types, which the API writes as terms. */
  | { readonly property: string; readonly isTypeName?: boolean }
  | { readonly relation: string }
  | { readonly datePart: 'year' | 'month' };

interface GroupKeys {
  readonly terms: Readonly<Record<string, string>>;
  readonly meanings: ReadonlyMap<string, GroupKey>;
}

const keysByType = new Map<string, GroupKeys>();

/** Makes the group keys of a type; called when the type is declared. */
export function declareGroupKeys(entry: TypeEntry): void {
  const meanings = new Map<string, GroupKey>();
  const descriptions: Record<string, string> = {};
  const add = (term: string, meaning: GroupKey, description: string) => {
    meanings.set(term, meaning);
    descriptions[term] = description;
  };
  for (const { name, valueType, list } of allProperties(entry)) {
    if (!list && (valueType === 'enum' || valueType === 'boolean'))
      add(termName(name), { property: name }, `By ${name}.`);
    if (name === 'date') {
      add(
        'YEAR',
        { datePart: 'year' },
        'By the year in which the date begins; null if the date does not say it.',
      );
      add(
        'MONTH',
        { datePart: 'month' },
        'By the month in which the date begins; null for a date that names only a year or a season.',
      );
    }
  }
  for (const { name, shape } of allRelations(entry)) {
    if (shape === 'one') add(termName(inputName(name)), { relation: name }, `By the id of its ${name}.`);
  }
  if (meanings.size > 0) declareGroupTerms(entry.name, descriptions, meanings);
}

/** Makes the group keys of what is listed under a name, from their descriptions and meanings. */
export function declareGroupTerms(
  name: string,
  descriptions: Readonly<Record<string, string>>,
  meanings: ReadonlyMap<string, GroupKey>,
): void {
  const terms = vocabulary(`${name}GroupKey`, `How to group ${name} nodes.`, descriptions);
  keysByType.set(name, { terms, meanings });
}

/** The meaning of a group key of a type. */
export function groupKey(typeName: string, term: string): GroupKey {
  const meaning = keysByType.get(typeName)?.meanings.get(term);
  if (!meaning) throw new Error(`${typeName} is not grouped by ${term}`);
  return meaning;
}

const argsByBase = new Map<string, ModelClass>();

/** The arguments of `groups` on a connection. */
export function groupArgs(base: string, to: string, link: ModelClass | undefined): ModelClass {
  const known = argsByBase.get(base);
  if (known) return known;
  class GroupArgs extends FirstArgs {}
  const by = (name: string, typeName: string, description: string) => {
    Field(() => [termsOf(typeName) as ClassType], { defaultValue: [], description })(
      GroupArgs.prototype,
      name,
    );
  };
  by('by', to, 'The properties that the nodes of a group share.');
  const linkName = link && findType(link)?.name;
  if (linkName !== undefined)
    by('byLink', linkName, 'The properties that the links to the nodes of a group share.');
  Field(() => termsOf(to) as ClassType, {
    nullable: true,
    description:
      'Count each value of this once, instead of each member: for example officials instead of offices.',
  })(GroupArgs.prototype, 'countDistinct');
  Field(() => GroupOrder, { defaultValue: 'COUNT_DESC', description: 'How to sort the groups.' })(
    GroupArgs.prototype,
    'orderBy',
  );
  ArgsType()(GroupArgs);
  argsByBase.set(base, GroupArgs);
  return GroupArgs;
}

function termsOf(typeName: string): object {
  const keys = keysByType.get(typeName);
  if (!keys) throw new Error(`${typeName} has nothing to group by`);
  return keys.terms;
}
