import { Field, Float, ObjectType } from 'type-graphql';

import { Entity } from '../../../model/entities/entity';
import { vocabulary } from '../../../model/declare/vocabulary';

export const Resolution = vocabulary('Resolution', 'Whether an entity is the bearer of a name.', {
  SAME: 'It bears the name, nothing speaks against it, and nobody else does to whom as much applies.',
  POSSIBLE: 'It may be; somebody must decide.',
});
export type Resolution = keyof typeof Resolution;

export const Ground = vocabulary(
  'Ground',
  'Why an entity is decided to be the bearer of a name, or why that is left open.',
  {
    ONLY_BEARER: 'Decided: nobody else bears the name to whom as much of the context applies.',
    BETTER_NAME:
      'Decided, of places only: the others bear it as a further form, or their names come less near.',
    FAR_LARGER:
      'Decided, of places only: of those that bear it, this one has at least five times the inhabitants.',
    SEVERAL_BEAR_IT: 'Left open: several bear the name, and nothing in the context tells them apart.',
    ANOTHER_IS_DECIDED: 'It bears the name, and another one is decided.',
    CONTRADICTED: 'It bears the name, and something in the context speaks against it.',
    NAME_IN_DOUBT: 'Its name is only like the one asked, or read like it by a habit; likeness never decides.',
  },
);
export type Ground = keyof typeof Ground;

@ObjectType({ description: 'An entity that may be the bearer of a name.' })
export class Candidate {
  @Field(() => Entity, { simple: true, description: 'The entity.' })
  readonly entity: object;

  @Field(() => Resolution, { simple: true, description: 'Whether it is.' })
  readonly decision: Resolution;

  @Field(() => Ground, { simple: true, description: 'Why it is, or why that is left open.' })
  readonly ground: Ground;

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
