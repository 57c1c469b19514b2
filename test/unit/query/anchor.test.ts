import { list } from './planned';

describe('a list with a condition that leads to an id', () => {
  it('begins where the id is', () => {
    const { text } = list(
      '{ cities(where: {ties: {some: {node: {id: {eq: "city:harbin"}}, link: {kind: {eq: SISTER}}}}}) { nodes { id } } }',
    );
    expect(text).toContain(
      'MATCH (n0:City) MATCH (n0)-[l2:TIED_TO]-(n1) WHERE n1:Entity AND n1.id = $p0 AND l2.kind = $p1 WITH DISTINCT n0',
    );
  });

  it('follows relations and types down to it, and keeps the other conditions', () => {
    const { text } = list(
      `{ events(where: {kind: {eq: FORUM}, heldIn: {some: {node: {onCity: {country: {id: {eq: "x"}}}}}}}) { totalCount } }`,
    );
    expect(text).toContain(
      'MATCH (n0:Event) MATCH (n0)-[l2:HELD_IN]->(n1) MATCH (n1)-[:IN*1..3]->(n3:Country) WHERE ',
    );
    expect(text).toContain('WHERE n1:City AND n3.id = $p0 WITH DISTINCT n0 WHERE n0.kind = $p1 RETURN n0');
  });

  it('begins at the id that tells most, and tests the others on what hangs on it', () => {
    const { text } = list(
      `{ events(where: {topics: {some: {node: {id: {eq: "t"}}}}, heldIn: {some: {node: {onCity: {country: {id: {eq: "x"}}}}}}}) { totalCount } }`,
    );
    expect(text).toContain(
      'MATCH (n1)-[:IN*1..3]->(n3:Country) WHERE n1:City AND n3.id = $p0 WITH DISTINCT n0',
    );
    expect(text).toContain('WHERE EXISTS { MATCH (n0)-[l7:ABOUT]->(n6:Topic) WHERE n6.id = $p1 } RETURN n0');
  });

  it('joins all ways of several steps, also those under `and`', () => {
    const of = (id: string) => `{participants: {some: {node: {onCity: {country: {id: {eq: "${id}"}}}}}}}`;
    const { text } = list(
      `{ events(where: {tookPlace: {eq: true}, and: [${of('x')}, ${of('y')}]}) { groups(by: [YEAR]) { count } } }`,
    );
    expect(text).toContain(
      'WHERE n1:City AND n3.id = $p0 AND n6:City AND n8.id = $p1 WITH DISTINCT n0 WHERE n0.tookPlace WITH',
    );
    expect(text).not.toContain('EXISTS');
  });

  it('joins no more than two ways, however many conditions lead to ids', () => {
    const of = (id: string) => `{participants: {some: {node: {onCity: {country: {id: {eq: "${id}"}}}}}}}`;
    const all = ['a', 'b', 'c', 'd'].map(of).join(', ');
    const { text } = list(`{ events(where: {and: [${all}]}) { totalCount } }`);
    const [joined = '', tested = ''] = text.split('WITH DISTINCT n0');
    expect(joined.match(/TOOK_PART/g)).toHaveLength(2);
    expect(tested.match(/EXISTS \{ MATCH \(n0\)<-\[l\d+:TOOK_PART\]/g)).toHaveLength(2);
  });

  it('begins at the bearers of a name, in the index of names', () => {
    const { text } = list(
      '{ cities(where: {name: {matches: "Harbin"}, population: {gt: 5}}) { nodes { id } } }',
    );
    expect(text).toContain("CALL db.index.fulltext.queryNodes('name_keys', $p0");
    expect(text).toMatch(/YIELD node AS n0/);
    expect(text).toContain('n0:City');
    expect(text).toContain('n0.population > ');
  });

  it('joins what leads to a name, as what leads to an id', () => {
    const { text } = list(
      '{ events(where: {participants: {some: {node: {onOfficial: {name: {matches: "Sun Zhe"}}}}}}) { totalCount } }',
    );
    expect(text).toContain("db.index.fulltext.queryNodes('name_keys', $p1");
    expect(text.indexOf('queryNodes')).toBeLessThan(text.indexOf('TOOK_PART'));
    expect(text).not.toContain('EXISTS');
  });

  it('tests a name where it need not be borne', () => {
    const { text } = list('{ cities(where: {not: {name: {matches: "Harbin"}}}) { totalCount } }');
    expect(text).toContain('MATCH (n0:City)');
    expect(text).toContain('NOT');
    expect(text).not.toContain('YIELD node AS n0');
  });

  it('refuses conditions that nest too deep, also on the way to an id', () => {
    const nested = (depth: number): string =>
      depth === 0 ? '{id: {eq: "x"}}' : `{onCity: {ties: {some: {node: ${nested(depth - 1)}}}}}`;
    const query = (depth: number) =>
      `{ cities(where: {ties: {some: {node: ${nested(depth)}}}}) { totalCount } }`;
    expect(list(query(4)).text).toContain('WITH DISTINCT n0');
    expect(() => list(query(5))).toThrow('conditions on relations nest at most 5 deep');
  });

  it('walks once for a page and what is counted beside it', () => {
    const where = '{ties: {some: {node: {id: {eq: "x"}}}}}';
    const { text } = list(`{ cities(where: ${where}, first: 2) { totalCount nodes { id } } }`);
    expect(text).toMatch(
      /^CYPHER 5 CALL \(\) \{ MATCH .* WITH DISTINCT n0 RETURN collect\(n0\) AS nodes\d+ \} RETURN/,
    );
    expect(text.match(/TIED_TO/g)).toHaveLength(1);
    expect(list(`{ cities(where: ${where}) { nodes { id } } }`).text).not.toContain('collect(');
    expect(list('{ cities { totalCount nodes { id } } }').text).not.toContain('collect(');
  });

  it.each([
    ['none', '{ties: {none: {node: {id: {eq: "x"}}}}}'],
    ['an alternative', '{or: [{ties: {some: {node: {id: {eq: "x"}}}}}]}'],
    ['no id', '{ties: {some: {node: {name: {eq: "x"}}}}}'],
  ])('tests %s instead', (_what, where) => {
    expect(list(`{ cities(where: ${where}) { totalCount } }`).text).not.toContain('WITH DISTINCT n0');
  });
});
