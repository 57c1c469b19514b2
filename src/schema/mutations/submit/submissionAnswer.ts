/** The payload of a submission as the client selected it. */
import type { GraphQLResolveInfo } from 'graphql';

import { formatPath } from '../../../dossiers/read/path';
import type { SubmissionReport } from '../../../dossiers/submit/recordSubmission';
import type { SubmittedRow } from '../../../dossiers/submit/rowOutcomes';
import { checkedFirst } from '../../../query/plan/page';
import { objectOf } from '../../../query/reader/objectOf';
import { rootFieldOf } from '../../../query/selection/rootField';
import { fieldsOf, type SelectedField } from '../../../query/selection/selection';
import type { OnceRecorded } from '../../../record/change/once';
import { readChange } from '../../changes/readChanges';
import type { Context } from '../../context';
import { changeObject } from '../payload';

/** The fields that are selected, their arguments checked before anything is recorded. */
export async function selectedFields(
  context: Context,
  info: GraphQLResolveInfo,
): Promise<readonly SelectedField[]> {
  const fields = fieldsOf(await context.loader.canonicalSelection(rootFieldOf(info)));
  for (const { args, key } of fields) checkedFirst(args, context.limits, key);
  return fields;
}

/** The answer to a submission. */
export async function submissionAnswer(
  context: Context,
  fields: readonly SelectedField[],
  { result, changeId, repeated }: OnceRecorded<SubmissionReport>,
  dryRun: boolean,
): Promise<unknown> {
  const change =
    changeId !== null && fields.some(({ name }) => name === 'change')
      ? await readChange(context, changeId)
      : undefined;
  const values: Readonly<Record<string, unknown>> = {
    repeated,
    dryRun,
    entities: countsOf(result.rows, 'DOCUMENT', 'ENTITY'),
    passages: countsOf(result.rows, 'PASSAGE'),
    facts: countsOf(result.rows, 'FACT'),
    evidenceAdded: result.evidenceAdded,
    orphanedFacts: result.orphanedFacts,
    candidates: result.candidates.map((one) => ({
      ...one,
      entityId: one.id,
      decided: one.decisionId !== null,
    })),
    candidateCount: result.candidates.length,
    warnings: result.warnings.map((one) => ({ ...one, path: formatPath(one.path) })),
    warningCount: result.warnings.length,
  };
  const shownChanges = new Map<SelectedField, unknown>();
  for (const field of fields)
    if (field.name === 'change') shownChanges.set(field, await changeObject(context, change, field));
  return objectOf('SubmissionPayload', fields, (field) => {
    const { name, args } = field;
    const cut = (rows: readonly unknown[]) =>
      rows.slice(0, checkedFirst(args, context.limits, field.key)).map((row) => shown(row, field));
    if (name === 'change') return shownChanges.get(field) ?? null;
    if (name === 'rows')
      return cut(rowsWith(result.rows, args['outcomes']).map((row) => ({ ...row, rowId: row.id })));
    const value = values[name];
    return Array.isArray(value) ? cut(value) : shown(value, field);
  });
}

function rowsWith(rows: readonly SubmittedRow[], outcomes: unknown): readonly SubmittedRow[] {
  return Array.isArray(outcomes) ? rows.filter(({ outcome }) => outcomes.includes(outcome)) : rows;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  entities: 'RowCounts',
  passages: 'RowCounts',
  facts: 'RowCounts',
  rows: 'SubmittedRow',
  differences: 'PropertyChange',
  candidates: 'IdentityCandidate',
  warnings: 'SubmissionWarning',
};

/** A value as a field selects it. */
function shown(value: unknown, { name, selection }: SelectedField): unknown {
  if (typeof value !== 'object' || value === null) return value ?? null;
  return objectOf(TYPE_NAMES[name] ?? name, fieldsOf(selection), (field) => {
    const part = (value as Readonly<Record<string, unknown>>)[field.name];
    return Array.isArray(part) ? part.map((item) => shown(item, field)) : shown(part, field);
  });
}

function countsOf(rows: readonly SubmittedRow[], ...kinds: readonly SubmittedRow['kind'][]) {
  const outcomes = rows.filter(({ kind }) => kinds.includes(kind)).map(({ outcome }) => outcome);
  const count = (wanted: SubmittedRow['outcome']) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    refused: count('REFUSED'),
  };
}
