/** A new dossier, of a text or of a YAML that was written before. */
import { freeId, slugOf } from './ids';
import { rulerOf } from './ranges';
import type { DossierValue, Work } from './shapes';
import { rowsOf } from './work';

/** The longest headline, in characters. */
const LONGEST = 200;

/** What the first line of a text says, and where. */
function headline(text: string): { readonly value: string; readonly range: string } | undefined {
  const match = /\S[^\n\r]*/.exec(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
  const line = match?.[0].trimEnd() ?? '';
  // A text without lines is no headline as a whole.
  const value =
    line.length <= LONGEST
      ? line
      : (/^.{1,200}?[.!?。！？](?=\s|$|\p{Script=Han})/u.exec(line)?.[0] ??
        Array.from(line).slice(0, LONGEST).join(''));
  if (!match || value === '') return undefined;
  return { value, range: rulerOf(text).rangeOf({ start: match.index, end: match.index + value.length }) };
}

/** The language of a text, by its letters. */
export function languageOf(text: string): string {
  const count = (script: RegExp) => (text.match(script) ?? []).length;
  const [latin, cyrillic, han] = [/\p{Script=Latin}/gu, /\p{Script=Cyrillic}/gu, /\p{Script=Han}/gu].map(
    count,
  ) as [number, number, number];
  if (han * 2 > latin + cyrillic) return 'zh';
  return cyrillic > latin ? 'ru' : 'en';
}

/** SHA-256 in hexadecimal digits; undefined where the browser has none, on a page that came without encryption. */
export async function sha256Of(text: string): Promise<string | undefined> {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (!subtle) return undefined;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a dossier on a text begins with. */
export function firstWork(
  text: string,
  given: {
    readonly mayRead: boolean;
    readonly published: string;
    readonly file: string;
    readonly sha256: string | undefined;
  },
): Work {
  const title = headline(text);
  const language = languageOf(text);
  const day = /^\d{4}(?:-\d{2}){0,2}$/.test(given.published) ? `${given.published} ` : '';
  return {
    text,
    mayRead: given.mayRead,
    document: {
      id: freeId('doc', `${day}${slugOf(title?.value ?? '')}`, () => false),
      ...(title && { names: { [language]: { value: title.value, basis: 'TEXT', evidence: [title.range] } } }),
      language,
      characters: Array.from(text).length,
      ...(given.sha256 !== undefined && { sha256: given.sha256 }),
      file: given.file === '' ? `${slugOf(title?.value ?? '') || 'article'}.txt` : given.file,
      ...(given.published !== '' && { published: given.published }),
    },
    glosses: title ? { [title.range]: 'Headline' } : {},
    entities: [],
    facts: [],
    labels: {},
    suggestions: null,
    dates: [],
    decided: {},
  };
}

/** The dossier of a YAML, on a text that may be there or not. */
export function workOf(text: string, value: DossierValue, mayRead: boolean): Work {
  const { document = {}, passages = {} } = value;
  return {
    text,
    mayRead,
    document: document,
    glosses: Object.fromEntries(
      Object.entries(passages).flatMap(([range, gloss]) => (gloss === null ? [] : [[range, gloss]])),
    ),
    entities: rowsOf(value.entities),
    facts: rowsOf(value.facts),
    labels: {},
    suggestions: null,
    dates: [],
    decided: {},
  };
}
