import { NOTIONS } from '../names/bodyWords';
import type { EntityMention } from './entityMention';
import { ENGLISH_NOTIONS, ENGLISH_OFFICES, RUSSIAN_OFFICES, type OfficeLexicon } from './officeWords';
import { isOptional } from './phraseTrie';
import { personAt, type NameRun } from './personNames';
import { isAddressed } from './addressed';
import { canBePerson, isIntroduced } from './introduced';
import { repeatedPersons } from './repeatedPersons';
import { quotedEnd } from './quotes';
import { startsSentence, continuesName, isStop, SPACE, type Token } from './tokens';

/** An office as a text gives it, and who is said to hold it. Indices of tokens. */
export interface OfficeReading {
  readonly first: number;
  readonly last: number;
  /** The word that says what it is: «директором». */
  readonly head: number;
  readonly holder: NameRun | undefined;
}

/** The offices of a text and the names of persons in it. */
export interface OfficesAndPersons {
  readonly offices: readonly OfficeReading[];
  readonly persons: readonly NameRun[];
}

const MAX_WORDS = 14;

/** What the text is read with. */
interface OfficeReader {
  readonly tokens: readonly Token[];
  readonly lexicon: OfficeLexicon;
  readonly isRussian: boolean;
  readonly placeAt: (token: Token) => EntityMention | undefined;
  readonly personAt: (at: number) => NameRun | undefined;
}

/** Finds offices by their words, and names of persons beside them or by themselves. */
export function findOffices(
  tokens: readonly Token[],
  isRussian: boolean,
  mentions: readonly EntityMention[],
): OfficesAndPersons {
  const lexicon = isRussian ? RUSSIAN_OFFICES : ENGLISH_OFFICES;
  const at = (token: Token) => mentions.filter(({ start, end }) => start <= token.start && token.end <= end);
  const reader: OfficeReader = {
    tokens,
    lexicon,
    isRussian,
    placeAt: (token) => at(token).find(({ entity }) => entity.type !== 'Official'),
    personAt: (index) =>
      personAt(tokens, index, (token) => at(token).some(({ entity }) => entity.type !== 'Official'), lexicon),
  };
  const offices: OfficeReading[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const office = officeAt(reader, index);
    if (!office) continue;
    offices.push(office);
    index = office.last;
  }
  const held = withHoldersOfLists(reader, offices);
  return { offices: held, persons: findPersons(reader, held) };
}

function officeAt(reader: OfficeReader, index: number): OfficeReading | undefined {
  const { tokens, lexicon } = reader;
  const token = tokens[index] as Token;
  if (!lexicon.isHead(token.folded) || reader.placeAt(token)) return undefined;
  const first = officeBegin(reader, index);
  const last = officeEnd(reader, index);
  const holder = holderAfter(reader, last) ?? holderBefore(reader, first);
  // «Глава города», without a name of anything or anybody, says nothing.
  const named = tokens.slice(index + 1, last + 1).some(({ capital }) => capital);
  return named || holder ? { first, last, head: index, holder } : undefined;
}

function officeBegin(reader: OfficeReader, index: number): number {
  const { tokens, lexicon } = reader;
  const [before, token] = [tokens[index - 1], tokens[index] as Token];
  const isJoined =
    before !== undefined && (continuesName(before, token) || (before.text.length <= 2 && isStop(token.gap)));
  // «И. о. мэра»: letters with stops; «и» without one joins sentences.
  const acting = /^[ио]$/.test(before?.folded ?? '') && token.gap.startsWith('.');
  if (!isJoined || !(lexicon.isBefore(before.folded) || acting)) return index;
  return startsSentence(token) && token.gap !== '. ' ? index : officeBegin(reader, index - 1);
}

/** The last token of an office that has its head at an index: its body, field and place follow. */
function officeEnd(reader: OfficeReader, head: number): number {
  const { tokens, lexicon, isRussian } = reader;
  let [last, at] = [head, head + 1];
  while (at < tokens.length && at - head < MAX_WORDS) {
    const token = tokens[at] as Token;
    const mention = reader.placeAt(token);
    // «председатель общества «Мост - Брод»»: a name in quotation marks belongs to the office as a whole.
    const quoted = at > head + 1 ? quotedEnd(tokens, at) : undefined;
    if (quoted !== undefined && !/[,;:()\n\r!?]/u.test(token.gap)) {
      last = quoted;
      at = quoted + 1;
      continue;
    }
    if (
      /[,;:()\n\r—–!?]/u.test(token.gap) ||
      (/\.\s/u.test(token.gap) && (tokens[at - 1]?.text.length ?? 9) > 3)
    )
      break;
    if (mention && (isRussian || lexicon.isLink((tokens[at - 1] as Token).folded) || token.capital)) {
      while (at < tokens.length && (tokens[at] as Token).end <= mention.end) at += 1;
      last = at - 1;
      continue;
    }
    if (startsPerson(reader, at)) break;
    if (lexicon.isLink(token.folded)) at += 1;
    else if (belongsToOffice(reader, token) || isNounOf(reader, at)) {
      last = at;
      at += 1;
    } else break;
  }
  return last;
}

