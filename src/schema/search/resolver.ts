import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';

import { Entity } from '../../model/entity';
import { Passage } from '../../model/passage';
import { checkedFirst } from '../../query/page';
import type { Shown } from '../../query/loader';
import { fieldsNamed, fieldsOf, selectionOf } from '../../query/selection';
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
  /** The entity, where it was brought along. */
  readonly entity: unknown;
}

/** Search: a statement for those who share a key, with what is selected of them; more only where they do not fill the page. */
@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Finds entities by name, in any script: first those that share a key with the text, then those with similar words, then documents and titles by their words. A text without letters or digits has no hits.',
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
    // Of further pages most hits are passed over.
    const shown = place === null ? await shownOf(context, info) : undefined;
    const hits =
      asked === null || size === 0 || types?.length === 0
        ? []
        : await find(context, asked, { types, near, language, wanted, texts: true, shown });
    const left = following(hits, place);
    const page = left.slice(0, size);
    const entities = await entitiesOf(page, shown);
    const edges = page.map((hit) => ({
      cursor: cursorOf(digest, hit),
      node: { found: hit, score: hit.score, asked, entity: entities.get(hit.id) },
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

/** What is selected of the entities of hits, where that is said in one place. */
async function shownOf(context: Context, info: GraphQLResolveInfo): Promise<Shown | undefined> {
  const hits = fieldsNamed('nodes', fieldsOf(selectionOf(info)));
  const edges = fieldsNamed('edges', fieldsOf(selectionOf(info)));
  const all = [...hits, ...edges.flatMap(({ selection }) => fieldsNamed('node', fieldsOf(selection)))];
  const [entity, ...others] = all.flatMap(({ selection }) => fieldsNamed('entity', fieldsOf(selection)));
  return entity && others.length === 0 ? context.loader.shown('Entity', 'node', entity.selection) : undefined;
}

/** The entities that hits brought along, by id. */
async function entitiesOf(
  hits: readonly Found[],
  shown: Shown | undefined,
): Promise<ReadonlyMap<string, unknown>> {
  const brought = hits.filter((hit) => hit.shown !== undefined && hit.shown !== null);
  const entities = (await shown?.read(brought.map((hit) => hit.shown))) ?? [];
  return new Map(brought.map(({ id }, index) => [id, entities[index]]));
}

/** Whether anyone wants to know if more follows. */
function asksForMore(info: GraphQLResolveInfo): boolean {
  return fieldsNamed('pageInfo', fieldsOf(selectionOf(info))).length > 0;
}

/** What stands behind a hit. */
@Resolver(() => SearchHit)
export class SearchHitResolver {
  @FieldResolver(() => Entity, { description: 'The entity. For a passage, the document it is in.' })
  async entity(
    @Root() hit: Hit,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return hit.entity ?? context.loader.node('Entity', hit.found.id, selectionOf(info));
  }

  @FieldResolver(() => SearchWhy, { description: 'Why it is a hit.' })
  why(@Root() hit: Hit): SearchWhy {
    return whyFound(hit.found, hit.asked);
  }

  @FieldResolver(() => Passage, {
    nullable: true,
    description: 'The passage whose words matched; null if a name matched.',
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
