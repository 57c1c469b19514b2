import type { DateMention } from './dateMention';

/** A first line of news may begin with its date alone, or with a place in capitals and the date. */
const MAX_HEADER_LENGTH = 1_000;

/** “TURKU, ”, «Мурманск (», “Turku – ”. */
const BEFORE_DATELINE = /^\s*(?:(?:\p{Lu}[\p{L}.-]*\s?){1,3}(?:,|\s[–—-]|\s?\()\s?)?$/u;

/** The day that a text gives itself: a full date at the beginning of a line near its beginning, with nothing but a mark after it. */
export function findDateline(text: string, dates: readonly DateMention[]): DateMention | undefined {
  return dates.find(({ start, end, edtf }) => {
    if (start > MAX_HEADER_LENGTH || edtf === null || !/^\d{4}-\d\d-\d\d$/.test(edtf)) return false;
    if (!text.slice(start, end).includes(edtf.slice(0, 4))) return false;
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return (
      BEFORE_DATELINE.test(before) &&
      /^(?:\s*$|[^\S\n]*(?:[.\n)|—–-]|\/|,?\s*\d\d:\d\d))/u.test(text.slice(end))
    );
  });
}
