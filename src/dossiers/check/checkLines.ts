/** Checks rows that came in lines against each other and against what the graph has by then. */
import { factIssues } from './checkFacts';
import { idIssues } from './checkIds';
import { passageIssues } from './checkPassages';
import { sourceIssues } from './checkRoles';
import type { Dossier, Issue } from '../dossier';
import type { StoredState } from '../../record/storedState';
import { pathInLine } from '../read/lineRows';
import { issue, lazyIssue, locationOf, referenceIndex, type ReferenceIndex } from './referenceIndex';
import { senseIssues } from './sense/senseIssues';

/** Everything wrong with rows, in the order of their lines. What they refer to stands with or before them. Pure. */
export function lineIssues(dossiers: readonly Dossier[], { existing, stored }: StoredState): Issue[] {
  const register = withoutPassageLists(referenceIndex(dossiers, existing));
  const issues = [
    ...idIssues(dossiers, existing),
    ...unknownDocuments(dossiers, register),
    ...dossiers.flatMap((dossier) => [
      ...sourceIssues(dossier, register),
      ...rangeIssues(dossier, register),
      ...factIssues(dossier, register),
    ]),
    ...missingPassages(dossiers, stored.passages, register),
    ...senseIssues(dossiers, existing),
  ];
  return issues.map(inLine).sort((a, b) => a.location.line - b.location.line);
}

/** The issue with its path within the line; its message is made when it is shown. */
function inLine(told: Issue): Issue {
  const { location, severity, rule } = told;
  const moved = lazyIssue({ ...location, path: pathInLine(location.path) }, () => told.message);
  return Object.assign(moved, severity && { severity }, rule !== undefined && { rule });
}

/** Which passages there are stands in lines of their own, perhaps long before: it is asked of the graph. */
function withoutPassageLists(register: ReferenceIndex): ReferenceIndex {
  const texts = [...register.texts].map(([id, text]) => [id, { ...text, listed: undefined }] as const);
  return { ...register, texts: new Map(texts) };
}

function unknownDocuments(dossiers: readonly Dossier[], { texts }: ReferenceIndex): Issue[] {
  return dossiers
    .flatMap((dossier) => dossier.passages)
    .filter(({ document }) => !texts.has(document))
    .map(({ location, document }) => issue(location, `There is no document “${document}”.`));
}

/** Issues of the ranges of passages, which here are those of many documents, and of boilerplate. */
function rangeIssues(dossier: Dossier, register: ReferenceIndex): Issue[] {
  if (dossier.document) return passageIssues(dossier, register);
  return dossier.passages.flatMap((passage) => {
    const document = { id: passage.document, type: 'Document', properties: {}, location: passage.location };
    return passageIssues({ ...dossier, document, passages: [passage] }, register);
  });
}

/** Evidence whose passage no line has given. */
function missingPassages(
  dossiers: readonly Dossier[],
  stored: ReadonlyMap<string, string>,
  { texts }: ReferenceIndex,
): Issue[] {
  const passages = new Set(dossiers.flatMap((dossier) => dossier.passages.map(({ id }) => id)));
  return dossiers
    .flatMap((dossier) => dossier.facts)
    .flatMap((fact) =>
      fact.evidence
        // Of a document that is not there, evidenceIssues speaks.
        .filter(
          ({ passage }) =>
            !passages.has(passage) && !stored.has(passage) && texts.has(passage.split('#')[0] ?? ''),
        )
        .map((evidence) =>
          issue(locationOf(evidence, fact), `The passage “${evidence.passage}” is told in no line before.`),
        ),
    );
}
