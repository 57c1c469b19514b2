/** Bookmarks of Neo4j as clients carry them from a write to a read that must see it. Pure. */
import { badInput } from '../errors';

/** The header in which a client sends a bookmark back. */
export const BOOKMARK_HEADER = 'x-entente-bookmark';

const MAX_LENGTH = 2_000;
const FORM = /^[\w:+/=.-]+(,[\w:+/=.-]+)*$/;

/** Bookmarks as one text; undefined for none. */
export function printBookmarks(bookmarks: readonly string[]): string | undefined {
  return bookmarks.length === 0 ? undefined : bookmarks.join(',');
}

/** The bookmarks in a header. Throws BAD_USER_INPUT for anything that `extensions.bookmark` cannot have been. */
export function readBookmarks(header: string | undefined): string[] {
  if (header === undefined || header === '') return [];
  if (header.length > MAX_LENGTH || !FORM.test(header))
    throw badInput(
      `The header ${BOOKMARK_HEADER} holds no bookmark; expected the text of extensions.bookmark of an earlier answer.`,
    );
  return header.split(',');
}
