/** Reads what changes did to facts: see `HAD_STATUS`, which leads from a fact to the change that gave it a status. */
import type { Status } from '../../model/terms';
import type { Context } from '../context';
import { byNumber } from './byNumber';

export interface ChangedFact {
  readonly id: string;
  /** Null where the change wrote it. */
  readonly before: Status | null;
  readonly after: Status;
}

const FACTS = `MATCH (:Change {number: number})<-[:HAD_STATUS]-(f:Fact)
WITH DISTINCT number, f`;

/** The facts to which some changes gave a status, each up to `first`, sorted by id. */
export async function readFactChanges(
  { read }: Pick<Context, 'read'>,
  numbers: readonly number[],
  first: number,
): Promise<ReadonlyMap<number, readonly ChangedFact[]>> {
  const { values } = await read({
    text: `CYPHER 5 UNWIND $numbers AS number
CALL (number) {
  ${FACTS}
  ORDER BY f.id LIMIT toInteger($first)
  RETURN f.id AS id,
    head(COLLECT { MATCH (f)-[was:HAD_STATUS]->(c:Change) WHERE c.number < number RETURN was.status ORDER BY c.number DESC, was.from DESC LIMIT 1 }) AS before,
    head(COLLECT { MATCH (f)-[set:HAD_STATUS]->(c:Change) WHERE c.number = number RETURN set.status ORDER BY set.to IS NULL DESC, set.from DESC LIMIT 1 }) AS after
}
RETURN number, id, before, after ORDER BY number, id`,
    params: { numbers: numbers.map(BigInt), first },
  });
  return byNumber(values, ([id, before, after]) => ({
    id: String(id),
    before: before as Status | null,
    after: after as Status,
  }));
}

/** How many facts some changes wrote. */
export async function countCreatedFacts(
  { read }: Pick<Context, 'read'>,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { values } = await read({
    text: `CYPHER 5 UNWIND $numbers AS number
CALL (number) {
  ${FACTS}
  WHERE NOT EXISTS { MATCH (f)-[:HAD_STATUS]->(c:Change) WHERE c.number < number }
  RETURN count(f) AS created
}
RETURN number, created`,
    params: { numbers: numbers.map(BigInt) },
  });
  return byNumber(values, ([created]) => Number(created));
}
