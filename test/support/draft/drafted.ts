import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readArticle } from '../../../src/draft/article';
import { draftArticle, type Draft } from '../../../src/draft/draft';
import { KNOWN } from './known';

/** A text as an article. */
export function article(text: string) {
  return readArticle(Buffer.from(text), 'article.txt');
}

/** What is found in a text. */
export function drafted(text: string, published?: string): Draft {
  return draftArticle(article(text), KNOWN, published);
}

/** One of the made-up articles of this folder. */
export function madeUp(file: string): string {
  return readFileSync(join(__dirname, file), 'utf8');
}

/** The mentions of a draft as `id: form`. */
export function mentions({ article: { text }, mentions: found }: Draft): string[] {
  return found.map(({ entity, start, end }) => `${entity.id}: ${text.slice(start, end)}`);
}

/** The dates of a draft as `words = EDTF`. */
export function dates({ article: { text }, dates: found }: Draft): string[] {
  return found.map(({ start, end, edtf }) => `${text.slice(start, end)} = ${edtf ?? '?'}`);
}

/** The candidates of a draft as `id: form`. */
export function candidates({ candidates: found }: Draft): string[] {
  return found.map(({ id, form }) => `${id}: ${form}`);
}

/** The offices of a draft as `office / holder`. */
export function offices({ article: { text }, offices: found }: Draft): string[] {
  return found.map(({ start, end, holder }) =>
    [text.slice(start, end), ...(holder ? [text.slice(holder.start, holder.end)] : [])].join(' / '),
  );
}
