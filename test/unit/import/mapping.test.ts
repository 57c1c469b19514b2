import { columnIssues } from '../../../src/import/mapping/columns';
import { UnusableMapping } from '../../../src/import/mapping/mappingIssue';
import { parseMapping } from '../../../src/import/mapping/readMapping';

const GOOD = `
source:
  id: doc:twins
  names: { en: Twins }
  language: en
entities:
  country: { type: Country, names: { en: country } }
  city: { type: City, names: { en: city }, country: country, properties: { latitude: lat, longitude: lon } }
  other: { type: City, names: { en: { columns: [other, part], join: ' ' } } }
facts:
  tie:
    type: Tie
    roles: { first: city, second: other }
    properties: { kind: { literal: SISTER }, level: { literal: CITY }, since: { template: '{year}' } }
`;

function complaintsOf(text: string): string {
  try {
    parseMapping(text, 'map.yaml');
  } catch (error) {
    if (error instanceof UnusableMapping) return error.message;
    throw error;
  }
  throw new Error('The mapping was taken.');
}

describe('a mapping', () => {
  it('is read, and names its columns', () => {
    const { mapping } = parseMapping(GOOD, 'map.yaml');
    expect(mapping.source.id).toBe('doc:twins');
    expect(columnIssues(mapping, ['city', 'country', 'lat', 'lon', 'other', 'part', 'year'])).toEqual([]);
    expect(columnIssues(mapping, ['City', 'country', 'lat', 'lon', 'other', 'part'])).toEqual([
      {
        path: ['entities', 'city', 'names', 'en'],
        message: 'The table has no column “city”; did you mean “City”?',
      },
      {
        path: ['facts', 'tie', 'properties', 'since'],
        message: 'The table has no column “year”; it has City, country, lat, lon, other, part.',
      },
    ]);
  });

  it.each([
    [
      'a type',
      ['type: Tie', 'type: Ties'],
      /map\.yaml:12 facts\.tie\.type: There is no type of fact “Ties”; did you mean “Tie”\?/u,
    ],
    [
      'an entity type',
      ['{ type: City, names: { en: { col', '{ type: Citty, names: { en: { col'],
      /:9 entities\.other\.type: .*did you mean “City”\?/u,
    ],
    [
      'a property',
      ['latitude: lat', 'lattitude: lat'],
      /:8 entities\.city\.properties\.lattitude: There is no property of City “lattitude”; did you mean “latitude”\?/u,
    ],
    [
      'a role',
      ['second: other', 'secnd: other'],
      /:13 facts\.tie\.roles\.secnd: There is no role in Tie “secnd”; did you mean “second”\?/u,
    ],
    [
      'a missing role',
      [', second: other', ''],
      /:13 facts\.tie\.roles: The role “second” of Tie is missing/u,
    ],
    [
      'an entity',
      ['first: city', 'first: cty'],
      /facts\.tie\.roles\.first: There is no entity “cty”; did you mean “city”\?/u,
    ],
    ['the wrong type in a role', ['first: city', 'first: country'], undefined],
    [
      'a term',
      ['literal: SISTER', 'literal: SISTR'],
      /facts\.tie\.properties\.kind\.literal: “SISTR” is none of .*did you mean “SISTER”\?/u,
    ],
    [
      'a missing property',
      [', level: { literal: CITY }', ''],
      /facts\.tie: The property “level” of Tie is missing/u,
    ],
    [
      'a field',
      ['language: en', 'langage: en'],
      /source\.langage: There is no field “langage” here; did you mean “language”\?/u,
    ],
    ['a field of a value', ['join:', 'joins:'], /There is no field “joins” here; did you mean “join”\?/u],
    [
      'two sources of a value',
      ["{ template: '{year}' }", '{ column: a, literal: b }'],
      /since: A value has one of/u,
    ],
    [
      'a context of the wrong type',
      ['country: country,', 'country: other,'],
      /entities\.city\.country: “other” is a City; expected a Country/u,
    ],
    [
      'a circle',
      [
        'country: { type: Country, names: { en: country } }',
        'country: { type: City, names: { en: country }, city: city }',
      ],
      /is found by its country or city|expected a Country/u,
    ],
    ['an alias', ['names: { en: Twins }', 'names: &a { en: Twins }'], /no anchors and aliases/u],
    ['an id', ['id: doc:twins', 'id: city:twins'], /source\.id: The id of a document begins with “doc:”/u],
    ['no YAML', ['language: en', 'language: [en'], /This is no YAML/u],
  ])('is refused for %s, with line and advice', (_what, [from, to], expected) => {
    const text = GOOD.replace(from ?? '', to ?? '');
    expect(text).not.toBe(GOOD);
    if (expected) expect(complaintsOf(text)).toMatch(expected);
    // A country may be a party of a tie.
    else expect(parseMapping(text, 'map.yaml').mapping.facts?.['tie']?.roles['first']).toBe('country');
  });

  it('refuses entities that wait for each other', () => {
    const text = GOOD.replace(
      'entities:',
      'entities:\n  a: { type: District, names: { en: a }, city: b }\n  b: { type: City, names: { en: b }, city: b }',
    );
    expect(complaintsOf(text)).toMatch(
      /entities\.b: “b” is found by its country or city, which is found by “b”/u,
    );
  });

  it('says what is wrong with something that is no mapping at all', () => {
    expect(complaintsOf('- 1\n- 2\n')).toMatch(/A mapping has source, entities and facts/u);
    expect(complaintsOf('')).toMatch(/A mapping has source, entities and facts/u);
    expect(complaintsOf('source: 3')).toMatch(/map\.yaml:1 source: Expected fields/u);
  });
});
