import { Field, ID, Int, ObjectType } from 'type-graphql';

import { ChangeAction } from '../../model/changeAction';

/** A change of the record, as `changes` and the payloads of mutations show it. */
@ObjectType('Change', {
  description: 'A change of the record. Changes are numbered in the order in which they were made.',
})
export class RecordedChange {
  @Field(() => ID, { simple: true, description: 'Its id, such as `change:17`.' })
  readonly id: string;

  @Field(() => Int, {
    simple: true,
    description: 'Its number, which `knownAt` takes: the record as it stood after the change.',
  })
  readonly number: number;

  @Field(() => ChangeAction, { simple: true, description: 'What kind of change it was.' })
  readonly action: ChangeAction;

  @Field(() => String, { simple: true, description: 'When it was made, ISO 8601 in UTC.' })
  readonly at: string;

  @Field(() => String, {
    simple: true,
    description: 'Who made it: the name of an API key or token, or a loader.',
  })
  readonly author: string;

  @Field(() => String, { simple: true, description: 'The reason, in the words of its author.' })
  readonly reason: string;
}

/** The values of a change, by the names of the fields. */
export type ChangeValues = Readonly<
  Pick<RecordedChange, 'id' | 'number' | 'action' | 'at' | 'author' | 'reason'>
>;
