import { describe, expect, it } from '@jest/globals';

import { list } from './planned';

const scanOf = (query: string) => list(query).scan;

describe('a list at the root', () => {
  it.each([
    ['without conditions', '{ officials { nodes { id } } }'],
    ['by id', '{ officials(where: {id: {in: ["x"]}, name: {contains: "a"}}) { nodes { id } } }'],
    [
      'by an indexed property, also under `and`',
      '{ events(where: {and: [{kind: {eq: FORUM}}]}) { nodes { id } } }',
    ],
    ['from a neighbour', '{ officials(where: {offices: {some: {node: {id: {eq: "x"}}}}}) { nodes { id } } }'],
    ['by date', '{ events(orderBy: [{date: DESC}]) { nodes { id } } }'],
  ])('reads only its page: %s', (_how, query) => {
    expect(scanOf(query)).toBeUndefined();
  });

  it.each([
    ['a condition', '{ cities(where: {population: {gte: 5}}) { totalCount } }', 'City', 'population'],
    ['an alternative', '{ facts(where: {or: [{id: {eq: "x"}}]}) { totalCount } }', 'Fact', 'or'],
    ['an order', '{ cities(orderBy: [{population: DESC}]) { nodes { id } } }', 'City', 'population'],
  ])('reads all nodes for %s', (_why, query, label, by) => {
    expect(scanOf(query)).toEqual({ label, by });
  });
});
