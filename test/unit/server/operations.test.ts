import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema as schemaOf } from 'graphql';

import { buildSchema } from '../../../src/schema/build';
import { readOperationFolder } from '../../../src/server/operationFolder';
import { readOperation } from '../../../src/server/operations';

const schema = schemaOf(`
  type Query { cities(
    "Only those of this country." country: ID
    where: Where
    kinds: [Kind!] = [SISTER]
    least: Int! = 1
  ): [String!] }
  input Where { "Words of the name." name: String, names: [String!] }
  enum Kind { "Twins." SISTER PARTNER }
`);

const read = (text: string) => readOperation(text, schema);

describe('a published operation', () => {
  it('takes its title, description and examples from the comment at its head', () => {
    const text = [
      '# Which cities are there? By their country,',
      '# which must be given.',
      '# example: {"country": "country:russia"}',
      '# It may be past.',
      'query someCities($country: ID!) { cities(country: $country) }',
      '# Which of these is not read?',
    ].join('\n');
    expect(read(text)).toEqual({
      name: 'someCities',
      title: 'Which cities are there?',
      description: 'By their country, which must be given. It may be past.',
      document: text,
      variables: [
        {
          name: 'country',
          type: 'ID!',
          required: true,
          list: false,
          input: 'text',
          description: 'Only those of this country.',
          example: 'country:russia',
        },
      ],
    });
  });

  it('can be read as of a moment of the record, where its root fields can', () => {
    const known = schemaOf(`
      directive @knownAt(record: String!) on QUERY
      directive @asOf(date: String!) on QUERY
      type Query { cities(country: ID, knownAt: String): [String!], version(of: ID): String }
    `);
    const at = (text: string) => readOperation(text, known).documentKnownAt;
    expect(at('# Which?\nquery some($country: ID! = "x") { cities(country: $country) }')).toBe(
      '# Which?\nquery some($country: ID! = "x", $knownAt: String!) @knownAt(record: $knownAt) { cities(country: $country) }',
    );
    expect(at('query some @asOf(date: "2020-01-01") { cities }')).toBe(
      'query some($knownAt: String!) @asOf(date: "2020-01-01") @knownAt(record: $knownAt) { cities }',
    );
    expect(at('query some { cities version }')).toBeUndefined();
    expect(at('query some @knownAt(record: "1") { cities }')).toBeUndefined();
    expect(at('query some($knownAt: ID) { cities(country: $knownAt) }')).toBeUndefined();
  });

  it('is titled by its name when nothing is said of it', () => {
    expect(read('query someCities { cities }')).toMatchObject({
      title: 'someCities',
      description: '',
      variables: [],
    });
  });

  it('does not end its title at a point within a word', () => {
    expect(read('# Cities under node 2.5 and more\nquery q { cities }').title).toBe(
      'Cities under node 2.5 and more',
    );
  });

  it('says of each variable what a form needs: values, lists, defaults, and where it stands', () => {
    const { variables } =
      read(`query q($kinds: [Kind!] = [PARTNER], $least: Int!, $name: String, $names: [String!], $where: Where) {
      cities(where: { name: $name, names: $names }, kinds: $kinds, least: $least)
      more: cities(where: $where)
    }`);
    expect(variables).toEqual([
      {
        name: 'kinds',
        type: '[Kind!]',
        required: false,
        list: true,
        input: 'enum',
        values: [{ name: 'SISTER', description: 'Twins.' }, { name: 'PARTNER' }],
        default: ['PARTNER'],
      },
      { name: 'least', type: 'Int!', required: true, list: false, input: 'number' },
      {
        name: 'name',
        type: 'String',
        required: false,
        list: false,
        input: 'text',
        description: 'Words of the name.',
      },
      { name: 'names', type: '[String!]', required: false, list: true, input: 'text' },
      { name: 'where', type: 'Where', required: false, list: false, input: 'json' },
    ]);
  });

  it.each([
    ['query q {', 'Syntax Error'],
    ['query q { towns }', 'Cannot query field "towns"'],
    ['{ cities }', 'no name'],
    ['query a { cities } query b { cities }', 'exactly one operation'],
    ['# example: {"country"\nquery q { cities }', 'one line of JSON'],
    ['# example: ["country:russia"]\nquery q { cities }', 'must be an object'],
    ['# example: {"land": "country:russia"}\nquery q { cities }', 'sets land'],
  ])('is refused with its fault: %j', (text, fault) => {
    expect(() => read(text)).toThrow(fault);
  });
});

describe('the published operations', () => {
  const folder = join(__dirname, '..', '..', '..', 'schema', 'operations');
  const { operations, issues: faults } = readOperationFolder(folder, buildSchema());

  it('are all valid, and named as their files', () => {
    expect(faults).toEqual([]);
    const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
    expect(operations.map(({ name }) => `${name}.graphql`).sort()).toEqual(files.sort());
  });

  it('begin with the product’s question, its variables filled in', () => {
    expect(operations[0]).toMatchObject({
      name: 'bureausMetCities',
      title: 'Which bureaus of a city met which cities of a country?',
      variables: [
        { name: 'city', required: true, example: 'city:harbin' },
        { name: 'country', required: true, example: 'country:russia' },
      ],
    });
  });

  it('give an example of every variable that a request needs', () => {
    const missing = operations.flatMap(({ name, variables }) =>
      variables
        .filter(({ required, example }) => required && example === undefined)
        .map((variable) => `${name}.${variable.name}`),
    );
    expect(missing).toEqual([]);
  });
});
