import { ID } from 'type-graphql';

import { Property, Record } from '../declare/decorators';
import { Status } from '../terms';

/** One step in the history of a fact's status. */
@Record('A step in the history of a fact: which status it had, from when to when, and by which change.')
export class StatusChange {
  @Property(() => Status, 'The status.', { source: { kind: 'CARRIED', property: 'status' } })
  readonly status: Status;

  @Property(() => String, 'Since when, ISO 8601 in UTC.', { source: { kind: 'CARRIED', property: 'from' } })
  readonly from: string;

  @Property(() => String, 'Until when; null while it stands.', {
    nullable: true,
    source: { kind: 'CARRIED', property: 'to' },
  })
  readonly to: string | null;

  @Property(() => ID, 'The change that brought it about.', { source: { kind: 'STORED', property: 'id' } })
  readonly changeId: string;

  @Property(() => String, 'Who made the change: a loader or a curator.', { nullable: true })
  readonly author: string | null;

  @Property(() => String, 'Why, in the words of the one who made it.', { nullable: true })
  readonly reason: string | null;
}
