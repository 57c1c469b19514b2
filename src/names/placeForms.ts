/** Endings of the five oblique cases; a dash for none. */
type Endings = readonly [cut: number, endings: string];

/** By the end of a folded nominative, first rule that fits. */
const RULES: readonly (readonly [RegExp, ...Endings])[] = [
  [/(?:ний|чий|щий|жий|ший)$/, 2, 'его ему ем им'],
  [/ий$/, 2, 'ого ому ом им'],
  [/ый$/, 2, 'ого ому ом ым'],
  // Лесной, Уренгой
  [/ой$/, 2, 'ого ому ом ым оя ою оем ое'],
  [/яя$/, 2, 'ей юю'],
  [/ая$/, 2, 'ой ую'],
  [/[нчщжш]ее$/, 2, 'его ему ем им'],
  [/ое$/, 2, 'ого ому ом ым'],
  [/[нчщ]ие$/, 2, 'их им ими'],
  [/ые$|[кгх]ие$/, 2, 'ых ым ыми их им ими'],
  [/ия$/, 1, 'и ю ей'],
  [/я$/, 1, 'и е ю ей'],
  [/[гкхжшщч]а$/, 1, 'и е у ой ей'],
  [/а$/, 1, 'ы е у ой'],
  [/(?:ов|ев|ин|ын)о$/, 1, 'а у ом е'],
  [/ье$/, 1, 'я ю ем'],
  [/ище$/, 1, 'а у ем е'],
  [/[оуюеэ]$/, 0, ''],
  [/[кгх]и$/, 1, 'ов ам ами ах'],
  [/и$/, 1, 'ей ям ями ях ам ами ах'],
  [/ы$/, 1, 'ов - ам ами ах'],
  // Камень: Камня; Тюмень: Тюмени
  [/мень$/, 3, 'ня ню нем не ени енью'],
  [/ь$/, 1, 'и ью я ю ем е'],
  [/й$/, 1, 'я ю ем е'],
  [/ец$/, 2, 'ца цу цом це'],
  [/[аеиоуыюя].*[жчшщ]ек$/, 2, 'ка ку ком ке'],
  // Орёл: Орла
  [/[рзт]ел$/, 2, 'ла лу лом ле ела елу елом еле'],
  [/[бвгджзклмнпрстфхцчшщ]$/, 0, 'а у ом е'],
];

const ADJECTIVE_AFTER = /(?:ский|цкий|[кнл]ый|икий)$/;

const FIXED_AFTER = /^(?:на|над|под|при|имени|де|ла)$/;

/** Forms of one word in the oblique cases; empty where it does not change («Токио»). */
function placeWordForms(word: string): readonly string[] {
  const rule = RULES.find(([end]) => end.test(word));
  if (!rule || rule[2] === '') return [];
  const stem = rule[1] === 0 ? word : word.slice(0, -rule[1]);
  return rule[2].split(' ').map((ending) => (ending === '-' ? stem : stem + ending));
}

/**
 * The oblique forms of a Russian place name, given as folded words: Якутск → якутска, якутску, …; «ростов на дону» →
 * «ростова на дону». Only the words before «на» and the like change; two words change together as far as their lists
 * of endings go, which pairs adjective and noun of Нижний Новгород by case.
 */
export function placeForms(words: readonly string[]): readonly string[] {
  const state = stateForms(words);
  if (state !== null) return state;
  const fixed = words.findIndex((word) => FIXED_AFTER.test(word));
  const head = fixed === -1 ? words : words.slice(0, fixed);
  const tail = fixed === -1 ? [] : words.slice(fixed);
  const last = head.at(-1);
  if (last === undefined || head.length > 2) return [];
  const join = (forms: readonly string[]) => [...forms, ...tail].join(' ');
  const [adjective] = head;
  // Ростов Великий, Переславль-Залесский: the noun first.
  if (
    head.length === 2 &&
    adjective !== undefined &&
    ADJECTIVE_AFTER.test(last) &&
    !/[иы]й$/.test(adjective)
  ) {
    const adjectives = placeWordForms(last);
    return [
      ...placeWordForms(adjective).flatMap((noun) =>
        adjectives.filter((form) => agree(form, noun)).map((form) => join([noun, form])),
      ),
      // Лосино-Петровский, and «в Юрьев-Польском» beside «в Юрьеве-Польском».
      ...adjectives.map((form) => join([adjective, form])),
    ];
  }
  if (head.length === 1 || adjective === undefined || !isAdjective(adjective)) {
    const whole = placeWordForms(last).map((form) => join([...head.slice(0, -1), form]));
    return adjective === undefined || head.length === 1
      ? whole
      : [...whole, ...bothForms(adjective, last).map(join)];
  }
  // Село and поле decline where an adjective says that they are no foreign names.
  const neuter = /[ое]е$/.test(adjective) && /[ое]$/.test(last);
  const endings = last.endsWith('о') ? 'а у ом е' : 'я ю ем е';
  const nouns = neuter
    ? endings.split(' ').map((ending) => last.slice(0, -1) + ending)
    : placeWordForms(last);
  // «В Восточном Дегунино» beside «в Восточном Дегунине»
  const fixedNouns =
    neuter && FIXED_NEUTER.test(last) ? placeWordForms(adjective).map((form) => join([form, last])) : [];
  // «Большую Сетунь»: the accusative may be the nominative.
  const both = [last, ...nouns].flatMap((noun) =>
    placeWordForms(adjective)
      .filter((form) => agree(form, noun))
      .map((form) => join([form, noun])),
  );
  return [...fixedNouns, ...both];
}

