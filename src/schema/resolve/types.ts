import { Field, Float, ObjectType } from 'type-graphql';

import { vocabulary } from '../../model/vocabulary';

export const Resolution = vocabulary('Resolution', 'Whether an entity is the bearer of a name.', {
  SAME: 'It bears the name, nothing speaks against it, and nobody else does to whom as much applies.',
  POSSIBLE: 'It may be; somebody must decide.',
});
export type Resolution = keyof typeof Resolution;

@ObjectType({ description: 'An entity that may be the bearer of a name.' })
export class Candidate {
  readonly id: string;

  @Field(() => Resolution, { simple: true, description: 'Whether it is.' })
  readonly decision: Resolution;

  @Field(() => Float, {
    simple: true,
    description: 'How likely, from 0 to 1: how good the name is, and more or less for what is known beside.',
  })
  readonly score: number;

  @Field(() => String, { simple: true, description: 'The name of the entity that comes nearest.' })
  readonly form: string;

  @Field(() => [String], { simple: true, description: 'What speaks for it and against it, in words.' })
  readonly reasons: readonly string[];
}
