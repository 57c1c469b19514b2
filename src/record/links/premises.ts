/** Facts as premises of links: those that were just created, and those that a statement reads. */
import type { CreatedFact } from '../facts/createdFact';
import { SUMMED_UP, type Premise } from './linkRow';

/** A fact that was created, as a premise. */
export function premiseOf({ fact, properties, evidence }: CreatedFact): Premise {
  const supporting = evidence.filter(({ stance }) => stance === 'SUPPORTS');
  const documents = supporting.map(({ passage }) => passage.slice(0, passage.indexOf('#')));
  return { factIds: [fact.id], properties, documents };
}

/** Cypher for a fact as a premise, by the variable of the fact. */
export function premiseExpression(fact: string): string {
  const properties = SUMMED_UP.map((name) => `.${name}`).join(', ');
  const documents = `MATCH (${fact})-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->(:Passage)-[:OF]->(d:Document) RETURN DISTINCT d.id`;
  return `{factIds: [${fact}.id], properties: ${fact} {${properties}}, documents: COLLECT { ${documents} }}`;
}