/** What a state is: it declines with the adjectives before it, and what stands behind it does not. */
const STATE =
  /^(?:республика|королевство|княжество|герцогство|государство|содружество|федерация|конфедерация|султанат|союз|штаты|[эе]мираты|острова)$/;

/** «Республики Казахстан», «Соединённых Штатов Америки», «Китайской Народной Республикой»; null for other names. */
function stateForms(words: readonly string[]): readonly string[] | null {
  const at = words.findIndex((word) => STATE.test(word));
  const state = words[at];
  if (state === undefined || at > MOST_ADJECTIVES || words.length === 1) return null;
  const adjectives = words.slice(0, at);
  if (!adjectives.every((word) => isAdjective(word) || FIRST_PART.test(word))) return null;
  return stateNounForms(state).flatMap((noun) =>
    adjectives
      .map((word) => adjectiveForms(word).filter((form) => form === word || agree(form, noun)))
      .reduce<string[][]>(
        (all, forms) => all.flatMap((before) => forms.map((form) => [...before, form])),
        [[]],
      )
      .map((before) => [...before, noun, ...words.slice(at + 1)].join(' ')),
  );
}

const MOST_ADJECTIVES = 3;

/** «народно» of «народно-демократическая» */
const FIRST_PART = /[нк]о$/;

function adjectiveForms(word: string): readonly string[] {
  if (FIRST_PART.test(word)) return [word];
  const other = word.endsWith('ые') ? /и(?:х|ми?)$/ : word.endsWith('ие') ? /ы(?:х|ми?)$/ : /^$/;
  return placeWordForms(word).filter((form) => !other.test(form));
}

function stateNounForms(noun: string): readonly string[] {
  if (noun.endsWith('о')) return ['а', 'у', 'ом', 'е'].map((ending) => noun.slice(0, -1) + ending);
  if (noun === 'острова') return ['островов', 'островам', 'островами', 'островах'];
  return placeWordForms(noun).filter((form) => form.length > noun.length || !/ы$/.test(noun));
}

const FIXED_NEUTER = /(?:[ое]в|[иы]н)о$/;

function isAdjective(word: string): boolean {
  return /(?:[иы][йе]|[аяо][яе]|ее)$/.test(word);
}

/** «В Катаве-Ивановске» beside «в Катав-Ивановске»: two masculine nouns in one case. */
function bothForms(first: string, second: string): readonly (readonly string[])[] {
  const [firsts, seconds] = [first, second].map((word) =>
    /[бвгджзклмнпрстфхцчшщйь]$/.test(word) ? placeWordForms(word) : [],
  );
  if (!firsts || !seconds || firsts.length !== 4 || seconds.length !== 4) return [];
  const both = firsts.map((form, at) => [form, seconds[at] ?? '']);
  // Сергиев Посад is the Posad of Sergius.
  const whose = /[ео]в$/.test(first)
    ? [
        ['ым', seconds[2] ?? ''],
        ['ом', seconds[3] ?? ''],
      ]
    : [];
  return [...both, ...whose.map(([ending, noun = '']) => [`${first}${ending ?? ''}`, noun])];
}

/** Endings of adjective and noun that can stand together. */
function agree(adjective: string, noun: string): boolean {
  if (/[ео]го$/.test(adjective)) return /[ая]$/.test(noun);
  if (/[ео]му$/.test(adjective)) return /[ую]$/.test(noun);
  // «В Сосновом Бору».
  if (/[ео]м$/.test(adjective)) return /[еиу]$/.test(noun);
  if (/[иы]м$/.test(adjective)) return /[оеая]м$/.test(noun);
  if (/[иы]х$/.test(adjective)) return /(?:[ая]х|ей|[бвгджзклмнпрстфхцчшщ])$/.test(noun);
  if (/[иы]ми$/.test(adjective)) return /ми$/.test(noun);
  if (/[ео]й$/.test(adjective)) return /(?:[еиы]|[ое]й|ью)$/.test(noun);
  return /[ую]ю$/.test(adjective) && /[уюь]$/.test(noun);
}
