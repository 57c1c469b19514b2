/** Facts from which a link follows only where an entity in a role of theirs is of some kind: it may be declared to be of another. */
import { typesOf } from '../../model/declare/dictionary';
import { runInBatches, type RunStatement } from '../batches';
import { roleType } from './roleConditions';

/** The facts, by type, of which a link depends on what some entities are. */
export async function conditionedFacts(
  run: RunStatement,
  entities: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const facts = new Map<string, string[]>();
  for (const entry of typesOf('fact')) {
    const roles = new Set(entry.derives.flatMap(({ whenRoles = {} }) => Object.keys(whenRoles)));
    for (const role of roles) {
      await runInBatches(entities, async (ids) => {
        const { values } = await run({
          text: `CYPHER 5 UNWIND $ids AS id MATCH (:Entity {id: id})<-[:${roleType(entry, role)}]-(f:${entry.name}) RETURN DISTINCT f.id`,
          params: { ids },
        });
        facts.set(entry.name, [...(facts.get(entry.name) ?? []), ...values.map(([id]) => String(id))]);
      });
    }
  }
  return facts;
}
