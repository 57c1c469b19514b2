/** Meetings, visits and signings that a sentence reports, with who stands nearest to the verb on each side. */
import { isTerritory } from '../../model/territories';
import type { Draft } from '../draft';
import type { Named } from '../proposals/named';
import type { Stretch } from '../proposals/proposal';
import { findSentences, type Sentence } from '../sentences';
import { EVENT_WORDS, isDenied, isIntended, type EventKind } from './eventWords';

/** An event as one sentence tells it. */
export interface EventMention {
  readonly kind: EventKind;
  readonly modality: 'HELD' | 'PLANNED';
  /** The sentence. */
  readonly sentence: Stretch;
  /** Who met, visited or signed, and whom or what. */
  readonly sides: readonly [readonly Named[], readonly Named[]];
  /** EDTF, where the sentence has a date. */
  readonly date: string | undefined;
}

/** The events of a text in its order: of one sentence the first. */
export function findEvents(draft: Draft, named: readonly Named[]): readonly EventMention[] {
  const { text } = draft.article;
  const begins = new Set(named.map(({ start }) => start));
  return findSentences(text, (at) => begins.has(at)).flatMap(
    (sentence) => eventOf(draft, sentence, named) ?? [],
  );
}

function eventOf(draft: Draft, sentence: Sentence, named: readonly Named[]): EventMention | undefined {
  const { text, language } = draft.article;
  const words = text.slice(sentence.start, sentence.end);
  const within = actorsIn(draft, sentence, named);
  if (within.length < 2) return undefined;
  for (const { kind, pattern, isPlanned } of EVENT_WORDS[language]) {
    for (const match of words.matchAll(pattern)) {
      const before = words.slice(0, match.index);
      if (isDenied(before)) continue;
      const verb = {
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
      };
      const sides = sidesOf(text, verb, within, kind);
      if (!sides) continue;
      const modality = isPlanned === true || isIntended(before) ? 'PLANNED' : 'HELD';
      return { kind, modality, sentence, sides, date: dateNear(draft, sentence, verb) };
    }
  }
  return undefined;
}

/** The date of the sentence that stands nearest to the verb, and is not that of the article. */
function dateNear({ dates, dateline }: Draft, sentence: Sentence, verb: Stretch): string | undefined {
  const gap = ({ start, end }: Stretch) => Math.max(verb.start - end, start - verb.end);
  const [nearest] = dates
    .filter(({ start, end }) => sentence.start <= start && end <= sentence.end && start !== dateline?.start)
    .sort((a, b) => gap(a) - gap(b));
  return nearest?.edtf ?? undefined;
}

/** Those who can act in a sentence: the outermost names, without the places of the offices of persons beside them. */
function actorsIn(draft: Draft, sentence: Sentence, named: readonly Named[]): readonly Named[] {
  const within = named.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
  const ofOffice = (one: Named) =>
    one.type !== 'Official' &&
    draft.offices.some(
      ({ start, end, holder }) => holder !== undefined && start <= one.start && one.end <= end,
    );
  return within.filter(
    (one, at) =>
      ['Official', 'Institution', 'City', 'Region', 'Country', 'District'].includes(one.type) &&
      !ofOffice(one) &&
      !within.some(
        (other, index) =>
          index !== at &&
          other.start <= one.start &&
          one.end <= other.end &&
          (other.end - other.start > one.end - one.start || index < at),
      ),
  );
}

/** Between names of one side stand only commas, conjunctions, and offices. */
const JOINS = /^(?:[,，、]|\s|и|а также|and|as well as|with|together|вместе|с|和|与|同|及)*$/iu;

/** So far from the verb a side may stand, in characters. */
const REACH = 160;

function sidesOf(
  text: string,
  verb: Stretch,
  actors: readonly Named[],
  kind: EventKind,
): EventMention['sides'] | undefined {
  const before = actors.filter(({ end }) => end <= verb.start && verb.start - end <= REACH);
  const after = actors.filter(({ start }) => start >= verb.end && start - verb.end <= REACH);
  const nearestBefore = before.at(-1);
  const [nearestAfter] = after;
  // A meeting of two who stand on one side of the verb: «Встретились мэры …», 双方会见.
  if (!nearestBefore || !nearestAfter) return undefined;
  const first = chain(text, [...before].reverse());
  const second = chain(text, after);
  // A place is visited; it meets nobody, but cities sign.
  if (kind === 'MEETING' && first.every(({ type }) => isTerritory(type))) return undefined;
  const ids = new Set(first.map(({ id }) => id));
  const others = second.filter(({ id }) => !ids.has(id));
  return others.length === 0 ? undefined : [unique(first), unique(others)];
}

/** The first and those that are joined to it, one after the other. */
function chain(text: string, actors: readonly Named[]): Named[] {
  const joined = actors.slice(0, 1);
  for (const one of actors.slice(1)) {
    const last = joined.at(-1) as Named;
    const between = last.end <= one.start ? text.slice(last.end, one.start) : text.slice(one.end, last.start);
    if (!JOINS.test(between)) break;
    joined.push(one);
  }
  return joined;
}

const unique = (all: readonly Named[]) =>
  all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
