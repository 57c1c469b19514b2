import type { FastifyRequest } from 'fastify';
import type { AnswerMemory, AnswerMeter } from './answerMemory';
import { startDeadline, type Deadline } from './deadline';

/** What the log tells about a request once it is answered; filled in on the way. */
export interface RequestRecord {
  operation?: string;
  codes: readonly string[];
  /** The ids under which masked errors stand in the log. */
  errorIds: readonly string[];
}

/** What a context is made from, besides the request. */
export interface RequestFacts {
  readonly requestId: string;
  /** When the answer is due. */
  readonly deadline: Date;
  /** Aborts at the deadline, or when the client goes away; its reason is the error for the client. */
  readonly signal: AbortSignal;
  /** Called with the size of what is read for the answer; throws when it is too much. */
  readonly take: (bytes: number) => void;
}

/** What the server itself keeps about one request, apart from what resolvers see. */
export interface RequestScope {
  readonly startedAt: number;
  readonly deadline: Deadline;
  readonly meter: AnswerMeter;
  readonly record: RequestRecord;
}

/** Apollo's context: Apollo copies it for each operation, so resolvers get `resolvers` as it was made, class and private fields included. */
export interface ApolloContext<Context = unknown> extends RequestScope {
  readonly resolvers: Context;
}

const scopes = new WeakMap<FastifyRequest, RequestScope>();

/** Opens the scope of a request that has just arrived. */
export function openScope(request: FastifyRequest, deadlineMs: number, memory: AnswerMemory): RequestScope {
  const scope = createScope(deadlineMs, memory);
  scopes.set(request, scope);
  return scope;
}

/** The scope of a run that may come from no request. */
export function createScope(deadlineMs: number, memory: AnswerMemory): RequestScope {
  return {
    startedAt: performance.now(),
    deadline: startDeadline(deadlineMs),
    meter: memory.open(),
    record: { codes: [], errorIds: [] },
  };
}

/** Releases what a scope holds, once it has been answered. */
export function closeScope({ deadline, meter }: RequestScope): void {
  deadline.end();
  meter.release();
}

/** The scope of a request; undefined for one refused before it got any. */
export function scopeOf(request: FastifyRequest): RequestScope | undefined {
  return scopes.get(request);
}
