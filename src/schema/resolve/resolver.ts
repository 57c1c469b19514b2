import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';

import { cypherFile } from '../../graph/cypherFile';
import { Entity } from '../../model/entity';
import { namedOf } from '../../model/named';
import type { EntityType } from '../../model/types';
import { sameName, type NameDecision } from '../../names/sameName';
import { checkedFirst } from '../../query/page';
import { periodAsked } from '../../query/propertyFilter';
import { selectionOf } from '../../query/selection';
import type { Context } from '../context';
import { requireKnown } from '../requireKnown';
import { askedText, type AskedText } from '../search/asked';
import { find } from '../search/find';
import type { Found } from '../search/found';
import { whyFound } from '../search/why';
import { candidates, type Known } from './candidates';
import { ResolveArgs } from './input';
import { Candidate } from './types';

const QUESTION = cypherFile('questions/candidates');

/** How many of those whose names come near are looked at. */
const LOOKED_AT = 50;

/** Who bears a name, as it is written somewhere. */
@Resolver(() => Candidate)
export class ResolveResolver {
  @Query(() => [Candidate], {
    description:
      'Who or what may be meant by a name as it is written, the likeliest first. Names that only look alike are candidates, but nobody is decided to be the same by likeness.',
  })
  async resolve(@Args(() => ResolveArgs) args: ResolveArgs, @Ctx() context: Context): Promise<Candidate[]> {
    const { name, first } = args;
    const { types = null, country = null, city = null, office = null, date = null } = args.context ?? {};
    const size = checkedFirst({ first }, context.limits, 'resolve');
    const asked = askedText(name, types);
    const period = date === null ? undefined : periodAsked(date, 'resolve: context.date');
    const [named] = await Promise.all([
      asked === null ? [] : find(context, asked, byName(types)),
      requireKnown(context, 'resolve', {
        'context.country': country,
        'context.city': city,
      }),
    ]);
    if (asked === null || named.length === 0) return [];
    const looked = named.slice(0, LOOKED_AT);
    const { values } = await context.graph.read(
      {
        text: QUESTION,
        params: {
          ids: looked.map(({ id }) => id),
          from: period?.possiblyFrom ?? null,
          to: period?.possiblyTo ?? null,
        },
      },
      { signal: context.signal },
    );
    const circumstances = new Map(
      values.map(([id, ...rest]) => [id, rest as [string[], string[], string[]]]),
    );
    const known = looked.map((hit) => knownOf(hit, asked, circumstances.get(hit.id)));
    return candidates(known, { country, city, office }).slice(0, size);
  }

  @FieldResolver(() => Entity, { description: 'The entity.' })
  async entity(
    @Root() { id }: Candidate,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Entity', id, selectionOf(info));
  }
}

const byName = (types: readonly EntityType[] | null) => ({
  types,
  near: null,
  language: null,
  wanted: Number.MAX_SAFE_INTEGER,
  texts: false,
});

function knownOf(
  hit: Found,
  asked: AskedText,
  [cities, countries, offices]: readonly string[][] = [],
): Known {
  const { form } = whyFound(hit, asked);
  return {
    id: hit.id,
    form,
    name: decisionOf(hit, sameName(form, asked.text, namedOf(hit.type))),
    cities: cities ?? [],
    countries: countries ?? [],
    offices: offices ?? [],
  };
}

/** Words that are nearly the same leave it open: a slip of the pen, or the family name alone. */
const NEARLY = 0.45;

function decisionOf({ how, score }: Found, name: NameDecision): NameDecision {
  if (name.decision !== 'DIFFERENT' || how !== 'WORD' || score < NEARLY) return name;
  return { decision: 'POSSIBLE', score, reason: 'has the words, or nearly' };
}
