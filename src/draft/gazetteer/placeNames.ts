/** Places of the gazetteer that a text may name, with their names in its script. */
import { fold } from '../../names/fold';
import type { ArticleLanguage } from '../detectLanguage';
import type { KnownEntity } from '../knownEntity';
import { tokenize } from '../tokens';

/** A place as a draft knows it. */
export interface GazetteerEntity extends KnownEntity {
  readonly population: number;
  /** ISO 3166-1 code of the country in which it lies, or that it is. */
  readonly country: string;
}

/** A place with the names by which a text in one script may call it. */
export interface PlaceNames {
  readonly place: GazetteerEntity;
  /** Those that are shown, which are in use. */
  readonly main: readonly string[];
  /** Others, of whatever language and time. */
  readonly others: readonly string[];
}

const SCRIPT: Readonly<Record<ArticleLanguage, RegExp>> = {
  ru: /\p{Script=Cyrillic}/u,
  en: /\p{Script=Latin}/u,
  zh: /\p{Script=Han}/u,
};

/** Letters by which a name is first compared with the words of a text. */
const LETTERS = 3;

/** A place as a gazetteer has it. */
export interface GazetteerPlace {
  readonly id: string;
  readonly type: string;
  /** The names that are shown, by language. */
  readonly names: Readonly<Record<ArticleLanguage, string | null>>;
  readonly otherNames: readonly string[];
  /** Those of them of which the language is known. */
  readonly furtherNames: readonly { readonly value: string; readonly language: string }[];
  readonly population: number | null;
  readonly country: string;
  readonly within: readonly string[];
}

/** Gives the names of a place by which a text may call it: those that begin as a word of the text does; undefined where none does. */
export function placeNamesFor(
  text: string,
  language: ArticleLanguage,
): (place: GazetteerPlace) => PlaceNames | undefined {
  const script = SCRIPT[language];
  const mayStand = language === 'zh' ? (name: string) => text.includes(name) : beginsLike(text);
  const inScript = (name: string) => script.test(name) && mayStand(name);
  return (place) => {
    const shown = place.names[language];
    const main = [
      ...(shown === null ? [] : [shown]),
      ...place.furtherNames.filter((one) => one.language === language).map(({ value }) => value),
    ].filter(inScript);
    const others = place.otherNames.filter((name) => !main.includes(name) && inScript(name));
    return main.length + others.length > 0 ? { place: entityOf(place), main, others } : undefined;
  };
}

function beginsLike(text: string): (name: string) => boolean {
  const beginnings = new Set(
    tokenize(text)
      .filter(({ capital }) => capital)
      .map(({ folded }) => folded.slice(0, LETTERS)),
  );
  const all = [...beginnings];
  // There are two hundred thousand names, and some thousand beginnings.
  const seen = new Map<string, boolean>();
  return (name) => {
    const raw = name.slice(0, LETTERS);
    const isLong = name.length > LETTERS + 1 && /^\p{L}+$/u.test(raw);
    const known = isLong ? seen.get(raw) : undefined;
    if (known !== undefined) return known;
    const folded = fold(isLong ? raw : name);
    // «Ош», «Уфа»: the end of a short name changes.
    const short = isLong
      ? folded.slice(0, LETTERS)
      : folded.slice(0, Math.min(LETTERS, Math.max(2, folded.length - 1)));
    const begins =
      short.length === LETTERS ? beginnings.has(short) : all.some((beginning) => beginning.startsWith(short));
    if (isLong) seen.set(raw, begins);
    return begins;
  };
}

function entityOf(place: GazetteerPlace): GazetteerEntity {
  const { id, type, population, country, within } = place;
  const { en, ru, zh } = place.names;
  const shown = [en, ru, zh].filter((name) => name !== null);
  const names = [...new Set([...shown, ...place.otherNames])];
  return { id, type, names, within, population: population ?? 0, country };
}
