/** Languages as BCP 47 tags, and where names in them stand. Pure. */

/** A tag with more subtags is none that anything is stored under. */
const MOST_SUBTAGS = 8;

/**
 * A tag and what RFC 4647 falls back to, in order (look-up, section 3.4): `zh-Hans-CN`, `zh-Hans`, `zh`. A subtag of one letter
 * goes with the one behind it. In small letters.
 */
export function fallbacksOf(tag: string): readonly string[] {
  const subtags = tag.trim().toLowerCase().split(/[-_]/).slice(0, MOST_SUBTAGS);
  return subtags
    .map((_, at) => subtags.slice(0, subtags.length - at))
    .filter((part) => part.length === 1 || (part.at(-1) ?? '').length > 1)
    .map((part) => part.join('-'));
}

/** The properties in which display names in a language stand, those of its fallbacks behind it: `name_zh_hans`, `name_zh`. */
export function nameProperties(tag: string): readonly string[] {
  return fallbacksOf(tag).map((one) => `name_${one.replaceAll('-', '_')}`);
}
