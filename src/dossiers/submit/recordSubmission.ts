/** Checks and writes a submission within the transaction of its change: what the check saw is what is written on. */
import type { Change } from '../../record/change/change';
import type { RecordTransaction } from '../../record/change/writeRecord';
import type { ReportedProposal } from '../../record/identity/propose';
import type { FoundPlaces, PlaceSource } from '../../record/placeSource';
import { requireOwnNames } from '../../record/change/sourceNames';
import { lookUpRecords } from '../../record/storedState';
import { checkDossiers } from '../check/checkDossiers';
import { isError, type Dossier } from '../dossier';
import { InvalidDossiers } from '../load/invalidDossiers';
import { recordDossiers } from '../load/loadDossiers';
import { referredPlaces } from '../referredPlaces';
import { watchRows, type SubmittedRow } from './rowOutcomes';
import { issueDetails, type IssueDetails } from './issueDetails';

/** What a submission did, or would do. */
export interface SubmissionReport {
  readonly rows: readonly SubmittedRow[];
  readonly evidenceAdded: number;
  readonly orphanedFacts: number;
  readonly candidates: readonly ReportedProposal[];
  readonly warnings: readonly IssueDetails[];
}

/** What a submission is recorded with. */
export interface SubmissionOptions {
  readonly places?: FoundPlaces | undefined;
  /** Whether the author may not take back what sources of other authors gave. */
  readonly ownSourcesOnly?: boolean;
}

/**
 * Records dossiers that were read without fault. Throws InvalidDossiers where they do not fit each other or the graph, and
 * CONFLICT where the author may not use the name of a source.
 */
export async function recordSubmission(
  transaction: RecordTransaction,
  dossiers: readonly Dossier[],
  change: Change,
  { places, ownSourcesOnly = false }: SubmissionOptions,
): Promise<SubmissionReport> {
  const { run } = transaction;
  if (ownSourcesOnly) await requireOwnNames(run, dossiers, change.author);
  // The submission is the first of the changes that it makes; decisions of the resolver may be others.
  transaction.changeId(change);
  const looked = await lookUpRecords(run, dossiers);
  const entities = new Map([...looked.existing.entities, ...(places?.types ?? [])]);
  const wanted = referredPlaces(dossiers, { entities });
  if (wanted.size > 0 && !places) throw new PlacesWanted(wanted);
  const issues = checkDossiers(dossiers, { ...looked.existing, entities });
  const errors = issues.filter(isError);
  if (errors.length > 0) throw new InvalidDossiers(errors);
  await places?.write(transaction, change);
  const { stored } = places ? await lookUpRecords(run, dossiers) : looked;
  const outcomes = await watchRows(run, dossiers, stored);
  const { written, proposed, orphanedFacts } = await recordDossiers(transaction, dossiers, stored, change);
  return {
    rows: await outcomes(written),
    evidenceAdded: written.evidenceAdded,
    orphanedFacts,
    candidates: proposed,
    // The record keeps the answer, and nothing of persons who were erased.
    warnings: issues
      .filter(({ message }) => ![...written.leftOut].some((id) => message.includes(id)))
      .map(issueDetails),
  };
}

/** Thrown where places are wanted that the graph does not have: reading a gazetteer takes longer than others should wait. */
class PlacesWanted extends Error {
  constructor(readonly ids: ReadonlySet<string>) {
    super('Places of the gazetteer are wanted.');
  }
}

/** Tries to record a submission; where it wants places of the gazetteer, these are read and it is tried again. */
export async function withWantedPlaces<Result>(
  source: PlaceSource | undefined,
  attempt: (places?: FoundPlaces) => Promise<Result>,
): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof PlacesWanted)) throw error;
    return attempt(await (source?.find(error.ids) ?? NO_PLACES));
  }
}

const NO_PLACES: FoundPlaces = { types: new Map(), write: async () => undefined };
