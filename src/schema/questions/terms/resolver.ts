import { Args, ArgsType, Field, ObjectType, Query, Resolver } from 'type-graphql';

import { badInput } from '../../../errors';
import { HasAtMost } from '../../../model/declare/validation/lists';
import { IsLanguageTag } from '../../../model/declare/validation/texts';
import { termLanguages, termWords } from '../../../model/termWords';

@ArgsType()
class TermsArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'Names of enums, such as `TieKind`; by default all that have words.',
  })
  @HasAtMost(100)
  readonly vocabularies?: string[] | null;

  @Field(() => String, {
    defaultValue: 'en',
    description: 'The language: en, ru or zh. `ru-RU` gives ru; any other gives en, as `language` says.',
  })
  @IsLanguageTag()
  readonly language: string;
}

@ObjectType({ description: 'The value of an enum in words.', simpleResolvers: true })
export class Term {
  @Field(() => String, { description: 'The name of the enum.' })
  readonly vocabulary: string;

  @Field(() => String, { description: 'The value.' })
  readonly value: string;

  @Field(() => String, { description: 'What it is called in the language, to be shown to people.' })
  readonly text: string;

  @Field(() => String, { description: 'The language of `text`.' })
  readonly language: string;
}

/** Words for the values of enums, for those who show them to people. */
@Resolver()
export class TermsResolver {
  @Query(() => [Term], {
    description:
      'The values of enums in words, in English, Russian or Chinese, sorted by enum and value. Enums that nobody reads, such as keys of groups, have none.',
  })
  terms(@Args(() => TermsArgs) { vocabularies, language: tag }: TermsArgs): Term[] {
    const known = [...new Set(termWords().map(({ vocabulary }) => vocabulary))];
    const unknown = vocabularies?.find((name) => !known.includes(name));
    if (unknown !== undefined)
      throw badInput(`terms: no enum “${unknown}” has words; expected ${known.join(', ')}`);
    const [primary = ''] = tag.toLowerCase().split('-');
    const language = termLanguages().includes(primary) ? primary : 'en';
    return termWords()
      .filter(({ vocabulary }) => !vocabularies || vocabularies.includes(vocabulary))
      .map(({ vocabulary, value, texts }) => ({
        vocabulary,
        value,
        text: texts.get(language) ?? value,
        language,
      }));
  }
}
