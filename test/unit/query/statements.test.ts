import { Pending } from '../../../src/query/reader/read';
import { list, lookUp } from './planned';

describe('a statement', () => {
  it('returns only what was selected, by position', () => {
    const { text, params } = lookUp('{ city(id: "x") { id population } }');
    expect(text).toBe(
      [
        'CYPHER 5 UNWIND $ids AS id',
        'CALL (id) { MATCH (n0:Entity {id: id}) RETURN n0 UNION ALL MATCH (:Merged {id: id})-[:MERGED_INTO]->(n0:Entity) RETURN n0 } WITH * WHERE n0:City',
        'WITH *, [n0.id, n0.population] AS value RETURN id, value',
      ].join('\n'),
    );
    expect(params).toEqual({});
  });

  it('gives a statement one text whatever the aliases and values', () => {
    const one = lookUp('{ city(id: "x") { ties(first: 3) { nodes { a: id } } } }');
    const other = lookUp('{ city(id: "y") { ties(first: 9) { nodes { b: id } } } }');
    expect(one.text).toBe(other.text);
    expect(one.params).toEqual({ p0: 3 });
    expect(other.params).toEqual({ p0: 9 });
  });

  it('cuts a list before it fetches what lies below', () => {
    const { text } = lookUp('{ city(id: "x") { ties(first: 2) { edges { kind node { id } } totalCount } } }');
    expect(text).toContain(
      '[COLLECT { MATCH (n0)-[l2:TIED_TO]-(n1) WITH * ORDER BY n1.id, l2.key LIMIT toInteger($p0) RETURN [l2.kind, [n1.id]] }, COUNT { (n0)-[:TIED_TO]-() }]',
    );
  });

  it('fetches one more and cursors only for whoever wants to know what follows', () => {
    const plain = lookUp('{ city(id: "x") { ties(first: 2) { nodes { id } } } }');
    expect(plain.text).toContain(
      'COLLECT { MATCH (n0)-[l2:TIED_TO]-(n1) WITH * ORDER BY n1.id LIMIT toInteger($p0) RETURN [n1.id] }',
    );
    const paged = lookUp('{ city(id: "x") { ties(first: 2) { nodes { id } pageInfo { endCursor } } } }');
    expect(paged.text).toContain(
      'ORDER BY n1.id, l2.key LIMIT toInteger($p0) RETURN [[n1.id, l2.key], [n1.id]]',
    );
    expect(paged.params).toEqual({ p0: 3 });
  });

  it('gives a list as rows, and as one value where a count stands beside it', () => {
    expect(list('{ cities(first: 2) { nodes { id } } }').text).toContain('RETURN [n0.id] AS value');
    expect(list('{ cities(first: 2) { nodes { id } totalCount } }').text).toMatch(
      /^CYPHER 5 RETURN \[COLLECT \{ .* \}, COUNT \{ .* \}\] AS value$/,
    );
  });

  it('counts only when asked to', () => {
    expect(list('{ cities { nodes { id } } }').text).not.toContain('COUNT');
    expect(list('{ cities { totalCount } }').text).toBe(
      'CYPHER 5 RETURN [[], COUNT { MATCH (n0:City) RETURN n0 }] AS value',
    );
  });

  it('branches by type only where fragments differ', () => {
    const same = lookUp('{ node(id: "x") { id } }').text;
    expect(same).toContain('[n0.id] AS value');
    expect(same).not.toContain('CASE');
    const different = lookUp('{ entity(id: "x") { id ... on City { population } } }').text;
    expect(different).toContain(
      '[CASE WHEN n0:City THEN [0, [n0.population]] ELSE [1, []] END, n0.id] AS value',
    );
  });

  it('follows a cursor by its keys, undated events last', () => {
    const first = lookUp('{ city(id: "x") { events(first: 1) { pageInfo { endCursor } } } }');
    const row = [['2020-06-23', 'event:a', 'PARTICIPANT||']];
    const page = first.read([['x', [[[row]]]]], new Pending()).get('x') as {
      events: { pageInfo: { endCursor: string } };
    };
    const after = page.events.pageInfo.endCursor;
    const { text, params } = lookUp(
      'query ($after: String) { city(id: "x") { events(first: 1, after: $after) { nodes { id } } } }',
      { after },
    );
    expect(text).toContain(
      'WHERE ((n1.sortDay < $p0) OR (n1.sortDay = $p0 AND n1.id > $p1) OR (n1.sortDay = $p0 AND n1.id = $p1 AND l2.key > $p2))',
    );
    expect(text).toContain('ORDER BY n1.sortDay DESC, n1.id, l2.key');
    expect(params).toEqual({ p0: '2020-06-23', p1: 'event:a', p2: 'PARTICIPANT||', p3: 1 });
  });

  it('reads a backward page in reverse and gives it back in order', () => {
    const { text, read } = list(
      '{ cities(last: 2) { nodes { id } pageInfo { hasPreviousPage hasNextPage } } }',
    );
    expect(text).toContain('ORDER BY n0.id DESC');
    const rows = [
      [['c'], ['c']],
      [['b'], ['b']],
      [['a'], ['a']],
    ];
    expect(
      read(
        rows.map((row) => [row]),
        new Pending(),
      ),
    ).toEqual({
      nodes: [{ id: 'b' }, { id: 'c' }],
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    });
  });

  it('makes every value a parameter', () => {
    const hostile = "x'}) DETACH DELETE n //";
    const { text, params } = list(
      'query ($v: String!) { cities(where: {name: {contains: $v}, or: [{id: {eq: "a"}}, {population: {gte: 5}}]}, first: 1) { nodes { name(language: $v) } } }',
      { v: hostile },
    );
    expect(text).not.toContain('DETACH');
    expect(Object.values(params)).toContain(hostile);
    expect(text).toContain('(n0.id = $p1) OR (n0.population >= $p2)');
  });

  it('tests a condition that walks behind the walk that it stands on, under a name', () => {
    const { text } = list(
      '{ landmarks(where: {namedAfter: {single: {node: {id: {eq: "x"}, documents: {count: {of: {node: {entities: {some: {}}}}, gte: 1}}}}}}) { totalCount } }',
    );
    // In the WHERE of a pattern, Neo4j plans a walk anew for every part of the pattern.
    expect(text).toContain(
      'MATCH (n0)-[l2:NAMED_AFTER]->(n1) WHERE n1.id = $p0 WITH *, COUNT { MATCH (n1)<-[r5]-(',
    );
    expect(text).toContain(
      '-[l4:OF]->(n3:Document) WHERE r5.recordedTo IS NULL WITH *, EXISTS { MATCH (n3)<-[:OF]-(',
    );
    expect(text).toContain(
      'WHERE l7.recordedTo IS NULL } AS t8 WHERE t8 WITH DISTINCT n3 RETURN n3 } >= $p1 AS t9 WHERE t9 RETURN n1 } = $p2',
    );
  });

  it('treats an unknown value as not satisfying a condition, negated or not', () => {
    const { text } = list('{ cities(where: {not: {population: {gt: 5}}}) { nodes { id } } }');
    expect(text).toContain('NOT coalesce(n0.population > $p0, false)');
  });

  it('lets undated events possibly, never certainly, lie in a period', () => {
    const certain = list('{ events(where: {date: {certainlyWithin: "2020-06"}}) { totalCount } }');
    expect(certain.text).toContain('WHERE n0.earliest >= $p0 AND n0.latest <= $p1');
    expect(certain.params).toMatchObject({ p0: '2020-06-01', p1: '2020-06-30' });
    const possible = list('{ events(where: {date: {possiblyWithin: "2020-06"}}) { totalCount } }');
    expect(possible.text).toContain(
      '(n0.earliest <= $p0 OR n0.earliest IS NULL) AND (n0.latest >= $p1 OR n0.latest IS NULL)',
    );
  });

  it('leaves out what @skip and @include leave out', () => {
    const { text } = lookUp(
      'query ($no: Boolean!) { city(id: "x") { id @skip(if: true) population @include(if: $no) latitude } }',
      { no: false },
    );
    expect(text).toContain('[n0.latitude] AS value');
  });
});

