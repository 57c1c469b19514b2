/** Endings of a masculine name after its last consonant; a name in a vowel does not change («Сунь Чжэ»). */
const HARD = ['а', 'у', 'ом', 'е'];
const SOFT = ['я', 'ю', 'ем', 'е'];

/**
 * The oblique forms of a Chinese name in Cyrillic, folded: the last word alone changes («Чжан Цисяна», «Си Цзиньпином»),
 * and only in names of men, which nobody can tell; a form that is never used finds nothing.
 */
export function chineseForms(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  if (last === undefined || !/[нйь]$/.test(last)) return [];
  const soft = /[йь]$/.test(last);
  const stem = soft ? last.slice(0, -1) : last;
  const before = words.slice(0, -1);
  return (soft ? SOFT : HARD).map((ending) => [...before, stem + ending].join(' '));
}
