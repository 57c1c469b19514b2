/** What lies around an entity: compared with plain Cypher over the same graph, and explored to the end. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overSeeds } from '../support/overSeeds';

interface Around {
  readonly totalCount: number;
  readonly leftOut: number;
  readonly nodes: readonly {
    readonly distance: number;
    readonly linkCount: number;
    readonly node: { readonly id: string };
  }[];
  readonly links: readonly {
    readonly link: string;
    readonly forward: boolean;
    readonly from: { readonly id: string };
    readonly to: { readonly id: string };
    readonly facts: readonly { readonly id: string }[];
  }[];
  readonly relations: readonly {
    readonly link: string;
    readonly direction: string | null;
    readonly type: string;
    readonly count: number;
    readonly leftOut: number;
  }[];
}

const QUERY = `query ($id: ID!, $relations: [LinkType!], $types: [EntityType!], $exclude: [ID!]! = [], $first: Int, $depth: Int! = 1) {
  neighbourhood(id: $id, relations: $relations, types: $types, exclude: $exclude, first: $first, depth: $depth) {
    totalCount leftOut
    nodes { distance linkCount node { id } }
    links { link forward from { id } to { id } facts { id } }
    relations { link direction type count leftOut }
  }
}`;

describe('a neighbourhood', () => {
  const { server, ask, rows } = overSeeds({ beforeAll, afterAll });

  async function around(variables: Record<string, unknown>): Promise<Around> {
    return (await ask(QUERY, variables)).data['neighbourhood'] as Around;
  }

  it('has the neighbours and links that the graph has', async () => {
    const id = 'city:harbin';
    const { nodes, links, relations, totalCount, leftOut } = await around({ id, first: 100 });
    const expected = await rows(
      'MATCH (:Entity {id: $id})-[l]-(n:Entity) WHERE l.key IS NOT NULL AND NOT type(l) STARTS WITH "PAST_" RETURN DISTINCT n.id ORDER BY n.id',
      { id },
    );
    expect(nodes.map(({ node }) => node.id).sort()).toEqual(expected.map(([one]) => one));
    expect([totalCount, leftOut]).toEqual([expected.length, 0]);
    expect(new Set(nodes.map(({ distance }) => distance))).toEqual(new Set([1]));
    const shown = [id, ...nodes.map(({ node }) => node.id)];
    const between = await rows(
      'MATCH (a:Entity)-[l]->(b:Entity) WHERE a.id IN $shown AND b.id IN $shown AND l.key IS NOT NULL AND NOT type(l) STARTS WITH "PAST_" RETURN type(l), a.id, b.id',
      { shown },
    );
    expect(links.map(({ link, from, to }) => [link, from.id, to.id].join(' ')).sort()).toEqual(
      between.map((one) => one.join(' ')).sort(),
    );
    expect(links.every(({ forward, facts }) => forward && facts.length > 0)).toBe(true);
    expect(relations.every(({ leftOut: left }) => left === 0)).toBe(true);
    const counted = await rows(
      `MATCH (a:Entity {id: $id})-[l]-(n:Entity) WHERE l.key IS NOT NULL AND NOT type(l) STARTS WITH "PAST_"
RETURN type(l), CASE WHEN type(l) IN ["TIED_TO", "ROUTE_TO", "SAME_DAY_AS"] THEN null WHEN startNode(l) = a THEN "OUT" ELSE "IN" END AS direction, n.type, count(DISTINCT n)`,
      { id },
    );
    const inTerms = ([link, direction, type, count]: readonly unknown[]) =>
      [link, direction, String(type).toUpperCase(), Number(count)].join(' ');
    expect(
      relations
        .map(({ link, direction, type, count }) => [link, direction, type.replace('_', ''), count].join(' '))
        .sort(),
    ).toEqual(counted.map(inTerms).sort());
  });

  it.each([1, 3, 7])('brings new nodes with every step of %i until none is left', async (first) => {
    const id = 'city:krasnodar';
    const { totalCount } = await around({ id });
    const seen: string[] = [];
    for (;;) {
      const { nodes, leftOut } = await around({ id, first, exclude: seen });
      const fresh = nodes.map(({ node }) => node.id);
      expect(fresh.filter((one) => seen.includes(one))).toEqual([]);
      seen.push(...fresh);
      expect(leftOut).toBe(totalCount - seen.length);
      if (leftOut === 0) break;
      expect(fresh).toHaveLength(first);
    }
    expect(new Set(seen).size).toBe(totalCount);
  });

  it('joins new nodes with those that are there already', async () => {
    const { links, nodes } = await around({
      id: 'event:ysyakh-2023',
      exclude: ['city:yakutsk'],
      relations: ['TOOK_PART'],
    });
    expect(nodes.map(({ node }) => node.id)).not.toContain('city:yakutsk');
    const ends = links.flatMap(({ from, to }) => [from.id, to.id]);
    const shown = new Set(['event:ysyakh-2023', 'city:yakutsk', ...nodes.map(({ node }) => node.id)]);
    expect(ends.filter((end) => !shown.has(end))).toEqual([]);
  });

  it('reaches farther over nodes that it lists, each at its least distance', async () => {
    const two = await around({ id: 'city:heihe', depth: 2, first: 100, relations: ['TIED_TO', 'IN'] });
    const far = await rows(
      'MATCH p = (a:Entity {id: $id})-[:TIED_TO|IN*1..2]-(n:Entity) WHERE n <> a RETURN n.id, min(length(p)) ORDER BY n.id',
      { id: 'city:heihe' },
    );
    expect(
      two.nodes
        .map(({ node, distance }) => [node.id, distance] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ).toEqual(far.map(([one, distance]) => [one, Number(distance)]));
  });

  it('keeps to the types of nodes and links that are wanted, and counts the links of a node', async () => {
    const { nodes, links, relations } = await around({
      id: 'country:china',
      relations: ['IN'],
      types: ['CITY'],
      first: 2,
    });
    expect(nodes).toHaveLength(2);
    expect(links.map(({ link }) => link)).toEqual(['IN', 'IN']);
    expect(relations.map(({ link, direction, type }) => [link, direction, type])).toEqual([
      ['IN', 'IN', 'CITY'],
    ]);
    for (const { node, linkCount } of nodes) {
      const [[count] = []] = await rows('MATCH (:Entity {id: $id})-[l:IN]-(:Entity) RETURN count(l)', {
        id: node.id,
      });
      expect(linkCount).toBe(Number(count));
    }
  });

  it('refuses an id that nothing has, and arguments out of range', async () => {
    const codes = async (variables: Record<string, unknown>) =>
      (await server().ask(QUERY, variables)).errors?.map(({ extensions: { code } }) => code);
    expect(await codes({ id: 'city:nowhere' })).toEqual(['NOT_FOUND']);
    expect(await codes({ id: 'city:harbin', depth: 4 })).toEqual(['BAD_USER_INPUT']);
    expect(await codes({ id: 'city:harbin', relations: [] })).toEqual(['BAD_USER_INPUT']);
    expect(await codes({ id: 'city:harbin', exclude: [''] })).toEqual(['BAD_USER_INPUT']);
    expect(await codes({ id: 'city:harbin', first: -1 })).toEqual(['BAD_USER_INPUT']);
  });

  it('is read as of a day and as the record stood', async () => {
    const ask = async (view: string) => {
      const { data, errors } = await server().ask(
        `{ neighbourhood(id: "city:yakutsk", depth: 2, first: 100, ${view}) { totalCount leftOut nodes { linkCount node { id } } links { link earliest latest } relations { link count } } }`,
      );
      expect(errors).toBeUndefined();
      return data?.['neighbourhood'] as Around;
    };
    const before = await ask('asOf: {date: "2000-01-01"}');
    expect(before.links.filter(({ link }) => link === 'TIED_TO')).toEqual([]);
    expect(before.nodes.length).toBeGreaterThan(0);
    const [[latest] = []] = await rows("MATCH (c:Counter {id: 'changes'}) RETURN c.value", {});
    const known = await ask(`knownAt: "${String(latest)}"`);
    const { data } = await server().ask(
      '{ neighbourhood(id: "city:yakutsk", depth: 2, first: 100) { totalCount leftOut nodes { linkCount node { id } } links { link earliest latest } relations { link count } } }',
    );
    expect(known).toEqual(data?.['neighbourhood']);
  });

  it('is empty where nothing is near, has links counted once, and is not there before it began', async () => {
    const none = await around({ id: 'city:harbin', relations: ['NAMED_AFTER'] });
    expect(none).toEqual({ totalCount: 0, leftOut: 0, nodes: [], links: [], relations: [] });
    expect(await around({ id: 'doc:000' })).toMatchObject({ totalCount: 0 });
    const twice = await around({ id: 'city:harbin', relations: ['TIED_TO', 'TIED_TO'] });
    expect(twice).toEqual(await around({ id: 'city:harbin', relations: ['TIED_TO'] }));
    const { data, extensions } = await server().ask(
      '{ neighbourhood(id: "event:daugavpils-harbin-vc-2020", asOf: {date: "2019-01-01"}) { totalCount } }',
    );
    expect(data).toEqual({ neighbourhood: null });
    expect(JSON.stringify(extensions)).toContain('NOT_AS_OF');
  });

  it('lists first what has most links, of that which is joined to the centre as often', async () => {
    const { nodes } = await around({ id: 'country:russia', relations: ['IN'], first: 100 });
    const counts = nodes.map(({ linkCount }) => linkCount);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
  });

  it('is one statement', async () => {
    const sent = await server().statementsOf(() => around({ id: 'city:harbin', depth: 2 }));
    expect(sent).toHaveLength(1);
  });
});
