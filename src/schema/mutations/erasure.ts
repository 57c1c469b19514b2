import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';

import { IsId } from '../../model/declare/validation/texts';
import { objectOf } from '../../query/reader/objectOf';
import { rootFieldOf } from '../../query/selection/rootField';
import { fieldsOf } from '../../query/selection/selection';
import { erasePerson } from '../../record/erasure/erase';
import { RecordedChange } from '../changes/change';
import { readChange } from '../changes/readChanges';
import type { Context } from '../context';
import { Needs } from '../needs';
import { AnswersWhole } from '../wholeAnswers';
import { ChangeInput } from './changeInput';
import { changeObject } from './payload';
import { recordOnce } from './recordOnce';

@InputType({ description: 'A person whose data are erased, and why.' })
export class EraseInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the official.' })
  @IsId()
  readonly person: string;
}

@ObjectType({ description: 'What an erasure took away.' })
export class ErasePayload {
  @Field(() => RecordedChange, {
    simple: true,
    nullable: true,
    description: 'The change. It says who erased, when and why, and nothing of what was erased.',
  })
  readonly change: object | null;

  @Field(() => Boolean, {
    simple: true,
    description: 'True if an earlier request with the same idempotency key erased; this one changed nothing.',
  })
  readonly repeated: boolean;

  @Field(() => Int, { simple: true, description: 'The number of facts that are gone, with their history.' })
  readonly facts: number;

  @Field(() => Int, {
    simple: true,
    description: 'The number of passages that are gone, since no other fact rests on them.',
  })
  readonly passages: number;

  @Field(() => [ID], {
    simple: true,
    description:
      'The ids of what is left and held a name of the person in a text; “[erased]” stands there now.',
  })
  readonly texts: readonly string[];

  @Field(() => [ID], {
    simple: true,
    description:
      'The ids of what is left that hold the readable part of the person’s id, such as that of an event named after them. Ids never change; erase or rename these in your dossiers if need be.',
  })
  readonly ids: readonly string[];
}

/** Erasing the data of a person, which nothing brings back. */
@Resolver()
export class ErasureResolver {
  @Needs('ADMINISTRATOR')
  @AnswersWhole()
  @Mutation(() => ErasePayload, {
    description:
      'Erases a person for good: the official, all facts that name the person, their evidence and their history, and the names in other texts. It cannot be undone, earlier states of the record show nothing of it, and loading the same dossiers does not bring it back. Do not name the person in the reason.',
  })
  async erase(
    @Arg('input', () => EraseInput) input: EraseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { result, changeId, repeated } = await recordOnce(
      context,
      { name: 'erase', action: 'ERASE' },
      input,
      (transaction, change) => erasePerson(transaction, input.person, change),
    );
    const fields = fieldsOf(rootFieldOf(info).selection);
    const isShown = fields.some(({ name }) => name === 'change');
    const recorded = isShown && changeId !== null ? await readChange(context, changeId) : undefined;
    const values: Readonly<Record<string, unknown>> = { ...result, repeated };
    const shown = await Promise.all(
      fields.map(async (field) =>
        field.name === 'change' ? changeObject(context, recorded, field) : values[field.name],
      ),
    );
    return objectOf('ErasePayload', fields, (field) => shown[fields.indexOf(field)]);
  }
}
