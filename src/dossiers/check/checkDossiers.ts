import '../../model';
import { factIssues } from './checkFacts';
import { idIssues, withoutTakenDocuments } from './checkIds';
import { passageIssues } from './checkPassages';
import { sourceIssues } from './checkRoles';
import type { Dossier, Issue } from '../dossier';
import type { ExistingRecords } from '../../record/storedState';
import { compareLocations } from '../read/source';
import { referenceIndex } from './referenceIndex';
import { senseIssues } from './sense/senseIssues';

/**
 * Everything that is wrong, or likely to be wrong, with dossiers taken together and with what the graph has already, in the order of files and
 * lines. Each was read without fault before; they may refer to each other in any order.
 */
export function checkDossiers(dossiers: readonly Dossier[], existing: ExistingRecords): Issue[] {
  const { rest, issues: taken } = withoutTakenDocuments(dossiers);
  const references = referenceIndex(rest, existing);
  const order = new Map(dossiers.map(({ file }, index) => [file, index]));
  const issues = [
    ...taken,
    ...idIssues(rest, existing),
    ...rest.flatMap((dossier) => [
      ...sourceIssues(dossier, references),
      ...passageIssues(dossier, references),
      ...factIssues(dossier, references),
    ]),
    ...senseIssues(dossiers, existing),
  ];
  const rank = ({ location }: Issue) => order.get(location.file) ?? 0;
  return issues.sort((a, b) => rank(a) - rank(b) || compareLocations(a.location, b.location));
}
