import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import { EntenteError } from '../../errors';
import type { ChangeAction } from '../../model/changeAction';
import type { Status } from '../../model/terms';
import { decideOnFacts, requireFacts } from '../../record/curation/decideOnFacts';
import { recordApart } from '../../record/identity/apart';
import { recordSameDecision } from '../../record/identity/merge';
import { recordUnmerge } from '../../record/identity/unmerge';
import type { Context } from '../context';
import { Needs } from '../needs';
import { AnswersWhole } from '../wholeAnswers';
import { FactsInput, MergeInput, PairInput, UnmergeInput } from './curationInputs';
import { curationPayload, CurationPayload, type Curated } from './payload';
import { recordOnce, type MutationWork } from './recordOnce';

/** Decisions of curators: on the status of facts, and on who is the same. */
@Resolver()
export class CurationResolver {
  @Needs('CURATOR')
  @AnswersWhole()
  @Mutation(() => CurationPayload, {
    description:
      'Retracts facts: they no longer count, and the links that rest on them alone go. They stay in the record with their history.',
  })
  async retract(
    @Arg('input', () => FactsInput) input: FactsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return changeFacts(context, info, input, { action: 'RETRACT', status: 'RETRACTED', refused: [] });
  }

  @Needs('CURATOR')
  @AnswersWhole()
  @Mutation(() => CurationPayload, {
    description:
      'Marks facts as disputed: they still count, and answers show that they are disputed. Facts that are retracted or superseded cannot be disputed.',
  })
  async dispute(
    @Arg('input', () => FactsInput) input: FactsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return changeFacts(context, info, input, {
      action: 'DISPUTE',
      status: 'DISPUTED',
      refused: ['RETRACTED', 'SUPERSEDED'],
    });
  }

  @Needs('CURATOR')
  @AnswersWhole()
  @Mutation(() => CurationPayload, {
    description:
      'Decides that two entities are the same: the facts of both count for one, and both ids resolve to it.',
  })
  async merge(
    @Arg('input', () => MergeInput) input: MergeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { id, into, evidence, confidence = null } = input;
    return curate(context, info, input, 'MERGE', async (transaction, change) => {
      const report = await recordSameDecision(transaction, { id, into, evidence, confidence }, change);
      return {
        facts: report.decisionId === null ? [] : [report.decisionId],
        entities: report.moves.map((move) => move.id),
      };
    });
  }

  @Needs('CURATOR')
  @AnswersWhole()
  @Mutation(() => CurationPayload, {
    description: 'Undoes a merge: the decisions behind it are retracted, and the entity stands alone again.',
  })
  async unmerge(
    @Arg('input', () => UnmergeInput) input: UnmergeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return curate(context, info, input, 'UNMERGE', async (transaction, change) => {
      const { retracted, moves } = await recordUnmerge(transaction, input.id, change);
      return { facts: retracted, entities: moves.map((move) => move.id) };
    });
  }

  @Needs('CURATOR')
  @AnswersWhole()
  @Mutation(() => CurationPayload, {
    description:
      'Decides that two entities are different: they are not proposed as the same again and cannot be merged while this stands.',
  })
  async different(
    @Arg('input', () => PairInput) input: PairInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return keepApart(context, info, input, 'DIFFERENT');
  }

  @Needs('CURATOR')
  @AnswersWhole()
  @Mutation(() => CurationPayload, {
    description:
      'Leaves open whether two entities are the same: they are not proposed again, and can still be merged.',
  })
  async unsure(
    @Arg('input', () => PairInput) input: PairInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return keepApart(context, info, input, 'UNSURE');
  }
}

async function curate<Input extends FactsInput | MergeInput | UnmergeInput | PairInput>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  action: ChangeAction,
  work: MutationWork<Curated>,
): Promise<unknown> {
  const name = info.fieldName;
  return curationPayload(context, info, await recordOnce(context, { name, action }, input, work));
}

async function keepApart(
  context: Context,
  info: GraphQLResolveInfo,
  input: PairInput,
  decision: 'DIFFERENT' | 'UNSURE',
): Promise<unknown> {
  const { first, second, evidence } = input;
  return curate(context, info, input, decision, async (transaction, change) => {
    const pair = { decision, first, second, evidence };
    const { decisionId, superseded } = await recordApart(transaction, pair, change);
    return { facts: [...superseded, ...(decisionId === null ? [] : [decisionId])], entities: [] };
  });
}

interface StatusDecision {
  readonly action: ChangeAction;
  readonly status: Status;
  /** Statuses from which a fact does not get the new one. */
  readonly refused: readonly Status[];
}

async function changeFacts(
  context: Context,
  info: GraphQLResolveInfo,
  input: FactsInput,
  { action, status, refused }: StatusDecision,
): Promise<unknown> {
  return curate(context, info, input, action, async (transaction, change) => {
    const facts = await requireFacts(transaction.run, input.facts);
    const against = facts.find((fact) => refused.includes(fact.status));
    if (against)
      throw new EntenteError(
        'CONFLICT',
        `“${against.id}” is ${against.status}; undo the change that made it so first.`,
      );
    return { facts: await decideOnFacts(transaction, input.facts, status, change), entities: [] };
  });
}
