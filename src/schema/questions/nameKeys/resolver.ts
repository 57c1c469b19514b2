import { Args, Field, Float, ObjectType, Query, Resolver } from 'type-graphql';

import { namedOf } from '../../../model/named';
import { indexKeys } from '../../../names/keys';
import { KEY_KINDS } from '../../../names/keyKinds';
import { NameKeysArgs } from './input';

@ObjectType({
  description: 'A key under which a name is indexed. Two names match, in any scripts, if they share a key.',
  simpleResolvers: true,
})
export class NameKey {
  @Field(() => String, { description: 'The key, prefixed by the letter of its kind: `p:sun zhe`.' })
  readonly key: string;

  @Field(() => String, { description: 'Its kind, in words.' })
  readonly kind: string;

  @Field(() => Float, {
    description: 'The weight of a match on this key, from 0 to 1. From 0.75 on, two names count as the same.',
  })
  readonly weight: number;

  @Field(() => String, { description: 'How the key was derived from the name.' })
  readonly origin: string;
}

/** How names are read: for readers who wonder why one is found, or is not. */
@Resolver()
export class NameKeysResolver {
  @Query(() => [NameKey], {
    description: 'The keys under which a name would be stored, at most sixty, heaviest first.',
  })
  nameKeys(@Args(() => NameKeysArgs) { text, type }: NameKeysArgs): NameKey[] {
    return indexKeys(text, type ? namedOf(type) : undefined)
      .map(({ key, kind, weight, from }) => ({ key, kind: KEY_KINDS[kind].says, weight, origin: from }))
      .sort((a, b) => b.weight - a.weight);
  }
}
