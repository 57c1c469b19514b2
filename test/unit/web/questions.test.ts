import type { OperationVariable } from '../../../src/server/operation';
import { programFor } from '../../../web/src/questions/copyAs';
import { found } from '../../../web/src/questions/finding';
import { briefly, resultsIn, shapeOf } from '../../../web/src/questions/shapes';
import {
  examplesOf,
  queryOf,
  takesIds,
  textsIn,
  typesFor,
  valuesOf,
} from '../../../web/src/questions/values';

const variable = (name: string, more: Partial<OperationVariable> = {}): OperationVariable => ({
  name,
  type: 'ID!',
  required: true,
  list: false,
  input: 'text',
  ...more,
});

describe('the form of a question', () => {
  const city = variable('city', { example: 'city:harbin' });
  const kinds = variable('kinds', { type: '[TieKind!]', required: false, list: true, input: 'enum' });
  const first = variable('first', { type: 'Int', required: false, input: 'number' });

  it('comes with examples, and takes the values of its address', () => {
    expect(textsIn([city, kinds], new Map())).toEqual({ city: 'city:harbin' });
    expect(textsIn([city, kinds], new Map([['kinds', 'SISTER\nPARTNER']]))).toEqual({
      kinds: 'SISTER\nPARTNER',
    });
    expect(textsIn([city], new Map([['values', 'none']]))).toEqual({});
    expect(examplesOf([variable('context', { input: 'json', example: { city: 'x' } })])).toEqual({
      context: '{\n  "city": "x"\n}',
    });
  });

  it('goes into the address, where one that was emptied is not one with examples', () => {
    expect(queryOf([city], { city: ' city:heihe ' })).toEqual({ city: 'city:heihe' });
    expect(queryOf([city], { city: '' })).toEqual({ values: 'none' });
    expect(queryOf([], {})).toEqual({});
  });

  it('makes the values of a request, or says what is wrong with one', () => {
    expect(valuesOf([city, kinds, first], { city: 'city:harbin', kinds: 'SISTER', first: '5' })).toEqual({
      variables: { city: 'city:harbin', kinds: ['SISTER'], first: 5 },
    });
    expect(valuesOf([city], {})).toEqual({ fault: { variable: 'city', message: 'needed' } });
    expect(valuesOf([first], { first: 'x' })).toEqual({ fault: { variable: 'first', message: 'notNumber' } });
    expect(valuesOf([variable('c', { input: 'json' })], { c: '{' })).toEqual({
      fault: { variable: 'c', message: 'notJson' },
    });
  });

  it('knows which fields are pickers, and of what', () => {
    expect([takesIds(city), takesIds(first), takesIds(variable('a', { type: '[ID!]!' }))]).toEqual([
      true,
      false,
      true,
    ]);
    expect([typesFor(city), typesFor(variable('actor'))]).toEqual([['CITY'], undefined]);
  });
});

describe('the search for a question', () => {
  const questions = [
    { name: 'sisterCities', title: 'Which are the sister cities of a city?', description: '' },
    {
      name: 'bureausMetCities',
      title: 'Which bureaus of a city met which cities of a country?',
      description: '',
    },
    { name: 'agreementsSignedIn', title: 'Which agreements were signed within a period?', description: '' },
    { name: 'tiePaths', title: 'How are two cities connected by ties?', description: '' },
  ];

  it.each([
    ['sister cities', 'sisterCities'],
    ['twinned', 'sisterCities'],
    ['побратимы', 'sisterCities'],
    ['友城', 'sisterCities'],
    ['encounters', 'bureausMetCities'],
    ['встречи', 'bureausMetCities'],
    ['会晤', 'bureausMetCities'],
    ['treaty', 'agreementsSignedIn'],
    ['договор', 'agreementsSignedIn'],
    ['条约', 'agreementsSignedIn'],
    ['цепочка', 'tiePaths'],
    ['路径', 'tiePaths'],
  ])('“%s” finds %s', (text, name) => {
    expect(found(questions, text).map((one) => one.name)).toContain(name);
  });

  it('finds nothing for a word of something else, and everything for none', () => {
    expect(found(questions, 'zeppelin')).toEqual([]);
    expect(found(questions, ' ')).toEqual(questions);
  });
});

describe('the shape of an answer', () => {
  it('is sentences for pairs, a chain for a path, a table for equal records, a list for others', () => {
    expect(shapeOf({ who: { name: 'a' }, whom: { name: 'b' } }).is).toBe('pair');
    expect(shapeOf({ length: 1, nodes: [{ name: 'a' }, { name: 'b' }], hops: [{ kind: 'SISTER' }] }).is).toBe(
      'path',
    );
    const rows = [
      { id: '1', name: 'a', date: { edtf: '2020' } },
      { id: '2', name: 'b', date: null },
    ];
    expect(shapeOf(rows)).toMatchObject({ is: 'table', columns: ['name', 'date'] });
    expect(shapeOf([...rows, { id: '3', name: 'c', evidence: [{ gloss: 'x', passageId: 'y' }] }]).is).toBe(
      'table',
    );
    expect(
      shapeOf([...rows, { id: '3', name: 'c', meetings: [{ event: { name: 'x' }, certain: true }] }]).is,
    ).toBe('list');
    expect(shapeOf([{ passageId: 'doc:000#1-2', gloss: 'x' }]).is).toBe('passages');
    expect(shapeOf([]).is).toBe('none');
    expect(shapeOf(null).is).toBe('unknown');
    expect(shapeOf(['a', 'b'])).toEqual({ is: 'text', text: 'a, b' });
  });

  it('takes edges with their nodes, and near misses beside them', () => {
    expect(shapeOf({ edges: [{ kind: 'SISTER', node: { name: 'a' } }], nearMisses: { nodes: [] } })).toEqual({
      is: 'connection',
      nodes: [{ kind: 'SISTER', name: 'a' }],
      rest: {},
      misses: { nodes: [] },
    });
  });

  it('says a place with its country, and a date, in a few words', () => {
    expect(briefly({ id: 'city:x', name: 'Ufa', country: { name: 'Russia' } })).toBe('Ufa (Russia)');
    expect(briefly({ edtf: '2020~' })).toBe('2020~');
    expect(briefly({ evidence: [{}] })).toBeUndefined();
  });

  it('counts the results of one list', () => {
    expect(resultsIn({ cities: { nodes: [1, 2] } })).toBe(2);
    expect(resultsIn({ paths: [] })).toBe(0);
    expect(resultsIn({ a: [], b: [] })).toBeUndefined();
  });
});

describe('a request as a program', () => {
  const request = {
    url: 'http://h/graphql',
    document: 'query q { city(id: "city:x") { name } }',
    variables: { name: "O'Neil «Сунь»" },
  };

  it('quotes what a shell would read', () => {
    expect(programFor('curl', request)).toContain("O'\\''Neil «Сунь»");
  });

  it('is Python and R as well', () => {
    expect(programFor('Python', request)).toContain('json.loads("{\\"name\\":\\"O\'Neil «Сунь»\\"}")');
    expect(programFor('R', request)).toContain('library(httr2)');
  });
});
