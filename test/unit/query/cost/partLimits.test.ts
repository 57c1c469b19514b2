import { EntenteError } from '../../../../src/errors';
import { limitParts } from '../../../../src/query/cost/partLimits';
import { list, rootOf } from '../planned';

/** Why a query is refused; undefined when it is not. */
function refusalOf(query: string, variables?: Record<string, unknown>): string | undefined {
  const { typeName, field } = rootOf(query, variables);
  try {
    limitParts({ [typeName]: [field] });
    return undefined;
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}
const aliases = (count: number, field: string) =>
  Array.from({ length: count }, (_, index) => `a${String(index)}: ${field}`).join(' ');
const names = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: { contains: `x${String(index)}` } }));

describe('the number of conditions is limited', () => {
  it('in variables', () => {
    const query = 'query ($w: CityWhere) { cities(where: $w) { totalCount } }';
    expect(refusalOf(query, { w: { or: names(200) } })).toBeUndefined();
    expect(refusalOf(query, { w: { or: names(201) } })).toMatch(/201 conditions/);
    expect(refusalOf(query, { w: { and: [{ or: names(150) }, { not: { or: names(51) } }] } })).toMatch(/201/);
    expect(refusalOf(query, { w: { or: Array.from({ length: 5_000 }, () => ({})) } })).toMatch(/5000/);
  });

  it('where one variable stands in many places', () => {
    const places = Array.from(
      { length: 30 },
      (_, index) => `a${String(index)}: events(where: $w) { totalCount }`,
    );
    const query = `query ($w: EventWhere) { city(id: "x") { ${places.join(' ')} } }`;
    expect(refusalOf(query, { w: { or: names(6) } })).toBeUndefined();
    expect(refusalOf(query, { w: { or: names(7) } })).toMatch(/210/);
  });

  it('in orders', () => {
    const query = 'query ($o: [CityOrder!]) { cities(orderBy: $o) { totalCount } }';
    expect(refusalOf(query, { o: Array.from({ length: 201 }, () => ({ id: 'ASC' })) })).toMatch(/201/);
  });

  it('and a list of values is one', () => {
    const query = 'query ($ids: [ID!]) { cities(where: {id: {in: $ids}}) { totalCount } }';
    expect(refusalOf(query, { ids: Array.from({ length: 5_000 }, String) })).toBeUndefined();
  });

  it('once for the types of an interface that share a field', () => {
    const query =
      'query ($w: EventWhere) { entities { nodes { ... on Actor { events(where: $w) { totalCount } } } } }';
    expect(refusalOf(query, { w: { or: names(150) } })).toBeUndefined();
  });
});

describe('what is planned several times counts as often', () => {
  const operators = 'eq: 1, lt: 9, lte: 9, gt: 0, gte: 1, in: [1, 2], exists: true';
  const nested = (levels: number, comparisons: string): string =>
    levels === 0 ? '{}' : `{ties: {count: {of: {node: ${nested(levels - 1, comparisons)}}, ${comparisons}}}}`;

  it('where a count is compared from both sides', () => {
    const query = (levels: number, comparisons: string) =>
      `{ cities(where: ${nested(levels, comparisons)}) { totalCount } }`;
    expect(refusalOf(query(5, 'gte: 1'))).toBeUndefined();
    // 2 + 4 + 8 + 16 + 32 and 64.
    expect(refusalOf(query(5, 'gte: 1, lt: 5'))).toBeUndefined();
    expect(list(query(5, operators)).text.length).toBeLessThan(1_500);
  });

  it('in the groups and counts of a list', () => {
    const query = (groups: number) =>
      `{ cities(where: ${nested(3, 'gte: 1')}) { nodes { id } totalCount ${aliases(groups, 'groups(by: [COUNTRY]) { count }')} } }`;
    expect(refusalOf(query(20))).toBeUndefined();
    expect(refusalOf(query(30))).toMatch(/96 relations/);
  });
});

describe('the number of relations is limited', () => {
  it('in a selection', () => {
    const query = (count: number) =>
      `{ city(id: "x") { ${aliases(count, 'ties(first: 2) { nodes { id } }')} } }`;
    expect(refusalOf(query(80))).toBeUndefined();
    expect(refusalOf(query(81))).toMatch(/81 relations/);
  });

  it('in orders and conditions', () => {
    const query = 'query ($o: [CityOrder!], $w: CityWhere) { cities(orderBy: $o, where: $w) { totalCount } }';
    const orders = (count: number) => Array.from({ length: count }, () => ({ ties: { count: 'ASC' } }));
    expect(refusalOf(query, { o: orders(80) })).toBeUndefined();
    expect(refusalOf(query, { o: orders(81) })).toMatch(/81 relations/);
    const tied = { ties: { some: { node: { ties: { none: {} } } } } };
    expect(refusalOf(query, { o: orders(41), w: { and: Array.from({ length: 20 }, () => tied) } })).toMatch(
      /81 relations/,
    );
  });

  it('and an entity of any type may be selected with all that is common to them', () => {
    const query = '{ entity(id: "x") { names { value } facts { nodes { evidence { document { id } } } } } }';
    expect(refusalOf(query)).toBeUndefined();
  });
});

it('the depth of conditions is limited', () => {
  const nested = (levels: number): object =>
    levels === 0 ? { name: { eq: 'a' } } : { not: nested(levels - 1) };
  const query = 'query ($w: CityWhere) { cities(where: $w) { totalCount } }';
  expect(refusalOf(query, { w: nested(20) })).toBeUndefined();
  expect(refusalOf(query, { w: nested(24) })).toMatch(/levels deep/);
});
