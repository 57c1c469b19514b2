import { ValidateNested } from 'class-validator';
import { Field } from 'type-graphql';

import { AsOf } from './asOf';

/** What the argument does, in its description and in that of the directive. */
export const AS_OF_DESCRIPTION =
  'Read the graph as of a day, at every hop below: states that hold on that day, events and agreements that have begun by then. Placements and affiliations without any date hold on every day.';

/** Gives the arguments of a root field `asOf`. */
export function AsOfArgument(): ClassDecorator {
  return ({ prototype }) => {
    Field(() => AsOf, { nullable: true, description: AS_OF_DESCRIPTION })(prototype as object, 'asOf');
    ValidateNested()(prototype as object, 'asOf');
  };
}
