import { Field, InputType } from 'type-graphql';

import { IsIdempotencyKey, IsReason } from '../../model/declare/validation/changes';

/** What the input of every mutation has. */
@InputType()
export abstract class ChangeInput {
  @Field(() => String, {
    description: 'Why the change is made, in a sentence; it stays in the record.',
  })
  @IsReason()
  readonly reason: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A text of your own that makes the request safe to send again: the same key gives the same answer and changes nothing twice. With another input, it is refused.',
  })
  @IsIdempotencyKey()
  readonly idempotencyKey?: string | null;
}
