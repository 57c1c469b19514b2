import { ValidateNested } from 'class-validator';
import { Field } from 'type-graphql';

import { AsOf } from './asOf';
import { IsRecordTime } from './validation/recordTime';

/** What the argument does, in its description and in that of the directive. */
export const AS_OF_DESCRIPTION =
  'Read the graph as of a day, at every hop below: states that hold on that day, events and agreements that have begun by then. Placements and affiliations without any date hold on every day.';

/** What the argument does, in its description and in that of the directive. */
export const KNOWN_AT_DESCRIPTION =
  'Read the record as it stood, at every hop below: after a change, by its number (`"17"`, as `extensions.dataset.version` gives it), at a time (`"2026-11-30T12:00:00Z"`), or at the end of a day in UTC that is over. What was recorded later is not known yet, what was retracted later still counts, what was merged later is still apart. The same operation with the same number gives the same answer for ever.';

/** Gives the arguments of a root field `asOf` and `knownAt`. */
export function ViewArguments(): ClassDecorator {
  return ({ prototype }) => {
    Field(() => AsOf, { nullable: true, description: AS_OF_DESCRIPTION })(prototype as object, 'asOf');
    ValidateNested()(prototype as object, 'asOf');
    Field(() => String, { nullable: true, description: KNOWN_AT_DESCRIPTION })(
      prototype as object,
      'knownAt',
    );
    IsRecordTime()(prototype as object, 'knownAt');
  };
}
