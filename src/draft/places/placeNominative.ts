/** In which cases a place may stand where a text names it: after «в» in two of them. */
export type PlaceCase =
  'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'in' | 'unknown';

/** A nominative that a form can have, and how well it fits; greater is better. */
export type Weighed = readonly [nominative: string, weight: number];

/** Stems of which most cities in -е are feminine: «в Валмиере», «в Москве»; counted in the names of the gazetteer. */
const FEMININE =
  /(?:аб|нк|уб|ав|йр|ям|ял|мб|ьп|тл|иц|ьт|рр|тр|ап|ел|кк|дд|нз|бр|мл|кр|сн|вк|дк|тк|кв|гр|яв|лн|фр|дх|тн|др|ед|бер|сад|арн|бел|лад|инд|кал|мат|ист|ирн|иар|иер|рор|вад|над|кут|иок|лим|сак|арв|ерв|усс|осс|есс|ощ|уф|ул|ухар|амар|рант)$/u;
/** Stems that take -ь: Казань, Тверь, Пермь, Ярославль; and names in -и that do not change: Сочи, Тбилиси. */
const SOFT_FEMININE = /(?:[аеиоуя]н|[аеиоу]л|вер|рм|рч)$/u;
const FIXED_I = /(?:[дсг]заки|саки|синки|тти|чи|ли|ди|си|зи|ци|ри|ми|ти|би|пи|ви|фи|хи|ши|жи|ий|ки)$/u;
const FIXED_U = /(?:оу|уу|рту|урку|улу|рну|аку|нду|[кс]ацу|фу|шу|[дч]жу|эгу)$/u;
const VELAR = /[гкхжшщч]$/u;
const CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/u;

/** The nominatives that a folded-free Russian word can have in a case; the word keeps its capital letter. */
export function placeNominatives(word: string, grammaticalCase: PlaceCase): readonly Weighed[] {
  if (grammaticalCase === 'nominative') return [[word, 3]];
  if (grammaticalCase === 'unknown') return anyCase(word);
  if (grammaticalCase === 'genitive') return genitive(word);
  if (grammaticalCase === 'accusative') return accusative(word);
  if (grammaticalCase === 'instrumental') return instrumental(word);
  if (grammaticalCase === 'dative')
    return [...inPlace(word), ...(word.endsWith('у') ? ([[cut(word), 3]] as const) : [])];
  return inPlace(word);
}

/** Endings that hardly any nominative has: «Владивостока», «Владимиром». */
const OBLIQUE = /(?:(?:[сц]к|град|бург|стан|ток|поль|горск)[ауе]|[бвгджзклмнпрстфхцчшщ](?:ом|ы))$/u;

function anyCase(word: string): readonly Weighed[] {
  const instrumental: readonly Weighed[] = word.endsWith('ом') ? [[cut(word, 2), 6]] : [];
  const oblique = [...genitive(word), ...inPlace(word), ...instrumental]
    .filter(([one]) => one !== word)
    .map(quarter);
  return [[word, OBLIQUE.test(word) ? 0.25 : 1], ...oblique];
}

const quarter = ([nominative, weight]: Weighed): Weighed => [nominative, weight / 4];
const cut = (word: string, by = 1): string => word.slice(0, -by);

/** Самарой, Пусаном, Казанью, Ярославлем, Шанхаем. */
function instrumental(word: string): readonly Weighed[] {
  if (word.endsWith('ью')) return [[`${cut(word, 2)}ь`, 3]];
  if (word.endsWith('ой')) return [[`${cut(word, 2)}а`, 3]];
  if (/[её]й$/u.test(word)) return [[`${cut(word, 2)}${/[жшщчц]ей$/u.test(word) ? 'а' : 'я'}`, 3]];
  if (/[ое]вом$|[иы]ном$/u.test(word))
    return [
      [cut(word, 2), 2],
      [`${cut(word, 2)}о`, 1],
    ];
  if (word.endsWith('ом')) return [[cut(word, 2), 3]];
  if (word.endsWith('ем'))
    return /[аеиоуыэю]ем$/u.test(word) ? [[`${cut(word, 2)}й`, 3]] : [[`${cut(word, 2)}ь`, 3]];
  if (/[иы]м$/u.test(word)) return adjectives(cut(word, 2));
  if (word.endsWith('ами')) return [[`${cut(word, 3)}${VELAR.test(cut(word, 3)) ? 'и' : 'ы'}`, 3]];
  return [[word, 2]];
}

