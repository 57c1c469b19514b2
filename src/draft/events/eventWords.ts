/** Words that tell of an event between two sides, by language: what it is, and whether it took place. */
import type { ArticleLanguage } from '../detectLanguage';

export type EventKind = 'MEETING' | 'VISIT' | 'SIGNING';

interface EventWord {
  readonly kind: EventKind;
  readonly pattern: RegExp;
  /** True of the future form itself: «встретится», “will meet”. */
  readonly isPlanned?: true;
}

const RUSSIAN: readonly EventWord[] = [
  { kind: 'MEETING', pattern: /(?<!\p{L})встретил(?:ся|ась|ись|ось)\s+с(?:о)?(?!\p{L})/giu },
  { kind: 'MEETING', pattern: /(?<!\p{L})встретил[аи]?(?!\p{L})/giu },
  { kind: 'MEETING', pattern: /(?<!\p{L})встрет(?:ится|ятся)\s+с(?:о)?(?!\p{L})/giu, isPlanned: true },
  {
    kind: 'MEETING',
    pattern:
      /(?<!\p{L})(?:пров[её]л|провел[аи])\s+(?:рабочую\s+|онлайн-)?(?:встречу|переговоры)\s+с(?:о)?(?!\p{L})/giu,
  },
  {
    kind: 'MEETING',
    pattern:
      /(?<!\p{L})принял[аи]?(?=\s+(?:делегаци|гост|глав|мэр|консул|посл|представител|генеральн|председател|губернатор))/giu,
  },
  {
    kind: 'SIGNING',
    pattern: /(?<!\p{L})(?:подписал[аи]?|подписан[аоы]?|скрепили\s+подпис\p{L}+)(?!\p{L})/giu,
  },
  { kind: 'SIGNING', pattern: /(?<!\p{L})подпи(?:шет|шут)(?!\p{L})/giu, isPlanned: true },
  {
    kind: 'VISIT',
    pattern:
      /(?<!\p{L})(?:посетил[аи]?|побывал[аи]?\s+в[о]?|прибыл[аи]?\s+в[о]?|приехал[аи]?\s+в[о]?)(?!\p{L})/giu,
  },
  {
    kind: 'VISIT',
    pattern: /(?<!\p{L})(?:посет(?:ит|ят)|прибуд(?:ет|ут)\s+в[о]?|приед(?:ет|ут)\s+в[о]?)(?!\p{L})/giu,
    isPlanned: true,
  },
];

const ENGLISH: readonly EventWord[] = [
  {
    kind: 'MEETING',
    pattern: /\b(?:met(?:\s+with)?|held\s+(?:talks|a\s+meeting)\s+with|received|welcomed)\b/giu,
  },
  {
    kind: 'MEETING',
    pattern: /\bwill\s+(?:meet(?:\s+with)?|receive|hold\s+talks\s+with)\b/giu,
    isPlanned: true,
  },
  { kind: 'SIGNING', pattern: /\bsigned\b/giu },
  { kind: 'SIGNING', pattern: /\bwill\s+sign\b/giu, isPlanned: true },
  { kind: 'VISIT', pattern: /\b(?:visited|paid\s+a\s+visit\s+to|arrived\s+in|travelled\s+to)\b/giu },
  { kind: 'VISIT', pattern: /\bwill\s+(?:visit|arrive\s+in|travel\s+to)\b/giu, isPlanned: true },
];

const CHINESE: readonly EventWord[] = [
  { kind: 'MEETING', pattern: /会见|会晤|接见|会谈/gu },
  { kind: 'SIGNING', pattern: /签署|签订|签约/gu },
  { kind: 'VISIT', pattern: /访问|到访|考察/gu },
];

export const EVENT_WORDS: Readonly<Record<ArticleLanguage, readonly EventWord[]>> = {
  ru: RUSSIAN,
  en: ENGLISH,
  zh: CHINESE,
};

/** Right before a verb: what is meant has not taken place. */
const INTENDED =
  /(?:планиру\p{L}+|намерен\p{L}*|должн\p{L}+|предсто\p{L}+|\bplans?\s+to|\bto\s+be|\bwould|\bshould|将|拟|计划|准备|即将)[^.!?。！？]{0,12}$/iu;

/** It did not take place, or nobody says that it did. */
const DENIED =
  /(?<!\p{L})не(?=\s*$)|\b(?:not|never)\s*$|отмен[ия]|cancel|postpone|(?<!\p{L})если(?!\p{L})|\bif\b|取消|未能|没有|尚未|推迟/iu;

/** Whether what stands before a verb says that it is intended only. */
export const isIntended = (before: string): boolean => INTENDED.test(before.slice(-40));

/** Whether a sentence up to its verb denies what the verb says. */
export const isDenied = (before: string): boolean => DENIED.test(before);
