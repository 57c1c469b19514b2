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

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${String(text.length)} characters)`;
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
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Difference(what, asked, [one, other]);
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
