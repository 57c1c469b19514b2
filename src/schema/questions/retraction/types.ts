import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';

import { IsId } from '../../../model/declare/validation/texts';
import { Entity } from '../../../model/entities/entity';
import { Fact } from '../../../model/facts/fact';
import { ShortList } from '../shortList';

@ArgsType()
export class RetractionArgs {
  @Field(() => ID, { description: 'The id of a document or of a fact.' })
  @IsId()
  readonly id: string;
}

@ObjectType({ description: 'A fact that would lose one of the documents that support it.' })
export class WeakenedFact {
  @Field(() => Fact, { simple: true, description: 'The fact.' })
  readonly fact: object;

  @Field(() => Int, { simple: true, description: 'The number of documents that support it now.' })
  readonly documentsBefore: number;

  @Field(() => Int, { simple: true, description: 'The number of documents that would be left.' })
  readonly documentsAfter: number;
}

@ObjectType({ description: 'A link that rests on facts which would fall.' })
export class AffectedLink {
  @Field(() => String, { simple: true, description: 'Its type, such as TIED_TO or TOOK_PART.' })
  readonly link: string;

  @Field(() => Entity, { simple: true, description: 'Where it starts.' })
  readonly from: object;

  @Field(() => Entity, { simple: true, description: 'Where it ends.' })
  readonly to: object;

  @Field(() => Boolean, {
    simple: true,
    description: 'True if nothing left carries it, so that it would go.',
  })
  readonly goes: boolean;

  @Field(() => Int, { simple: true, description: 'The number of its facts that would be left.' })
  readonly factsLeft: number;
}

@ObjectType({ description: 'What would follow if a document or a fact were retracted. Nothing is changed.' })
export class RetractionPreview {
  @ShortList(
    () => Fact,
    'The facts that would fall, sorted by id: no other document supports them, and they are no background knowledge.',
  )
  readonly fallingFacts: readonly object[];

  @Field(() => Int, { simple: true, description: 'The number of facts that would fall.' })
  readonly fallingCount: number;

  @ShortList(() => WeakenedFact, 'The facts that would stay with fewer documents, sorted by id.')
  readonly weakenedFacts: readonly object[];

  @Field(() => Int, {
    simple: true,
    description: 'The number of facts that would stay with fewer documents.',
  })
  readonly weakenedCount: number;

  @ShortList(() => AffectedLink, 'The links that rest on facts which would fall: first those that would go.')
  readonly links: readonly object[];

  @Field(() => Int, { simple: true, description: 'The number of links that would go.' })
  readonly lostLinkCount: number;
}
