import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import { EntenteError } from '../../errors';
import type { ChangeAction } from '../../model/changeAction';
import type { Status } from '../../model/terms';
import { decideOnFacts, type Decided, type StoredFact } from '../../record/curation/decideOnFacts';
import { retractDocument } from '../../record/curation/retractDocument';
import { supersedeFact } from '../../record/curation/supersede';
import { undoChange } from '../../record/curation/undo';
import { recordApart } from '../../record/identity/apart';
import { recordSameDecision } from '../../record/identity/merge';
import { recordUnmerge } from '../../record/identity/unmerge';
import type { Context } from '../context';
import { Needs } from '../needs';
import { AnswersWhole } from '../wholeAnswers';
import type { ChangeInput } from './changeInput';
import {
  FactsInput,
  MergeInput,
  PairInput,
  RetractDocumentInput,
  SupersedeInput,
  UndoInput,
  UnmergeInput,
} from './curationInputs';
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
    description: 'Replaces a fact by another one of its type that is in the record: only the new one counts.',
  })
  async supersede(
    @Arg('input', () => SupersedeInput) input: SupersedeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { fact: id, by } = input;
    return curate(context, info, input, 'SUPERSEDE', async (transaction, change) =>
      curated(await supersedeFact(transaction, { id, by }, change)),
    );
  }

  @Needs('CURATOR')
  @AnswersWhole()
  @Mutation(() => CurationPayload, {
    description:
      'Retracts a document, as `retractionPreview` shows beforehand: the facts that only it supports are retracted; those that others support as well stay without its passages. Loading it again does not bring it back; undoing the change does.',
  })
  async retractDocument(
    @Arg('input', () => RetractDocumentInput) input: RetractDocumentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return curate(context, info, input, 'RETRACT_DOCUMENT', async (transaction, change) => {
      const { changed, weakened, moves } = await retractDocument(transaction, input.document, change);
      return curated({ changed: [...changed, ...weakened], moves });
    });
  }

  @Needs('CURATOR')
  @AnswersWhole()
  @Mutation(() => CurationPayload, {
    description:
      'Undoes a change: the statuses, evidence and properties that it changed become as they were before, and facts that it wrote are retracted. Refused with CONFLICT where a later change stands on it. Loads and erasures cannot be undone; an undo can.',
  })
  async undo(
    @Arg('input', () => UndoInput) input: UndoInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return curate(context, info, input, 'UNDO', async (transaction, change) =>
      curated(await undoChange(transaction, input.change, change)),
    );
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

async function curate(
  context: Context,
  info: GraphQLResolveInfo,
  input: ChangeInput,
  action: ChangeAction,
  work: MutationWork<Curated>,
): Promise<unknown> {
  const name = info.fieldName;
  return curationPayload(context, info, await recordOnce(context, { name, action }, input, work));
}

/** What a decision changed, by ids. */
function curated({ changed, moves }: Decided): Curated {
  return { facts: changed, entities: moves.map((move) => move.id) };
}

async function keepApart(
  context: Context,
  info: GraphQLResolveInfo,
  input: PairInput,
  decision: 'DIFFERENT' | 'UNSURE',
): Promise<unknown> {
  const { entity: first, other: second, evidence } = input;
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
    const check = (facts: readonly StoredFact[]) => {
      const against = facts.find((fact) => refused.includes(fact.status));
      if (against)
        throw new EntenteError(
          'CONFLICT',
          `“${against.id}” is ${against.status}; undo the change that made it so first.`,
        );
    };
    return curated(await decideOnFacts(transaction, input.facts, status, change, check));
  });
}
