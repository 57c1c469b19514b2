/** Opens the subscription `changed`. */
import type { SubscribeResolverData } from 'type-graphql';

import { ChangedArgs } from '../changes/input';
import type { ChangeHeader } from '../changes/readChanges';
import type { Context } from '../context';
import { checkArguments } from '../validation/checkArguments';
import { feedOf, type RecordReader } from './changeFeed';
import { changedSince } from './changed';

/** The changes that a client asks for. Its arguments are validated here: TypeGraphQL does so only for each change. */
export function changed(
  data: SubscribeResolverData<unknown, object, Context>,
): AsyncGenerator<ChangeHeader, void, void> {
  const { args, context, info } = data;
  const asked = Object.assign(new ChangedArgs(), args);
  checkArguments(asked, undefined, { root: undefined, args, context, info });
  const { graph, signal = NEVER } = context;
  const record: RecordReader = { read: async (statement) => graph.read(statement) };
  return changedSince(feedOf(graph), record, asked, signal);
}

const NEVER = new AbortController().signal;
