import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { EntenteError } from '../../../src/errors';
import { excessOfVariables, limitsOf, limitsRule, maxMutationObjects } from '../../../src/server/limits';

const schema = buildSchema(`
  interface Node { id: ID }
  type Query { city(id: ID): City node: Node }
  type City implements Node { id: ID name: String sister(first: Int): City twin: City }
`);

function refusalOf(query: string): string | undefined {
  const [error] = validate(schema, parse(query), [...specifiedRules, limitsRule(limitsOf(12))]);
  if (error === undefined) return undefined;
  expect(error).toBeInstanceOf(EntenteError);
  expect(error.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX', retryable: false });
  return error.message;
}

function nested(levels: number): string {
  return `{ city ${'{ sister '.repeat(levels - 2)}{ id }${' }'.repeat(levels - 2)} }`;
}

describe('the limits on queries', () => {
  it('take twelve levels and refuse the thirteenth', () => {
    expect(refusalOf(nested(12))).toBeUndefined();
    expect(refusalOf(nested(13))).toBe(
      'The operation nests fields more than 12 levels deep. Split it into smaller operations.',
    );
  });

  it('follow fragments when they count levels, however deep a fragment is spread', () => {
    const fragment = `fragment five on City { sister { sister { sister { sister { id } } } } }`;
    expect(refusalOf(`{ city { sister { sister { ...five } } } } ${fragment}`)).toBeUndefined();
    const shallowFirst = `{ a: city { ...five } city ${'{ sister '.repeat(7)}{ ...five }${' }'.repeat(7)} }`;
    expect(refusalOf(`${shallowFirst} ${fragment}`)).toContain('more than 12 levels deep');
  });

  it('count the fields of a fragment as often as it is spread, in time linear in the document', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, n) =>
        `fragment f${String(n)} on City { sister { ...f${String(n + 1)} } twin { ...f${String(n + 1)} } }`,
    );
    expect(refusalOf(`{ city { ...f0 } } ${bomb.join(' ')} fragment f9 on City { id }`)).toContain(
      'has 1535 fields; the limit is 500',
    );
  });

  it('leave circular and unknown fragments to the rules of GraphQL', () => {
    const circular =
      '{ city { ...a } } fragment a on City { sister { ...b } } fragment b on City { twin { ...a } }';
    const errors = validate(schema, parse(circular), [...specifiedRules, limitsRule(limitsOf(12))]);
    expect(errors.map(({ message }) => message)).toEqual([
      'Cannot spread fragment "a" within itself via "b".',
    ]);
    expect(validate(schema, parse('{ city { ...gone } }'), [limitsRule(limitsOf(12))])).toEqual([]);
  });

  it.each([
    [
      'root fields',
      Array.from({ length: 21 }, (_, n) => `a${String(n)}: city { id }`).join(' '),
      'has 21 root fields; the limit is 20',
    ],
    ['fields', `city { ${'id '.repeat(500)} }`, 'has 501 fields; the limit is 500'],
    [
      'aliases',
      `city { ${Array.from({ length: 201 }, (_, n) => `a${String(n)}: id`).join(' ')} }`,
      'has 201 aliases; the limit is 200',
    ],
    ['directives', `city { id ${'@skip(if: false) '.repeat(101)} }`, 'has 101 directives; the limit is 100'],
  ])('cap the %s', (_what, selection, message) => {
    expect(refusalOf(`{ ${selection} }`)).toContain(message);
  });

  it('refuse before any other rule looks at the document', () => {
    const query = `{ city { ${'nonsense '.repeat(600)} } }`;
    const errors = validate(schema, parse(query), [...specifiedRules, limitsRule(limitsOf(12))]);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('has 601 fields')]);
  });

  it('check every operation of a document', () => {
    expect(refusalOf(`query small { city { id } } query large ${nested(13)}`)).toContain(
      'more than 12 levels deep',
    );
  });

  it.each([
    ['usual', getIntrospectionQuery()],
    [
      'fullest',
      getIntrospectionQuery({
        schemaDescription: true,
        inputValueDeprecation: true,
        directiveIsRepeatable: true,
        specifiedByUrl: true,
        oneOf: true,
      }),
    ],
    ['type names', '{ __typename __schema { types { name kind } } }'],
    ['one type', '{ __type(name: "City") { fields { name type { name ofType { name } } } } }'],
  ])('take the introspection of clients: %s', (_name, query) => {
    expect(refusalOf(query)).toBeUndefined();
  });

  it('refuse introspection that multiplies itself', () => {
    const several = [1, 2, 3].map((n) => `a${String(n)}: __schema { ...all }`).join(' ');
    const fragment = getIntrospectionQuery()
      .replace(/query IntrospectionQuery \{\s*__schema \{/, 'fragment all on __Schema {')
      .replace('}\n    }\n\n    fragment', '}\n\n    fragment');
    expect(refusalOf(`{ ${several} } ${fragment}`)).toContain(
      'more than twice the usual introspection query',
    );
    const deep = `{ __type(name: "City") { ${'ofType { '.repeat(25)} name ${'}'.repeat(25)} } }`;
    expect(refusalOf(deep)).toContain('introspection more than 20 levels deep');
  });

  it('bound the nesting of variables and the keys of their objects, without recursion', () => {
    let deep: unknown = 1;
    for (let n = 0; n < 100_000; n += 1) deep = { and: [deep] };
    expect(excessOfVariables(deep)).toBe('nest more than 32 levels deep');
    const wide = Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`k${String(n)}`, n]));
    expect(excessOfVariables({ where: [wide] })).toBe('contain an object with more than 500 keys');
    expect(
      excessOfVariables({ where: { and: [{ name: 'Harbin' }], not: null }, ids: Array(9999).fill('x') }),
    ).toBeUndefined();
    expect(excessOfVariables(undefined)).toBeUndefined();
  });

  it('let mutations have more objects, which are rows, and bound these too', () => {
    const facts = (count: number) => ({ facts: Array.from({ length: count }, () => ({ id: 'x' })) });
    expect(excessOfVariables(facts(2_000))).toBe('contain more than 2000 objects and lists');
    expect(excessOfVariables(facts(2_000), maxMutationObjects)).toBeUndefined();
    expect(excessOfVariables(facts(20_000), maxMutationObjects)).toBe(
      'contain more than 20000 objects and lists',
    );
  });
});
