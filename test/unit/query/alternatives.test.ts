import { describe, expect, it } from '@jest/globals';

import { typeEntry } from '../../../src/model/declare/dictionary';
import { alternatives, MAX_ALTERNATIVES } from '../../../src/query/alternatives';
import { matchesNothing } from '../../../src/query/matchesNothing';
import { ANY_TIME, type View } from '../../../src/query/view';
import { rootOf } from './planned';

const of = (query: string, view: View = ANY_TIME) => {
  const { typeName, field } = rootOf(query);
  return alternatives(typeEntry(typeName), field, view);
};
const shown = (query: string, view?: View) =>
  of(query, view).map(({ leftOut, argument, field }) => [leftOut, argument.join('.'), field.args['where']]);

describe('what an empty list could be asked instead', () => {
  it('is the same without one condition, the likeliest first, and what is possible before all', () => {
    expect(
      shown(
        '{ events(where: {kind: {eq: FORUM}, and: [{modality: {eq: HELD}}, {date: {certainlyWithin: "2020"}}]}) { totalCount } }',
      ),
    ).toEqual([
      [
        'CERTAINTY',
        'where.and.1.date',
        { kind: { eq: 'FORUM' }, and: [{ modality: { eq: 'HELD' } }, { date: { possiblyWithin: '2020' } }] },
      ],
      [
        'MODALITY',
        'where.and.0.modality',
        { kind: { eq: 'FORUM' }, and: [{ modality: undefined }, { date: { certainlyWithin: '2020' } }] },
      ],
      [
        'DATE',
        'where.and.1.date',
        { kind: { eq: 'FORUM' }, and: [{ modality: { eq: 'HELD' } }, { date: undefined }] },
      ],
      [
        'KIND',
        'where.kind',
        { kind: undefined, and: [{ modality: { eq: 'HELD' } }, { date: { certainlyWithin: '2020' } }] },
      ],
    ]);
  });

  it('never is another thing: ids, names and what is related stay', () => {
    const query =
      '{ events(where: {id: {eq: "x"}, name: {matches: "y"}, topics: {some: {node: {id: {eq: "z"}}}}, or: [{kind: {eq: FORUM}}], not: {kind: {eq: FAIR}}}) { totalCount } }';
    expect(shown(query)).toEqual([]);
  });

  it('asks less of what is related where that can only mean more in the list', () => {
    const link = '{link: {role: {eq: SPEAKER}}, node: {id: {eq: "x"}, onCity: {population: {gt: 1}}}}';
    const paths = (quantifier: string) =>
      shown(`{ events(where: {participants: {${quantifier}: ${link}}}) { totalCount } }`).map(
        ([, path]) => path,
      );
    for (const quantifier of ['some', 'every']) {
      const at = `where.participants.${quantifier}`;
      expect(paths(quantifier)).toEqual([`${at}.node.onCity.population`, `${at}.link.role`]);
    }
    for (const quantifier of ['none', 'single']) expect(paths(quantifier)).toEqual([]);
    const one = '{ events(where: {place: {onCity: {population: {gt: 1}}}}) { totalCount } }';
    expect(shown(one)).toEqual([
      ['OTHER', 'where.place.onCity.population', { place: { onCity: { population: undefined } } }],
    ]);
  });

  it('is read at any time, or possibly, where it is asked as of a day', () => {
    const asOf = { date: '2020-01-01', certainty: 'CERTAIN' } as const;
    const found = of('{ ties(where: {asOf: {date: "2020-01-01", certainty: CERTAIN}}) { totalCount } }', {
      asOf,
    });
    expect(
      found.map(({ leftOut, argument, view }) => [leftOut, argument.join('.'), view.asOf?.certainty]),
    ).toEqual([
      ['CERTAINTY', 'where.asOf.certainty', 'CERTAIN'],
      ['CERTAINTY', '@asOf.certainty', 'POSSIBLE'],
      ['DATE', 'where.asOf', 'CERTAIN'],
      ['AS_OF', '@asOf', undefined],
    ]);
  });

  it('may be of what has no date, where it is asked what is possible', () => {
    const shownOf = (query: string, view: View = {}) =>
      of(query, view).map(({ leftOut, argument, view: { asOf } }) => [
        leftOut,
        argument.join('.'),
        asOf?.includeUndated,
      ]);
    const asOf = { date: '2020-01-01', certainty: 'POSSIBLE' } as const;
    expect(shownOf('{ ties { totalCount } }', { asOf })).toEqual([
      ['UNDATED', '@asOf.includeUndated', true],
      ['AS_OF', '@asOf', undefined],
    ]);
    expect(shownOf('{ ties { totalCount } }', { asOf: { ...asOf, includeUndated: true } })).toEqual([
      ['AS_OF', '@asOf', undefined],
    ]);
    const filters = '{ events(where: {date: {possiblyWithin: "2020"}}) { totalCount } }';
    expect(shownOf(filters)).toEqual([
      ['UNDATED', 'where.date.includeUndated', undefined],
      ['DATE', 'where.date', undefined],
    ]);
  });

  it('is bounded', () => {
    const query =
      '{ cities(where: {population: {gt: 1}, latitude: {gt: 1}, longitude: {gt: 1}, and: [{population: {gt: 2}}, {latitude: {gt: 2}}, {longitude: {gt: 2}}, {population: {gt: 3}}]}) { totalCount } }';
    expect(of(query)).toHaveLength(MAX_ALTERNATIVES);
  });
});

describe('an empty list', () => {
  const field = (args: string, selection: string) => rootOf(`{ events${args} { ${selection} } }`).field;

  it.each([
    ['nodes', '', 'nodes { id }', { nodes: [] }, true],
    ['a total', '', 'totalCount', { totalCount: 0 }, true],
    [
      'a total beside a page of no size',
      '(first: 0)',
      'nodes { id } totalCount',
      { nodes: [], totalCount: 0 },
      true,
    ],
    ['a page of no size', '(first: 0)', 'nodes { id }', { nodes: [] }, false],
    ['a later page', '(after: "x")', 'nodes { id }', { nodes: [] }, false],
    ['something', '', 'nodes { id }', { nodes: [{}] }, false],
    ['groups alone', '', 'groups(by: [KIND]) { count }', { groups: [] }, false],
  ])('is told by %s', (_what, args, selection, answer, expected) => {
    expect(matchesNothing(field(args, selection), answer)).toBe(expected);
  });
});
