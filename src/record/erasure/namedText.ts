/** Taking somebody's names out of texts. Pure. */

/** What stands in a text where a name stood. */
export const ERASED = '[erased]';

/** Forms that are long enough to mean the person: two Chinese characters, or four letters of another script. */
export function tellingForms(forms: Iterable<string>): string[] {
  const telling = [...forms].map((form) => form.trim()).filter((form) => isTelling(form));
  // The longest first, so that a full name goes as a whole.
  return [...new Set(telling)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function isTelling(form: string): boolean {
  const { length } = Array.from(form);
  return /\p{Script=Han}/u.test(form) ? length >= 2 : length >= 4;
}

/** A text without the names; the same text where none stands in it. Names in letters count as whole words only. */
export function withoutNames(text: string, forms: readonly string[]): string {
  return forms.reduce((left, form) => left.replaceAll(patternOf(form), ERASED), text);
}

function patternOf(form: string): RegExp {
  const exact = form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /\p{Script=Han}/u.test(form)
    ? new RegExp(exact, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`, 'giu');
}

/** Texts of an object, and of lists in it, without the names; undefined where there is nothing to take out. */
export function propertiesWithoutNames(
  properties: Readonly<Record<string, unknown>>,
  forms: readonly string[],
): Record<string, unknown> | undefined {
  const changed = Object.entries(properties).flatMap(([name, value]) => {
    const next = valueWithoutNames(value, forms);
    return JSON.stringify(next) === JSON.stringify(value) ? [] : [[name, next] as const];
  });
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

function valueWithoutNames(value: unknown, forms: readonly string[]): unknown {
  if (typeof value === 'string') return withoutNames(value, forms);
  return Array.isArray(value) ? value.map((item) => valueWithoutNames(item, forms)) : value;
}
