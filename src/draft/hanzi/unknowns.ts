import { pinyinOf, simplified } from '../../names/hanzi';
import { typeEntry } from '../../model/declare/dictionary';
import { isTerritory } from '../../model/territories';
import { freeId, type UnknownName } from '../candidates';
import type { EntityMention } from '../entityMention';
import { isState as isStateIn } from '../places/states';
import { hanziBodies } from './bodies';
import { familyLength } from './familyNames';
import { hanziPersons, type HanziPerson } from './persons';
import { hanziPlaces, type HanziName } from './places';
import { segmentText, type SegmentedText } from './segments';

/** What a Chinese text names that nobody knows, and its offices with who holds them. */
export interface HanziUnknowns {
  readonly candidates: readonly UnknownName[];
  readonly offices: readonly {
    readonly start: number;
    readonly end: number;
    readonly holder: { readonly start: number; readonly end: number } | undefined;
  }[];
}

type Range = { readonly start: number; readonly end: number };

const overlap = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

/** Finds places by their units, bodies by their endings and persons beside their titles in a Chinese text. */
export function hanziUnknowns(
  text: string,
  mentions: readonly EntityMention[],
  entities: ReadonlySet<string>,
): HanziUnknowns {
  const plain = simplified(text);
  // Places in the text are those in the simplified one.
  const source = segmentText(plain.length === text.length ? plain : text);
  const isKnown = (type: 'place' | 'person' | 'body') => (one: Range) =>
    mentions.some((mention) => kindOf(mention) === type && overlap(mention, one));
  const found = hanziPlaces(source, isState);
  const places = found.filter((one) => !isKnown('place')(one) && !isKnown('person')(one));
  const isNamed = (start: number, end: number) =>
    [...found, ...mentions].some((one) => overlap(one, { start, end }));
  const bodies = hanziBodies(source, isNamed, isState).filter((one) => !isKnown('body')(one));
  const persons = hanziPersons(
    source,
    (start, end) =>
      [...found, ...bodies].some((one) => overlap(one, { start, end })) || isKnown('place')({ start, end }),
  );
  const unknown = persons.filter((one) => !isKnown('person')(one));
  const names = [...places, ...bodies, ...unknown];
  return {
    candidates: collect(source, names, mentions, entities),
    offices: persons.flatMap((one) => officeOf(one, [...found, ...bodies, ...mentions], source)),
  };
}

function kindOf({ entity }: EntityMention): 'place' | 'person' | 'body' {
  if (isTerritory(entity.type)) return 'place';
  return entity.type === 'Official' ? 'person' : 'body';
}

const isState = (word: string): boolean => isStateIn(word, 'zh');

/** The office before a name, with the place or body whose it is: 绥远市市长. */
function officeOf({ office, start, end }: HanziPerson, names: readonly Range[], { text }: SegmentedText) {
  if (!office) return [];
  const whose = names
    .filter(
      (one) => one.end <= office.start && /^[市省]?(?:人民政府)?$/u.test(text.slice(one.end, office.start)),
    )
    .sort((one, other) => one.start - other.start)[0];
  return [{ start: whose?.start ?? office.start, end: office.end, holder: { start, end } }];
}

/** One candidate for each name, with all places where it stands: also without its unit or title, or with the family name alone. */
function collect(
  source: SegmentedText,
  names: readonly HanziName[],
  mentions: readonly EntityMention[],
  entities: ReadonlySet<string>,
): UnknownName[] {
  const { text } = source;
  const byName = new Map<string, HanziName[]>();
  for (const one of names) {
    const key = `${one.type} ${text.slice(one.start, one.end)}`;
    byName.set(key, [...(byName.get(key) ?? []), one]);
  }
  const taken = new Set(entities);
  const placed: HanziName[] = [...names];
  return [...byName.values()].map((ranges) => {
    const [first] = ranges as [HanziName];
    const form = text.slice(first.start, first.end);
    const again = repeated(source, form, first.type).filter(
      (one) =>
        !placed.some((other) => isTerritory(other.type) === isTerritory(one.type) && overlap(other, one)) &&
        !mentions.some(
          (mention) => overlap(mention, one) && isTerritory(mention.entity.type) === isTerritory(one.type),
        ),
    );
    placed.push(...again);
    const places = [...ranges, ...again]
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start);
    return {
      type: first.type,
      id: freeId(`${typeEntry(first.type).traits?.idPrefix ?? first.type}:${slug(source, first)}`, taken),
      form,
      places,
    };
  });
}

/** Where a name stands again; of one with a dot also its last part. */
function repeated({ text, isBoundary }: SegmentedText, form: string, type: HanziName['type']): HanziName[] {
  const last = /[·•‧・]([^·•‧・]{2,})$/u.exec(form)?.[1];
  return [form, ...(last === undefined ? [] : [last])].flatMap((name) => {
    const all: HanziName[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (name.length > 2 || (isBoundary(at) && isBoundary(at + name.length)))
        all.push({ type, start: at, end: at + name.length });
    }
    return all.filter(
      (one) =>
        !all.some((other) => other !== one && overlap(one, other) && other.end - other.start > name.length),
    );
  });
}

/** Words in a proposed id at most. */
const LONGEST_SLUG = 6;

/** A name in pinyin: a family name apart, of a name from abroad the last part. */
function slug({ text, segmentAt }: SegmentedText, { type, start, end }: HanziName): string {
  const name = text.slice(start, end);
  if (type === 'Official') {
    const last = name.split(/[·•‧・]/u).at(-1) ?? name;
    const syllables = pinyinOf(last, last === name ? 'person' : 'place');
    if (last !== name) return syllables.join('');
    const family = familyLength(last) || 1;
    return [syllables.slice(0, family).join(''), syllables.slice(family).join('')]
      .filter((part) => part !== '')
      .join('-');
  }
  const words: string[] = [];
  for (let at = start; at < end;) {
    const next = type === 'Institution' ? Math.min(segmentAt(at)?.end ?? end, end) : end;
    words.push(pinyinOf(text.slice(at, next), 'place').join(''));
    at = next;
  }
  return words
    .filter((word) => word !== '')
    .slice(0, LONGEST_SLUG)
    .join('-');
}
