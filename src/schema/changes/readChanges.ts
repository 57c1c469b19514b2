/**
 * Reads what stands on the nodes of changes. A transaction has one number, and a node for each author and reason in it: a load of
 * two files has two. It is one change to a client, since what it did to entities belongs to the number.
 */
import type { Context } from '../context';
import type { ChangeValues } from './change';

type Read = Pick<Context, 'read'>;

/** A change with the authors and actions of all its parts. */
export interface ChangeHeader extends ChangeValues {
  readonly authors: readonly string[];
  readonly actions: readonly string[];
}

/** The reasons that are shown of a change that has many. */
const MAX_REASONS = 10;

/** From `change`, all nodes of some numbers, to a row for each number. */
const PARTS = `WITH change.number AS number, change ORDER BY size(change.id), change.id
WITH number, collect(change) AS parts
RETURN number, parts[0].id, parts[0].at, coalesce(parts[0].action, 'LOAD'), [part IN parts | part.author], [part IN parts | part.reason],
  [part IN parts | coalesce(part.action, 'LOAD')]
ORDER BY number`;

/** The changes with some numbers, in the order of these. */
export async function readHeaders({ read }: Read, numbers: readonly number[]): Promise<ChangeHeader[]> {
  if (numbers.length === 0) return [];
  const { values } = await read({
    // Through the index of the numbers: the database brings it up to date after all else that a transaction wrote, so what is found is there.
    text: `CYPHER 5 MATCH (change:Change) USING INDEX change:Change(number) WHERE change.number IN $numbers
${PARTS}`,
    params: { numbers: numbers.map(BigInt) },
  });
  const byNumber = new Map(values.map((row) => [Number(row[0]), headerOf(row)]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** A change by its id; undefined where there is none. */
export async function readChange({ read }: Read, id: string): Promise<ChangeHeader | undefined> {
  const { values } = await read({
    text: `CYPHER 5 MATCH (named:Change {id: $id}) MATCH (change:Change {number: named.number})
${PARTS}`,
    params: { id },
  });
  return values[0] && headerOf(values[0]);
}

function headerOf([number, id, at, action, authors, reasons, actions]: readonly unknown[]): ChangeHeader {
  const names = distinct(authors);
  return {
    number: Number(number),
    id: String(id),
    at: String(at),
    action: action as ChangeHeader['action'],
    author: names.join(', '),
    reason: reasonOf(distinct(reasons)),
    authors: names,
    actions: distinct(actions),
  };
}

function reasonOf(reasons: readonly string[]): string {
  const more = reasons.length - MAX_REASONS;
  const shown = reasons.slice(0, MAX_REASONS).join('; ');
  return more > 0 ? `${shown}; and ${String(more)} more` : shown;
}

function distinct(values: unknown): string[] {
  return [...new Set(values as string[])];
}
