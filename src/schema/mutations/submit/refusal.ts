/** The error that a client gets when a dossier is refused. */
import type { Issue } from '../../../dossiers/dossier';
import { InvalidDossiers } from '../../../dossiers/load/invalidDossiers';
import { formatPath } from '../../../dossiers/read/path';
import { issueDetails } from '../../../dossiers/submit/issueDetails';
import { badInput, type EntenteError } from '../../../errors';

/** Runs work; what it refuses as an invalid dossier becomes BAD_USER_INPUT. */
export async function orRefused<Result>(mutation: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof InvalidDossiers ? refusal(mutation, error.issues) : error;
  }
}

/** So many issues are reported at once; a request can hold some ten thousand. */
const MAX_ISSUES = 1_000;

/** The error that refuses dossiers, with all that is wrong with them. */
export function refusal(mutation: string, issues: readonly Issue[]): EntenteError {
  const told = issues.slice(0, MAX_ISSUES).map(issueDetails);
  const [first] = told;
  const count = `${String(issues.length)} issue${issues.length === 1 ? '' : 's'}`;
  const place = first?.file === undefined ? '' : `${first.file}:${String(first.line)} `;
  return badInput(
    `${mutation}: nothing was recorded, since the dossier has ${count}; the first: ${place}${formatPath(first?.path ?? [])}: ${first?.message ?? ''}`,
    { details: { issues: told, issueCount: issues.length } },
  );
}
