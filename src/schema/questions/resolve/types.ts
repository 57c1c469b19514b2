import { Field, Float, ObjectType } from 'type-graphql';

import { Entity } from '../../../model/entities/entity';
import { vocabulary } from '../../../model/declare/vocabulary';

export const Resolution = vocabulary('Resolution', 'Whether an entity is the one that a name refers to.', {
  SAME: 'It bears the name, nothing contradicts it, and no other candidate fits the context as well.',
  POSSIBLE: 'It may be; a person must decide.',
});
export type Resolution = keyof typeof Resolution;

export const Ground = vocabulary('Ground', 'Why a candidate was chosen, or why the question is left open.', {
  IDENTIFIER: 'Decided: the text is its id in another system, and no other entity has it.',
  ONLY_BEARER: 'Decided: no other entity of that name fits the context as well.',
  BETTER_NAME:
    'Decided, for places only: the others have it as a further form only, or their names are less similar, and none of them is known to be far larger.',
  FAR_LARGER:
    'Decided, for places only: this one has at least five times as many inhabitants as any other of that name, all of which are known. A country counts as larger than a city.',
  SEVERAL_BEAR_IT: 'Left open: several entities bear the name, and the context does not tell them apart.',
  ANOTHER_IS_DECIDED: 'It bears the name, but another candidate was chosen.',
  CONTRADICTED: 'It bears the name, but something in the context contradicts it.',
  FORMER_STATE:
    'Left open: the name is that of a state that no longer exists (`СССР`), and this country is a successor of it.',
  NAME_IN_DOUBT:
    'Its name is only similar to the given one, or is read like it by a spelling habit. Similarity never decides.',
});
export type Ground = keyof typeof Ground;

@ObjectType({ description: 'An entity that a name may refer to.' })
export class Candidate {
  @Field(() => Entity, { simple: true, description: 'The entity.' })
  readonly entity: object;

  @Field(() => Resolution, { simple: true, description: 'Whether it is the one.' })
  readonly decision: Resolution;

  @Field(() => Ground, { simple: true, description: 'Why it is the one, or why that is left open.' })
  readonly ground: Ground;

  @Field(() => Float, {
    simple: true,
    description: 'How likely it is, from 0 to 1: how well the name fits, adjusted by the context.',
  })
  readonly score: number;

  @Field(() => String, { simple: true, description: 'The name of the entity that is most similar.' })
  readonly form: string;

  @Field(() => [String], { simple: true, description: 'The arguments for and against it, in words.' })
  readonly reasons: readonly string[];
}
