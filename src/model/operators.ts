/** Operator objects: one input per kind of value. */
import { Field, Float, ID, InputType, Int } from 'type-graphql';

import type { ModelClass, PropertyEntry } from './dictionary';
import { vocabularyName } from './vocabulary';

type ClassType = new () => object;

@InputType({ description: 'Conditions on an id.' })
class IdFilter {
  @Field(() => ID, { nullable: true, description: 'Is this id.' })
  readonly eq?: string;

  @Field(() => [ID], { nullable: true, description: 'Is one of these ids.' })
  readonly in?: string[];
}

@InputType({ description: 'Conditions on a text; upper and lower case count.' })
class StringFilter {
  @Field(() => String, { nullable: true, description: 'Is this text.' })
  readonly eq?: string;

  @Field(() => [String], { nullable: true, description: 'Is one of these texts.' })
  readonly in?: string[];

  @Field(() => String, { nullable: true, description: 'Begins with this text.' })
  readonly startsWith?: string;

  @Field(() => String, { nullable: true, description: 'Contains this text.' })
  readonly contains?: string;

  @Field(() => Boolean, { nullable: true, description: 'Is known (true) or unknown (false).' })
  readonly exists?: boolean;
}

@InputType({
  description:
    'Conditions on a name. `matches` goes by all names that it bears, the others by the one shown in English.',
})
class NameFilter extends StringFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Bears this name, in any script, case and order of words, with or without a title: `мэром Сунь Чже` is `Sun Zhe` and `孙喆`. No misspellings: `search` finds those.',
  })
  readonly matches?: string;
}

@InputType({ description: 'Condition on a yes-or-no value; an unknown value is neither.' })
class BooleanFilter {
  @Field(() => Boolean, { nullable: true, description: 'Is this.' })
  readonly eq?: boolean;
}

@InputType({
  description:
    'Conditions on a date, which may be partial: *certainly* when every day that the date can mean satisfies the condition, *possibly* when one does. The other side is EDTF as well.',
})
class DateFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Lies in this EDTF date or interval, whatever it means exactly.',
  })
  readonly certainlyWithin?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'May lie in this EDTF date or interval: one of the days that it can mean does. `XXXX-10` may lie in `2023`, and not in `2023-06`.',
  })
  readonly possiblyWithin?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Begins in this EDTF date or interval: its first day counts.',
  })
  readonly startsWithin?: string;

  @Field(() => Boolean, { nullable: true, description: 'Is known (true) or unknown (false).' })
  readonly exists?: boolean;
}

function numberFilter(name: string, type: typeof Int): ModelClass {
  class NumberFilter {}
  const field = (operator: string, description: string) => {
    Field(() => type, { nullable: true, description })(NumberFilter.prototype, operator);
  };
  field('eq', 'Is this number.');
  field('lt', 'Is less than.');
  field('lte', 'Is at most.');
  field('gt', 'Is more than.');
  field('gte', 'Is at least.');
  Field(() => [type], { nullable: true, description: 'Is one of these.' })(NumberFilter.prototype, 'in');
  Field(() => Boolean, { nullable: true, description: 'Is known (true) or unknown (false).' })(
    NumberFilter.prototype,
    'exists',
  );
  InputType(name, { description: 'Conditions on a number.' })(NumberFilter);
  return NumberFilter;
}

/** Conditions on a whole number, also on a count. */
export const IntFilter = numberFilter('IntFilter', Int);
const FloatFilter = numberFilter('FloatFilter', Float);
const termFilters = new Map<string, ModelClass>();

function termFilter(vocabulary: object): ModelClass {
  const name = `${vocabularyName(vocabulary) ?? ''}Filter`;
  const known = termFilters.get(name);
  if (known) return known;
  class TermFilter {}
  const term = () => vocabulary as ClassType;
  Field(term, { nullable: true, description: 'Is this term.' })(TermFilter.prototype, 'eq');
  Field(() => [term()], { nullable: true, description: 'Is one of these terms.' })(
    TermFilter.prototype,
    'in',
  );
  Field(() => Boolean, { nullable: true, description: 'Is known (true) or unknown (false).' })(
    TermFilter.prototype,
    'exists',
  );
  InputType(name, { description: 'Conditions on a term.' })(TermFilter);
  termFilters.set(name, TermFilter);
  return TermFilter;
}

/** The operator object for a property; undefined when it cannot be filtered. */
export function operatorsFor(property: PropertyEntry): ModelClass | undefined {
  switch (property.valueType) {
    case 'id':
      return IdFilter;
    case 'name':
      return NameFilter;
    case 'string':
      return StringFilter;
    case 'boolean':
      return BooleanFilter;
    case 'date':
      return DateFilter;
    case 'int':
      return IntFilter;
    case 'float':
      return FloatFilter;
    case 'enum':
      return property.vocabulary ? termFilter(property.vocabulary) : undefined;
    default:
      return undefined;
  }
}
