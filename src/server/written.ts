/** Large answers are written before Apollo sees them, in pieces; it would write them at once and hold everyone else up. */
import type { FormattedExecutionResult } from 'graphql';

import type { AnswerMeter } from './answerMemory';
import { serialiseLarge } from './serialise';

/** The JSON of large `data`, for as long as it is being answered. */
const texts = new WeakMap<object, string>();

/** Writes `data` if it is large. Throws what the meter throws. */
export async function writeAhead(data: object | null | undefined, meter: AnswerMeter): Promise<void> {
  if (!data) return;
  const text = await serialiseLarge(data, meter.write);
  if (text !== undefined) texts.set(data, text);
}

/** The body of an answer, in the order of keys that Apollo gives it. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data } = result;
  const text = data ? texts.get(data) : undefined;
  if (text === undefined) return `${JSON.stringify(result)}\n`;
  const parts = Object.entries(result).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [`${JSON.stringify(key)}:${key === 'data' ? text : JSON.stringify(value)}`];
  });
  return `{${parts.join(',')}}\n`;
}
