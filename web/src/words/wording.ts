/** How texts are put together: gaps, numbers and plurals. Pure. */

/** A language of the pages. */
export type Language = 'en' | 'ru' | 'zh';

/** A word in English, Russian and Chinese. */
export type Triple = readonly [en: string, ru: string, zh: string];

/** Where the word of a language stands in a triple. */
export const PLACE: Readonly<Record<Language, 0 | 1 | 2>> = { en: 0, ru: 1, zh: 2 };

/**
 * Fills `{name}` with a value, and `{n|one|few|many}` with a number and the form that goes with it: English takes the first and
 * the last form, Chinese the last.
 */
export function filled(
  text: string,
  gaps: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return text.replace(/\{(\w+)((?:\|[^|}]*)*)\}/g, (_gap, name: string, forms: string) => {
    const value = gaps[name] ?? '';
    if (forms === '') return String(value);
    const given = forms.slice(1).split('|');
    const kind = new Intl.PluralRules(language).select(Number(value));
    const place = kind === 'one' ? 0 : kind === 'few' && given.length > 2 ? 1 : given.length - 1;
    return `${String(value)} ${given[place] ?? ''}`.trimEnd();
  });
}
