import { compiled } from './compiled';

describe('a list with a condition that leads to an id', () => {
  it('begins where the id is', () => {
    const { text } = compiled(
      '{ cities(where: {ties: {some: {node: {id: {eq: "city:harbin"}}, link: {kind: {eq: SISTER}}}}}) { nodes { id } } }',
    );
    expect(text).toContain(
      'MATCH (n0:City) MATCH (n0)-[l3:TIED_TO]-(n2) WHERE n2:Entity AND n2.id = $p0 AND l3.kind = $p1 WITH DISTINCT n0',
    );
  });

  it('follows relations and types down to it, and keeps the other conditions', () => {
    const { text } = compiled(
      `{ events(where: {kind: {eq: FORUM}, heldIn: {some: {node: {onCity: {country: {id: {eq: "x"}}}}}}}) { totalCount } }`,
    );
    expect(text).toContain(
      'MATCH (n0:Event) MATCH (n0)-[l3:HELD_IN]->(n2) MATCH (n2)-[:IN*1..3]->(n4:Country) WHERE ',
    );
    expect(text).toContain("n2.type = 'City' AND n4:Entity AND n4.id = $p0");
    expect(text).toContain('n0.kind = $p1 WITH DISTINCT n0 RETURN n0');
  });

  it.each([
    ['none', '{ties: {none: {node: {id: {eq: "x"}}}}}'],
    ['some beside another quantifier', '{ties: {some: {node: {id: {eq: "x"}}}, single: {}}}'],
    ['an alternative', '{or: [{ties: {some: {node: {id: {eq: "x"}}}}}]}'],
    ['no id', '{ties: {some: {node: {name: {eq: "x"}}}}}'],
  ])('tests %s instead', (_what, where) => {
    expect(compiled(`{ cities(where: ${where}) { totalCount } }`).text).not.toContain('WITH DISTINCT n0');
  });
});
