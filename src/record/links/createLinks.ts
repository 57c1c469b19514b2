/** Creates the links of facts that were created, as far as these are the first between their ends. */
import type { LinkRule } from '../../model/declare/dictionary';
import { groupBy, runInBatches, type RunStatement } from '../batches';
import { firstLinks, type Endpoints, type FirstLink } from './firstLinks';
import type { LinkStatement } from './linkStatement';
import type { CreatedFact } from '../facts/writeFacts';

/**
 * Creates first links.
 * @returns for each of the statements the ids of the facts that it need not look at any more
 */
export async function createLinks(
  run: RunStatement,
  statements: readonly LinkStatement[],
  created: readonly CreatedFact[],
  endpoints: Endpoints,
): Promise<readonly ReadonlySet<string>[]> {
  const byType = new Map(groupBy(created, ({ fact }) => fact.type));
  const steps = [];
  for (const { factType, rule } of statements) {
    const facts = byType.get(factType) ?? [];
    steps.push(firstLinks(rule, facts, await fulfillingFacts(run, rule, facts), endpoints));
  }
  const existing = await existingLinks(
    run,
    steps.flatMap(({ links }) => links.filter(({ isFirst }) => !isFirst)),
  );
  await runInBatches(
    steps.flatMap(({ links }) => links.filter((link) => !existing.has(link))),
    async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $rows AS row
MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
CREATE (a)-[link:$(row.type)]->(b) SET link = row.properties, link.documentCount = toInteger(row.documentCount)`,
        params: {
          rows: batch.map(({ from, to, type, properties, documentCount }) => ({
            from,
            to,
            type,
            properties,
            documentCount,
          })),
        },
      });
    },
  );
  return steps.map(({ links, done }) => {
    const further = new Set(links.filter((link) => existing.has(link)).flatMap(({ factIds }) => factIds));
    return new Set([...done].filter((id) => !further.has(id)));
  });
}

/** Which facts fulfil the further condition of a rule, which is one on the graph. */
async function fulfillingFacts(
  run: RunStatement,
  rule: LinkRule,
  facts: readonly CreatedFact[],
): Promise<(fact: CreatedFact) => boolean> {
  if (rule.where === undefined) return () => true;
  const text = `CYPHER 5 UNWIND $ids AS id MATCH (f:Fact {id: id}) WHERE ${rule.where('f')} RETURN collect(id)`;
  const fulfilling = new Set<unknown>();
  await runInBatches(facts, async (batch) => {
    const { values } = await run({ text, params: { ids: batch.map(({ fact }) => fact.id) } });
    for (const id of values[0]?.[0] as unknown[]) fulfilling.add(id);
  });
  return ({ fact }) => fulfilling.has(fact.id);
}

/** Those of some links between whose ends there is one of their type already: others of its facts may be older. */
async function existingLinks(
  run: RunStatement,
  links: readonly FirstLink[],
): Promise<ReadonlySet<FirstLink>> {
  const existing = new Set<FirstLink>();
  await runInBatches(links, async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND range(0, size($rows) - 1) AS number
WITH number, $rows[number] AS row
MATCH (a:Entity {id: row[0]}) MATCH (b:Entity {id: row[1]})
WHERE EXISTS { MATCH (a)-[link]->(b) WHERE type(link) = row[2] }
RETURN collect(number)`,
      params: { rows: batch.map(({ from, to, type }) => [from, to, type]) },
    });
    for (const number of values[0]?.[0] as number[]) {
      const link = batch[number];
      if (link) existing.add(link);
    }
  });
  return existing;
}
