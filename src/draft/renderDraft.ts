import { stringify } from 'yaml';

import type { Draft, OfficeMention } from './draft';
import { labelOf } from './proposals/named';
import { Passages, type Proposal, type Stretch } from './proposals/proposal';
import { proposals } from './proposals/proposals';
import { partLines } from './proposals/renderParts';
import { findTitle } from './title';

/** What the skeleton needs beside what was found in the text. */
export interface RenderOptions {
  /** Name of the article's file. */
  readonly file: string;
  /** The id of the document. */
  readonly document: string;
  /** Ids of everything that is known, which nothing new may have. */
  readonly taken?: ReadonlySet<string>;
  /** What others suggest. */
  readonly suggested?: (passages: Passages) => readonly Proposal[];
}

const SCHEMA = '# yaml-language-server: $schema=../schema/dossier.schema.json';

/** One scalar as YAML writes it, on one line. */
const scalar = (value: string): string => stringify(value, { lineWidth: 0 }).trimEnd();

/** One scalar within { }, where a comma or bracket needs quotation marks. */
const flowScalar = (value: string): string =>
  /[,[\]{}\n]/.test(value) ? JSON.stringify(value) : scalar(value);

/**
 * The draft as a dossier in YAML, for an analyst to finish: mentions of known entities as facts; what only a person can decide
 * as parts that are comments, each of which is whole. Remarks begin with ## and stay comments when a part is uncommented.
 */
export function renderDraft(draft: Draft, options: RenderOptions): string {
  const { article } = draft;
  const passages = new Passages(article.rangeOf);
  const words = ({ start, end }: Stretch) => article.text.slice(start, end).replace(/\s+/gu, ' ');
  const title = findTitle(article.text);
  const mentions = mentionLines(draft, passages);
  passages.tell(title, 'Headline');
  const proposed = proposals(draft, passages, options.taken ?? new Set());
  const told = new Set(proposed.flatMap((one) => one.passages.map((place) => passages.key(place))));
  const sections = [
    [SCHEMA],
    documentLines(draft, options, title, passages),
    passageLines(draft, title, passages),
    mentions,
    partsSection([...proposed, ...(options.suggested?.(passages) ?? [])], passages),
    remarks(
      'Offices without a holder, or of nothing that the text names: range, office, holder',
      draft.offices
        .filter((one) => !told.has(passages.key(wholeOf(one))))
        .map(
          (one) =>
            `"${passages.key(one)}": ${scalar(words(one))}${one.holder ? `, ${scalar(words(one.holder))} at ${passages.key(one.holder)}` : ''}`,
        ),
    ),
    remarks(
      `Dates as written: range, words, EDTF${draft.published === undefined ? '; ? where the publication date is needed (--published)' : ''}`,
      draft.dates.map((one) => `"${passages.key(one)}": ${scalar(words(one))} = ${one.edtf ?? '?'}`),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** An office with its holder, as a tenure rests on them. */
function wholeOf({ start, end, holder }: OfficeMention): Stretch {
  return { start: Math.min(start, holder?.start ?? start), end: Math.max(end, holder?.end ?? end) };
}

function documentLines(
  { article, published, dateline }: Draft,
  { file, document }: RenderOptions,
  title: Stretch,
  passages: Passages,
): string[] {
  const written = article.text.slice(title.start, title.end);
  return [
    'document:',
    `  id: ${document}`,
    '  names:',
    `    ${article.language}: { value: ${flowScalar(written)}, basis: TEXT, evidence: ["${passages.key(title)}"] }`,
    `  language: ${article.language}`,
    `  characters: ${String(article.characters)}`,
    `  sha256: ${scalar(article.sha256)}`,
    `  file: ${scalar(file)}`,
    ...(published === undefined ? [] : [`  published: ${scalar(published)}`]),
    ...(dateline ? [`  publishedBasis: ${scalar(`text: dateline at ${passages.key(dateline)}`)}`] : []),
  ];
}

/** Every range on which a fact rests, once, in the order of the text. */
function passageLines({ mentions }: Draft, title: Stretch, passages: Passages): string[] {
  const places = new Map([title, ...mentions].map((place) => [passages.key(place), place]));
  return [
    '## Range of the text (Unicode code points, end exclusive): what it says, in English and in your own words; say more where it says more',
    'passages:',
    ...[...places]
      .sort(([, one], [, other]) => one.start - other.start || one.end - other.end)
      .map(([key]) => `  "${key}": ${scalar(passages.gloss(key) ?? '')}`),
  ];
}

/** One fact for each entity and form, with all its ranges, in the order of the text. */
function mentionLines({ mentions, article }: Draft, passages: Passages): string[] {
  const facts = new Map<string, { entity: string; value: string; ranges: string[]; others: string[] }>();
  for (const one of mentions) {
    const value = article.text.slice(one.start, one.end);
    const key = `${one.entity.id} ${value}`;
    const fact = facts.get(key) ?? {
      entity: one.entity.id,
      value,
      ranges: [],
      others: one.others.map(({ id }) => id),
    };
    fact.ranges.push(passages.tell(one, `${labelOf(one.entity.names, one.entity.id)} named`));
    facts.set(key, fact);
  }
  if (facts.size === 0) return ['facts:', '  mentions: []'];
  return [
    'facts:',
    '  ## Where the document mentions them, and in which form',
    '  mentions:',
    ...[...facts.values()].map(({ entity, value, ranges, others }) => {
      const doubt = others.length === 0 ? '' : ` # or ${others.join(', ')}`;
      return `    - { entity: ${entity}, value: ${flowScalar(value)}, evidence: [${ranges.map((range) => `"${range}"`).join(', ')}] }${doubt}`;
    }),
  ];
}

function partsSection(all: readonly Proposal[], passages: Passages): string[] {
  if (all.length === 0) return [];
  return [
    '## Proposals, each under a remark. To take one, uncomment its lines (# , not ##); each needs nothing outside itself, and they may be taken together.',
    'parts:',
    ...partLines(all, passages),
  ];
}

function remarks(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, ...lines.map((line) => `##   ${line}`)];
}
