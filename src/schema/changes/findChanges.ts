/** Finds changes: their numbers, in order, by what touched what, who made them and what they were. */
import type { Context } from '../context';
import { TOUCHING } from './touching';

/** Which changes are meant. */
export interface ChangesWanted {
  /** Only those with a greater number. */
  readonly since?: number | null | undefined;
  /** Only those up to this number. */
  readonly upTo?: number | null | undefined;
  /** Only those that touched something with one of these ids. */
  readonly of?: readonly string[] | null | undefined;
  readonly by?: string | null | undefined;
  readonly actions?: readonly string[] | null | undefined;
}

/** A part of them: between two numbers, from one end. */
export interface ChangesPart {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly size: number;
  readonly backward?: boolean | undefined;
}

const GREATEST = Number.MAX_SAFE_INTEGER;

/** The numbers of changes, from the end that the part begins at. */
export async function findNumbers(
  { read }: Pick<Context, 'read'>,
  wanted: ChangesWanted,
  { after = 0, before = GREATEST, size, backward = false }: ChangesPart,
): Promise<number[]> {
  const { values } = await read({
    text: `CYPHER 5 ${numbersOf(wanted)}
WITH DISTINCT change.number AS number ORDER BY number ${backward ? 'DESC' : 'ASC'} LIMIT toInteger($size)
RETURN number`,
    params: {
      ...paramsOf(wanted),
      low: BigInt(Math.max(after, wanted.since ?? 0)),
      high: BigInt(Math.min(before - 1, wanted.upTo ?? GREATEST)),
      size,
    },
  });
  return values.map(([number]) => Number(number));
}

/** How many changes there are. */
export async function countChanges({ read }: Pick<Context, 'read'>, wanted: ChangesWanted): Promise<number> {
  const { values } = await read({
    text: `CYPHER 5 ${numbersOf(wanted)}
RETURN count(DISTINCT change.number)`,
    params: { ...paramsOf(wanted), low: BigInt(wanted.since ?? 0), high: BigInt(wanted.upTo ?? GREATEST) },
  });
  return Number(values[0]?.[0] ?? 0);
}

/** A clause that finds the nodes of the changes as `change`. */
function numbersOf({ of, by, actions }: ChangesWanted): string {
  const range = (number: string) => `${number} > $low AND ${number} <= $high`;
  const tests = [
    ...(typeof by === 'string' ? ['change.author = $by'] : []),
    ...(actions ? ["coalesce(change.action, 'LOAD') IN $actions"] : []),
  ];
  if (!of) return `MATCH (change:Change) WHERE ${[range('change.number'), ...tests].join(' AND ')}`;
  const where = tests.length > 0 ? ` WHERE ${tests.join(' AND ')}` : '';
  return `${TOUCHING}
WHERE ${range('number')}
MATCH (change:Change {number: number})${where}`;
}

function paramsOf({ of, by, actions }: ChangesWanted): Record<string, unknown> {
  return { of: [...(of ?? [])], by: by ?? null, actions: [...(actions ?? [])] };
}
