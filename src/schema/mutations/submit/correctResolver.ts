import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import { recordCorrection } from '../../../dossiers/submit/recordCorrection';
import { withWantedPlaces } from '../../../dossiers/submit/recordSubmission';
import { readSubmission } from '../../../dossiers/submit/readSubmission';
import type { Context } from '../../context';
import { Needs } from '../../needs';
import { AnswersWhole } from '../../wholeAnswers';
import { curationPayload, CurationPayload } from '../payload';
import { recordOnce } from '../recordOnce';
import { CorrectInput } from './correctInput';
import { orRefused, refusal } from './refusal';
import { submittedIn } from './submitted';

const MUTATION = { name: 'correct', action: 'CORRECT' } as const;

/** Facts that are wrong, and what is right instead. */
@Resolver()
export class CorrectResolver {
  @Needs('CURATOR')
  @AnswersWhole()
  @Mutation(() => CurationPayload, {
    description:
      'Replaces a fact by a corrected one, in one change: the new one is checked and recorded as a submission is, and supersedes the old one.',
  })
  async correct(
    @Arg('input', () => CorrectInput) input: CorrectInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { fact, dossier, yaml } = input;
    const read = readSubmission(
      submittedIn(MUTATION.name, {
        dossier: dossier ?? null,
        yaml: yaml ?? null,
        others: [],
      }),
    );
    if ('issues' in read) throw refusal(MUTATION.name, read.issues);
    const [right] = read.dossiers;
    if (!right) throw refusal(MUTATION.name, []);
    const recorded = await orRefused(MUTATION.name, () =>
      withWantedPlaces(context.places, (places) =>
        recordOnce(context, MUTATION, input, async (transaction, change) => {
          const correction = { fact, dossier: right };
          const { changed, moves } = await recordCorrection(transaction, correction, change, places);
          return { facts: changed, entities: moves.map((move) => move.id) };
        }),
      ),
    );
    return curationPayload(context, info, recorded);
  }
}
