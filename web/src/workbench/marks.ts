/** What is marked in the text: suggestions that are left, mentions that were taken in, and the words of what is looked at. Pure. */
import { rulerOf } from './ranges';
import type { Mark } from './segments';
import { typeOf } from './forms';
import type { Suggestion, Work } from './shapes';
import { keyOf, rangesOf } from './work';

/** The marks of a text. */
export function marksOf(work: Work, pending: readonly Suggestion[]): Mark[] {
  const { stretchOf } = rulerOf(work.text);
  const mark = (range: string, rest: Omit<Mark, 'start' | 'end'>): Mark[] => {
    const stretch = stretchOf(range);
    return stretch ? [{ ...stretch, ...rest }] : [];
  };
  return [
    ...work.facts.flatMap((row) => {
      const id = row.fields['entity'];
      if (row.heading !== 'mentions' || typeof id !== 'string') return [];
      const type = typeOf(id) ?? '';
      return rangesOf(row).flatMap((range) => mark(range, { key: id, isPending: false, type }));
    }),
    ...pending.flatMap((one) =>
      one.ranges.flatMap((range) =>
        mark(range, { key: keyOf(one), isPending: true, type: one.type ?? one.kind.toLowerCase() }),
      ),
    ),
  ];
}
