/** A draft as data, for a program that shows it to a person. Places are ranges as dossiers write them: code points, the end not part of them. */
import type { Draft } from './draft';
import type { EntityMention } from './entityMention';
import { mentionRows } from './proposals/mentions';
import { labelOf } from './proposals/named';
import { partValue } from './proposals/partValue';
import { Passages, type Proposal } from './proposals/proposal';
import { proposalGroups } from './proposals/proposals';
import { findTitle } from './title';

/** What a suggestion is of. */
export type SuggestionKind = 'MENTION' | 'NEW_ENTITY' | 'OFFICE' | 'EVENT';

/** An entity that may be meant instead. */
export interface OtherMeaning {
  readonly id: string;
  readonly name: string;
}

/** Something that a draft suggests: a part of a dossier, whole in itself. */
export interface DraftSuggestion {
  readonly kind: SuggestionKind;
  /** What it is about, in a few words. */
  readonly about: string;
  /** Whether nothing else could be meant. */
  readonly isSure: boolean;
  /** Of MENTION and NEW_ENTITY: who or what is named. */
  readonly entityId: string | null;
  /** The name of its type in the model. */
  readonly type: string | null;
  readonly others: readonly OtherMeaning[];
  /** Where it stands, in the order of the text. */
  readonly ranges: readonly string[];
  /** The part, as the value that its YAML would give. */
  readonly part: Readonly<Record<string, unknown>>;
}

/** A date as the text writes it. */
export interface DraftDate {
  readonly range: string;
  /** EDTF; null where the day of publication is needed and nobody knows it. */
  readonly edtf: string | null;
}

export interface DraftData {
  readonly language: string;
  readonly characters: number;
  /** SHA-256 of the text in UTF-8, hex. */
  readonly sha256: string;
  /** EDTF. */
  readonly published: string | null;
  /** Where the text says itself when it appeared. */
  readonly dateline: string | null;
  /** The range of the headline. */
  readonly title: string;
  readonly dates: readonly DraftDate[];
  readonly suggestions: readonly DraftSuggestion[];
}

/** What a draft found, with its suggestions: names first, then offices, then events. */
export function draftData(draft: Draft, taken: ReadonlySet<string>): DraftData {
  const { article, published, dateline, dates } = draft;
  const passages = new Passages(article.rangeOf);
  const title = findTitle(article.text);
  const known = knownMentions(draft, passages);
  passages.tell(title, 'Headline');
  const { meant, unknown, offices, events } = proposalGroups(draft, passages, taken);
  const value = (proposal: Proposal) => partValue(proposal, passages);
  const ofFact = (kind: 'OFFICE' | 'EVENT') => (one: Proposal) => ({
    ...NO_ENTITY,
    kind,
    about: one.about,
    ranges: one.passages.slice(0, 1).map((place) => passages.key(place)),
    part: value(one),
  });
  return {
    language: article.language,
    characters: article.characters,
    sha256: article.sha256,
    published: published ?? null,
    dateline: dateline ? passages.key(dateline) : null,
    title: passages.key(title),
    dates: dates.map((one) => ({ range: passages.key(one), edtf: one.edtf })),
    suggestions: [
      ...known,
      ...[...meant].map(([id, one]): DraftSuggestion => {
        const mentions = draft.suggested.filter(({ entity }) => entity.id === id);
        return mentionOf(mentions, one, passages, false);
      }),
      ...draft.candidates.map(({ id, type, form, places }, at): DraftSuggestion => ({
        ...NO_ENTITY,
        kind: 'NEW_ENTITY',
        about: form.replace(/\s+/gu, ' '),
        entityId: id,
        type,
        ranges: places.map((place) => passages.key(place)),
        part: value(unknown[at] as Proposal),
      })),
      ...offices.map(ofFact('OFFICE')),
      ...events.map(ofFact('EVENT')),
    ],
  };
}

const NO_ENTITY = { isSure: false, entityId: null, type: null, others: [] } as const;

function knownMentions({ mentions, article }: Draft, passages: Passages): DraftSuggestion[] {
  const byId = new Map<string, EntityMention[]>();
  for (const one of mentions) byId.set(one.entity.id, [...(byId.get(one.entity.id) ?? []), one]);
  return [...byId].map(([id, all]) => {
    const label = labelOf(all[0]?.entity.names ?? [], id);
    const facts = mentionRows(id, label, all, article.text, passages);
    const proposal: Proposal = { about: label, entities: [], facts, passages: all };
    return mentionOf(all, proposal, passages, true);
  });
}

function mentionOf(
  all: readonly EntityMention[],
  proposal: Proposal,
  passages: Passages,
  isStated: boolean,
): DraftSuggestion {
  const [first] = all as readonly [EntityMention];
  const { entity } = first;
  const others = new Map(all.flatMap((one) => one.others.map((other) => [other.id, other] as const)));
  return {
    kind: 'MENTION',
    about: labelOf(entity.names, entity.id),
    isSure: isStated && others.size === 0,
    entityId: entity.id,
    type: entity.type,
    others: [...others.values()].map(({ id, names }) => ({ id, name: labelOf(names, id) })),
    ranges: all.map((one) => passages.key(one)),
    part: partValue(proposal, passages),
  };
}
