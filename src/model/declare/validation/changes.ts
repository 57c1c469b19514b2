import { textRule, type Rule } from './rule';

const LONGEST_REASON = 1_000;
const LONGEST_KEY = 100;

/** The reason for a change of the record. */
export function IsReason(): Rule {
  return textRule('isReason', (text) =>
    text.trim() !== '' && text.length <= LONGEST_REASON
      ? undefined
      : `must be a sentence of at most ${LONGEST_REASON.toLocaleString('en')} characters`,
  );
}

/** A key that makes a request the same as another. */
export function IsIdempotencyKey(): Rule {
  return textRule('isIdempotencyKey', (text) =>
    text.trim() !== '' && text.length <= LONGEST_KEY
      ? undefined
      : `must be a text of 1 to ${String(LONGEST_KEY)} characters`,
  );
}
