/** What a submission does to each of its rows. */
import type { Dossier } from '../dossier';
import type { RunStatement } from '../../record/batches';
import type { StoredDigests } from '../../record/rowDiff';
import type { WrittenRows } from '../../record/writeRows';
import { differencesOf, visibleStates, type Difference, type VisibleState } from './visibleStates';

/** What a row is about. */
export type RowKind = 'DOCUMENT' | 'ENTITY' | 'PASSAGE' | 'FACT';

/** What became of a row. */
export type RowOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED';

/** A row of a submission. */
export interface SubmittedRow {
  readonly id: string;
  readonly kind: RowKind;
  /** The name of its type in the model. */
  readonly type: string;
  readonly outcome: RowOutcome;
  /** Why a row that was refused does not count. */
  readonly reason: string | null;
  /** Of a row that was updated, what it says otherwise now. */
  readonly differences: readonly Difference[];
}

/**
 * All rows of a submission: those that became something, and those that were left out because they are about erased persons.
 * These are no part of what the record keeps of the request.
 */
export function allRows(dossiers: readonly Dossier[], rows: readonly SubmittedRow[]): SubmittedRow[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return rowsOf(dossiers).map(
    (row) =>
      known.get(row.id) ?? {
        ...row,
        outcome: 'REFUSED',
        reason: 'It is about somebody whose data were erased.',
        differences: [],
      },
  );
}

type AuthoredRow = Pick<SubmittedRow, 'id' | 'kind' | 'type'>;

/** Each row once, in the order of the dossiers: documents and entities, passages, facts. */
function rowsOf(dossiers: readonly Dossier[]): AuthoredRow[] {
  const rows = dossiers.flatMap(({ document, entities, passages, facts }) => [
    ...(document ? [{ id: document.id, kind: 'DOCUMENT' as const, type: document.type }] : []),
    ...entities.map(({ id, type }) => ({ id, kind: 'ENTITY' as const, type })),
    ...passages.map(({ id }) => ({ id, kind: 'PASSAGE' as const, type: 'Passage' })),
    ...facts.map(({ id, type }) => ({ id, kind: 'FACT' as const, type })),
  ]);
  return [...new Map(rows.map((row) => [row.id, row] as const).reverse()).values()].reverse();
}

/** Looks at the rows that are there before they are written; the function that it returns says afterwards what became of all. */
export async function watchRows(
  run: RunStatement,
  dossiers: readonly Dossier[],
  stored: StoredDigests,
): Promise<(written: WrittenRows) => Promise<SubmittedRow[]>> {
  const rows = rowsOf(dossiers);
  const isStored = ({ id, kind }: AuthoredRow) =>
    kind === 'FACT'
      ? stored.facts.has(id)
      : kind === 'PASSAGE'
        ? stored.passages.has(id)
        : stored.entities.has(id);
  const before = await statesOf(run, rows.filter(isStored));
  return async ({ outcomes, leftOut }) => {
    const after = await statesOf(
      run,
      rows.filter(({ id }) => outcomes.get(id) === 'UPDATED'),
    );
    return rows
      .filter(({ id }) => !leftOut.has(id))
      .map((row) => outcomeOf(row, outcomes.get(row.id), before.get(row.id), after.get(row.id)));
  };
}

function statesOf(
  run: RunStatement,
  rows: readonly AuthoredRow[],
): Promise<ReadonlyMap<string, VisibleState>> {
  const ids = (...kinds: readonly RowKind[]) =>
    rows.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  return visibleStates(run, {
    entities: ids('DOCUMENT', 'ENTITY'),
    passages: ids('PASSAGE'),
    facts: ids('FACT'),
  });
}

/** Statuses in which a fact does not count, no matter who submits it again. */
const SET_ASIDE: readonly unknown[] = ['RETRACTED', 'SUPERSEDED'];

function outcomeOf(
  row: AuthoredRow,
  outcome: 'CREATED' | 'UPDATED' | undefined,
  before: VisibleState = {},
  after: VisibleState = {},
): SubmittedRow {
  const status = before['status'];
  const isRefused = row.kind === 'FACT' && SET_ASIDE.includes(status);
  return {
    ...row,
    outcome: isRefused ? 'REFUSED' : (outcome ?? 'UNCHANGED'),
    reason: isRefused
      ? `The fact is ${String(status)}; submitting it again does not change that. Undo the change that made it so first.`
      : null,
    differences: outcome === 'UPDATED' ? differencesOf(before, after) : [],
  };
}
