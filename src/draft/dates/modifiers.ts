import type { Sentence } from '../sentences';
import type { DateMatch } from './dateMatch';
import type { DateLanguage, DateModifier, DateReading } from './reading';
import { tenseOf, type Tense } from './tense';

const MAX_LENGTH = 60;

/** A date with the words that modify it. */
interface ChangedDate {
  readonly modifier: DateModifier | undefined;
  /** Its place, those words included. */
  readonly start: number;
  readonly end: number;
  /** With doubt where a part stands unread beside it. */
  readonly read: DateReading;
  readonly tense: Tense | undefined;
}

/** What the words around a date make of it. */
export function changedBy(
  text: string,
  sentence: Sentence,
  { start, end, read }: DateMatch,
  language: DateLanguage,
): ChangedDate {
  const before = text.slice(Math.max(sentence.start, start - MAX_LENGTH), start);
  const after = text.slice(end, Math.min(sentence.end, end + MAX_LENGTH));
  const tense = tenseOf(text, sentence, { start, end }, language.tense);
  const plain: ChangedDate = { modifier: undefined, start, end, read, tense };
  if (read.is === 'point' && (read.to || read.open)) return plain;
  const changed = { ...plain, read: withDoubt(read, text.slice(start, end), before, after, language) };
  for (const [pattern, modifier] of language.modifiersAfter) {
    const match = pattern.exec(after);
    if (match) {
      // «с 2015 года и далее»: the word before says the same and belongs to it.
      const begin = language.modifiers.find(([one, same]) => same === modifier && one.test(before));
      return {
        ...changed,
        modifier,
        start: begin ? beginOf(begin[0], before, start) : start,
        end: end + match[0].length,
      };
    }
  }
  for (const [pattern, modifier] of language.modifiers) {
    if (!pattern.test(before)) continue;
    if (modifier === undefined) break;
    return { ...changed, modifier, start: beginOf(pattern, before, start) };
  }
  return changed;
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
