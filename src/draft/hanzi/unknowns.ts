import { pinyinOf, simplified } from '../../names/hanzi';
import { typeEntry } from '../../model/declare/dictionary';
import { isTerritory } from '../../model/territories';
import { freeId, type UnknownName } from '../candidates';
import type { EntityMention } from '../entityMention';
import { isState as isStateIn } from '../places/states';
import { Cover, type Range } from './cover';
import { hanziBodies } from './bodies';
import { familyLength } from './familyNames';
import { hanziOffices, type HanziOffice } from './offices';
import { hanziPersons } from './persons';
import { hanziPlaces, type HanziName } from './places';
import { segmentText, type SegmentedText } from './segments';

/** What a Chinese text names that nobody knows, and its offices with who holds them. */
export interface HanziUnknowns {
  readonly candidates: readonly UnknownName[];
  readonly offices: readonly HanziOffice[];
}

/** Finds places by their units, bodies by their endings and persons beside their titles in a Chinese text. */
export function hanziUnknowns(
  text: string,
  mentions: readonly EntityMention[],
  entities: ReadonlySet<string>,
): HanziUnknowns {
  const plain = simplified(text);
  // Places in the text are those in the simplified one.
  const source = segmentText(plain.length === text.length ? plain : text);
  const cover = (ranges: readonly Range[]) => new Cover(text.length, ranges);
  const ofKind = (kind: Kind) => mentions.filter((one) => kindOf(one) === kind);
  const known = {
    place: cover(ofKind('place')),
    person: cover(ofKind('person')),
    body: cover(ofKind('body')),
  };
  const found = hanziPlaces(source, isState);
  const places = found.filter((one) => !known.place.overlaps(one) && !known.person.overlaps(one));
  const named = cover([...found, ...mentions]);
  const bodies = hanziBodies(source, (start, end) => named.overlaps({ start, end }), isState).filter(
    (one) => !known.body.overlaps(one),
  );
  const persons = hanziPersons(source, cover([...found, ...bodies, ...ofKind('place')]));
  const unknown = persons.filter((one) => !known.person.overlaps(one));
  return {
    candidates: collect(source, [...places, ...bodies, ...unknown], known, entities),
    offices: hanziOffices(persons, [...found, ...bodies, ...mentions], source.text),
  };
}

type Kind = 'place' | 'person' | 'body';

function kindOf({ entity }: EntityMention): Kind {
  if (isTerritory(entity.type)) return 'place';
  return entity.type === 'Official' ? 'person' : 'body';
}

const isState = (word: string): boolean => isStateIn(word, 'zh');

/** One candidate for each name, with all places where it stands: also without its unit or title, or with the family name alone. */
function collect(
  source: SegmentedText,
  names: readonly HanziName[],
  known: Readonly<Record<Kind, Cover>>,
  entities: ReadonlySet<string>,
): UnknownName[] {
  const { text } = source;
  const [placed, others] = [new Cover(text.length), new Cover(text.length)];
  const coverOf = (isPlace: boolean) => (isPlace ? placed : others);
  const byName = new Map<string, HanziName[]>();
  for (const one of names) {
    const key = `${one.type} ${text.slice(one.start, one.end)}`;
    const ranges = byName.get(key);
    if (ranges) ranges.push(one);
    else byName.set(key, [one]);
    coverOf(isTerritory(one.type)).add(one);
  }
  const taken = new Set(entities);
  return [...byName.values()].map((ranges) => {
    const [first] = ranges as [HanziName];
    const form = text.slice(first.start, first.end);
    const isPlace = isTerritory(first.type);
    const covers = [coverOf(isPlace), ...(isPlace ? [known.place] : [known.person, known.body])];
    const places = ranges.map(({ start, end }): Range => ({ start, end }));
    for (const one of repeated(source, form)) {
      if (covers.some((cover) => cover.overlaps(one))) continue;
      coverOf(isPlace).add(one);
      places.push(one);
    }
    const prefix = typeEntry(first.type).traits?.idPrefix ?? first.type;
    return {
      type: first.type,
      id: freeId(`${prefix}:${slug(source, first)}`, taken),
      form,
      places: places.sort((a, b) => a.start - b.start),
    };
  });
}

/** Where a name stands again; of one with a dot also its last part. */
function repeated({ text, isBoundary }: SegmentedText, form: string): Range[] {
  const last = /[·•‧・]([^·•‧・]{2,})$/u.exec(form)?.[1];
  return [form, ...(last === undefined ? [] : [last])].flatMap((name) => {
    const all: Range[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (name.length > 2 || (isBoundary(at) && isBoundary(at + name.length)))
        all.push({ start: at, end: at + name.length });
    }
    return all;
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
