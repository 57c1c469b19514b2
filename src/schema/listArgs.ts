/** The arguments of the lists at the root. */
import { ArgsType, Field, ID } from 'type-graphql';

import { belongingWays } from '../model/belonging';
import { ViewArguments } from '../model/declare/viewArguments';
import { pageArgs } from '../model/declare/connection';
import type { ModelClass } from '../model/declare/dictionary';
import { IsId } from '../model/declare/validation/texts';

/** Pages, conditions and the day, and whose the nodes are where they can belong to somebody. */
export function listArgs(typeName: string): ModelClass {
  const paged = pageArgs(typeName, undefined) as new () => object;
  class ListArgs extends paged {}
  if (belongingWays({ name: typeName })) {
    Field(() => ID, {
      nullable: true,
      description:
        'Whose they are: the id of a place, with the places in it and their bodies, or of an institution, with its parts. As in `encounters`, a body that acts for another place is not of the place of its seat.',
    })(ListArgs.prototype, 'of');
    IsId()(ListArgs.prototype, 'of');
  }
  ViewArguments()(ListArgs);
  ArgsType()(ListArgs);
  return ListArgs;
}
