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

/** One scalar within { }, where a comma or bracket needs quotation marks. */
const flowScalar = (value: string): string =>
  /[,[\]{}\n]/.test(value) ? JSON.stringify(value) : scalar(value);

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
    `    ${article.language}: { value: ${flowScalar(written)}, basis: TEXT, evidence: ["${at(title)}"] }`,
    `  language: ${article.language}`,
    `  characters: ${String(article.characters)}`,
    `  sha256: ${scalar(article.sha256)}`,
    `  file: ${scalar(file)}`,
    ...(published === undefined ? [] : [`  published: ${scalar(published)}`]),
    ...(dateline ? [`  publishedBasis: ${scalar(`text: dateline at ${at(dateline)}`)}`] : []),
  ];
}

/**
 * Every range on which a fact rests, once, in the order of the text; what it says is for the analyst to tell. Those of
 * candidates are comments.
 */
function passageLines(
  { mentions, candidates }: Draft,
  title: { readonly start: number; readonly end: number },
  rangeOf: (start: number, end: number) => Range,
): string[] {
  const key = ({ start, end }: { readonly start: number; readonly end: number }) => {
    const range = rangeOf(start, end);
    return `${String(range.start)}-${String(range.end)}`;
  };
  const known = new Set([title, ...mentions].map(key));
  const lines = new Map<string, { readonly start: number; readonly end: number; readonly line: string }>();
  for (const place of [title, ...mentions])
    lines.set(key(place), { ...place, line: `  "${key(place)}": null` });
  for (const { form, places } of candidates) {
    for (const place of places.filter((one) => !known.has(key(one)))) {
      lines.set(key(place), { ...place, line: `  # "${key(place)}": null # ${oneLine(form)}` });
    }
  }
  return [
    '# Range of the text (Unicode code points, end exclusive): what it says, in English and in your own words; replace every null',
    'passages:',
    ...[...lines.values()]
      .sort((one, other) => one.start - other.start || one.end - other.end)
      .map(({ line }) => line),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** One fact for each entity and form, with all its ranges, in the order of the text. */
function mentionLines({ mentions, candidates, article }: Draft, at: At): string[] {
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
  const unknown = candidates.flatMap(({ id, places }) => candidateMentions(id, places, article, at));
  if (facts.size === 0) {
    const empty =
      unknown.length === 0
        ? '  mentions: []'
        : '  mentions: [] # take the brackets away with the first mention';
    return ['facts:', empty, ...unknown];
  }
  return [
    'facts:',
    '  # Where the document mentions them, and in which form',
    '  mentions:',
    ...[...facts.values()].map(({ entity, value, ranges, others }) => {
      const doubt = others.length === 0 ? '' : ` # or ${others.join(', ')}`;
      return `    - { entity: ${entity}, value: ${flowScalar(value)}, evidence: [${ranges.map((range) => `"${range}"`).join(', ')}] }${doubt}`;
    }),
    ...unknown,
  ];
}

/** The mentions of a candidate, as comments: one for each form. */
function candidateMentions(
  id: string,
  places: readonly { readonly start: number; readonly end: number }[],
  { text }: Draft['article'],
  at: At,
): string[] {
  const forms = new Map<string, string[]>();
  for (const place of places) {
    const value = text.slice(place.start, place.end);
    forms.set(value, [...(forms.get(value) ?? []), at(place)]);
  }
  return [...forms].map(
    ([value, ranges]) =>
      `    # - { entity: ${id}, value: ${flowScalar(value)}, evidence: [${ranges.map((range) => `"${range}"`).join(', ')}] }`,
  );
}

function candidateLines({ candidates, article }: Draft, at: At): string[] {
  if (candidates.length === 0) return [];
  const types = [...new Set(candidates.map(({ type }) => type))];
  return [
    '# Names that are in no dossier. If one is an entity, uncomment it here, and its passages and mentions above; add its other names.',
    '# entities:',
    ...types.flatMap((type) => [
      `#   ${typeEntry(type).dossierKey ?? type}:`,
      ...candidates
        .filter((one) => one.type === type)
        .flatMap(({ id, form, places }) => [
          `#     - id: ${id}`,
          '#       names:',
          `#         ${article.language}: { value: ${flowScalar(oneLine(form))}, basis: TEXT, evidence: [${places.map((place) => `"${at(place)}"`).join(', ')}] }`,
          ...(type === 'Institution' ? ['#       kind: OTHER'] : []),
        ]),
    ]),
  ];
}

function commented(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`# ${heading}`, ...lines.map((line) => `#   ${line}`)];
}
