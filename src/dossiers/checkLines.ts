/** Checks rows that came in lines against each other and against what the graph has by then. */
import { basisFaults, dateFaults, nameFaults } from './checkFacts';
import { idFaults } from './checkIds';
import { evidenceFaults, passageFaults } from './checkPassages';
import { roleFaults, sourceFaults } from './checkRoles';
import type { Dossier, Fault } from './dossier';
import type { LookedUp } from './known';
import { pathInLine } from './lineRows';
import { fault, placeOf, registerOf, type Register } from './register';

/** Everything wrong with rows, in the order of their lines. What they refer to stands with or before them. Pure. */
export function lineFaults(dossiers: readonly Dossier[], { known, stored }: LookedUp): Fault[] {
  const register = withoutLists(registerOf(dossiers, known));
  const faults = [
    ...idFaults(dossiers, known),
    ...unknownDocuments(dossiers, register),
    ...dossiers.flatMap((dossier) => [
      ...sourceFaults(dossier, register),
      ...rangesOf(dossier, register),
      ...dossier.facts.flatMap((fact) => [
        ...roleFaults(fact, register),
        ...evidenceFaults(fact, register),
        ...basisFaults(fact),
        ...dateFaults(fact),
        ...nameFaults(fact),
      ]),
    ]),
    ...untoldPassages(dossiers, stored.passages, register),
  ];
  return faults
    .map(({ at, message }) => ({ at: { ...at, path: pathInLine(at.path) }, message }))
    .sort((a, b) => a.at.line - b.at.line);
}

/** Which passages are told stands in lines of their own, perhaps long before: it is asked of the graph. */
function withoutLists(register: Register): Register {
  const texts = [...register.texts].map(([id, text]) => [id, { ...text, listed: undefined }] as const);
  return { ...register, texts: new Map(texts) };
}

function unknownDocuments(dossiers: readonly Dossier[], { texts }: Register): Fault[] {
  return dossiers
    .flatMap((dossier) => dossier.passages)
    .filter(({ document }) => !texts.has(document))
    .map(({ at, document }) => fault(at, `There is no document “${document}”.`));
}

/** Faults of the ranges of passages, which here are those of many documents, and of boilerplate. */
function rangesOf(dossier: Dossier, register: Register): Fault[] {
  if (dossier.document) return passageFaults(dossier, register);
  return dossier.passages.flatMap((passage) => {
    const document = { id: passage.document, type: 'Document', properties: {}, at: passage.at };
    return passageFaults({ ...dossier, document, passages: [passage] }, register);
  });
}

/** Evidence whose passage no line has told. */
function untoldPassages(
  dossiers: readonly Dossier[],
  stored: ReadonlyMap<string, string>,
  { texts }: Register,
): Fault[] {
  const told = new Set(dossiers.flatMap((dossier) => dossier.passages.map(({ id }) => id)));
  return dossiers
    .flatMap((dossier) => dossier.facts)
    .flatMap((fact) =>
      fact.evidence
        // Of a document that is not there, evidenceFaults speaks.
        .filter(
          ({ passage }) =>
            !told.has(passage) && !stored.has(passage) && texts.has(passage.split('#')[0] ?? ''),
        )
        .map((evidence) =>
          fault(placeOf(evidence, fact), `The passage “${evidence.passage}” is told in no line before.`),
        ),
    );
}
