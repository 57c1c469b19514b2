/** `entente load <folder> --server <url>`: sends the dossiers of a folder to a running server, and says what changed. */
import type { Config } from '../../config';
import type { Issue } from '../../dossiers/dossier';
import { InvalidDossiers } from '../../dossiers/load/invalidDossiers';
import { readFolder } from '../../dossiers/load/loadFolder';
import { readTextIn } from '../../dossiers/read/files';
import { dossierGroups } from '../../dossiers/submit/dossierGroups';
import { loadedFrom } from '../../record/facts/writeFacts';
import { loadSummary, type ShownReport } from '../loadSummary';
import { show } from '../print';
import { UnusableOption } from '../unusableOption';
import type { JsonOption } from '../verb';
import { submissionClient, type DossierText, type SubmissionAnswer } from './submissionClient';

/** Checks all dossiers first, by dry runs; sends them only if none is refused. */
export async function sendFolder(
  config: Pick<Config, 'key'>,
  folder: string,
  address: string,
  { dryRun = false, json }: JsonOption & { readonly dryRun?: boolean } = {},
): Promise<void> {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new UnusableOption(`${address} is no address of a server; expected http://host:port.`);
  if (config.key === undefined)
    throw new UnusableOption(
      'ENTENTE_KEY is not set; expected the API key of a contributor, made with: entente key create',
    );
  const client = submissionClient(address, config.key);
  const groups = dossierGroups(readFolder(folder)).map(({ dossiers, isDependent }) => ({
    isDependent,
    texts: dossiers.map(({ file }) => ({ file, yaml: readTextIn(folder, file) })),
  }));
  const issues: Issue[] = [];
  const rehearsed: SubmissionAnswer[] = [];
  for (const { texts, isDependent } of groups) {
    try {
      rehearsed.push(await client.submit(texts, reasonOf(texts), true));
    } catch (error) {
      if (!(error instanceof InvalidDossiers)) throw error;
      // It may only lack what an earlier group tells; the server checks it again when that is there.
      if (!isDependent) issues.push(...error.issues);
    }
  }
  if (issues.length > 0) throw new InvalidDossiers(issues);
  if (dryRun) {
    const report = reportOf(rehearsed);
    const unchecked = groups.length - rehearsed.length;
    show(json, { source: folder, server: address, dryRun, ...report, unchecked }, () => [
      loadSummary(folder, report, 'Would load'),
      ...(unchecked > 0
        ? [`  … and ${String(unchecked)} more that refer to these, and can be checked after them only`]
        : []),
    ]);
    return;
  }
  const sent: string[] = [];
  const answers: SubmissionAnswer[] = [];
  for (const { texts } of groups) {
    try {
      answers.push(await client.submit(texts, reasonOf(texts), false));
    } catch (error) {
      if (!(error instanceof InvalidDossiers) || sent.length === 0) throw error;
      throw new InvalidDossiers(
        error.issues,
        `${namesOf(texts)} refused; loaded before: ${sent.join(', ')}; nothing from there on. Once it is put right, load the folder again: what is there already stays as it is.`,
      );
    }
    sent.push(...texts.map(({ file }) => file));
  }
  const report = reportOf(answers);
  const hidden = answers.reduce((sum, one) => sum + one.candidateCount - one.candidates.length, 0);
  show(json, { source: folder, server: address, dryRun, ...report, moreProposed: hidden }, () => [
    loadSummary(folder, report),
    ...(hidden > 0 ? [`  … and ${String(hidden)} more that may be the same`] : []),
  ]);
}

function namesOf(texts: readonly DossierText[]): string {
  return texts.map(({ file }) => file).join(', ');
}

function reasonOf(texts: readonly DossierText[]): string {
  const reason = loadedFrom(namesOf(texts));
  return reason.length <= LONGEST_REASON ? reason : loadedFrom(`${String(texts.length)} dossiers`);
}

/** The server takes no longer ones. */
const LONGEST_REASON = 1_000;

/** What all answers say together, as a load reports it. */
function reportOf(answers: readonly SubmissionAnswer[]): ShownReport {
  const sum = (numberOf: (answer: SubmissionAnswer) => number) =>
    answers.reduce((total, answer) => total + numberOf(answer), 0);
  const tally = (name: 'entities' | 'passages' | 'facts') => ({
    created: sum((answer) => answer[name].created),
    updated: sum((answer) => answer[name].updated),
    unchanged: sum((answer) => answer[name].unchanged + answer[name].refused),
  });
  return {
    entities: tally('entities'),
    passages: tally('passages'),
    facts: tally('facts'),
    evidenceAdded: sum(({ evidenceAdded }) => evidenceAdded),
    orphanedFacts: sum(({ orphanedFacts }) => orphanedFacts),
    proposed: answers.flatMap(({ candidates }) => candidates),
    warnings: answers.flatMap(({ warnings }) =>
      warnings.map(({ file, line, path, message }) => ({
        location: { file: file ?? '', line: line ?? 0, path },
        message,
      })),
    ),
    warningCount: sum(({ warningCount }) => warningCount),
  };
}
