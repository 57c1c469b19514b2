/** Places of the gazetteer that a text may name, with their names in its script. */
import { fold } from '../../names/fold';
import { namesOf } from '../../gazetteer/lookUp';
import type { GazetteerPlace } from '../../gazetteer/place';
import { readGazetteer, type GazetteerOptions } from '../../gazetteer/readGazetteer';
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

/** The places of which a name begins as a word of the text does. Takes half a second, for reading. */
export async function placesInText(
  text: string,
  language: ArticleLanguage,
  options: GazetteerOptions = {},
): Promise<readonly PlaceNames[]> {
  const script = SCRIPT[language];
  const mayStand = language === 'zh' ? (name: string) => text.includes(name) : beginsLike(text);
  const found: PlaceNames[] = [];
  for await (const place of readGazetteer(options)) {
    const { en, ru, zh } = place.names;
    const shown = { en, ru, zh }[language];
    const inScript = (name: string) => script.test(name) && mayStand(name);
    const main = [
      ...(shown === null ? [] : [shown]),
      ...place.furtherNames.filter((one) => one.language === language).map(({ value }) => value),
    ].filter(inScript);
    const others = place.otherNames.filter((name) => !main.includes(name) && inScript(name));
    if (main.length + others.length > 0) found.push({ place: entityOf(place), main, others });
  }
  return found;
}

function beginsLike(text: string): (name: string) => boolean {
  const beginnings = new Set(
    tokenize(text)
      .filter(({ capital }) => capital)
      .map(({ folded }) => folded.slice(0, LETTERS)),
  );
  // «Ош», «Уфа»: the end of a short name changes.
  return (name) => {
    const folded = fold(name);
    const short = folded.slice(0, Math.min(LETTERS, Math.max(2, folded.length - 1)));
    return short.length === LETTERS
      ? beginnings.has(short)
      : [...beginnings].some((beginning) => beginning.startsWith(short));
  };
}

function entityOf(place: GazetteerPlace): GazetteerEntity {
  const { id, type, population, country, within } = place;
  return { id, type, names: namesOf(place), within, population: population ?? 0, country };
}
