import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { GraphQLError, locatedError, type GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { badInput, EntenteError } from '../../../src/errors';
import { createMasking } from '../../../src/server/masking';

interface Line {
  readonly errorId?: string;
  readonly err?: { message: string };
}

function mask(error: GraphQLError, code?: string): { answer: GraphQLFormattedError; lines: Line[] } {
  const lines: Line[] = [];
  const masking = createMasking(
    pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line) as Line) }),
  );
  // Apollo hands over what it has enriched with a code of its own.
  const formatted = {
    ...error.toJSON(),
    extensions: { code: code ?? 'INTERNAL_SERVER_ERROR', ...error.extensions },
  };
  return { answer: masking(formatted, error), lines };
}

const thrownInField = (error: Error) => locatedError(error, [], ['city', 'name']);

describe('the masking of errors', () => {
  it('passes our errors with code, retryable and details, and keeps the cause for the log', () => {
    const cause = new Error('Neo.ClientError at neo4j://10.0.0.7');
    const { answer, lines } = mask(
      thrownInField(new EntenteError('DATABASE_UNAVAILABLE', 'No answer.', { cause, details: { after: 3 } })),
    );
    expect(answer).toMatchObject({
      message: 'No answer.',
      path: ['city', 'name'],
      extensions: { code: 'DATABASE_UNAVAILABLE', retryable: true, after: 3 },
    });
    expect(JSON.stringify(answer)).not.toContain('10.0.0.7');
    expect(lines[0]?.err?.message).toBe(cause.message);
  });

  it('masks everything else under an id that stands in the log', () => {
    const { answer, lines } = mask(thrownInField(new TypeError('MATCH (n:City) failed at 10.0.0.7')));
    const { code, id, retryable } = answer.extensions ?? {};
    expect({ code, retryable }).toEqual({ code: 'INTERNAL', retryable: false });
    expect(answer.message).toBe(`Internal server error; the log has the details under ${String(id)}.`);
    expect(lines[0]).toMatchObject({ errorId: id, err: { message: 'MATCH (n:City) failed at 10.0.0.7' } });
    expect(Object.keys(answer.extensions ?? {}).sort()).toEqual(['code', 'id', 'retryable']);
  });

  it('masks a plain GraphQLError and a foreign error that borrows a code', () => {
    expect(mask(thrownInField(new GraphQLError('driver says no'))).answer.extensions).toMatchObject({
      code: 'INTERNAL',
    });
    const borrowed = Object.assign(new Error('x'), {
      extensions: { code: 'BAD_USER_INPUT', cypher: 'MATCH' },
    });
    expect(mask(thrownInField(borrowed)).answer.extensions).not.toHaveProperty('cypher');
    expect(mask(thrownInField(borrowed)).answer.extensions).toMatchObject({ code: 'INTERNAL' });
  });

  it.each(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'BAD_USER_INPUT'])(
    'passes what GraphQL says about a request: %s',
    (code) => {
      expect(mask(new GraphQLError('Cannot query field "x".'), code).answer).toMatchObject({
        message: 'Cannot query field "x".',
        extensions: { code, retryable: false },
      });
    },
  );

  it('says QUERY_TOO_COMPLEX when the parser stops at the token limit', () => {
    const error = new GraphQLError('Syntax Error: Document contains more that 2000 tokens. Parsing aborted.');
    expect(mask(error, 'GRAPHQL_PARSE_FAILED').answer).toMatchObject({
      message: 'Document contains more than 2000 tokens. Parsing aborted.',
      extensions: { code: 'QUERY_TOO_COMPLEX' },
    });
  });

  it('says BAD_USER_INPUT when graphql-js finds an argument wrong only as it executes the field', () => {
    const error = thrownInField(new GraphQLError('Argument "id" of non-null type "ID!" must not be null.'));
    expect(mask(error).answer.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('passes the issues of arguments', () => {
    const issues = [{ path: ['who', 'rank'], message: 'goes with type Official, not with City' }];
    const error = badInput('encounters: who.rank goes with …', { details: { issues } });
    expect(mask(thrownInField(error)).answer.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      retryable: false,
      issues,
    });
  });

  it('shortens messages that quote a long value', () => {
    const { answer } = mask(thrownInField(badInput(`Not a date: ${'9'.repeat(100_000)}`)));
    expect(answer.message).toHaveLength(1001);
  });
});
