import { describe, expect, it } from '@jest/globals';
import { preferredMediaType } from '../../../src/server/mediaTypes';
import { statusOf } from '../../../src/server/statuses';

const json = 'application/json';
const graphql = 'application/graphql-response+json';

describe('the media type of an answer', () => {
  it.each([
    [undefined, json],
    ['', json],
    ['*/*', json],
    ['application/*', json],
    [json, json],
    [graphql, graphql],
    [`${graphql}, ${json}`, graphql],
    [`${json}, ${graphql}`, json],
    [`${json};q=0.9, ${graphql}`, graphql],
    [`${graphql};q=0.5, */*;q=0.1`, graphql],
    [`${graphql};charset=utf-8, ${json};charset=utf-8`, graphql],
    [`${json};q=0, */*`, graphql],
    ['text/html', undefined],
    [`${json};q=0`, undefined],
  ])('follows the Accept header %j', (accept, expected) => {
    expect(preferredMediaType(accept)).toBe(expected);
  });
});

describe('the status of an answer without data', () => {
  it.each([
    ['GRAPHQL_VALIDATION_FAILED', 200, 400],
    ['BAD_USER_INPUT', 200, 400],
    ['QUERY_TOO_COMPLEX', 400, 400],
    ['QUERY_TIMEOUT', 504, 504],
    ['INTERNAL', 500, 500],
    ['BAD_REQUEST', undefined, undefined],
    ['toString', undefined, undefined],
  ])('is for %s %p in JSON and %p in GraphQL JSON', (code, inJson, inGraphql) => {
    expect([statusOf(code, json), statusOf(code, graphql)]).toEqual([inJson, inGraphql]);
  });
});
