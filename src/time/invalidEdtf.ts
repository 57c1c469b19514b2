import { nearestEdtf } from './nearestEdtf';

/** What is wrong with a text that is no date for us, and what was expected; each continues the sentence that begins with the text itself. */
const EDTF_ERRORS = {
  form: ['is not an EDTF date', 'expected e.g. 2020, 2020-06, 2022-22, 2020-06-15/.., 2023-11-04~'],
  month: [
    'names a month that the year does not have',
    'expected 01 to 12, or 21 to 41 for a part of the year',
  ],
  day: ['names a day that the calendar does not have', 'expected e.g. 2021-02-28 or 2021-02'],
  year: ['is outside the years 0001 to 9999', 'expected e.g. 2020'],
  time: ['has a time of day', 'expected a day or coarser, e.g. 2020-06-23'],
  several: [
    'is a set of which one date has no year from 0001 to 9999 or has gaps',
    'expected e.g. [2019,2021-05] or {2020-06-15..2020-06-19,2021}',
  ],
  endless: ['is an interval without any date', 'expected e.g. 2020-06-15/.. or ../2020'],
  reversed: ['ends before it begins', 'expected the earlier date first, e.g. 2019/2020'],
  exactDay: ['is not one exact day', 'expected e.g. 2020-06-23'],
  interval: ['is an interval', 'expected one date, e.g. 2015'],
  period: ['is not a period in the calendar', 'expected e.g. 2020, 2020-06/2020-08, 2020-06-15/..'],
  startless: ['has no first day, and so no day lies before it', 'expected e.g. 2020, 2020-06-15/..'],
  unending: ['has no last day, and so no day lies after it', 'expected e.g. 2020, ../2020-06-15'],
} as const;

/** Key of a fault in {@link EDTF_ERRORS}. */
export type EdtfError = keyof typeof EDTF_ERRORS;

/** Faults that lie in how a text is written, so that the right form of it can be guessed. */
const MISWRITTEN: ReadonlySet<EdtfError> = new Set(['form', 'month', 'day', 'time', 'reversed', 'exactDay']);

/** What is wrong with a text, and the nearest right form of it, or what was expected where none is near. */
function reasonOf(text: string, error: EdtfError): string {
  const [wrong, expected] = EDTF_ERRORS[error];
  const nearest = MISWRITTEN.has(error) ? nearestEdtf(text) : [];
  const forms = error === 'exactDay' ? nearest.filter((form) => /^\d{4}-\d{2}-\d{2}$/.test(form)) : nearest;
  return `${wrong} (${forms.length > 0 ? `did you mean ${forms.join(' or ')}?` : expected})`;
}

const MAX_QUOTED = 40;

/** A text of a client or author as a message quotes it: the first 40 characters. */
export function quoted(text: string): string {
  const start = text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
  // A control character in a message corrupts logs and terminals.
  return `“${start.replace(/\p{C}/gu, '�')}”`;
}

/**
 * The one error of reading dates; its message is one sentence for the author of the text: the text, what is wrong with it, and
 * the form that it probably was meant to have, or an example.
 */
export class InvalidEdtf extends Error {
  override readonly name = 'InvalidEdtf';
  /** The message without the text. */
  readonly reason: string;

  constructor(
    text: string,
    readonly error: EdtfError = 'form',
  ) {
    const reason = reasonOf(text, error);
    super(`${quoted(text)} ${reason}`);
    this.reason = reason;
  }
}

/** Thrown when dates that are each valid cannot be true together, such as an end before its beginning; the message is one sentence. */
export class ContradictoryDates extends Error {
  override readonly name = 'ContradictoryDates';
}
