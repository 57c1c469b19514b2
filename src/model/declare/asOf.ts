import { Field, InputType } from 'type-graphql';

import { Certainty } from '../terms';
import { IsDay } from './validation/dates';

/** Asks whether a state or link holds on a day. */
@InputType({
  description:
    'Matches what held on a day: POSSIBLE if nothing known excludes it, CERTAIN if it is attested or follows from what is attested. An office attested on one day is certain on that day only, and a tie since 2008 is certain on the last day of 2008; later days are likely but not certain. One attested for a month is certain on every day of the month.',
})
export class AsOf {
  @Field(() => String, { description: 'The day, `YYYY-MM-DD`.' })
  @IsDay()
  readonly date: string;

  @Field(() => Certainty, { defaultValue: 'POSSIBLE', description: 'The certainty required.' })
  readonly certainty: Certainty;
}
