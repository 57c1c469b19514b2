import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';

import { Entity } from '../../model/entity';
import { Passage } from '../../model/passage';
import { checkedFirst } from '../../query/page';
import { selectionOf } from '../../query/selection';
import type { Context } from '../context';
import { askedText, type AskedText } from './asked';
import { find } from './find';
import type { Found } from './found';
import { SearchArgs } from './input';
import { cursorOf, digestOfSearch, following, readCursor } from './page';
import { SearchConnection, SearchHit, SearchWhy } from './types';
import { whyFound } from './why';

interface Hit {
  readonly found: Found;
  readonly score: number;
  readonly asked: AskedText;
}

/** Search: one statement for the hits, one for what is selected of their entities. */
@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Finds entities by a name in any script: those that share a key with the text first, then those with like words, then documents and titles by their words. Any text is answered; one without letters finds nothing.',
  })
  async search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { text, types = null, near = null, language = null, first, after } = args;
    const size = checkedFirst({ first }, context.limits, 'search');
    const digest = digestOfSearch({ text, types, near, language });
    const place = readCursor(after, digest);
    const asked = askedText(text, types);
    // Page by page the same list: what is asked of texts stands behind all names.
    const wanted = place === null ? size + (asksForMore(info) ? 1 : 0) : Number.MAX_SAFE_INTEGER;
    const hits =
      asked === null || size === 0 || types?.length === 0
        ? []
        : await find(context, asked, { types, near, language, wanted, texts: true });
    const left = following(hits, place);
    const edges = left.slice(0, size).map((hit) => ({
      cursor: cursorOf(digest, hit),
      node: { found: hit, score: hit.score, asked },
    }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: left.length > size,
        hasPreviousPage: place !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }
}

/** Whether anyone wants to know if more follows. */
function asksForMore(info: GraphQLResolveInfo): boolean {
  return Object.values(selectionOf(info)).some((fields) => fields.some(({ name }) => name === 'pageInfo'));
}

/** What stands behind a hit. */
@Resolver(() => SearchHit)
export class SearchHitResolver {
  @FieldResolver(() => Entity, { description: 'The entity; of a passage, the document in which it stands.' })
  async entity(
    @Root() hit: Hit,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Entity', hit.found.id, selectionOf(info));
  }

  @FieldResolver(() => SearchWhy, { description: 'Why it was found.' })
  why(@Root() hit: Hit): SearchWhy {
    return whyFound(hit.found, hit.asked);
  }

  @FieldResolver(() => Passage, {
    nullable: true,
    description: 'The passage whose words were found; null where a name was.',
  })
  async passage(
    @Root() hit: Hit,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { passage } = hit.found;
    return passage === null ? null : context.loader.node('Passage', passage[0], selectionOf(info));
  }
}
