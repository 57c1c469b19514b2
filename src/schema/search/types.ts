import { Field, Float, ObjectType } from 'type-graphql';

import { PageInfo } from '../../model/connection';
import type { Found } from './found';

@ObjectType({ description: 'Why something is a hit.', simpleResolvers: true })
export class SearchWhy {
  @Field(() => String, {
    description: 'What matched: the name, or the gloss of a passage.',
  })
  readonly form: string;

  @Field(() => String, { description: 'The kind of key that text and name share, in words; see `nameKeys`.' })
  readonly key: string;

  @Field(() => String, {
    description: 'What text and name share: the key itself, or the matching words.',
  })
  readonly matched: string;
}

@ObjectType({ description: 'A hit: an entity, and why it matched.' })
export class SearchHit {
  readonly found: Found;

  @Field(() => Float, {
    simple: true,
    description:
      'How good the hit is, from 0 to 1. A shared key scores at least 0.6, similar words less, and words of a title or passage at most 0.2.',
  })
  readonly score: number;
}

@ObjectType({ description: 'A hit in a list.' })
export class SearchEdge {
  @Field(() => String, { simple: true, description: 'Opaque position in the list, for `after`.' })
  readonly cursor: string;

  @Field(() => SearchHit, { simple: true, description: 'The hit.' })
  readonly node: SearchHit;
}

@ObjectType({
  description:
    'The hits, best first: by score, then by inhabitants and number of links, then by id. You can page through about 300 hits; if there are more, narrow the search.',
})
export class SearchConnection {
  @Field(() => [SearchEdge], { simple: true, description: 'The hits with their cursors.' })
  readonly edges: readonly SearchEdge[];

  @Field(() => [SearchHit], { simple: true, description: 'The hits.' })
  readonly nodes: readonly SearchHit[];

  @Field(() => PageInfo, { simple: true, description: 'The position of the page.' })
  readonly pageInfo: PageInfo;
}
