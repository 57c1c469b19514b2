/** Operator objects: one input per kind of value. */
import { Field, Float, ID, InputType, Int } from 'type-graphql';

import type { ModelClass, PropertyEntry } from './dictionary';
import { INCLUDE_UNDATED } from './includeUndated';
import { vocabularyName } from './vocabulary';

type ClassType = new () => object;

@InputType({ description: 'Conditions on an id.' })
class IdFilter {
  @Field(() => ID, { nullable: true, description: 'Is this id.' })
  readonly eq?: string;

  @Field(() => [ID], { nullable: true, description: 'Is one of these ids.' })
  readonly in?: string[];

  @Field(() => Boolean, { nullable: true, description: 'The value is known (true) or unknown (false).' })
  readonly exists?: boolean;
}

@InputType({ description: 'Conditions on a text; case-sensitive.' })
class StringFilter {
  @Field(() => String, { nullable: true, description: 'Equals this text.' })
  readonly eq?: string;

  @Field(() => [String], { nullable: true, description: 'Is one of these texts.' })
  readonly in?: string[];

  @Field(() => String, { nullable: true, description: 'Starts with this text.' })
  readonly startsWith?: string;

  @Field(() => String, { nullable: true, description: 'Contains this text.' })
  readonly contains?: string;

  @Field(() => Boolean, { nullable: true, description: 'The value is known (true) or unknown (false).' })
  readonly exists?: boolean;
}

@InputType({
  description:
    'Conditions on a name. `matches` and `bears` test all names of the entity, the other operators test the English display name.',
})
class NameFilter extends StringFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'The entity bears this name, in any script, case and word order, with or without a title: `мэром Сунь Чже` matches `Sun Zhe` and `孙喆`. Misspellings do not match; use `search` for those. A part of a name, such as a surname alone, does not match; use `bears` for that.',
  })
  readonly matches?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A name of the entity has these words, in any script, case and order: `Сунь` or `孙` finds `Sun Zhe`, `университет Харбин` finds what has both words. All words are required, each as a whole; misspellings do not match.',
  })
  readonly bears?: string;
}

@InputType({
  description:
    'Conditions on ids in other systems, `scheme:value`. Capital and small letters are the same. The ISO 3166-1 code of a country is one of them (`iso:RU`), although `identifiers` does not list it.',
})
class IdentifierFilter {
  @Field(() => String, {
    nullable: true,
    description: 'It has this identifier: `geonames:2037013`, or the value alone, `2037013`, in any system.',
  })
  readonly has?: string;

  @Field(() => [String], { nullable: true, description: 'It has at least one of these.' })
  readonly hasAny?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'It has an identifier in this system: `wikidata`, `iso`.',
  })
  readonly scheme?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: '`identifiers` lists any (true) or none (false); the code of a country is not in this list.',
  })
  readonly exists?: boolean;
}

@InputType({ description: 'Condition on a boolean; an unknown value is neither true nor false.' })
class BooleanFilter {
  @Field(() => Boolean, { nullable: true, description: 'Is this.' })
  readonly eq?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'The value is known (true) or unknown (false).' })
  readonly exists?: boolean;
}

@InputType({
  description:
    'Conditions on a date, which may be partial. *Certainly* requires every day that the date can mean to satisfy the condition, *possibly* requires one. Give the period as EDTF. “Before” means before the first day of it, “after” means after its last day.',
})
class DateFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Every day that the date can mean is in this EDTF date or interval.',
  })
  readonly certainlyWithin?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'At least one day that the date can mean is in this EDTF date or interval: `XXXX-10` may be in `2023`, and not in `2023-06`.',
  })
  readonly possiblyWithin?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Every day that the date can mean is before the first day of this EDTF date or interval: `latest` < its `earliest`. A date that has no `latest` never is. Of dated nodes, those that are not `possiblyWithin` from that day on.',
  })
  readonly certainlyBefore?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'At least one day that the date can mean is before the first day of this EDTF date or interval: `earliest` < its `earliest`, or `earliest` is open. `2023` is possibly before `2023-06`.',
  })
  readonly possiblyBefore?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Every day that the date can mean is after the last day of this EDTF date or interval: `earliest` > its `latest`. A date that has no `earliest` never is. Of dated nodes, those that are not `possiblyWithin` up to that day.',
  })
  readonly certainlyAfter?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'At least one day that the date can mean is after the last day of this EDTF date or interval: `latest` > its `latest`, or `latest` is open. `2023` is possibly after `2023-06`.',
  })
  readonly possiblyAfter?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: `With \`possiblyWithin\`, \`possiblyBefore\` and \`possiblyAfter\`: ${INCLUDE_UNDATED}`,
  })
  readonly includeUndated?: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The first day of the date is in this EDTF date or interval.',
  })
  readonly startsWithin?: string;

  @Field(() => Boolean, { nullable: true, description: 'The value is known (true) or unknown (false).' })
  readonly exists?: boolean;
}

function numberFilter(name: string, type: typeof Int): ModelClass {
  class NumberFilter {}
  const field = (operator: string, description: string) => {
    Field(() => type, { nullable: true, description })(NumberFilter.prototype, operator);
  };
  field('eq', 'Equals this number.');
  field('lt', 'Less than this.');
  field('lte', 'Is at most.');
  field('gt', 'Greater than this.');
  field('gte', 'Is at least.');
  Field(() => [type], { nullable: true, description: 'Is one of these.' })(NumberFilter.prototype, 'in');
  Field(() => Boolean, { nullable: true, description: 'The value is known (true) or unknown (false).' })(
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
  Field(term, { nullable: true, description: 'Equals this term.' })(TermFilter.prototype, 'eq');
  Field(() => [term()], { nullable: true, description: 'Is one of these terms.' })(
    TermFilter.prototype,
    'in',
  );
  Field(() => Boolean, { nullable: true, description: 'The value is known (true) or unknown (false).' })(
    TermFilter.prototype,
    'exists',
  );
  InputType(name, { description: 'Conditions on a term.' })(TermFilter);
  termFilters.set(name, TermFilter);
  return TermFilter;
}

const termsFilters = new Map<string, ModelClass>();

/** Conditions on a list of terms. */
function termsFilter(vocabulary: object): ModelClass {
  const name = `${vocabularyName(vocabulary) ?? ''}ListFilter`;
  const known = termsFilters.get(name);
  if (known) return known;
  class TermsFilter {}
  Field(() => vocabulary as ClassType, { nullable: true, description: 'This term is among them.' })(
    TermsFilter.prototype,
    'has',
  );
  Field(() => Boolean, { nullable: true, description: 'There are some (true) or none (false).' })(
    TermsFilter.prototype,
    'exists',
  );
  InputType(name, { description: 'Conditions on a list of terms.' })(TermsFilter);
  termsFilters.set(name, TermsFilter);
  return TermsFilter;
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
    case 'identifiers':
      return IdentifierFilter;
    case 'boolean':
      return BooleanFilter;
    case 'date':
      return DateFilter;
    case 'int':
      return IntFilter;
    case 'float':
      return FloatFilter;
    case 'enum':
      if (!property.vocabulary) return undefined;
      return property.list ? termsFilter(property.vocabulary) : termFilter(property.vocabulary);
    default:
      return undefined;
  }
}