function genitive(word: string): readonly Weighed[] {
  const stem = cut(word);
  if (/[ое]го$/u.test(word)) return adjectives(cut(word, 3));
  if (word.endsWith('ых')) return [[`${cut(word, 2)}ые`, 3]];
  if (word.endsWith('ы')) return [[`${stem}а`, 3]];
  if (word.endsWith('и')) return fromI(word);
  if (word.endsWith('а')) {
    if (/[бвгджзйклмнпрстфхчшщь]ца$/u.test(word)) return [[`${cut(word, 2).replace(/ь$/u, '')}ец`, 3]];
    return CONSONANT.test(stem)
      ? [
          [stem, 3],
          [word, 0.5],
        ]
      : [[word, 2]];
  }
  if (word.endsWith('ья'))
    return [
      [`${stem}е`, 2],
      [word, 1],
    ];
  if (word.endsWith('я')) return /[аеиоуыэю]$/u.test(stem) ? [[`${stem}й`, 3]] : [[`${stem}ь`, 3]];
  if (word.endsWith('ой') && word.length > 5)
    return [
      [`${cut(word, 2)}ая`, 2],
      [word, 0.5],
    ];
  return [[word, 2]];
}

/** Казани, Риги, Нагои, Бурятии, and Тольятти, which stays. */
function fromI(word: string): readonly Weighed[] {
  const stem = cut(word);
  if (word.endsWith('ии'))
    return [
      [`${stem}я`, 3],
      [word, 0.5],
    ];
  if (/[аеоуюя]$/u.test(stem)) return [[`${stem}я`, 3]];
  if (/[сз]ак$/u.test(stem))
    return [
      [word, 1.5],
      [`${stem}а`, 1.4],
    ];
  if (VELAR.test(stem) && !/(?:[сз]ак|синк|(?<!р)ч)$/u.test(stem))
    return [
      [`${stem}а`, 2.5],
      [word, 0.5],
    ];
  if (SOFT_FEMININE.test(stem) && word.length > 4)
    return [
      [`${stem}ь`, 2.5],
      [word, 1],
    ];
  return FIXED_I.test(word)
    ? [
        [word, 2],
        [`${stem}ь`, 0.5],
      ]
    : [
        [`${stem}ь`, 1.5],
        [word, 1],
      ];
}

function accusative(word: string): readonly Weighed[] {
  if (word.endsWith('у'))
    return FIXED_U.test(word)
      ? [
          [word, 2.5],
          [`${cut(word)}а`, 1],
        ]
      : [
          [`${cut(word)}а`, 3],
          [word, 1],
        ];
  if (word.endsWith('ую')) return [[`${cut(word, 2)}ая`, 3]];
  if (word.endsWith('ю')) return [[`${cut(word)}я`, 3]];
  return [[word, 3]];
}

