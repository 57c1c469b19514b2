import { isAddressNoun } from './addressed';
import { RUSSIAN_NOUN } from './introduced';
import { RUSSIAN_OFFICES } from './officeWords';
import { continuesName, type Token } from './tokens';

/** The cases of Russian names, in the order of `personForms` after the nominative. */
export const CASES = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const;

/** The case in which a name stands. */
export type GrammaticalCase = (typeof CASES)[number];

const PREPOSITIONS: Readonly<Record<string, GrammaticalCase>> = {
  с: 'instrumental',
  со: 'instrumental',
  между: 'instrumental',
  перед: 'instrumental',
  над: 'instrumental',
  у: 'genitive',
  от: 'genitive',
  из: 'genitive',
  без: 'genitive',
  для: 'genitive',
  до: 'genitive',
  кроме: 'genitive',
  после: 'genitive',
  словам: 'genitive',
  имени: 'genitive',
  мнению: 'genitive',
  участием: 'genitive',
  руководством: 'genitive',
  к: 'dative',
  ко: 'dative',
  благодаря: 'dative',
  о: 'prepositional',
  об: 'prepositional',
  при: 'prepositional',
  про: 'accusative',
  через: 'accusative',
};

/** What the word before a Russian name says about its case: a preposition, a form of address, an office; undefined where nothing does. */
export function caseBefore(tokens: readonly Token[], first: number): GrammaticalCase | undefined {
  const [before, token] = [tokens[first - 1], tokens[first]];
  if (!before || !token || !/^\.?[^\S\n\r]{1,2}$/u.test(token.gap)) return undefined;
  if (isAddressNoun(tokens, first - 1)) return caseOfNoun(before.folded);
  if (!continuesName(before, token)) return undefined;
  const preposition = PREPOSITIONS[before.folded];
  if (preposition) return preposition;
  const isNoun = RUSSIAN_OFFICES.isHead(before.folded) || RUSSIAN_NOUN.test(before.folded);
  return isNoun ? caseOfNoun(before.folded) : undefined;
}

const FEMININE: readonly (readonly [RegExp, GrammaticalCase])[] = [
  [/[ая]$/u, 'nominative'],
  [/[ыи]$/u, 'genitive'],
  [/е$/u, 'dative'],
  [/[ую]$/u, 'accusative'],
  [/[оеё]й$/u, 'instrumental'],
];
const MASCULINE: readonly (readonly [RegExp, GrammaticalCase])[] = [
  [/(?:ого|его)$/u, 'genitive'],
  [/(?:ому|ему)$/u, 'dative'],
  [/(?:ым|им|ом|ем)$/u, 'instrumental'],
  [/(?:ий|ый)$/u, 'nominative'],
  [/[ая]$/u, 'genitive'],
  [/[ую]$/u, 'dative'],
  [/е$/u, 'prepositional'],
  [/[бвгджзклмнпрстфхцчшщйь]$/u, 'nominative'],
];

/** The case of what somebody is: «директором» stands in the instrumental, and his name with it. */
export function caseOfNoun(word: string): GrammaticalCase | undefined {
  const isFeminine =
    /^(?:глав|старост|госпож|сестр|жен|мам)|^жа$|^ж[иуе]$|^жой$|(?:иц|[^е]к)(?:[аыиуе]|[ое]й)$/u.test(word);
  return (isFeminine ? FEMININE : MASCULINE).find(([ending]) => ending.test(word))?.[1];
}

/** Whether a case may be the expected one, which the noun before a name leaves open in pairs; any where none is expected. */
export function isCase(one: GrammaticalCase | undefined, expected: GrammaticalCase | undefined): boolean {
  if (expected === undefined || one === expected) return true;
  // «господина Мюллера», «главе»: nouns before a name leave these open.
  const pairs = ['genitive accusative', 'dative prepositional'];
  return pairs.some((pair) => pair.includes(String(one)) && pair.includes(expected));
}
