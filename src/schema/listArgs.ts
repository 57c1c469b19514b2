/** The arguments of the lists at the root. */
import { ArgsType, Field, ID } from 'type-graphql';

import { belongingWays } from '../model/belonging';
import { pageArgs } from '../model/declare/connection';
import type { ModelClass } from '../model/declare/dictionary';
import { IsId } from '../model/declare/validation/texts';

/** Pages and conditions, and whose the nodes are where they can belong to somebody. */
export function listArgs(typeName: string): ModelClass {
  const paged = pageArgs(typeName, undefined) as new () => object;
  if (!belongingWays({ name: typeName })) return paged;
  class ListArgs extends paged {}
  Field(() => ID, {
    nullable: true,
    description:
      'Whose they are: the id of a place, with the places in it and their bodies, or of an institution, with its parts. As in `encounters`, a body that acts for another place is not of the place of its seat.',
  })(ListArgs.prototype, 'of');
  IsId()(ListArgs.prototype, 'of');
  ArgsType()(ListArgs);
  return ListArgs;
}
