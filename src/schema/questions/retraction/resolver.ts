import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { badInput } from '../../../errors';
import { checkedFirst } from '../../../query/plan/page';
import { objectOf } from '../../../query/reader/objectOf';
import { rootFieldOf } from '../../../query/selection/rootField';
import { fieldsBelow, fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import type { ShownNodes } from '../../../query/shownNodes';
import type { Context } from '../../context';
import { AnswersWhole } from '../../wholeAnswers';
import { previewOf, type Affected, type Preview, type Weakened } from './preview';
import { RetractionArgs, RetractionPreview } from './types';

/** The node that a field shows, by its id. */
type NodesOf = (field: SelectedField, id: string) => unknown;

/** What a retraction would do: a statement for the facts, one for the links, and look-ups of what is shown. */
@Resolver()
export class RetractionResolver {
  @AnswersWhole()
  @Query(() => RetractionPreview, {
    description:
      'What would follow if a document or a fact were retracted: the facts that fall, those that stay with fewer documents, and the links that go. Nothing is changed.',
  })
  async retractionPreview(
    @Args(() => RetractionArgs) { id }: RetractionArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const root = rootFieldOf(info);
    if (root.view.knownAt)
      throw badInput('retractionPreview: it is about the record as it is now; ask it without @knownAt');
    const selection = await context.loader.canonicalSelection(root);
    const fields = fieldsOf(selection);
    const cut = <Item>(items: readonly Item[], field: SelectedField) =>
      items.slice(0, checkedFirst(field.args, context.limits, field.key));
    const preview = await previewOf(context, id);
    const shown = await nodesOf(context, fields, preview, cut);
    await context.loader.explainShown({ ...root, selection }, shown);
    const byField = new Map(shown.map((one) => [one.field, one.nodes]));
    const nodes: NodesOf = (field, id) => byField.get(field)?.get(id) ?? null;
    return objectOf('RetractionPreview', fields, (field) => {
      switch (field.name) {
        case 'fallingFacts':
          return cut(preview.falling, field).map((fact) => nodes(field, fact));
        case 'weakenedFacts':
          return cut(preview.weakened, field).map((one) => weakenedFact(one, field, nodes));
        case 'links':
          return cut(preview.links, field).map((link) => affectedLink(link, field, nodes));
        case 'fallingCount':
          return preview.falling.length;
        case 'weakenedCount':
          return preview.weakened.length;
        default:
          return preview.links.filter(({ stays }) => !stays).length;
      }
    });
  }
}

function weakenedFact(
  { id, before, after }: Weakened,
  { selection }: SelectedField,
  nodes: NodesOf,
): unknown {
  return objectOf('WeakenedFact', fieldsOf(selection), (field) =>
    field.name === 'fact' ? nodes(field, id) : field.name === 'documentsBefore' ? before : after,
  );
}

function affectedLink(link: Affected, { selection }: SelectedField, nodes: NodesOf): unknown {
  const values: Readonly<Record<string, unknown>> = {
    link: link.type,
    goes: !link.stays,
    factsLeft: link.left,
  };
  return objectOf('AffectedLink', fieldsOf(selection), (field) => {
    if (field.name === 'from' || field.name === 'to') return nodes(field, link[field.name]);
    return values[field.name];
  });
}

/** Brings the facts and entities that fields show, one look-up for each field. */
async function nodesOf(
  { loader }: Context,
  fields: readonly SelectedField[],
  { falling, weakened, links }: Preview,
  cut: <Item>(items: readonly Item[], field: SelectedField) => readonly Item[],
): Promise<ShownNodes[]> {
  const wanted = [
    ...fieldsNamed('fallingFacts', fields).map((field) => ({
      field,
      type: 'Fact',
      ids: cut(falling, field),
    })),
    ...fieldsNamed('weakenedFacts', fields).flatMap((list) =>
      fieldsBelow([list], 'fact').map((field) => ({
        field,
        type: 'Fact',
        ids: cut(weakened, list).map(({ id }) => id),
      })),
    ),
    ...fieldsNamed('links', fields).flatMap((list) =>
      (['from', 'to'] as const).flatMap((end) =>
        fieldsBelow([list], end).map((field) => ({
          field,
          type: 'Entity',
          ids: cut(links, list).map((link) => link[end]),
        })),
      ),
    ),
  ];
  return Promise.all(
    wanted.map(async ({ field, type: typeName, ids }) => {
      const unique = [...new Set(ids)];
      const nodes = await loader.nodes(typeName, unique, field.selection);
      return { typeName, field, nodes: new Map(unique.map((id, index) => [id, nodes[index]])) };
    }),
  );
}
