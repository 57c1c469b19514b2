import { simplified } from '../names/hanzi';
import type { EntityMention } from './entityMention';
import type { NameIndex } from './knownNames';

/** Names in Chinese characters, the longest first, none within another of its kind. */
export function hanziMentions(text: string, { characters }: NameIndex): EntityMention[] {
  if (characters.length === 0) return [];
  // Simplifying changes single characters, so that places stay where they are.
  const plain = simplified(text);
  if (plain.length !== text.length) return [];
  const all: EntityMention[] = [];
  const taken = new Uint8Array(plain.length);
  for (const [name, entity] of characters) {
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
      const end = at + name.length;
      // The longest names come first, so that one in the way covers an end of this one.
      if (taken[at] === 1 || taken[end - 1] === 1) continue;
      taken.fill(1, at, end);
      all.push({ start: at, end, entity, others: [] });
    }
  }
  return all;
}
