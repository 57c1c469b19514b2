/** What gateways send: representations and headers, right and wrong. */
import { describe, expect, it } from '@jest/globals';

import { MAX_REPRESENTATIONS, readRepresentations } from '../../../../src/schema/federation/representations';
import { viewInHeaders } from '../../../../src/schema/federation/viewHeaders';

const read = (...given: readonly unknown[]) => readRepresentations(given, (name) => name === 'City');

describe('representations', () => {
  it('are read in their order, with what else they hold left aside', () => {
    expect(read({ __typename: 'City', id: 'b', name: 'B' }, { id: 'a', __typename: 'City' })).toEqual({
      representations: [
        { typeName: 'City', id: 'b' },
        { typeName: 'City', id: 'a' },
      ],
      issues: [],
    });
    expect(read()).toEqual({ representations: [], issues: [] });
  });

  it.each([
    [null, [], 'must be an object with __typename and id'],
    [['City'], [], 'must be an object with __typename and id'],
    [{ id: 'a' }, ['__typename'], 'must be the name of a type, such as City'],
    [
      { __typename: 'Mayor', id: 'a' },
      ['__typename'],
      'must be a type with a key, such as City, got “Mayor”',
    ],
    [{ __typename: 'City' }, ['id'], 'must be given: City has the key id and no other'],
    [{ __typename: 'City', isbn: '1' }, ['id'], 'must be given: City has the key id and no other'],
    [{ __typename: 'City', id: { eq: 'a' } }, ['id'], 'must be a text'],
    [{ __typename: 'City', id: '' }, ['id'], 'must have 1 to 300 characters, has 0'],
  ])('that are wrong are told by their place: %j', (given, path, message) => {
    expect(read({ __typename: 'City', id: 'a' }, given).issues).toEqual([
      { path: ['representations', '1', ...path], message },
    ]);
  });

  it('do not repeat one fault a thousand times, and are no more than that', () => {
    expect(read(...Array<unknown>(500).fill({})).issues).toHaveLength(10);
    const many = Array<unknown>(MAX_REPRESENTATIONS + 1).fill({ __typename: 'City', id: 'a' });
    expect(read(...many.slice(1)).representations).toHaveLength(MAX_REPRESENTATIONS);
    expect(read(...many).issues).toEqual([
      { path: ['representations'], message: 'must have at most 1,000 elements, has 1,001' },
    ]);
  });

  it('name no type by a property that all objects have', () => {
    const { issues } = readRepresentations([{ __typename: 'constructor', id: 'a' }], () => false);
    expect(issues).toHaveLength(1);
  });
});

describe('headers', () => {
  it('say as of when a request reads', () => {
    expect(viewInHeaders({})).toBeUndefined();
    expect(viewInHeaders({ 'x-entente-as-of': '2020-06-30', 'x-entente-known-at': '17' })).toEqual({
      asOf: { date: '2020-06-30', certainty: 'POSSIBLE', includeUndated: false },
      knownAt: { text: '17', place: 'The header x-entente-known-at' },
    });
    expect(viewInHeaders({ 'x-entente-as-of': '2020-06-30; certainty=CERTAIN; includeUndated' })).toEqual({
      asOf: { date: '2020-06-30', certainty: 'CERTAIN', includeUndated: true },
    });
  });

  it.each([
    '2020-06-31',
    'soon',
    '2020-06-30; certainty=SURE',
    '2020-06-30; certainty=toString',
    '2020-06-30, 2021-01-01',
    '; certainty=CERTAIN',
  ])('are refused where they say nothing: %s', (text) => {
    expect(() => viewInHeaders({ 'x-entente-as-of': text })).toThrow('The header x-entente-as-of');
  });
});
