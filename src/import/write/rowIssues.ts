/** What is wrong with rows that are put together, by the checks of dossiers. Pure. */
import { factIssues } from '../../dossiers/check/checkFacts';
import { idIssues } from '../../dossiers/check/checkIds';
import { referenceIndex } from '../../dossiers/check/referenceIndex';
import { senseIssues } from '../../dossiers/check/sense/senseIssues';
import { isError, type Issue } from '../../dossiers/dossier';
import type { EntityRow } from '../../record/rows';
import type { ExistingRecords } from '../../record/storedState';
import type { Assembled } from './assemble';

/** Errors by the numbers of the rows that are to be rejected for them, and warnings. */
export interface RowIssues {
  readonly errors: ReadonlyMap<number, string>;
  readonly warnings: readonly Issue[];
}

/** Checks rows with their document against what the graph has. */
export function rowIssues(
  { source, statedBy }: Assembled,
  document: EntityRow,
  existing: ExistingRecords,
): RowIssues {
  const dossier = { ...source, document };
  const register = referenceIndex([dossier], existing);
  const issues = [
    ...idIssues([dossier], existing),
    ...factIssues(dossier, register),
    ...senseIssues([dossier], existing),
  ];
  const errors = new Map<number, string>();
  for (const issue of issues) {
    if (!isError(issue)) continue;
    const { line, path } = issue.location;
    const reason = `${path.replace(/^(?:entities|facts)\./u, '').replaceAll(/\[\d+\]/gu, '')}: ${issue.message}`;
    const facts = source.facts.filter(
      ({ location }) =>
        location.line === line && (path === location.path || path.startsWith(`${location.path}.`)),
    );
    // What several rows state alike is wrong in all of them.
    for (const row of [line, ...facts.flatMap(({ id }) => statedBy.get(id) ?? [])])
      if (!errors.has(row)) errors.set(row, reason);
  }
  return { errors, warnings: issues.filter((issue) => !isError(issue)) };
}