/** After «в»: where something is, or where somebody goes. */
function inPlace(word: string): readonly Weighed[] {
  const stem = cut(word);
  if (word.endsWith('ье')) return [[word, 3]];
  if (word.endsWith('е')) {
    if (/[аоуеиыэю]$/u.test(stem))
      return [
        [`${stem}й`, 2],
        [`${stem}я`, 0.5],
        [word, 0.5],
      ];
    if (/[бвгджзйклмнпрстфхчшщь]це$/u.test(word)) return [[`${cut(word, 2).replace(/ь$/u, '')}ец`, 3]];
    if (/(?:вл|пол)$/u.test(stem)) return [[`${stem}ь`, 3]];
    const [feminine, masculine] = FEMININE.test(stem.toLowerCase()) ? [2, 1] : [1, 2];
    return [
      [stem, masculine],
      [`${stem}а`, feminine],
      [word, 0.5],
      [`${stem}ь`, 0.4],
    ];
  }
  if (word.endsWith('и')) return fromI(word);
  if (/[ое]м$/u.test(word) && word.length > 5) return adjectives(cut(word, 2));
  if (/(?:ах|ях)$/u.test(word)) return [[`${cut(word, 2)}${VELAR.test(cut(word, 2)) ? 'и' : 'ы'}`, 3]];
  if (word.endsWith('ых')) return [[`${cut(word, 2)}ые`, 3]];
  if (word.endsWith('ой') && word.length > 5) return [[`${cut(word, 2)}ая`, 2]];
  return accusative(word);
}

function adjectives(stem: string): readonly Weighed[] {
  return [[`${stem}${VELAR.test(stem) ? 'ий' : 'ый'}`, 3]];
}

const MASCULINE_ADJECTIVE = /(?:ого|его|ому|ему|ом|ем|ым|им|ый|ий)$/u;
const FEMININE_ADJECTIVE = /(?:ой|ей|ая|яя|ую|юю)$/u;
const PLURAL_ADJECTIVE = /(?:ых|их|ые|ие|ым|им)$/u;

/** Whether a word can be the adjective before a noun of a name: «Нижнем Тагиле», «Старой Руссе», «Набережных Челнах». */
export function isPlaceAdjective(word: string): boolean {
  return word.length > 4 && /(?:ого|его|ом|ем|ый|ий|ой|ей|ая|яя|ую|юю|ых|их|ые|ие)$/u.test(word);
}

/** Adjective and noun in the nominative, where they agree. */
export function nominativePair(
  adjective: string,
  noun: string,
  grammaticalCase: PlaceCase,
): readonly Weighed[] {
  if (grammaticalCase === 'nominative') return [[`${adjective} ${noun}`, 3]];
  const stem = adjective
    .replace(MASCULINE_ADJECTIVE, '')
    .replace(FEMININE_ADJECTIVE, '')
    .replace(PLURAL_ADJECTIVE, '');
  const isSoft = /(?:его|ему|ем|ей|яя|юю)$/u.test(adjective) || /(?:н(?:ий|их|ие|им))$/u.test(adjective);
  const ending = (hard: string, soft: string) => (isSoft ? soft : hard);
  const nouns = placeNominatives(noun, grammaticalCase);
  if (FEMININE_ADJECTIVE.test(adjective)) {
    const fitting = nouns.filter(([one]) => /[аяь]$/u.test(one));
    return fitting.map(([one, weight]) => [`${stem}${ending('ая', 'яя')} ${one}`, weight + 1]);
  }
  if (/(?:ых|их|ые|ие)$/u.test(adjective)) {
    const plural = /[ое]в$/u.test(noun) ? cut(noun, 2) : noun;
    const ofMany: readonly Weighed[] = /[бвгджзклмнпрстфхцчшщ]$/u.test(noun)
      ? [[`${plural}${VELAR.test(plural) ? 'и' : 'ы'}`, 4]]
      : [];
    const first = `${stem}${VELAR.test(stem) || isSoft ? 'ие' : 'ые'}`;
    return [...ofMany, ...nouns].map(([one, weight]) => [`${first} ${one}`, weight]);
  }
  const hard = VELAR.test(stem) ? 'ий' : 'ый';
  return nouns
    .filter(([one]) => !/[аяоеиы]$/u.test(one))
    .map(([one, weight]) => [`${stem}${ending(hard, 'ий')} ${one}`, weight + 1]);
}
