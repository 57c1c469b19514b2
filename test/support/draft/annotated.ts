import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Draft } from '../../../src/draft/draft';

/** What a text names at a range, as it was annotated by hand: the id of a known entity, or type and name of another. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  /** `city:harbin`, or `City`. */
  readonly what: string;
  /** The name in the nominative; of a known entity its id. */
  readonly name: string;
}

/** A text and what it names. */
export interface AnnotatedArticle {
  readonly file: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

/** How a draft compares with the annotations; all in numbers of ranges. */
export interface Comparison {
  readonly annotated: number;
  readonly found: number;
  /** Found with the same range and the same type, or the same known entity. */
  readonly right: number;
  /** Of these, those whose name or entity is right as well. */
  readonly named: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  p: 'Official',
  b: 'Institution',
  c: 'City',
  r: 'Region',
  d: 'District',
};

/** The invented articles of a folder beside this file. */
export function annotatedArticles(folder: 'articles' | 'heldOut'): readonly AnnotatedArticle[] {
  return readdirSync(join(__dirname, folder))
    .sort()
    .map((file) => ({ file, ...parseAnnotated(readFileSync(join(__dirname, folder, file), 'utf8')) }));
}

/**
 * Takes the marks out of a text: `[c|Самара|Самары]` is a city Самара written «Самары», `[p|Li Wei]` a person written as the
 * name, `[city:harbin|Харбина]` a known entity. What is written may hold marks itself.
 */
export function parseAnnotated(marked: string): Pick<AnnotatedArticle, 'text' | 'annotations'> {
  const annotations: Annotation[] = [];
  const open: { start: number; what: string; name: string | undefined }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at += 1) {
    const head = /^\[([^|[\]]+)\|(?:([^|[\]]+)\|)?/u.exec(marked.slice(at));
    if (head) {
      open.push({ start: text.length, what: head[1] ?? '', name: head[2] });
      at += head[0].length - 1;
    } else if (marked[at] === ']') {
      const one = open.pop();
      if (!one) throw new Error(`No mark opens before character ${String(at)}.`);
      const written = text.slice(one.start);
      const type = TYPES[one.what];
      annotations.push({
        start: one.start,
        end: text.length,
        what: type ?? one.what,
        name: type === undefined ? one.what : (one.name ?? written),
      });
    } else text += marked[at] ?? '';
  }
  if (open.length > 0) throw new Error(`A mark is left open: ${open.map(({ what }) => what).join(', ')}.`);
  return { text, annotations };
}

/** Compares what a draft names with what was annotated. */
export function compareWithAnnotations(draft: Draft, annotations: readonly Annotation[]): Comparison {
  const { text } = draft.article;
  const found: Annotation[] = [
    ...draft.mentions.map(({ start, end, entity }) => ({ start, end, what: entity.id, name: entity.id })),
    ...draft.candidates.flatMap(({ type, form, places }) =>
      places.map(({ start, end }) => ({ start, end, what: type, name: form })),
    ),
  ];
  const same = (one: Annotation, other: Annotation) =>
    one.start === other.start && one.end === other.end && one.what === other.what;
  const right = annotations.filter((one) => found.some((other) => same(one, other)));
  const show = ({ start, end, what, name }: Annotation) => `${what} ${text.slice(start, end)} (${name})`;
  const misnamed = right.filter(
    (one) => !found.some((other) => same(one, other) && one.name.toLowerCase() === other.name.toLowerCase()),
  );
  return {
    annotated: annotations.length,
    found: found.length,
    right: right.length,
    named: right.length - misnamed.length,
    missed: [
      ...annotations.filter((one) => !right.includes(one)).map(show),
      ...misnamed.map((one) => {
        const other = found.find((each) => same(one, each));
        return `${show(one)} is called ${other?.name ?? ''}`;
      }),
    ],
    wrong: found.filter((one) => !annotations.some((other) => same(one, other))).map(show),
  };
}
