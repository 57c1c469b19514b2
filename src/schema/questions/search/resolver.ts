import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { prepareProjection, type Projection } from '../../../query/prepared';
import { RememberedByField } from '../../../query/remembered';
import { rootFieldOf } from '../../../query/selection/rootField';
import { fieldsBelow, fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import { keyOfView } from '../../../query/view';
import type { ShownNodes } from '../../../query/shownNodes';
import { contextAt, type Context } from '../../context';
import { AnswersWhole } from '../../wholeAnswers';
import { thoseAsOf } from '../idsAsOf';
import { hitFields, searchAnswer, type NodesOf } from './answer';
import { askedText } from './asked';
import { find } from './find';
import type { Hit } from './hit';
import { SearchArgs } from './input';
import { digestOfSearch, following, readCursor } from './page';
import { SearchConnection } from './types';

/** Search: a statement for those who share a key, with what is selected of them; more only where they do not fill the page. */
@Resolver()
export class SearchResolver {
  @AnswersWhole()
  @Query(() => SearchConnection, {
    description:
      'Finds entities by name, in any script: first those that share a key with the text, then those with similar words, then documents and titles by their words. A text without letters or digits has no hits.',
  })
  async search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() request: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const root = rootFieldOf(info);
    const context = await contextAt(request, root);
    const { text, types = null, near = null, language = null, first, after } = args;
    const size = first ?? context.limits.size;
    const digest = digestOfSearch({ text, types, near, language });
    const place = readCursor(after, digest);
    const asked = askedText(text, types);
    const selection = await context.loader.canonicalSelection(root);
    const fields = fieldsOf(selection);
    const needsMore = fieldsNamed('pageInfo', fields).length > 0;
    // Page by page the same list: hits in texts come after all names.
    // So it is as of a day, before which some hits had not begun.
    const isWhole = place !== null || context.view.asOf !== undefined;
    const sent = size + (needsMore ? 1 : 0);
    const wanted = isWhole && sent > 0 ? Number.MAX_SAFE_INTEGER : sent;
    // Further pages skip most hits.
    const entity = isWhole ? undefined : entityOf(context, fields);
    const hits =
      asked === null || wanted === 0 || types?.length === 0
        ? []
        : await find(context, asked, {
            types,
            near,
            language,
            wanted,
            texts: true,
            identifiers: true,
            entity: entity?.projection.node,
          });
    const left = following(await thoseAsOf(context, hits), place);
    const page = left.slice(0, size);
    const shown = await nodesOf(context, fields, page, entity);
    await context.loader.explainShown({ ...root, selection }, shown);
    return searchAnswer(fields, {
      hits: page,
      asked,
      digest,
      hasNext: left.length > size,
      hasPrevious: place !== null,
      nodes: givenBy(shown),
    });
  }
}

/** What one field selects of the entities of hits. */
interface EntityProjection {
  readonly field: SelectedField;
  readonly projection: Projection;
}

/** The first field that shows the entities: the statement that finds them can send it along. */
const projections = new RememberedByField<Projection>();

function entityOf({ limits, view }: Context, fields: readonly SelectedField[]): EntityProjection | undefined {
  const [field] = fieldsBelow(hitFields(fields), 'entity');
  if (!field) return undefined;
  const { selection } = field;
  const projection = projections.of(selection, keyOfView(view), () =>
    prepareProjection('Entity', selection, limits, view),
  );
  return { field, projection };
}

/** Brings the entities and passages that fields show, except where a hit has brought its entity along. */
async function nodesOf(
  context: Context,
  fields: readonly SelectedField[],
  hits: readonly Hit[],
  entity: EntityProjection | undefined,
): Promise<ShownNodes[]> {
  const brought = hits.filter((hit) => hit.entity !== null && hit.entity !== undefined);
  const ids = brought.length === hits.length ? brought.map(({ id }) => id) : [];
  const lookUp = async (field: SelectedField, typeName: string, wanted: readonly string[]) => ({
    typeName,
    field,
    nodes: nodesById(wanted, await context.loader.nodes(typeName, wanted, field.selection)),
  });
  const isBrought = (field: SelectedField) => field === entity?.field && ids.length > 0;
  const passages = hits.flatMap(({ passage }) => (passage ? [passage[0]] : []));
  return Promise.all([
    ...fieldsBelow(hitFields(fields), 'entity').map(async (field): Promise<ShownNodes> => {
      if (!entity || !isBrought(field))
        return lookUp(
          field,
          'Entity',
          hits.map(({ id }) => id),
        );
      const nodes = nodesById(ids, await entitiesIn(context, entity.projection, brought));
      return { typeName: 'Entity', field, nodes };
    }),
    ...fieldsBelow(hitFields(fields), 'passage').map((field) => lookUp(field, 'Passage', passages)),
  ]);
}

function givenBy(shown: readonly ShownNodes[]): NodesOf {
  const byField = new Map(shown.map(({ field, nodes }) => [field, nodes]));
  return (field, id) => byField.get(field)?.get(id) ?? null;
}

function nodesById(ids: readonly string[], nodes: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(ids.map((id, index) => [id, nodes[index]]));
}

/** The entities that hits brought along. */
async function entitiesIn(
  { loader }: Context,
  { read, deferred }: Projection,
  hits: readonly Hit[],
): Promise<unknown[]> {
  return loader.answer(
    { read: (rows, pending) => rows.map(([value]) => read(value, pending)), deferred },
    hits.map(({ entity }) => [entity]),
  );
}