/** Whether a person's name begins at a token of an office, and not its place («мэр Нижнего …», “Mayor of New …”) or body. */
function startsPerson({ personAt: person, tokens, lexicon, isRussian }: OfficeReader, at: number): boolean {
  const run = person(at);
  if (!run || run.certain) return run !== undefined;
  const before = tokens[at - 1] as Token;
  if (isRussian ? lexicon.isLink(before.folded) : /^(?:of|for|the)$/.test(before.folded)) return false;
  const words = tokens.slice(run.first, run.last + 1);
  // Of three unknown words the first is the place of the office.
  const isLong = words.length === 3 && before.capital && !lexicon.isHead(before.folded);
  return (
    (words.length === 2 || isLong) &&
    !words.some(({ folded }) => NO_NAME.test(folded) || ENGLISH_NOTIONS.has(folded))
  );
}

const NO_NAME = /(?:ого|его|ской|цкой|ых|их)$/;

const STEMS = NOTIONS.flatMap(({ russian }) => russian.flatMap((phrase) => phrase.split(' '))).filter(
  (word) => word.length > 2,
);

/** «Астраханской области», «Приморского края». */
const TERRITORY =
  /^(?:област|район|округ|республик|провинци|префектур|уезд|улус|автономн)\p{L}{0,4}$|^(?:кра[йяюе]|краем)$/u;

/** Whether a small word can stand in the name of an office or body: a known notion, or a genitive or an adjective. */
export function belongsToBody(word: string): boolean {
  if (isOptional(word) || TERRITORY.test(word)) return true;
  if (STEMS.some((stem) => word.startsWith(stem) && word.length - stem.length <= 5)) return true;
  return (
    word.length > 4 &&
    /(?:ого|его|ой|ей|ых|их|ости|[цс]ии|ия|ий|ов|ств[ао]?|ики|ки|ния|нию|ям|ам)$/.test(word)
  );
}

/** «международного протокола»: after an adjective stands its noun, whatever it ends with. */
function isNounOf({ tokens, lexicon, isRussian }: OfficeReader, at: number): boolean {
  const [before, token] = [tokens[at - 1]?.folded ?? '', tokens[at]?.folded ?? ''];
  return isRussian && token.length > 3 && !lexicon.isVerb(token) && /(?:[ое]го|[ыи]х)$/u.test(before);
}

function belongsToOffice({ lexicon, isRussian }: OfficeReader, token: Token): boolean {
  if (token.capital) return true;
  if (!isRussian) return ENGLISH_NOTIONS.has(token.folded) || lexicon.isHead(token.folded);
  return lexicon.isHead(token.folded) || (!lexicon.isVerb(token.folded) && belongsToBody(token.folded));
}

const BEFORE_HOLDER = new RegExp(`^[»”"]?(?:${SPACE}|,${SPACE}|${SPACE}[–—]${SPACE})*$`, 'u');
const AFTER_HOLDER = new RegExp(`^(?:,|${SPACE}?[–—(])${SPACE}?$`, 'u');

/** «больницы №1 Li Hong», «Харбина (Китай) Sun Zhe»: a number, and where a place lies, stand before the holder. */
function afterBracket(tokens: readonly Token[], next: number): number {
  const [token, after] = [tokens[next], tokens[next + 1]];
  if (token && NUMBERED.test(token.gap) && /^\p{N}+$/u.test(token.text)) return next + 1;
  if (!token || !after || !OPENS_BRACKET.test(token.gap)) return next;
  const end = [1, 2, 3].find((count) => tokens[next + count]?.gap.startsWith(')') === true);
  return end === undefined ? next : next + end;
}

const NUMBERED = new RegExp(`^${SPACE}(?:№${SPACE}?)?$`, 'u');
const OPENS_BRACKET = new RegExp(`^${SPACE}\\($`, 'u');
const AFTER_BRACKET = new RegExp(`^\\)?,?${SPACE}$`, 'u');

