/** Prints how sure a fact or link is: the rule of `model/confidence.ts` in Cypher. */
import { BASE, DISPUTED, DOUBT_LEFT, PLACES } from '../../model/confidence';
import { labelsOf } from './printWalk';
import { whereAll, type Scope, type Statement } from './statement';

/** The expression for the fact, or for the link, at hand. */
export function printConfidence(statement: Statement, of: 'NODE' | 'LINK', { node, link }: Scope): string {
  const subject = of === 'NODE' ? node : link;
  const fact = of === 'NODE' ? node : statement.variable('f');
  const { reading } = statement;
  const facts = of === 'NODE' ? '' : `MATCH (${fact}:Fact) WHERE ${fact}.id IN ${link}.factIds `;
  const publishers = (stance: string) => {
    const [document, evidence] = [statement.variable('d'), statement.variable('l')];
    const known = [...reading.knowsRelationship('by'), ...reading.knowsNode('publisher')];
    const publisher = `head([(${document})-[by:${reading.types(['PUBLISHED_BY']).join('|')}]->(publisher${labelsOf(statement, ['Institution'])}) ${whereAll(known)} | publisher.id])`;
    const supported = whereAll(reading.knowsRelationship(evidence));
    return `COUNT { ${facts}MATCH (${fact})-[${evidence}:${reading.types(['EVIDENCED_BY']).join('|')} {stance: '${stance}'}]->(:Passage)-[:OF]->(${document}:Document) ${supported} RETURN DISTINCT coalesce(${publisher}, ${document}.id) }`;
  };
  const property = (name: string) =>
    of === 'NODE' ? statement.property(subject, name) : `${subject}.${name}`;
  const cases = Object.entries(BASE).map(([basis, base]) => `WHEN '${basis}' THEN ${String(base)}`);
  const base = `CASE ${property('basis')} ${cases.join(' ')} END`;
  const sure = of === 'NODE' ? `coalesce(${property('confidence')}, ${base})` : base;
  const status = `CASE ${property('status')} WHEN 'ACTIVE' THEN 1.0 WHEN 'DISPUTED' THEN ${String(DISPUTED)} ELSE 0.0 END`;
  return `head([numbers IN [[${publishers('SUPPORTS')}, ${publishers('CONTRADICTS')}]] | head([count IN [CASE WHEN numbers[0] > 1 THEN numbers[0] ELSE 1 END] | round(${status} * (1 - (1 - ${sure}) * ${String(DOUBT_LEFT)} ^ (count - 1)) * count / (count + numbers[1]), ${String(PLACES)})])])`;
}
