import { Field, Float, ObjectType } from 'type-graphql';

import { PageInfo } from '../../../model/declare/connection';
import { Entity } from '../../../model/entities/entity';
import { Passage } from '../../../model/facts/passage';

@ObjectType({ description: 'Why something was found.', simpleResolvers: true })
export class SearchWhy {
  @Field(() => String, {
    description: 'What was found: the name, or of a passage what it says, in our words.',
  })
  readonly form: string;

  @Field(() => String, { description: 'Which kind of key both share, in words; see `nameKeys`.' })
  readonly key: string;

  @Field(() => String, {
    description: 'What both share: the key itself, or the words found.',
  })
  readonly matched: string;
}

@ObjectType({ description: 'An entity that was found, and why.' })
export class SearchHit {
  @Field(() => Entity, {
    simple: true,
    description: 'The entity; of a passage, the document in which it stands.',
  })
  readonly entity: object;

  @Field(() => SearchWhy, { simple: true, description: 'Why it was found.' })
  readonly why: SearchWhy;

  @Field(() => Passage, {
    nullable: true,
    simple: true,
    description: 'The passage whose words were found; null where a name was.',
  })
  readonly passage: object | null;

  @Field(() => Float, {
    simple: true,
    description:
      'How good the hit is, from 0 to 1: a shared key is worth at least 0.6, likeness of words less, the words of a title or passage at most 0.2.',
  })
  readonly score: number;
}

@ObjectType({ description: 'A hit in its list.' })
export class SearchEdge {
  @Field(() => String, { simple: true, description: 'Opaque place in the list, for `after`.' })
  readonly cursor: string;

  @Field(() => SearchHit, { simple: true, description: 'The hit.' })
  readonly node: SearchHit;
}

@ObjectType({
  description:
    'What was found, the best first: by score, then by inhabitants and number of links, then by id. Some 300 hits can be paged through; whoever has more asks more exactly.',
})
export class SearchConnection {
  @Field(() => [SearchEdge], { simple: true, description: 'The hits with their cursors.' })
  readonly edges: readonly SearchEdge[];

  @Field(() => [SearchHit], { simple: true, description: 'The hits.' })
  readonly nodes: readonly SearchHit[];

  @Field(() => PageInfo, { simple: true, description: 'Where the page stands.' })
  readonly pageInfo: PageInfo;
}
