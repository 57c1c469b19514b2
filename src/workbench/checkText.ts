/** Checks a dossier that somebody writes, as `entente check FILE --text` does, and beside what the graph has. */
import { createHash } from 'node:crypto';

import { groupIssues } from '../dossiers/check/groupIssues';
import { declaredEntities } from '../dossiers/check/referenceIndex';
import { reportSeedIssues } from '../dossiers/check/seedReport';
import type { Dossier, Issue } from '../dossiers/dossier';
import { characterFault } from '../dossiers/read/characters';
import { joinParts } from '../dossiers/read/parts';
import { readDossierValue } from '../dossiers/read/readDossier';
import { readYaml } from '../dossiers/read/yamlSource';
import { referredPlaces } from '../dossiers/referredPlaces';
import { UnusableArticle } from '../draft/article';
import type { RunStatement } from '../record/batches';
import { lookUpRecords, type StoredState } from '../record/storedState';
import type { AskedCheck, CheckedDossier, FoundIssue } from '../schema/questions/workbench/workbench';
import { placeTypes } from './gazetteerPlaces';

/** The name of the dossier where it has none of its own. */
const FILE = 'dossier';

/** What is wrong with the dossier, and which of its rows the graph has already. */
export async function checkText({ yaml, text }: AskedCheck, run: RunStatement): Promise<CheckedDossier> {
  const fault = text === null ? undefined : characterFault(text);
  if (fault !== undefined) throw new UnusableArticle(`checkDossier: text: ${fault}`);
  const parsed = readYaml(yaml, FILE);
  if ('issues' in parsed) return unreadable(parsed.issues);
  const read = readDossierValue(parsed.source);
  if ('issues' in read) return unreadable(read.issues);
  const joined = joinParts(parsed.source);
  if ('issues' in joined) return unreadable(joined.issues);
  const { dossier } = read;
  const looked = await lookUpRecords(run, [dossier]);
  const places = await placeTypes(referredPlaces([dossier], looked.existing));
  const entities = new Map([...looked.existing.entities, ...places]);
  const existing = { ...looked.existing, entities };
  const report = reportSeedIssues(
    [dossier],
    undefined,
    existing,
    text === null ? undefined : given(dossier, text),
  );
  return {
    issues: groupIssues(report.issues).map(issueOf),
    value: joined.source.value as CheckedDossier['value'],
    rows: rowsOf(dossier, looked.stored),
  };
}

function unreadable(issues: readonly Issue[]): CheckedDossier {
  return {
    issues: groupIssues(issues.map((one) => ({ ...one, rule: one.rule ?? 'schema', severity: 'ERROR' }))).map(
      issueOf,
    ),
    value: null,
    rows: [],
  };
}

function issueOf(issue: Parameters<typeof groupIssues>[0][number]): FoundIssue {
  const { location, message, rule, severity } = issue;
  return { severity, rule, message, line: location.line, path: location.path };
}

function given({ document }: Dossier, text: string) {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return new Map(document ? [[document.id, { text, sha256, file: 'The text' }]] : []);
}

/** Each row once: documents and entities, passages, facts. */
function rowsOf(
  dossier: Dossier,
  { entities, passages, facts }: StoredState['stored'],
): CheckedDossier['rows'] {
  const rows = [
    ...declaredEntities(dossier).map(({ id, type }) => ({
      id,
      kind: type === 'Document' ? 'DOCUMENT' : 'ENTITY',
      type,
      isNew: !entities.has(id),
    })),
    ...dossier.passages.map(({ id }) => ({ id, kind: 'PASSAGE', type: 'Passage', isNew: !passages.has(id) })),
    ...dossier.facts.map(({ id, type }) => ({ id, kind: 'FACT', type, isNew: !facts.has(id) })),
  ];
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
