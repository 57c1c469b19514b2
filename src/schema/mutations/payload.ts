import type { GraphQLResolveInfo } from 'graphql';
import { Field, ObjectType } from 'type-graphql';

import { Entity } from '../../model/entities/entity';
import { Fact } from '../../model/facts/fact';
import { checkedFirst } from '../../query/plan/page';
import { objectOf } from '../../query/reader/objectOf';
import { rootFieldOf } from '../../query/selection/rootField';
import { fieldsOf, type SelectedField } from '../../query/selection/selection';
import type { OnceRecorded } from '../../record/change/once';
import type { ChangeValues } from '../changes/change';
import { RecordedChange } from '../changes/change';
import { changeObjects } from '../changes/changeObjects';
import { readChange } from '../changes/readChanges';
import type { Context } from '../context';
import { ShortList } from '../questions/shortList';

@ObjectType({ description: 'What a decision of a curator changed.' })
export class CurationPayload {
  @Field(() => RecordedChange, {
    simple: true,
    nullable: true,
    description: 'The change; null if everything was as decided already, so that nothing changed.',
  })
  readonly change: object | null;

  @Field(() => Boolean, {
    simple: true,
    description:
      'True if an earlier request with the same idempotency key made the change; this one changed nothing.',
  })
  readonly repeated: boolean;

  @ShortList(() => Fact, 'The facts whose status changed, and those that were written, sorted by id.')
  readonly facts: readonly object[];

  @ShortList(
    () => Entity,
    'The entities that were merged into another or stand alone again, as they are now, sorted by id.',
  )
  readonly entities: readonly object[];
}

/** What a curation changed, by ids; kept with the idempotency key. */
export interface Curated {
  readonly facts: readonly string[];
  readonly entities: readonly string[];
}

/** The payload of a curation as the client selected it. */
export async function curationPayload(
  context: Context,
  info: GraphQLResolveInfo,
  { result, changeId, repeated }: OnceRecorded<Curated>,
): Promise<unknown> {
  const fields = fieldsOf(await context.loader.canonicalSelection(rootFieldOf(info)));
  const values = await Promise.all(fields.map((field) => valueOf(field)));
  const byField = new Map(fields.map((field, index) => [field, values[index]]));
  return objectOf('CurationPayload', fields, (field) => byField.get(field));

  async function valueOf(field: SelectedField): Promise<unknown> {
    switch (field.name) {
      case 'change':
        return changeId === null ? null : changeObject(context, await readChange(context, changeId), field);
      case 'repeated':
        return repeated;
      case 'facts':
        return nodesOf(context, 'Fact', result.facts, field);
      case 'entities':
        return nodesOf(context, 'Entity', result.entities, field);
      default:
        return null;
    }
  }
}

/** A change as a field selects it. */
export async function changeObject(
  context: Context,
  change: ChangeValues | undefined,
  { selection }: SelectedField,
): Promise<unknown> {
  return change ? (await changeObjects(context, [change], selection))[0] : null;
}

/** The nodes with some ids, in the order of these, up to `first`. */
async function nodesOf(
  { loader, limits }: Context,
  type: string,
  ids: readonly string[],
  field: SelectedField,
): Promise<unknown[]> {
  const shown = [...new Set(ids)].sort().slice(0, checkedFirst(field.args, limits, field.key));
  const nodes = await loader.nodes(type, shown, field.selection);
  return nodes.filter((node) => node !== null);
}
