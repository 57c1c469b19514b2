import type { Sentence } from '../sentences';
import type { DateMatch } from './combine';
import type { DateLanguage, DateModifier, DateReading } from './reading';

const MAX_LENGTH = 60;

/** The modifier of a date, its place with the words that modify it, its reading with doubt where a part is unread, and whether it is said to lie ahead. */
export function changedBy(
  text: string,
  sentence: Sentence,
  { start, end, read }: DateMatch,
  language: DateLanguage,
): [modifier: DateModifier | undefined, start: number, end: number, read: DateReading, ahead: boolean] {
  const before = text.slice(Math.max(sentence.start, start - MAX_LENGTH), start);
  const after = text.slice(end, Math.min(sentence.end, end + MAX_LENGTH));
  const ahead = language.ahead.test(clauseAround(text, sentence, start, end));
  if (read.is === 'point' && (read.to || read.open)) return [undefined, start, end, read, ahead];
  const reading = withDoubt(read, text.slice(start, end), before, after, language);
  for (const [pattern, modifier] of language.modifiersAfter) {
    const match = pattern.exec(after);
    if (match) {
      // «с 2015 года и далее»: the word before says the same and belongs to it.
      const begin = language.modifiers.find(([one, same]) => same === modifier && one.test(before));
      return [
        modifier,
        begin ? beginOf(begin[0], before, start) : start,
        end + match[0].length,
        reading,
        ahead,
      ];
    }
  }
  for (const [pattern, modifier] of language.modifiers) {
    if (!pattern.test(before)) continue;
    if (modifier === undefined) break;
    return [modifier, beginOf(pattern, before, start), end, reading, ahead];
  }
  return [undefined, start, end, reading, ahead];
}

function beginOf(pattern: RegExp, before: string, start: number): number {
  const words = pattern.exec(before)?.[0] ?? '';
  return start - words.replace(/^[^\p{L}]+/u, '').length;
}

/** A year beside which a part of the date stands unread is doubtful. */
function withDoubt(
  read: DateReading,
  words: string,
  before: string,
  after: string,
  { unreadBefore, unreadAfter }: DateLanguage,
): DateReading {
  if (read.is !== 'point' || typeof read.from.year !== 'number') return read;
  const { day, month, code } = read.from;
  if (day !== undefined || code !== undefined) return read;
  const isUnread =
    (unreadBefore.test(before) && /^\d/.test(words)) || (month === undefined && unreadAfter.test(after));
  return isUnread ? { ...read, uncertain: true } : read;
}

/** The words around a place up to the next comma or the like. */
function clauseAround(text: string, sentence: Sentence, start: number, end: number): string {
  const before = text.slice(sentence.start, start);
  const begin = Math.max(...[',', ';', '，', '；', ':', '：'].map((mark) => before.lastIndexOf(mark))) + 1;
  const after = text.slice(end, sentence.end);
  const stop = /[,;，；:：]/u.exec(after)?.index ?? after.length;
  return `${before.slice(begin)} ⌖ ${after.slice(0, stop)}`;
}
