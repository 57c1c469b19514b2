import { ArgsType, Field } from 'type-graphql';

import { HeldOn } from '../terms';
import { Property } from './members';

@ArgsType()
export class HeldOnArgs {
  @Field(() => String, { description: 'The day, `YYYY-MM-DD`.' })
  readonly date: string;
}

/** Whether a state or link held on a day, which the client gives. */
export function HeldOnDay(): PropertyDecorator {
  return Property(() => HeldOn, 'Whether it held on a day.', {
    args: HeldOnArgs,
    source: { kind: 'HELD_ON' },
    valueType: 'other',
  });
}
