/** Links of facts that were just created, where there was none before: they follow from the facts at hand alone. */
import { typeEntry } from '../../model/declare/dictionary';
import { groupBy, runInBatches, type RunStatement } from '../batches';
import type { CreatedFact } from '../facts/createdFact';
import { groupFacts, type Endpoints, type FactGroup } from './factGroups';
import { linkRow } from './linkRow';
import { premiseOf } from './premises';
import { printRoleConditions } from './roleConditions';
import type { LinkQuery } from './storedGroups';
import { createLinks, createUnlessLinked } from './writeLinks';

/**
 * Creates first links. Two ends that a link of the type joins already may have older facts between them: those are left
 * to be read.
 * @returns for each of the queries the ids of the facts that it need not read any more
 */
export async function createFirstLinks(
  run: RunStatement,
  queries: readonly LinkQuery[],
  created: readonly CreatedFact[],
  endpoints: Endpoints,
): Promise<readonly ReadonlySet<string>[]> {
  const byType = new Map(groupBy(created, ({ fact }) => fact.type));
  const steps = [];
  for (const { factType, rule } of queries) {
    const facts = byType.get(factType) ?? [];
    const conditions = printRoleConditions(typeEntry(factType), rule, 'f');
    steps.push(groupFacts(rule, facts, await fulfillingFacts(run, conditions, facts), endpoints));
  }
  const groups = steps.flatMap((step) => step.groups);
  const rowOf = new Map(groups.map((group) => [group, linkRow(group.link, group.facts.map(premiseOf))]));
  const rowsOf = (some: typeof groups) => some.flatMap((group) => rowOf.get(group) ?? []);
  await createLinks(run, rowsOf(groups.filter(({ isNew }) => isNew)));
  const linked = await createUnlessLinked(run, rowsOf(groups.filter(({ isNew }) => !isNew)));
  const isLinked = (group: FactGroup) => {
    const row = rowOf.get(group);
    return row !== undefined && linked.has(row);
  };
  return steps.map(({ groups: ofRule, done }) => {
    const toRead = new Set(ofRule.filter(isLinked).flatMap(({ facts }) => facts.map(({ fact }) => fact.id)));
    return new Set([...done].filter((id) => !toRead.has(id)));
  });
}

/** Which facts fulfil conditions on the graph. */
async function fulfillingFacts(
  run: RunStatement,
  conditions: readonly string[],
  facts: readonly CreatedFact[],
): Promise<(fact: CreatedFact) => boolean> {
  if (conditions.length === 0) return () => true;
  const text = `CYPHER 5 UNWIND $ids AS id MATCH (f:Fact {id: id}) WHERE ${conditions.join(' AND ')} RETURN collect(id)`;
  const fulfilling = new Set<unknown>();
  await runInBatches(facts, async (batch) => {
    const { values } = await run({ text, params: { ids: batch.map(({ fact }) => fact.id) } });
    for (const id of values[0]?.[0] as unknown[]) fulfilling.add(id);
  });
  return ({ fact }) => fulfilling.has(fact.id);
}
