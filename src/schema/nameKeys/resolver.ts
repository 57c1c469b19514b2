import { Arg, Field, Float, ObjectType, Query, Resolver } from 'type-graphql';

import { namedOf } from '../../model/named';
import { EntityType } from '../../model/declare/types';
import { keysOf } from '../../names/keys';
import { KEY_KINDS } from '../../names/keyKinds';

@ObjectType({
  description:
    'A key under which a name is found: two names in whatever scripts are the same where they share one.',
  simpleResolvers: true,
})
export class NameKey {
  @Field(() => String, { description: 'The key, after the letter of its kind: `p:sun zhe`.' })
  readonly key: string;

  @Field(() => String, { description: 'Its kind, in words.' })
  readonly kind: string;

  @Field(() => Float, {
    description: 'What a match in it is worth, from 0 to 1; 0.75 makes two names the same.',
  })
  readonly weight: number;

  @Field(() => String, { description: 'What was read how to make it.' })
  readonly origin: string;
}

/** How names are read: for whoever wonders why one is found, or is not. */
@Resolver()
export class NameKeysResolver {
  @Query(() => [NameKey], {
    description: 'The keys under which a name would be stored, at most sixty, the weightiest first.',
  })
  nameKeys(
    @Arg('text', () => String, { description: 'The name.' }) text: string,
    @Arg('type', () => EntityType, {
      nullable: true,
      description: 'The type of what it names: a person, a place and a body are read in different ways.',
    })
    type?: EntityType | null,
  ): NameKey[] {
    return keysOf(text, type ? namedOf(type) : undefined)
      .map(({ key, kind, weight, from }) => ({ key, kind: KEY_KINDS[kind].says, weight, origin: from }))
      .sort((a, b) => b.weight - a.weight);
  }
}
