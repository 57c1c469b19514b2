/** A page of no nodes says, as every page does, whether more follows. */
import { startTestServer, type TestServer } from '../support/entente';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
});

interface Info {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

const LISTS: readonly (readonly [list: string, args: string, backward: boolean])[] = [
  ['cities', '', true],
  ['events', 'orderBy: [{ date: ASC }], ', true],
  ['events', 'where: { date: { possiblyWithin: "1900/2100" } }, orderBy: [{ date: DESC }], ', true],
  ['ties', 'of: "city:yakutsk", ', true],
  ['facts', '', true],
  ['entities', 'where: { name: { bears: "Harbin" } }, ', true],
  ['encounters', 'who: { of: "city:harbin" }, whom: {}, ', true],
  ['search', 'text: "Harbin", ', false],
];

describe('a page of no nodes', () => {
  it.each(LISTS)('of %s(%s) says whether more follows', async (list, args, backward) => {
    const page = async (size: string) =>
      (await server.data(`{ ${list}(${args}${size}) { ${PAGE_INFO} nodes { __typename } } }`))[
        list
      ] as unknown as {
        pageInfo: Info;
        nodes: unknown[];
      };
    const none = { startCursor: null, endCursor: null };
    expect(await page('first: 0')).toEqual({
      pageInfo: { hasNextPage: true, hasPreviousPage: false, ...none },
      nodes: [],
    });
    const { pageInfo } = await page('first: 1');
    expect(await page(`first: 0, after: "${String(pageInfo.endCursor)}"`)).toEqual({
      pageInfo: { hasNextPage: pageInfo.hasNextPage, hasPreviousPage: true, ...none },
      nodes: [],
    });
    if (backward)
      expect(await page('last: 0')).toMatchObject({
        pageInfo: { hasNextPage: false, hasPreviousPage: true },
      });
  });

  it('below a node says so too, and none follows an empty list', async () => {
    const data = await server.data(`{
      city(id: "city:harbin") { events(first: 0) { ${PAGE_INFO} } }
      none: cities(first: 0, where: { id: { in: [] } }) { ${PAGE_INFO} }
      nothing: search(text: "§§§", first: 0) { ${PAGE_INFO} }
    }`);
    expect(data['city']).toMatchObject({ events: { pageInfo: { hasNextPage: true, endCursor: null } } });
    expect(data['none']).toMatchObject({ pageInfo: { hasNextPage: false } });
    expect(data['nothing']).toMatchObject({ pageInfo: { hasNextPage: false } });
  });

  it('costs search no statement where nobody asks for its position', async () => {
    const sent = await server.statementsOf(() =>
      server.data('{ search(text: "Harbin", first: 0) { nodes { score } } }'),
    );
    expect(sent).toHaveLength(0);
  });
});
