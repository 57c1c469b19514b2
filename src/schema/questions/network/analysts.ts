/** The analyst of a request, and how it reads. */
import { EntenteError } from '../../../errors';
import type { RunStatement } from '../../../record/batches';
import { paramsOf } from '../../../query/view';
import type { Context } from '../../context';
import type { AnalystReads, NetworkAnalyst } from './analyst';

export function analystOf({ analyst }: Context): NetworkAnalyst {
  if (!analyst) throw new EntenteError('OVERLOADED', 'This server computes no networks.');
  return analyst;
}

/** Reads of rows that are no part of the answer, and so do not count for its size: the analyst has limits of its own. */
export function longRead({ graph, view, signal, bookmarks }: Context): AnalystReads {
  const read =
    (until: AbortSignal | undefined): RunStatement =>
    ({ text, params }) =>
      graph.read({ text, params: { ...paramsOf(view), ...params } }, { signal: until, bookmarks });
  return { run: read(signal), runAfterwards: read(undefined) };
}
