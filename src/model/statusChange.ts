import { ID } from 'type-graphql';

import { Property, Record } from './decorators';
import { Status } from './terms';

/** One step in the history of a fact's status. */
@Record('A step in the history of a fact: a status, when it applied, and the change that set it.')
export class StatusChange {
  @Property(() => Status, 'The status.', { expression: (variable) => `${variable}had.status` })
  readonly status: Status;

  @Property(() => String, 'When it began, ISO 8601 in UTC.', {
    expression: (variable) => `${variable}had.from`,
  })
  readonly from: string;

  @Property(() => String, 'When it ended; null while it applies.', {
    nullable: true,
    expression: (variable) => `${variable}had.to`,
  })
  readonly to: string | null;

  @Property(() => ID, 'The change that set it.', { expression: (variable) => `${variable}.id` })
  readonly changeId: string;

  @Property(() => String, 'Who made the change: a loader or a curator.', { nullable: true })
  readonly author: string | null;

  @Property(() => String, 'The reason, in the words of the person who made the change.', { nullable: true })
  readonly reason: string | null;
}
