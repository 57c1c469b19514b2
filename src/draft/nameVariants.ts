/** A part of a name under which a text may speak of the entity. */
export interface NameVariant {
  readonly name: string;
  /** An abbreviation: found only as it is written, in capitals. */
  readonly exact: boolean;
}

/** «ХМТЭЯ», «КубГУ», NEFU: at least two capitals in one short word. */
const ABBREVIATION = /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}]{2,10}$/u;

const BRACKETED = /\s*\(([^()]*)\)/gu;
const QUOTED = /[«“"]([^«»“”"]*)[»”"]/gu;

/**
 * The ways in which a text may give a name: «Ярмарка (ХМТЭЯ)» without its bracket and by the abbreviation in it; «Форум
 * «Здоровый город»» also by the quoted words, where there are at least two.
 */
export function nameVariants(name: string): readonly NameVariant[] {
  const plain = name.replace(BRACKETED, '').trim();
  const bracketed = [...name.matchAll(BRACKETED)].map(([, inner = '']) => inner).filter(isAbbreviation);
  const quoted = [...name.matchAll(QUOTED)]
    .map(([, inner = '']) => inner)
    .filter((inner) => /\S[\s-]+\S/u.test(inner));
  return [plain, ...bracketed, ...quoted]
    .filter((variant) => variant !== '')
    .map((variant) => ({ name: variant, exact: isAbbreviation(variant) }));
}

function isAbbreviation(text: string): boolean {
  return ABBREVIATION.test(text);
}
