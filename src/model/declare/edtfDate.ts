import { Args, ArgsType, Field, ObjectType } from 'type-graphql';

import { DatePrecision } from '../terms';

@ArgsType()
class DateTextArgs {
  @Field(() => String, {
    defaultValue: 'en',
    description:
      'Language as a BCP 47 tag. Dates have words in English, Russian and Chinese: `zh-CN` gives Chinese, any other language English.',
  })
  readonly language: string;
}

/** A date as its document knows it; the EDTF string is the truth, the bounds follow from it (`time/edtf.ts`). */
@ObjectType({
  description:
    'A date in the Extended Date/Time Format (ISO 8601-2): `2022-22` is summer 2022, `2023-11-04~` about that day, `2020-06-15/..` from that day on. Missing parts are never filled in.',
  simpleResolvers: true,
})
export class EdtfDate {
  @Field(() => String, { description: 'The date as EDTF text. All other fields follow from it.' })
  readonly edtf: string;

  @Field(() => String, {
    nullable: true,
    description: 'The first day the date can mean, `YYYY-MM-DD`; null if open or without a year.',
  })
  readonly earliest: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last day the date can mean, `YYYY-MM-DD`; null if open or without a year.',
  })
  readonly latest: string | null;

  @Field(() => DatePrecision, {
    description: 'How precisely the date is known: of an interval or set, its vaguest part.',
  })
  readonly precision: DatePrecision;

  @Field(() => Boolean, { description: 'True if the date is approximate (`~`).' })
  readonly approximate: boolean;

  @Field(() => Boolean, { description: 'True if the date is uncertain (`?`).' })
  readonly uncertain: boolean;

  @Field(() => String, {
    description:
      'The date in words: `about 4 November 2023`, «лето 2022 года», 2020年6月15日至19日, `October, year unknown`.',
  })
  readonly text: string;
}

// Answers are read whole (`query/reader/readValue.ts`), so that the field has an argument and no method.
Args(() => DateTextArgs)(EdtfDate.prototype, 'text', 0);
