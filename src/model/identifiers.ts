/** Identifiers in other systems, `scheme:value`. Whether letters are capital does not matter. Pure. */

/** What an identifier is looked up by. */
export interface SoughtIdentifiers {
  /** Schemes with values, in small letters. */
  readonly whole: readonly string[];
  /** Values alone, a colon before each. */
  readonly endings: readonly string[];
}

/** Identifiers as they are looked up; one without a scheme may be of any. */
export function soughtIdentifiers(texts: readonly string[]): SoughtIdentifiers {
  const all = texts.map((text) => text.trim().toLowerCase()).filter((text) => text !== '');
  return {
    whole: all.filter((text) => text.includes(':')),
    endings: all.filter((text) => !text.includes(':')).map((text) => `:${text}`),
  };
}

const ISO = 'iso:';

/** The ISO 3166-1 codes of countries among identifiers, which countries have as a property of their own: `iso:RU`. */
export function countryCodesIn({ whole }: SoughtIdentifiers): readonly string[] {
  return whole.filter((text) => text.startsWith(ISO)).map((text) => text.slice(ISO.length).toUpperCase());
}

const CODE = /^(?:iso)?:(?:[a-z]{2})?$/;

/** Whether the code of a country may be what is sought: `iso:ru`, a value alone (`:ru`), or the scheme (`iso:`). */
export function mayBeCountryCode(sought: string): boolean {
  return CODE.test(sought);
}

const WITH_SCHEME = /^[a-z][\w.-]{0,40}:[^\s:][^\s]{0,200}$/i;

/** A value alone is taken for an identifier only where it has a digit, as those of all great systems have. */
const VALUE_ALONE = /^(?=[^\s]*\d)[\w./-]{2,60}$/;

/** Whether a text may be an identifier, so that it is worth looking for one. */
export function mayBeIdentifier(text: string): boolean {
  const trimmed = text.trim();
  return WITH_SCHEME.test(trimmed) || VALUE_ALONE.test(trimmed);
}
