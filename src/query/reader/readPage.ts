/** Reads the page of a connection: its rows in the order of the client, and its place in the whole list. Pure. */
import type { Page } from '../plan/page';

/** The rows of a page as they came, without the one that only tells whether more follows. */
export interface PageRows<Row = unknown> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
}

/** The rows of a page; those of a backward page come in reverse. */
export function pageRows<Row>(page: Page, fetched: readonly Row[]): PageRows<Row> {
  const hasMore = fetched.length > page.size;
  const rows = hasMore ? fetched.slice(0, page.size) : [...fetched];
  if (page.backward) rows.reverse();
  return { rows, hasMore };
}

/** The fields of `PageInfo`. */
export function pageInfo<Row>(
  page: Page,
  { rows, hasMore }: PageRows<Row>,
  cursorOf: (row: Row) => string,
): Readonly<Record<string, unknown>> {
  const cursor = (row: Row | undefined) => (row === undefined ? null : cursorOf(row));
  return {
    // On the side that the page is not counted from, a cursor given there means that it cut something off.
    hasNextPage: page.backward ? page.before !== null : hasMore,
    hasPreviousPage: page.backward ? hasMore : page.after !== null,
    startCursor: cursor(rows[0]),
    endCursor: cursor(rows.at(-1)),
  };
}
