/** Checks rows that came in lines against each other and against what the graph has by then. */
import type { Graph } from '../graph/graph';
import { basisFaults, dateFaults, nameFaults } from './checkFacts';
import { idFaults } from './checkIds';
import { evidenceFaults, passageFaults } from './checkPassages';
import { roleFaults, sourceFaults } from './checkRoles';
import type { Dossier, Fault } from './dossier';
import { knownTo } from './known';
import { pathInLine } from './lineRows';
import { fault, placeOf, registerOf, type Register } from './register';

/** Everything wrong with rows, in the order of their lines. What they refer to stands with or before them. */
export async function lineFaults(graph: Graph, dossiers: readonly Dossier[]): Promise<Fault[]> {
  const passages = dossiers.flatMap((dossier) => dossier.passages);
  const documents = [...new Set(passages.map(({ document }) => document))];
  const known = await knownTo(graph, [...dossiers, ...documents.map(mentioning)]);
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
    ...(await untoldPassages(graph, dossiers, register)),
  ];
  return faults
    .map(({ at, message }) => ({ at: { ...at, path: pathInLine(at.path) }, message }))
    .sort((a, b) => a.at.line - b.at.line);
}

/** A dossier that tells nothing and names an id, so that it is looked up. */
function mentioning(id: string): Dossier {
  return {
    file: '',
    digest: '',
    document: null,
    publisher: null,
    cites: [id],
    passages: [],
    entities: [],
    facts: [],
  };
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
async function untoldPassages(
  graph: Graph,
  dossiers: readonly Dossier[],
  { texts }: Register,
): Promise<Fault[]> {
  const told = new Set(dossiers.flatMap((dossier) => dossier.passages.map(({ id }) => id)));
  const facts = dossiers.flatMap((dossier) => dossier.facts);
  const asked = new Set(facts.flatMap(({ evidence }) => evidence.map(({ passage }) => passage)));
  const { values } = await graph.read({
    text: 'CYPHER 5 UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN id',
    params: { ids: [...asked].filter((id) => !told.has(id)) },
  });
  for (const [id] of values) told.add(String(id));
  return facts.flatMap((fact) =>
    fact.evidence
      // Of a document that is not there, evidenceFaults speaks.
      .filter(({ passage }) => !told.has(passage) && texts.has(passage.split('#')[0] ?? ''))
      .map((evidence) =>
        fault(placeOf(evidence, fact), `The passage “${evidence.passage}” is told in no line before.`),
      ),
  );
}
