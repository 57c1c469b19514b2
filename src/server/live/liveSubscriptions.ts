/**
 * The subscriptions of a server, whatever carries them: who may have one, how many there may be, and what ends them. A client that
 * may no longer read, because its key was revoked or its token is over, loses its subscriptions soon: credentials are looked at again every half minute.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

import type { Config } from '../../config';
import { EntenteError } from '../../errors';
import { rootFields } from '../authorisation';
import { refuseCostly } from '../cost';
import type { LiveParts } from './liveParts';
import { refusalErrors } from './liveRefusal';
import { readLiveOperation, type LiveOperation, type LiveRequest } from './liveRequest';
import { liveResults, openEvents, type LiveExecution } from './liveResults';

export interface LiveOptions extends LiveExecution {
  readonly config: Config;
  readonly log: Logger;
  readonly parts: LiveParts;
}

/** Why a subscription ended that its client did not end. */
export type LiveEnd =
  { readonly kind: 'STOPPING' } | { readonly kind: 'REFUSED'; readonly error: EntenteError };

/** A subscription that is open. */
export interface LiveSubscription {
  readonly operation: LiveOperation;
  readonly results: AsyncGenerator<FormattedExecutionResult, void, void>;
  /** Why it was ended from here; undefined while it was not. */
  readonly end: LiveEnd | undefined;
  /** Ends it; the results then come to an end as well. */
  close(): void;
}

export class LiveSubscriptions {
  private readonly open = new Set<(end: LiveEnd) => void>();
  private stopping = false;

  constructor(readonly options: LiveOptions) {}

  /** Refuses more connections than there may be subscriptions, and all while the server stops. */
  requireRoom(taken: number = this.open.size): void {
    if (this.stopping) throw new EntenteError('OVERLOADED', 'The server is stopping; connect again.');
    const { subscriptionLimit } = this.options.config;
    if (taken >= subscriptionLimit)
      throw new EntenteError(
        'OVERLOADED',
        `The server has ${String(subscriptionLimit)} subscriptions, the most that it takes; try again later.`,
      );
  }

  /** Opens a subscription. Throws what refuses it: see `refusalErrors`. */
  async begin(
    headers: IncomingHttpHeaders,
    request: LiveRequest,
    transport: string,
  ): Promise<LiveSubscription> {
    this.requireRoom();
    const { schema, config, log } = this.options;
    const operation = readLiveOperation(schema, config, request);
    const requestId = randomUUID();
    const controller = new AbortController();
    const { signal } = controller;
    const began = performance.now();
    const state: { end?: LiveEnd; sent: number } = { sent: 0 };
    const close = (end?: LiveEnd) => {
      if (signal.aborted) return;
      if (end) state.end = end;
      controller.abort(new EntenteError('CANCELLED', 'The subscription has ended.'));
    };
    this.open.add(close);
    signal.addEventListener('abort', () => this.open.delete(close), { once: true });
    try {
      const context = await this.admitted(headers, operation, requestId, signal);
      const events = await openEvents(this.options, operation, context);
      if (!(Symbol.asyncIterator in events)) throw events.errors?.[0] ?? new Error('No events, and no error');
      const renewal = this.renewing(headers, operation, { requestId, signal, close });
      const line = { requestId, transport, operation: operation.operationName?.slice(0, 100) };
      const atEnd = () => {
        clearInterval(renewal);
        const milliseconds = Math.round(performance.now() - began);
        log.info(
          { ...line, sent: state.sent, milliseconds, end: state.end?.kind ?? 'CLIENT' },
          'subscription',
        );
      };
      signal.addEventListener('abort', atEnd, { once: true });
      const results = liveResults(this.options, operation, context, events, requestId, signal);
      return {
        operation,
        results: countedResults(results, state, close),
        get end() {
          return state.end;
        },
        close: () => {
          close();
        },
      };
    } catch (error) {
      close();
      throw error;
    }
  }

  /** Refuses credentials that are not valid. */
  async requireCredentials(headers: IncomingHttpHeaders): Promise<void> {
    const { config, parts } = this.options;
    const deadline = new Date(Date.now() + config.deadlineMs);
    const signal = AbortSignal.timeout(config.deadlineMs);
    await parts.open(headers, { requestId: randomUUID(), deadline, signal, take: () => undefined });
  }

  /** What a client gets of an error. */
  errorsOf(error: unknown): GraphQLFormattedError[] {
    return refusalErrors(error, this.options.mask);
  }

  /** Ends all, and lets no more in. */
  stop(): void {
    this.stopping = true;
    for (const close of [...this.open]) close({ kind: 'STOPPING' });
  }

  /** The context of a client that may run an operation. */
  private async admitted(
    headers: IncomingHttpHeaders,
    { document, operation, variables }: LiveOperation,
    requestId: string,
    signal: AbortSignal,
  ): Promise<object> {
    const { schema, config, parts } = this.options;
    const deadline = new Date(Date.now() + config.deadlineMs);
    const context = await parts.open(headers, { requestId, deadline, signal, take: () => undefined });
    for (const { field } of rootFields(schema, document, operation)) parts.permit(context, field);
    await refuseCostly(
      { costOf: parts.costOf, limit: config.costLimit, sizes: parts.sizes },
      schema,
      document,
      operation,
      variables,
    );
    return context;
  }

  private renewing(
    headers: IncomingHttpHeaders,
    operation: LiveOperation,
    { requestId, signal, close }: { requestId: string; signal: AbortSignal; close: (end?: LiveEnd) => void },
  ): NodeJS.Timeout {
    const renew = async () => {
      try {
        await this.admitted(headers, operation, requestId, signal);
      } catch (error) {
        if (error instanceof EntenteError && (error.code === 'UNAUTHENTICATED' || error.code === 'FORBIDDEN'))
          close({ kind: 'REFUSED', error });
        else if (!signal.aborted)
          this.options.log.warn({ err: error, requestId }, 'credentials could not be looked at again');
      }
    };
    return setInterval(() => void renew(), this.options.config.credentialCheckMs).unref();
  }
}

/** Results that are counted; their end ends the subscription. */
async function* countedResults(
  results: AsyncGenerator<FormattedExecutionResult, void, void>,
  state: { sent: number },
  close: () => void,
): AsyncGenerator<FormattedExecutionResult, void, void> {
  try {
    for await (const result of results) {
      state.sent += 1;
      yield result;
    }
  } finally {
    close();
  }
}
