import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import { readSubmission } from '../../../dossiers/submit/readSubmission';
import {
  recordSubmission,
  withWantedPlaces,
  type SubmissionReport,
} from '../../../dossiers/submit/recordSubmission';
import { allRows } from '../../../dossiers/submit/rowOutcomes';
import type { OnceRecorded } from '../../../record/change/once';
import type { Context } from '../../context';
import { Needs } from '../../needs';
import { AnswersWhole } from '../../wholeAnswers';
import { recordOnce, rehearse } from '../recordOnce';
import { selectedFields, submissionAnswer } from './submissionAnswer';
import { orRefused, refusal } from './refusal';
import { submittedIn } from './submitted';
import { SubmitDossierInput } from './submitInput';
import { SubmissionPayload } from './submitPayload';

/** Dossiers that clients send, with all that `entente load` checks of a file. */
@Resolver()
export class SubmitResolver {
  @Needs('CONTRIBUTOR')
  @AnswersWhole()
  @Mutation(() => SubmissionPayload, {
    description:
      'Records a dossier: a document with its passages, entities and facts. It is checked as `entente load` checks files, and recorded whole or not at all. What is there already stays.',
  })
  async submitDossier(
    @Arg('input', () => SubmitDossierInput) input: SubmitDossierInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const fields = await selectedFields(context, info);
    return submissionAnswer(context, fields, await submit(context, input), input.dryRun);
  }
}

const MUTATION = { name: 'submitDossier', action: 'SUBMIT' } as const;

async function submit(context: Context, input: SubmitDossierInput): Promise<OnceRecorded<SubmissionReport>> {
  const read = readSubmission(submittedIn(MUTATION.name, input));
  if ('issues' in read) throw refusal(MUTATION.name, read.issues);
  const run = input.dryRun ? rehearse : recordOnce;
  const ownSourcesOnly = context.caller.role === 'CONTRIBUTOR';
  const recorded = await orRefused(MUTATION.name, () =>
    withWantedPlaces(context.places, (places) =>
      run(context, MUTATION, input, (transaction, change) =>
        recordSubmission(transaction, read.dossiers, change, { places, ownSourcesOnly }),
      ),
    ),
  );
  const { result } = recorded;
  return { ...recorded, result: { ...result, rows: allRows(read.dossiers, result.rows) } };
}
