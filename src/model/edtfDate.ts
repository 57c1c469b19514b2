import { Field, ObjectType } from 'type-graphql';

import { DatePrecision } from './terms';

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

  @Field(() => DatePrecision, { description: 'How precisely the date is known.' })
  readonly precision: DatePrecision;

  @Field(() => Boolean, { description: 'True if the date is approximate (`~`).' })
  readonly approximate: boolean;

  @Field(() => Boolean, { description: 'True if the date is uncertain (`?`).' })
  readonly uncertain: boolean;
}
