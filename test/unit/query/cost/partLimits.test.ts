import { limitParts } from '../../../../src/query/cost/partLimits';
import { rootOf } from '../planned';

const excess = (query: string, variables?: Record<string, unknown>) => () => {
  const { typeName, field } = rootOf(query, variables);
  limitParts({ [typeName]: [field] });
};
const refused = (message: RegExp) =>
  expect.objectContaining({
    code: 'QUERY_TOO_COMPLEX',
    message: expect.stringMatching(message) as unknown,
  }) as unknown;
const names = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: { contains: `x${String(index)}` } }));

describe('the number of conditions is limited', () => {
  it('in variables', () => {
    const query = 'query ($w: CityWhere) { cities(where: $w) { totalCount } }';
    expect(excess(query, { w: { or: names(200) } })).not.toThrow();
    expect(excess(query, { w: { or: names(201) } })).toThrow(refused(/201 conditions/));
    expect(excess(query, { w: { and: [{ or: names(150) }, { not: { or: names(51) } }] } })).toThrow(
      refused(/201/),
    );
    expect(excess(query, { w: { or: Array.from({ length: 5_000 }, () => ({})) } })).toThrow(refused(/5000/));
  });

  it('where one variable stands in many places', () => {
    const places = Array.from(
      { length: 30 },
      (_, index) => `a${String(index)}: events(where: $w) { totalCount }`,
    );
    const query = `query ($w: EventWhere) { city(id: "x") { ${places.join(' ')} } }`;
    expect(excess(query, { w: { or: names(6) } })).not.toThrow();
    expect(excess(query, { w: { or: names(7) } })).toThrow(refused(/210/));
  });

  it('in orders', () => {
    const query = 'query ($o: [CityOrder!]) { cities(orderBy: $o) { totalCount } }';
    expect(excess(query, { o: Array.from({ length: 201 }, () => ({ id: 'ASC' })) })).toThrow(refused(/201/));
  });

  it('and a list of values is one', () => {
    const query = 'query ($ids: [ID!]) { cities(where: {id: {in: $ids}}) { totalCount } }';
    expect(excess(query, { ids: Array.from({ length: 5_000 }, String) })).not.toThrow();
  });

  it('once for the types of an interface that share a field', () => {
    const query =
      'query ($w: EventWhere) { entities { nodes { ... on Actor { events(where: $w) { totalCount } } } } }';
    expect(excess(query, { w: { or: names(150) } })).not.toThrow();
  });
});

describe('the number of relations is limited', () => {
  const aliases = (count: number, field: string) =>
    Array.from({ length: count }, (_, index) => `a${String(index)}: ${field}`).join(' ');

  it('in a selection', () => {
    const query = (count: number) => `{ city(id: "x") { ${aliases(count, 'ties(first: 2) { nodes { id } }')} } }`;
    expect(excess(query(80))).not.toThrow();
    expect(excess(query(81))).toThrow(refused(/81 relations/));
  });

  it('in orders and conditions', () => {
    const query = 'query ($o: [CityOrder!], $w: CityWhere) { cities(orderBy: $o, where: $w) { totalCount } }';
    const orders = (count: number) => Array.from({ length: count }, () => ({ ties: { count: 'ASC' } }));
    expect(excess(query, { o: orders(80) })).not.toThrow();
    expect(excess(query, { o: orders(81) })).toThrow(refused(/81 relations/));
    const tied = { ties: { some: { node: { ties: { none: {} } } } } };
    expect(excess(query, { o: orders(41), w: { and: Array.from({ length: 20 }, () => tied) } })).toThrow(
      refused(/81 relations/),
    );
  });

  it('and an entity of any type may be selected with all that is common to them', () => {
    const query = '{ entity(id: "x") { names { value } facts { nodes { evidence { document { id } } } } } }';
    expect(excess(query)).not.toThrow();
  });
});

it('the depth of conditions is limited', () => {
  const nested = (levels: number): object =>
    levels === 0 ? { name: { eq: 'a' } } : { not: nested(levels - 1) };
  const query = 'query ($w: CityWhere) { cities(where: $w) { totalCount } }';
  expect(excess(query, { w: nested(20) })).not.toThrow();
  expect(excess(query, { w: nested(24) })).toThrow(refused(/levels deep/));
});
