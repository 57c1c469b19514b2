import { Field, ObjectType } from 'type-graphql';

import { DatePrecision } from '../terms';

/** A date as its document knows it; the EDTF string is the truth, the bounds follow from it (`time/edtf.ts`). */
@ObjectType({
  description:
    'A date in the Extended Date/Time Format (ISO 8601-2): `2022-22` is summer 2022, `2023-11-04~` about that day, `2020-06-15/..` from that day on. Never padded silently.',
  simpleResolvers: true,
})
export class EdtfDate {
  @Field(() => String, { description: 'The date as EDTF; the truth from which the other fields follow.' })
  readonly edtf: string;

  @Field(() => String, {
    nullable: true,
    description: 'The first day that the date can mean, `YYYY-MM-DD`; null when open or without a year.',
  })
  readonly earliest: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last day that the date can mean, `YYYY-MM-DD`; null when open or without a year.',
  })
  readonly latest: string | null;

  @Field(() => DatePrecision, { description: 'How fine the date is known.' })
  readonly precision: DatePrecision;

  @Field(() => Boolean, { description: 'True when the date is given as about (`~`).' })
  readonly approximate: boolean;

  @Field(() => Boolean, { description: 'True when the date is given as doubtful (`?`).' })
  readonly uncertain: boolean;
}
