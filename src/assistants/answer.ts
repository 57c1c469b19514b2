/** Answers the call of a tool. */
import { parse } from 'graphql';

import { EntenteError } from '../errors';
import type { Ask } from '../export/ask';
import type { Operation } from '../server/operation';
import { UnclearName, withIds } from './namedIds';

/** The answer to a call, as the protocol has it: the same as a structure and as text. */
export interface ToolAnswer {
  readonly content: { readonly type: 'text'; readonly text: string }[];
  readonly structuredContent?: Record<string, unknown>;
  readonly isError?: true;
}

/** Asks the question of a tool. What the assistant can mend is an answer with `isError`; anything else is thrown. */
export async function answerTool(
  ask: Ask,
  operation: Operation,
  given: Readonly<Record<string, unknown>>,
): Promise<ToolAnswer> {
  try {
    const { variables, understood } = await withIds(ask, operation, given);
    const answer = await ask(parse(operation.document), variables);
    const structuredContent = { ...(understood.length > 0 && { understood }), answer };
    return { content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent };
  } catch (error) {
    if (error instanceof UnclearName || error instanceof EntenteError) return faulty(error.message);
    throw error;
  }
}

/** An answer that says what is wrong with a call. */
export function faulty(message: string): ToolAnswer {
  return { content: [{ type: 'text', text: message }], isError: true };
}
