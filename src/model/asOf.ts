import { Field, InputType } from 'type-graphql';

import { Certainty } from './terms';

/** Asks whether a state or link holds on a day. */
@InputType({
  description:
    'Holds on a day: POSSIBLE when nothing known excludes it, CERTAIN when it is attested or follows from what is. An office attested on one day holds for certain on that day only, one attested for a month on every day of the month, and a tie since 2008 on the last day of 2008: what follows is likely, and not certain.',
})
export class AsOf {
  @Field(() => String, { description: 'The day, `YYYY-MM-DD`.' })
  readonly date: string;

  @Field(() => Certainty, { defaultValue: 'POSSIBLE', description: 'How sure it must be.' })
  readonly certainty: Certainty;
}
