import { Field, InputType } from 'type-graphql';

import { INCLUDE_UNDATED } from './includeUndated';

import { Certainty } from '../terms';
import { IsDay } from './validation/dates';

/** Asks whether a state or link holds on a day. */
@InputType({
  description:
    'Matches what held on a day: POSSIBLE if something is known of its time and nothing known excludes that day (see `includeUndated`), CERTAIN if it is attested or follows from what is attested. An office attested on one day is certain on that day only, and a tie since 2008 is certain on the last day of 2008; later days are likely but not certain. One attested for a month is certain on every day of the month.',
})
export class AsOf {
  @Field(() => String, { description: 'The day, `YYYY-MM-DD`.' })
  @IsDay()
  readonly date: string;

  @Field(() => Certainty, { defaultValue: 'POSSIBLE', description: 'The certainty required.' })
  readonly certainty: Certainty;

  @Field(() => Boolean, {
    defaultValue: false,
    description: `With POSSIBLE: ${INCLUDE_UNDATED}`,
  })
  readonly includeUndated?: boolean;
}
