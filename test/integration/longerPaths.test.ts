/** Paths of several lengths, in order of time, and without hubs: compared with all walks that plain Cypher finds. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overSeeds } from '../support/overSeeds';

interface Found {
  readonly length: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly hops: readonly {
    readonly link: string;
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly forward: boolean;
  }[];
}

const QUERY = `query ($from: ID!, $to: ID!, $over: [PathOver!]!, $maxHops: Int! = 6, $shortest: Int, $inOrder: Boolean! = false, $exclude: [ID!], $notBetween: [EntityType!], $maxLinks: Int, $first: Int = 100) {
  paths(from: $from, to: $to, over: $over, maxHops: $maxHops, shortest: $shortest, inOrder: $inOrder, exclude: $exclude, notBetween: $notBetween, maxLinks: $maxLinks, first: $first) {
    length nodes { id } hops { link earliest latest forward }
  }
}`;

const TYPES = {
  TIES: ['TIED_TO'],
  MEETINGS: ['TOOK_PART'],
  PLACES: ['IN'],
  OFFICES: ['HOLDS_OFFICE'],
  SEATS: ['BASED_IN', 'ACTS_FOR', 'PART_OF'],
  AGREEMENTS: ['PARTY_TO'],
};

const CASES = [
  ['city:krasnodar', 'city:yakutsk', ['TIES', 'PLACES', 'MEETINGS']],
  ['city:harbin', 'city:heihe', ['PLACES', 'OFFICES', 'MEETINGS']],
  ['official:pervyshov', 'official:sun-zhe', ['OFFICES', 'TIES', 'MEETINGS']],
  ['city:yakutsk', 'city:heihe', ['AGREEMENTS', 'TIES']],
] as const;

describe('longer paths', () => {
  const { server, ask: asked, rows } = overSeeds({ beforeAll, afterAll });

  async function ask(variables: Record<string, unknown>) {
    const { data, codes } = await asked(QUERY, variables);
    return { paths: data['paths'] as Found[], codes };
  }

  const textOf = (path: Found) => path.nodes.map(({ id }) => id).join(' ');

  /** All paths that pass no node twice, by length and ids; several links between two nodes make several. */
  async function all(
    from: string,
    to: string,
    over: readonly (keyof typeof TYPES)[],
    most: number,
  ): Promise<string[][]> {
    const types = over.flatMap((kind) => TYPES[kind]).join('|');
    const found = await rows(
      `MATCH p = (a:Entity {id: $from})-[:${types}*1..${String(most)}]-(b:Entity {id: $to})
WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))
  AND all(l IN relationships(p) WHERE type(l) <> 'TOOK_PART' OR l.attended)
  AND ($meetings = false OR all(n IN nodes(p) WHERE NOT n:Event OR n.tookPlace))
RETURN [n IN nodes(p) | n.id] ORDER BY length(p), [n IN nodes(p) | n.id]`,
      { from, to, meetings: over.includes('MEETINGS') },
    );
    return found.map(([ids]) => ids as string[]);
  }

  it.each(CASES)('from %s to %s are the shortest of all', async (from, to, over) => {
    const expected = await all(from, to, over, 4);
    for (const shortest of [1, 3, 10, 50]) {
      const { paths, codes } = await ask({ from, to, over, maxHops: 4, shortest });
      expect(codes).toEqual([]);
      // Among paths of one length any may be cut off.
      expect(paths.map(({ length }) => length)).toEqual(
        expected.slice(0, shortest).map((ids) => ids.length - 1),
      );
      const known = new Set(expected.map((ids) => ids.join(' ')));
      expect(paths.filter((path) => !known.has(textOf(path)))).toEqual([]);
    }
  });

  it.each(CASES)('from %s to %s keep to the order of time', async (from, to, over) => {
    const every = await ask({ from, to, over, maxHops: 4, shortest: 50 });
    const inOrder = await ask({ from, to, over, maxHops: 4, shortest: 50, inOrder: true });
    const follows = ({ hops }: Found) => {
      let time = '';
      return hops.every(({ earliest, latest }) => {
        const fits = latest === null || latest >= time;
        if (earliest !== null && earliest > time) time = earliest;
        return fits;
      });
    };
    expect(inOrder.paths.every(follows)).toBe(true);
    const kept = new Set(inOrder.paths.map(textOf));
    expect(every.paths.filter(follows).every((path) => kept.has(textOf(path)))).toBe(true);
  });

  it.each(CASES)('from %s to %s go round what is left out', async (from, to, over) => {
    const expected = await all(from, to, over, 4);
    const [first = []] = expected;
    const exclude = first.slice(1, -1).slice(0, 1);
    const without = expected.filter((ids) => !ids.slice(1, -1).some((id) => exclude.includes(id)));
    const asked = { from, to, over, maxHops: 4 };
    const { paths } = await ask({ ...asked, shortest: 50, exclude });
    expect(paths.map(({ length }) => length)).toEqual(without.slice(0, 50).map((ids) => ids.length - 1));
    const shortest = await ask({ ...asked, exclude });
    expect(new Set(shortest.paths.map(textOf))).toEqual(
      new Set(without.filter(({ length }) => length === without[0]?.length).map((ids) => ids.join(' '))),
    );
    const noCountries = await ask({ ...asked, shortest: 50, notBetween: ['COUNTRY'] });
    const inner = noCountries.paths.flatMap(({ nodes }) => nodes.slice(1, -1).map(({ id }) => id));
    expect(inner.filter((id) => id.startsWith('country:'))).toEqual([]);
  });

  it('leave out hubs', async () => {
    const asked = { from: 'city:krasnodar', to: 'city:yakutsk', over: ['TIES', 'PLACES'] };
    const { paths } = await ask(asked);
    expect(paths.length).toBeGreaterThan(0);
    const narrow = await ask({ ...asked, maxLinks: 2 });
    expect(narrow.paths).toEqual([]);
    expect(narrow.codes).toContain('NO_PATH_WITH_THIS_FILTER');
    const longer = await ask({ ...asked, maxLinks: 2, shortest: 5 });
    expect(longer.paths).toEqual([]);
  });

  it('say where a link leads, and when', async () => {
    const { paths } = await ask({ from: 'official:pervyshov', to: 'city:krasnodar', over: ['OFFICES'] });
    expect(paths[0]?.hops[0]).toMatchObject({ link: 'HOLDS_OFFICE', forward: true });
    const back = await ask({ from: 'city:krasnodar', to: 'official:pervyshov', over: ['OFFICES'] });
    expect(back.paths[0]?.hops[0]).toMatchObject({ link: 'HOLDS_OFFICE', forward: false });
    const met = await ask({ from: 'city:krasnodar', to: 'city:harbin', over: ['MEETINGS'] });
    expect(met.paths[0]?.hops.map(({ earliest }) => earliest)).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/^\d{4}-\d\d-\d\d$/)),
    );
  });

  it.each(['tieKinds', 'between', 'notBetween', 'over'])('refuse an empty list for %s', async (argument) => {
    const links = argument === 'over' ? '' : 'over: [TIES], ';
    const { errors } = await server().ask(
      `{ paths(from: "city:krasnodar", to: "city:harbin", ${links}${argument}: []) { length } }`,
    );
    expect(errors?.map(({ message, extensions: { code } }) => [code, message])).toEqual([
      ['BAD_USER_INPUT', expect.stringContaining(`${argument} must have at least one element`)],
    ]);
  });
});
