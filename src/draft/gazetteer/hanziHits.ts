/** Places of the gazetteer in a Chinese text. */
import { simplified } from '../../names/hanzi';
import type { EntityMention } from '../entityMention';
import { segmentText } from '../hanzi/segments';
import type { GazetteerEntity, PlaceNames } from './placeNames';

/** Names of two characters are words mostly; a city of that size is known by them. */
const WELL_KNOWN = 300_000;

/** Mentions where words of the text begin and end with the name, perhaps with its unit; the larger place is meant. */
export function hanziHits(
  text: string,
  all: readonly PlaceNames[],
  known: readonly EntityMention[],
): readonly EntityMention[] {
  const plain = simplified(text);
  if (plain.length !== text.length) return [];
  const source = segmentText(plain);
  const byName = new Map<string, GazetteerEntity[]>();
  for (const { place, main, others } of all) {
    for (const name of [...main, ...(place.type === 'Country' ? others : [])]) {
      const form = simplified(name);
      for (const each of [form, form.replace(/(?<=..)[市省县州]$/u, '')])
        if (each.length > 1) byName.set(each, [...(byName.get(each) ?? []), place]);
    }
  }
  const names = [...byName].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const taken = new Uint8Array(text.length);
  for (const { start, end } of known) taken.fill(1, start, end);
  const found: EntityMention[] = [];
  for (const [name, places] of names) {
    const [best, ...others] = [...places].sort((a, b) => rank(b) - rank(a) || b.population - a.population);
    if (!best) continue;
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (taken[at] === 1 || taken[end - 1] === 1) continue;
      const hasUnit = /^[市省县州]/u.test(plain.slice(end));
      const isWord = source.isBoundary(at) && (source.isBoundary(end) || hasUnit);
      const isSure =
        name.length > 2
          ? source.isBoundary(at) || hasUnit
          : isWord && (hasUnit || best.type === 'Country' || best.population >= WELL_KNOWN);
      if (!isSure) continue;
      taken.fill(1, at, end);
      found.push({
        start: at,
        end,
        entity: best,
        others: others
          .filter(({ type }) => type === best.type)
          .slice(0, 1)
          .filter(({ population }) => population * 5 > best.population),
      });
    }
  }
  return found;
}

const rank = ({ type }: GazetteerEntity): number => (type === 'Country' ? 3 : type === 'City' ? 2 : 1);