describe('a deep tree', () => {
  const tree = (first: number) =>
    `{ events(first: ${String(first)}) { nodes { id participants(first: ${String(first)}) { nodes { id name events(first: ${String(first)}) { nodes { id } } } } } } }`;

  it('is one statement while it is small', () => {
    expect(list(tree(10)).deferred).toEqual([]);
  });

  it('puts off nodes that it may meet again and again, and then looks each up once', () => {
    const { text, deferred, read } = list(tree(100));
    expect(text).toContain(
      'COLLECT { MATCH (n0)<-[l2:TOOK_PART]-(n1) WITH * ORDER BY n1.id LIMIT toInteger($p1) RETURN n1.id }',
    );
    expect(deferred).toHaveLength(1);
    expect(deferred[0]?.text).toMatch(
      /^CYPHER 5 UNWIND \$ids AS id\nMATCH \(n0:Entity \{id: id\}\) WHERE n0:City\|/,
    );
    const pending = new Pending();
    const rows = [[['e', [['p', 'q']]]], [['f', [['p']]]]];
    const answer = read(rows, pending) as { nodes: { participants: { nodes: object[] } }[] };
    expect([...pending.of(0).keys()]).toEqual(['p', 'q']);
    expect(answer.nodes[1]?.participants.nodes[0]).toBe(pending.of(0).get('p'));
  });
});

describe('a long list below a node that is looked up', () => {
  it('comes as rows after the node', () => {
    const { text } = lookUp('{ city(id: "x") { id events(first: 100) { totalCount nodes { id } } name } }');
    expect(text).toContain(
      [
        'CALL (n0) { WITH *, [n0.id, [null, COUNT { (n0)-[:TOOK_PART]->() }], coalesce(n0.name_en, n0.name)] AS value RETURN true AS isNode, value',
        'UNION ALL MATCH (n0)-[l2:TOOK_PART]->(n1) WITH * ORDER BY n1.sortDay DESC, n1.id LIMIT toInteger($p0) WITH *, [n1.id] AS value RETURN false AS isNode, value }',
        'RETURN id, isNode, value',
      ].join('\n'),
    );
  });

  it('is put into the value of its node, whichever ids the rows belong to', () => {
    const { read } = lookUp('{ city(id: "x") { id events(first: 100) { totalCount nodes { id } } } }');
    const rows = [
      ['a', true, ['a', [null, 2]]],
      ['a', false, ['e1']],
      ['a', false, ['e2']],
      ['b', true, ['b', [null, 0]]],
    ];
    expect([...read(rows, new Pending())]).toEqual([
      ['a', { id: 'a', events: { totalCount: 2, nodes: [{ id: 'e1' }, { id: 'e2' }] } }],
      ['b', { id: 'b', events: { totalCount: 0, nodes: [] } }],
    ]);
  });

  it('stays a value where it is short, or not the only one', () => {
    const short = lookUp('{ city(id: "x") { events(first: 99) { nodes { id } } } }');
    const two = lookUp(
      '{ city(id: "x") { events(first: 100) { nodes { id } } institutions(first: 100) { nodes { id } } } }',
    );
    expect([short.text, two.text].map((text) => text.includes('UNION ALL MATCH (n0)-'))).toEqual([
      false,
      false,
    ]);
  });
});
