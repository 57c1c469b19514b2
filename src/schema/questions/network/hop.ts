import { Field, ObjectType } from 'type-graphql';

import { Entity } from '../../../model/entities/entity';
import { Evidence } from '../../../model/facts/evidence';
import { Fact } from '../../../model/facts/fact';
import { TieKind } from '../../../model/kinds';
import { LinkType } from '../../../model/linkType';
import { Basis, Certainty, Modality, Status } from '../../../model/terms';
import { ShortList } from '../shortList';

@ObjectType({ description: 'One link between two entities, with the facts and passages that support it.' })
export class Hop {
  @Field(() => Entity, { simple: true, description: 'The node where the hop starts.' })
  readonly from: object;

  @Field(() => Entity, { simple: true, description: 'The node where the hop ends.' })
  readonly to: object;

  @Field(() => LinkType, { simple: true, description: 'The type of link.' })
  readonly link: LinkType;

  @Field(() => Boolean, {
    simple: true,
    description:
      'True if the link leads from `from` to `to`, false if it leads back. Ties and routes have no direction: true.',
  })
  readonly forward: boolean;

  @Field(() => TieKind, { nullable: true, simple: true, description: 'The kind of a tie.' })
  readonly kind: TieKind | null;

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The title of an office; the role in an event; how one event or agreement led to another.',
  })
  readonly role: string | null;

  @Field(() => Modality, {
    nullable: true,
    simple: true,
    description: 'The strongest modality among the facts behind the link.',
  })
  readonly modality: Modality | null;

  @Field(() => Basis, { simple: true, description: 'The strongest basis among the facts behind the link.' })
  readonly basis: Basis;

  @Field(() => Certainty, {
    simple: true,
    description: 'POSSIBLE if the facts allow the link but do not establish it.',
  })
  readonly certainty: Certainty;

  @Field(() => Status, {
    simple: true,
    description: 'DISPUTED if every fact behind the link is disputed, otherwise ACTIVE.',
  })
  readonly status: Status;

  @Field(() => Boolean, {
    simple: true,
    description: 'True if no document states the link itself and it follows from other facts.',
  })
  readonly derived: boolean;

  @Field(() => String, {
    nullable: true,
    simple: true,
    description:
      'The first day on which it may have held, `YYYY-MM-DD`; for a part in an event or agreement, the first possible day of that. Null if unknown.',
  })
  readonly earliest: string | null;

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The last such day, `YYYY-MM-DD`; null if unknown or open.',
  })
  readonly latest: string | null;

  @ShortList(() => Fact, 'The facts that support the link.')
  readonly facts: readonly object[];

  @ShortList(() => Evidence, 'The passages that support those facts, each listed once.')
  readonly evidence: readonly object[];
}
