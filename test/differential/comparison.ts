/** One comparison: two documents that ask for the same in different forms, and whether their answers agree. */
import type { Request } from './selected';
import type { Answer, Service } from './service';

/** A document with what was answered. */
export interface Asked {
  readonly request: Request;
  readonly answer: Answer;
}

/** Two answers that should have been the same, or one that should have been none. */
export class Difference extends Error {
  constructor(
    readonly what: string,
    readonly asked: readonly Asked[],
    readonly compared: readonly unknown[] = [],
  ) {
    super(
      [
        what,
        ...asked.flatMap(({ request, answer }) => [
          request.query,
          `variables ${JSON.stringify(request.variables)}`,
          `answer ${shortened(JSON.stringify(answer))}`,
        ]),
        ...compared.map((value) => `compared ${shortened(JSON.stringify(value))}`),
      ].join('\n'),
    );
    this.name = 'Difference';
  }
}

const LONGEST = 6_000;

function shortened(text: string, length = LONGEST): string {
  return text.length <= length ? text : `${text.slice(0, length)}… (${text.length} characters)`;
}

/** Asks a document that any client may ask: every error is a difference. */
export async function ask(service: Service, request: Request): Promise<Asked> {
  const answer = await service.ask(request.query, request.variables);
  const asked = { request, answer };
  if (answer.errors.length > 0 || !answer.data)
    throw new Difference(`An error: ${answer.errors[0]?.code ?? 'no data'}`, [asked]);
  return asked;
}

/** What was answered under a key at the root. */
export function dataOf({ answer }: Asked, key: string): unknown {
  return answer.data?.[key];
}

/** Fails unless two values are the same, order of keys included. */
export function expectSame(what: string, asked: readonly Asked[], one: unknown, other: unknown): void {
  const at = firstDifference(one, other, '');
  if (at !== undefined) throw new Difference(`${what}: ${at}`, asked, [one, other]);
}

/** Where two values of JSON differ first, order of keys included. */
function firstDifference(one: unknown, other: unknown, path: string): string | undefined {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  if (a === b) return undefined;
  const here = `at “${path}” ${shortened(a, 300)} and ${shortened(b, 300)}`;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return here;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  const [left, right] = [one, other] as Record<string, unknown>[];
  for (const key of keys) {
    if (!others.includes(key)) return here;
    const below = firstDifference(left?.[key], right?.[key], `${path}/${key}`);
    if (below !== undefined) return below;
  }
  return here;
}

/** Fails unless a condition holds. */
export function expectThat(
  holds: boolean,
  what: string,
  asked: readonly Asked[],
  ...compared: unknown[]
): void {
  if (!holds) throw new Difference(what, asked, compared);
}