function holderAfter(reader: OfficeReader, last: number): NameRun | undefined {
  const { tokens, lexicon } = reader;
  let at = afterBracket(tokens, last + 1);
  while (at < tokens.length && lexicon.isAddress((tokens[at] as Token).folded)) at += 1;
  const token = tokens[at];
  if (!token || !(BEFORE_HOLDER.test(token.gap) || (at > last + 1 && AFTER_BRACKET.test(token.gap))))
    return undefined;
  const run = reader.personAt(at);
  if (!run || run.certain || !/[,–—]/u.test(token.gap)) return run;
  // “the mayor, Helena Lindqvist, …”: between two commas it can be nothing else.
  const after = tokens[run.last + 1]?.gap ?? '.';
  if (/^\s?[,–—)]/u.test(after)) return run;
  return /^[.;]/u.test(after) && canBePerson(tokens, run, lexicon, reader.isRussian) ? run : undefined;
}

/** “Anna Smith, the mayor of …”, «Иван Петров, мэр …». */
function holderBefore(reader: OfficeReader, first: number): NameRun | undefined {
  const { tokens } = reader;
  const token = tokens[first];
  if (!token || !AFTER_HOLDER.test(token.gap)) return undefined;
  for (const length of [4, 3, 2]) {
    const run = first - length >= 0 ? reader.personAt(first - length) : undefined;
    if (run?.last === first - 1) return run;
  }
  return undefined;
}

/** Whether a Russian or English head of an office is in the plural: «заместители», “mayors”. */
const PLURAL =
  /(?:тели|ики|ники|ры|ты|ны|оры|еры|лы|вы|тами|ами|ями|телей|тников|ров|тов|нов|телям|рам|там)$|(?<!s)s$/u;

/** «заместители главы X и Y», «заместитель мэра, инспектор X»: several hold one office, one holds several. */
function withHoldersOfLists(reader: OfficeReader, offices: readonly OfficeReading[]): OfficeReading[] {
  const { tokens } = reader;
  return offices.flatMap((office, at) => {
    const { holder } = office;
    if (!holder) {
      const next = offices[at + 1];
      const joins = next?.holder && next.holder.first > next.last && next.first === office.last + 1;
      return joins && /^,\s$/u.test(tokens[next.first]?.gap ?? '')
        ? [{ ...office, holder: next.holder }]
        : [office];
    }
    if (!PLURAL.test(tokens[office.head]?.folded ?? '') || holder.first < office.first) return [office];
    const holders = [holder];
    for (let next = holder.last + 1; next < tokens.length;) {
      const isAnd = /^(?:и|and)$/u.test(tokens[next]?.folded ?? '');
      const gap = tokens[isAnd ? next + 1 : next]?.gap ?? '';
      const run = isAnd
        ? /^\s$/u.test(gap) && reader.personAt(next + 1)
        : /^,\s$/u.test(gap) && reader.personAt(next);
      if (!run) break;
      holders.push(run);
      next = run.last + 1;
    }
    return holders.map((one) => ({ ...office, holder: one }));
  });
}

/** Names of persons: those who hold an office, those addressed as such, and those told by a given name or by Chinese syllables. */
function findPersons(reader: OfficeReader, offices: readonly OfficeReading[]): NameRun[] {
  const { tokens, lexicon, isRussian } = reader;
  const holders = offices.flatMap(({ holder }) => holder ?? []);
  const all: NameRun[] = [...holders];
  const uncertain: NameRun[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const addressed = isAddressed(tokens, at, lexicon);
    const run = reader.personAt(at) ?? (addressed ? familyAt(reader, at) : undefined);
    if (!run || all.some(({ first, last }) => first <= run.last && run.first <= last)) continue;
    // «университет имени М. К. Аммосова»: whom something is named after takes no part.
    if (/^(?:имени|им)$/u.test(tokens[run.first - 1]?.folded ?? '')) continue;
    if (!(run.certain || addressed || isIntroduced(tokens, run, lexicon, isRussian))) {
      uncertain.push(run);
      continue;
    }
    all.push(run);
    at = run.last;
  }
  all.push(...repeatedPersons(tokens, all, uncertain));
  return all.sort((a, b) => a.first - b.first);
}

/** A family name alone, where a form of address stands before it. */
function familyAt({ tokens, lexicon, placeAt }: OfficeReader, at: number): NameRun | undefined {
  const token = tokens[at] as Token;
  const isOther = lexicon.isHead(token.folded) || lexicon.isAddress(token.folded);
  const isName = token.capital && token.text.length > 1 && !isOther && !placeAt(token);
  return isName ? { first: at, last: at, certain: true } : undefined;
}
