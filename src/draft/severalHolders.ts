/** Offices of several: one that several hold, several that one holds. */
import type { OfficeReader, OfficeReading } from './officeReader';
import type { NameRun } from './personNames';
import { SPACE } from './tokens';

/** Whether a Russian or English head of an office is in the plural: «заместители», “mayors”. */
export const isPlural = (head: string): boolean =>
  /(?:тели|ики|ники|ры|ты|ны|оры|еры|лы|вы|тами|ами|ями|телей|тников|ров|тов|нов|телям|рам|там)$|^глав(?:ам|ах)?$|(?<!s)s$/u.test(
    head,
  );

/**
 * Offices with their holders. «заместители главы Иван Петров, Анна Белова и Олег Котов» is one reading for each; what lies
 * between the names may say where each is from: «Иван Петров (Казань) и …», “Minna Arve of Turku and …”. «заместитель
 * мэра, инспектор I класса Иван Петров»: one who follows a list of offices holds them all.
 */
export function withHoldersOfLists(reader: OfficeReader, offices: readonly OfficeReading[]): OfficeReading[] {
  const { tokens } = reader;
  const held: OfficeReading[] = [];
  // From the end: the name stands at the last of a list.
  for (const office of [...offices].reverse()) {
    const next = held[0];
    const isListed =
      !office.holder &&
      next?.holder !== undefined &&
      next.holder.first > next.last &&
      next.first === office.last + 1 &&
      /^,\s$/u.test(tokens[next.first]?.gap ?? '');
    held.unshift(isListed ? { ...office, holder: next.holder } : office);
  }
  return held.flatMap((office) => {
    const { holder } = office;
    if (!holder || !isPlural(tokens[office.head]?.folded ?? '') || holder.first < office.first)
      return [office];
    const holders = [holder];
    for (let next = nextHolder(reader, holder); next; next = nextHolder(reader, next)) holders.push(next);
    return holders.map((one) => ({ ...office, holder: one }));
  });
}

const COMMA = new RegExp(`^\\)?,${SPACE}$`, 'u');
const GAP = new RegExp(`^\\)?${SPACE}$`, 'u');

/** The next name of a list of names, after what says where the one before is from. */
export function nextHolder(reader: OfficeReader, holder: NameRun): NameRun | undefined {
  const { tokens } = reader;
  const next = afterOrigin(reader, holder.last + 1);
  const token = tokens[next];
  if (!token) return undefined;
  if (!/^(?:и|and)$/u.test(token.folded)) return COMMA.test(token.gap) ? reader.personAt(next) : undefined;
  const isJoined = GAP.test(token.gap) || COMMA.test(token.gap);
  return isJoined && GAP.test(tokens[next + 1]?.gap ?? '') ? reader.personAt(next + 1) : undefined;
}

/** The token after a place in brackets or with its preposition: “(Turku)”, «из Турку», “of Turku”. A place that nobody knows is one word. */
function afterOrigin({ tokens, placeAt }: OfficeReader, at: number): number {
  const token = tokens[at];
  if (!token) return at;
  if (new RegExp(`^${SPACE}\\($`, 'u').test(token.gap)) {
    const close = [1, 2, 3, 4].find((count) => tokens[at + count]?.gap.startsWith(')') === true);
    return close === undefined ? at : at + close;
  }
  if (!/^(?:из|of|from)$/u.test(token.folded)) return at;
  const first = tokens[at + 1];
  if (first?.capital !== true) return at;
  const place = placeAt(first);
  const end = tokens.findIndex(({ start }, index) => index > at && start >= (place ?? first).end);
  return end < 0 ? at : end;
}
