/** Where an issue is: from a path of the check to the row, passage or part of the page. Pure. */
import type { Row, Work } from './shapes';

/** What an issue is about. */
export type IssuePlace =
  | { readonly kind: 'row'; readonly list: 'entities' | 'facts'; readonly at: number }
  | { readonly kind: 'passage'; readonly range: string }
  | { readonly kind: 'document' };

/** The place of a path such as `facts.ties[2].second`. */
export function placeOfPath(work: Work, path: string): IssuePlace | undefined {
  const [, list, heading, index] = /(?:^|\.)(entities|facts)\.(\w+)\[(\d+)\]/.exec(path) ?? [];
  if (list !== undefined && heading !== undefined) {
    const rows: readonly Row[] = work[list as 'entities' | 'facts'];
    const ofHeading = rows.flatMap((row, at) => (row.heading === heading ? [at] : []));
    const at = ofHeading[Number(index)];
    return at === undefined ? undefined : { kind: 'row', list: list as 'entities' | 'facts', at };
  }
  const [, range] = /passages(?:\.|\[)?"?(\d+-\d+)/.exec(path) ?? [];
  if (range !== undefined) return { kind: 'passage', range };
  return /(?:^|\.)document/.test(path) ? { kind: 'document' } : undefined;
}
