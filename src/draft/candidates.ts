import { typeEntry } from '../model/declare/dictionary';
import { isTerritory } from '../model/territories';
import { readChineseNames } from '../names/chineseName';
import { fold } from '../names/fold';
import { parseName } from '../names/nameWords';
import { romanise } from '../names/romanisation';
import type { TokenRange } from './bodies';
import type { EntityMention } from './entityMention';
import { familyNamesAlone, joinNames } from './samePerson';
import type { GrammaticalCase } from './nameCase';
import { nominativePerson } from './nominative';
import { nominativeBody, nominativeCity } from './nominativeBody';
import { givenNames } from './personNames';
import { personStem } from './personStem';
import { withClosingQuote } from './quotes';
import { stem } from './stem';
import type { Token } from './tokens';

/** The types of entities that a text may name without anybody knowing them. */
export type CandidateType = 'Official' | 'Institution' | 'City' | 'Region' | 'District';

/** A name that no dossier knows, with all its places in the text. */
export interface UnknownName {
  readonly type: CandidateType;
  /** The id that is proposed, unlike any that is known. */
  readonly id: string;
  /** As it stands at the first of its places; of a person in the nominative where that occurs. */
  readonly form: string;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** A stretch that may name something of a type. */
export interface UnknownStretch extends TokenRange {
  readonly type: CandidateType;
  /** The name in the nominative, where it is known. */
  readonly name?: string;
  /** The case of a person's name, as words beside it tell. */
  readonly grammaticalCase?: GrammaticalCase | undefined;
}

interface Entry {
  readonly type: CandidateType;
  readonly forms: { readonly written: string; readonly nominative: string }[];
  readonly places: { start: number; end: number }[];
}

/** Joins the places of one name, in whatever case, and proposes ids; what overlaps a known entity of its sort is known. */
export function collectUnknownNames(
  text: string,
  tokens: readonly Token[],
  unknowns: readonly UnknownStretch[],
  mentions: readonly EntityMention[],
  entities: ReadonlySet<string>,
): readonly UnknownName[] {
  const persons = unknowns.filter(({ type }) => type === 'Official');
  const isPersons = ({ type, first, last }: UnknownStretch) =>
    type !== 'Official' && persons.some((person) => person.first <= last && first <= person.last);
  const byKey = new Map<string, Entry>();
  for (const one of unknowns.filter((stretch) => !isPersons(stretch))) {
    const { type, first, last } = one;
    const range = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
    const place = type === 'Institution' ? withClosingQuote(text, range) : range;
    if (mentions.some((other) => other.start < place.end && place.start < other.end && hasType(other, type)))
      continue;
    const written = text.slice(place.start, place.end).replace(/\s+/gu, ' ');
    const nominative = one.name ?? nominativeOf(written, type, one.grammaticalCase);
    const key = keyOf(nominative, type);
    const entry: Entry = byKey.get(key) ?? { type, forms: [], places: [] };
    entry.forms.push({ written, nominative });
    entry.places.push(place);
    byKey.set(key, entry);
  }
  const entries = joinNames([...byKey.values()]);
  for (const [entry, places] of familyNamesAlone(tokens, entries, mentions)) entry.places.push(...places);
  const taken = new Set(entities);
  return entries.map(({ type, forms, places }) => {
    const form = bestForm(forms, type);
    return {
      type,
      id: freeId(proposedId(form, type), taken),
      form,
      places: [...places].sort((a, b) => a.start - b.start),
    };
  });
}

function nominativeOf(form: string, type: CandidateType, grammaticalCase?: GrammaticalCase): string {
  if (!/\p{Script=Cyrillic}/u.test(form)) return form;
  if (type === 'Official') return nominativePerson(form, grammaticalCase);
  // Of a province only what is declined beside its kind changes; «провинции Цзянсу» does not.
  if (type === 'City') return nominativeCity(form);
  return nominativeBody(form);
}

function keyOf(form: string, type: CandidateType): string {
  const words = fold(form).split(' ');
  return [type, ...words.map(type === 'Official' ? personStem : stem)].join(' ');
}

/** The name as an entity bears it: of a person in the nominative that occurs, before one that was worked out. */
function bestForm(forms: Entry['forms'], type: CandidateType): string {
  const occurring = forms.find(
    ({ written, nominative }) => written === nominative && (type !== 'Official' || isNominative(written)),
  );
  // «в Ниигате» leaves open what «Ниигаты» tells.
  const telling = forms.find(({ written }) => type === 'City' && /(?:ы|ой)$/u.test(written));
  return (telling ?? occurring ?? forms[0])?.nominative ?? '';
}

function hasType({ entity }: EntityMention, type: CandidateType): boolean {
  // «глава города Анна Петрова»: the word after «города» is a person's.
  if (isTerritory(type)) return isTerritory(entity.type) || entity.type === 'Official';
  // A named event or agreement is no body, however it is called.
  return type === 'Official'
    ? entity.type === 'Official'
    : !isTerritory(entity.type) && entity.type !== 'Official';
}

function isNominative(form: string): boolean {
  return fold(form)
    .split(' ')
    .some((word) => givenNames(word).includes(word));
}

/** The id that an entity of a type and name may have. */
export function proposedId(form: string, type: string): string {
  return `${typeEntry(type).traits?.idPrefix ?? type.toLowerCase()}:${slug(form, type)}`;
}

/** The family name of a person, else all words, in Latin letters; a Chinese name in pinyin. */
function slug(form: string, type: string): string {
  const { words } = parseName(form);
  if (type === 'Official') {
    const [chinese] = readChineseNames(words, 'PERSON');
    if (chinese?.certain && words.length > 1)
      return chinese.words.map((syllables) => syllables.join('')).join('-');
    const [family] = words
      .filter(
        ({ folded: word }) => givenNames(word).length === 0 && word.length > 1 && !/(?:вич|вна)/.test(word),
      )
      .slice(-1);
    return latin((family ?? words.at(-1))?.raw ?? form);
  }
  return words
    .map(({ raw }) => latin(raw))
    .filter((word) => word !== '')
    .slice(0, LONGEST_SLUG)
    .join('-');
}

/** Words in a proposed id at most. */
const LONGEST_SLUG = 6;

function latin(word: string): string {
  return (/\p{Script=Cyrillic}/u.test(word) ? romanise(word).WIKIPEDIA : fold(word)).replace(
    /[^\p{L}\p{N}]+/gu,
    '-',
  );
}

/** The proposed id, with a number where it is taken; takes it. */
export function freeId(proposed: string, taken: Set<string>): string {
  let id = proposed;
  for (let number = 2; taken.has(id); number += 1) id = `${proposed}-${String(number)}`;
  taken.add(id);
  return id;
}
