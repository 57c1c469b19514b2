import { NOTIONS } from '../names/bodyWords';
import type { EntityMention } from './entityMention';
import { ENGLISH_NOTIONS, ENGLISH_OFFICES, RUSSIAN_OFFICES } from './officeWords';
import { isOptional } from './phraseTrie';
import { holderAfter, holderBefore } from './officeHolders';
import { isPlural, withHoldersOfLists } from './severalHolders';
import type { OfficeReader, OfficeReading } from './officeReader';
import { personAt, type NameRun } from './personNames';
import { isAddressed } from './addressed';
import { isIntroduced } from './introduced';
import { repeatedPersons } from './repeatedPersons';
import { quotedEnd } from './quotes';
import { startsSentence, continuesName, isStop, type Token } from './tokens';

/** The offices of a text and the names of persons in it. */
export interface OfficesAndPersons {
  readonly offices: readonly OfficeReading[];
  readonly persons: readonly NameRun[];
}

const MAX_WORDS = 14;

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
  const holder = holderAfter(reader, last, isPlural(token.folded)) ?? holderBefore(reader, first);
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
    const rank = rankEnd(tokens, at);
    if (rank !== undefined) {
      last = rank;
      at = rank + 1;
      continue;
    }
    if (lexicon.isAddress(token.folded) || startsPerson(reader, at)) break;
    // “ambassador to China”, but “invited the mayor to France”.
    if (token.folded === 'to' && !SENT_TO.test(tokens[head]?.folded ?? '')) break;
    if (lexicon.isLink(token.folded)) at += 1;
    else if (belongsToOffice(reader, token) || isNounOf(reader, at)) {
      last = at;
      at += 1;
    } else break;
  }
  return last;
}

const SENT_TO =
  /^(?:ambassador|envoy|consul|representative|adviser|advisor|attache|secretary|assistant|deputy|delegate)s?$/u;

/** «инспектор I класса», «советник 2-го ранга»: the last token of a rank that begins at a token. */
function rankEnd(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(?:\p{N}{1,2}|[IVX]{1,4})$/u.test(tokens[at]?.text ?? '')) return undefined;
  const noun = /^-/u.test(tokens[at + 1]?.gap ?? '') ? at + 2 : at + 1;
  return /^(?:класс|ранг|категори|степен)/u.test(tokens[noun]?.folded ?? '') ? noun : undefined;
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

/** «ректор вуза», «директор филармонии»: bodies named by their kind alone. */
const KIND_OF_BODY =
  /^(?:вуз|лице|гимнази|колледж|училищ|холдинг|концерн|издательств|филармони|больниц|клиник|аэропорт|вокзал|галере|консерватори|зоопарк|заповедник|стадион)(?:[аеиоуыяюй]|ев|ов|ом|ой|ей|ям|ями|ами|ах|ях)?$/u;

/** Whether a small word can stand in the name of an office or body: a known notion, or a genitive or an adjective. */
export function belongsToBody(word: string): boolean {
  if (isOptional(word) || TERRITORY.test(word) || KIND_OF_BODY.test(word)) return true;
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
  if (!isRussian) return isEnglishNotion(token.folded) || lexicon.isHead(token.folded);
  return lexicon.isHead(token.folded) || (!lexicon.isVerb(token.folded) && belongsToBody(token.folded));
}

/** “universities”, “councils”: what several heads are heads of. */
const isEnglishNotion = (word: string): boolean =>
  [word, word.replace(/s$/u, ''), word.replace(/ies$/u, 'y')].some((one) => ENGLISH_NOTIONS.has(one));

/** Names of persons: those who hold an office, those addressed as such, and those recognised by a given name or by Chinese syllables. */
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
