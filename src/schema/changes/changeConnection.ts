import { Field, Int, ObjectType } from 'type-graphql';

import { PageInfo } from '../../model/declare/connection';
import { RecordedChange } from './change';

@ObjectType({ description: 'A change in a list.' })
export class ChangeEdge {
  @Field(() => String, {
    simple: true,
    description: 'Opaque position in the list, for `after` and `before`.',
  })
  readonly cursor: string;

  @Field(() => RecordedChange, { simple: true, description: 'The change.' })
  readonly node: object;
}

@ObjectType({ description: 'A page of changes.' })
export class ChangeConnection {
  @Field(() => [ChangeEdge], { simple: true, description: 'The changes on the page, with their cursors.' })
  readonly edges: readonly object[];

  @Field(() => [RecordedChange], { simple: true, description: 'The changes on the page.' })
  readonly nodes: readonly object[];

  @Field(() => PageInfo, { simple: true, description: 'The position of the page.' })
  readonly pageInfo: object;

  @Field(() => Int, { simple: true, description: 'The number of changes on all pages.' })
  readonly totalCount: number;
}
