import type { Token } from '../tokens';
import type { PlaceClue, PlaceType } from './clues';
import { isNoCity } from './noCities';
import { isPartOfState, isState } from './states';
import { nominativePair, placeNominatives, type PlaceCase, type Weighed } from './placeNominative';

/** A clue with its words. */
interface WordedClue extends PlaceClue {
  readonly words: readonly Token[];
}

/** What the forms of one place have in common: its words without the endings of cases. */
export function placeKey(words: readonly Token[], isRussian: boolean): string {
  const folded = words.map((word) => word.folded);
  if (!isRussian) return folded.join(' ');
  return folded
    .map((word) =>
      word.length < 3
        ? word
        : word.replace(
            /(?:ого|ому|ыми|ими|[ое]м|[ое]й|[иы]й|ая|яя|ую|юю|ые|ие|[иы]х|ах|ях|ью|[аеиоуыэюяьй])$/u,
            '',
          ),
    )
    .join(' ');
}

/** The name of a place in the nominative, as most of its forms have it, and its type; undefined where it is a state. */
export function nameOfPlaces(
  clues: readonly WordedClue[],
  isRussian: boolean,
): { readonly name: string; readonly type: PlaceType } | undefined {
  const votes = new Map<string, number>();
  for (const { words, grammaticalCase } of clues) {
    for (const [name, weight] of isRussian
      ? russianNames(words, grammaticalCase)
      : [[englishName(words), 1] as const])
      votes.set(name, (votes.get(name) ?? 0) + weight);
  }
  const names = [...votes].sort(([, one], [, other]) => other - one).map(([name]) => name);
  const [name] = names;
  if (name === undefined) return undefined;
  const told = clues.find(({ type }) => type !== 'City')?.type;
  if (told) return { name, type: told };
  const language = isRussian ? 'ru' : 'en';
  if (names.some((one) => isState(one, language) || isNoCity(one.toLowerCase(), isRussian))) return undefined;
  return { name, type: isRegionByForm(name, isRussian) ? 'Region' : 'City' };
}

function englishName(words: readonly Token[]): string {
  return words.map(({ text, gap }, at) => (at === 0 ? text : joint(gap) + text)).join('');
}

const joint = (gap: string): string => (/^[-‐‑'’]$/u.test(gap) ? gap : ' ');

/** The names that Russian words can stand for in a case; of a name with hyphens its last part changes, or its first before «-на-». */
function russianNames(words: readonly Token[], grammaticalCase: PlaceCase): readonly Weighed[] {
  const texts = words.map(({ text }) => (/^\p{Lu}{2,}$/u.test(text) ? capitalised(text) : text));
  const [first = '', second] = texts;
  if (second === undefined) return placeNominatives(first, grammaticalCase);
  const isPair = texts.length === 2 && joint(words[1]?.gap ?? '') === ' ';
  if (isPair && !/^(?:Нью|Сан|Санта|Лос|Лас|Порт|Эль|Рио|Тель|Абу)$/u.test(first))
    return nominativePair(first, second, grammaticalCase);
  const changing = words.findIndex(({ capital }) => !capital) - 1;
  const at = changing >= 0 ? changing : texts.length - 1;
  return placeNominatives(texts[at] ?? '', grammaticalCase).map(([one, weight]) => [
    texts
      .map((text, index) => (index === 0 ? '' : joint(words[index]?.gap ?? '')) + (index === at ? one : text))
      .join(''),
    weight,
  ]);
}

const capitalised = (text: string): string => text.slice(0, 1) + text.slice(1).toLowerCase();

/** Cities whose names end like those of regions and states. */
const CITIES_IN_IA =
  /^(?:София|Александрия|Валенсия|Севилья|Флоренция|Венеция|Никосия|Претория|Филадельфия|Монровия|Антиохия|Виктория|Анталия|Анталья|Конья|Измаилия|Мурсия|Пальмира)$/u;

/** «Приморье», «Татарстан», «Бавария», «Псковщина». */
function isRegionByForm(name: string, isRussian: boolean): boolean {
  // New York and Washington are cities first.
  if (!isRussian) return isPartOfState(name) && !/^(?:New York|Washington|Georgia)$/u.test(name);
  return /(?:стан|щина|ье|ия|ландия)$/u.test(name) && !CITIES_IN_IA.test(name);
}
