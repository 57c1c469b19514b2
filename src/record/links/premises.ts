/** Facts as premises of links: those that were just created, and those that a statement reads. Pure. */
import type { CreatedFact } from '../facts/createdFact';
import type { Premise } from './linkRow';

/** A fact that was created, as a premise. */
export function premiseOf({ fact, properties, evidence }: CreatedFact): Premise {
  const text = (name: string) => {
    const value = properties[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    factIds: [fact.id],
    status: text('status'),
    modality: text('modality'),
    basis: text('basis'),
    earliest: text('earliest'),
    latest: text('latest'),
    heldFrom: text('heldFrom'),
    heldTo: text('heldTo'),
    documents: evidence
      .filter(({ stance }) => stance === 'SUPPORTS')
      .map(({ passage }) => passage.slice(0, passage.indexOf('#'))),
  };
}

/** Cypher for a premise that is one fact, by the variable of the fact; the columns go by position. */
export function premiseColumns(fact: string): string {
  const texts = ['status', 'modality', 'basis', 'earliest', 'latest', 'heldFrom', 'heldTo'];
  return `[[${fact}.id], ${texts.map((name) => `${fact}.${name}`).join(', ')}, ${documentsColumn(fact)}]`;
}

/** Cypher for the ids of the documents that support a fact. */
export function documentsColumn(fact: string): string {
  return `COLLECT { MATCH (${fact})-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->(:Passage)-[:OF]->(d:Document) RETURN DISTINCT d.id }`;
}

/** The columns of a premise as a statement returns them. */
export type PremiseColumns = readonly [
  factIds: readonly string[],
  status: string | null,
  modality: string | null,
  basis: string | null,
  earliest: string | null,
  latest: string | null,
  heldFrom: string | null,
  heldTo: string | null,
  documents: readonly string[],
];

/** A premise from its columns. */
export function premiseFrom(columns: PremiseColumns): Premise {
  const [factIds, status, modality, basis, earliest, latest, heldFrom, heldTo, documents] = columns;
  return { factIds, status, modality, basis, earliest, latest, heldFrom, heldTo, documents };
}
