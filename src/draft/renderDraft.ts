import { stringify } from 'yaml';

import type { Range } from '../dossiers/read/passageId';
import { typeEntry } from '../model/declare/dictionary';
import type { Draft } from './draft';
import { findTitle } from './title';

/** What the skeleton needs beside what was found in the text. */
export interface RenderOptions {
  /** Name of the article's file. */
  readonly file: string;
  /** The id of the document. */
  readonly document: string;
}

const SCHEMA = '# yaml-language-server: $schema=../schema/dossier.schema.json';

/** One scalar as YAML writes it, on one line. */
const scalar = (value: string): string => stringify(value, { lineWidth: 0 }).trimEnd();

/**
 * The draft as a dossier in YAML, for an analyst to finish: mentions of known entities as facts, everything that only a
 * person can decide (unknown names, offices, dates) as comments. Nothing is stated of the world.
 */
export function renderDraft(draft: Draft, options: RenderOptions): string {
  const { article } = draft;
  const key = ({ start, end }: Range) => `${String(start)}-${String(end)}`;
  const at = ({ start, end }: { readonly start: number; readonly end: number }) =>
    key(article.rangeOf(start, end));
  const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
    article.text.slice(start, end).replace(/\s+/gu, ' ');
  const title = findTitle(article.text);
  const sections = [
    [SCHEMA],
    documentLines(draft, options, title, at),
    passageLines(draft, title, article.rangeOf),
    mentionLines(draft, at),
    candidateLines(draft, at),
    commented(
      'Offices as written (tenures): range, office, holder',
      draft.offices.map(
        (one) =>
          `"${at(one)}": ${scalar(words(one))}${one.holder ? `, ${scalar(words(one.holder))} at ${at(one.holder)}` : ''}`,
      ),
    ),
    commented(
      `Dates as written: range, words, EDTF${draft.published === undefined ? '; ? where the publication date is needed (--published)' : ''}`,
      draft.dates.map((one) => `"${at(one)}": ${scalar(words(one))} = ${one.edtf ?? '?'}`),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type At = (place: { readonly start: number; readonly end: number }) => string;

function documentLines(
  { article, published, dateline }: Draft,
  { file, document }: RenderOptions,
  title: { readonly start: number; readonly end: number },
  at: At,
): string[] {
  const written = article.text.slice(title.start, title.end);
  return [
    'document:',
    `  id: ${document}`,
    '  names:',
    `    ${article.language}: { value: ${scalar(written)}, basis: TEXT, evidence: ["${at(title)}"] }`,
    `  language: ${article.language}`,
    `  characters: ${String(article.characters)}`,
    `  sha256: ${scalar(article.sha256)}`,
    `  file: ${scalar(file)}`,
    ...(published === undefined ? [] : [`  published: ${scalar(published)}`]),
    ...(dateline ? [`  publishedBasis: ${scalar(`text: dateline at ${at(dateline)}`)}`] : []),
  ];
}

/** Every range on which a fact rests, once, in the order of the text; what it says is for the analyst to tell. */
function passageLines(
  { mentions }: Draft,
  title: { readonly start: number; readonly end: number },
  rangeOf: (start: number, end: number) => Range,
): string[] {
  const ranges = [title, ...mentions]
    .map(({ start, end }) => rangeOf(start, end))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const keys = [...new Set(ranges.map(({ start, end }) => `${String(start)}-${String(end)}`))];
  return [
    '# Range of the text (Unicode code points, end exclusive): what it says, in English and in your own words; replace every null',
    'passages:',
    ...keys.map((key) => `  "${key}": null`),
  ];
}

/** One fact for each entity and form, with all its ranges, in the order of the text. */
function mentionLines({ mentions, article }: Draft, at: At): string[] {
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
    fact.ranges.push(at(one));
    facts.set(key, fact);
  }
  if (facts.size === 0) return ['facts:', '  mentions: []'];
  return [
    'facts:',
    '  # Where the document mentions them, and in which form',
    '  mentions:',
    ...[...facts.values()].map(({ entity, value, ranges, others }) => {
      const doubt = others.length === 0 ? '' : ` # or ${others.join(', ')}`;
      return `    - { entity: ${entity}, value: ${scalar(value)}, evidence: [${ranges.map((range) => `"${range}"`).join(', ')}] }${doubt}`;
    }),
  ];
}

function candidateLines({ candidates, article }: Draft, at: At): string[] {
  if (candidates.length === 0) return [];
  const types = [...new Set(candidates.map(({ type }) => type))];
  return [
    '# Names that are in no dossier. If one is an entity, uncomment it, list its passages above, and add a mention and its names.',
    '# entities:',
    ...types.flatMap((type) => [
      `#   ${typeEntry(type).dossierKey ?? type}:`,
      ...candidates
        .filter((one) => one.type === type)
        .flatMap(({ id, form, places }) => [
          `#     - id: ${id}`,
          '#       names:',
          `#         ${article.language}: { value: ${scalar(form.replace(/\s+/gu, ' '))}, basis: TEXT, evidence: [${places.map((place) => `"${at(place)}"`).join(', ')}] }`,
          ...(type === 'Institution' ? ['#       kind: OTHER'] : []),
        ]),
    ]),
  ];
}

function commented(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`# ${heading}`, ...lines.map((line) => `#   ${line}`)];
}
