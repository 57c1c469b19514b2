/** Tables of ties between cities. */
import { runChecks } from '../../src/graph/checks';
import type { TestServer } from '../support/entente';
import { startImporting, type Importing, type ImportServer } from '../support/importing';

/** Vladivostok, Niigata, Tokyo, Canberra, Moscow, Saint Petersburg, two of the towns called Springfield, and the Birminghams. */
const CITIES = '2013348 1855431 1850147 2172517 524901 498817 4250542 4409896 2655603 4049979'.split(' ');

const TWINS = `
source:
  id: doc:test-twins
  names: { en: Twins of a test }
  language: en
  publisher: { id: inst:test-publisher, names: { en: Publisher of a test }, kind: OTHER }
  licence: CC0
  url: https://example.org/twins
  retrieved: 2026-11-30
key: [no]
entities:
  country1: { type: Country, names: { en: country1 } }
  country2: { type: Country, names: { en: country2 } }
  first: { type: City, names: { en: city1 }, country: country1, properties: { latitude: lat1, longitude: lon1 } }
  second: { type: City, names: { en: city2 }, country: country2 }
facts:
  tie:
    type: Tie
    roles: { first: first, second: second }
    properties: { kind: { literal: SISTER }, level: { literal: CITY }, since: since }
`;
const HEADER = 'no,city1,country1,lat1,lon1,city2,country2,since';
const ROWS = [
  '1,Vladivostok,Russia,43.1,131.9,Niigata,JP,1991',
  '2,Niigata,Japan,,,Владивосток,Россия,1991',
  '3,Springfield,United States,,,Tokyo,Japan,',
  '4,Birmingham,United Kingdom,33.52,-86.80,Tokyo,Japan,',
  '5,Atlantis,Japan,,,=HYPERLINK(1),Japan,',
  '6,Khabarovsk,Russia,48.48,135.08,Harbin,China,1993-06',
  '7,Moscow,Russia,,,Moscow,Russia,',
];
const table = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;

describe('importing a table', () => {
  let server: TestServer;
  let importer: Importing;
  let close: ImportServer['close'];

  beforeAll(async () => {
    ({ server, importer, close } = await startImporting(CITIES));
  }, 240_000);

  afterAll(() => close());

  const counts = async () => {
    const { values } = await server.graph.read({
      text: "CYPHER 5 RETURN COUNT { (n) }, COUNT { ()-[]->() }, COUNT { (:Fact {status: 'ACTIVE'}) }, COUNT { ()-[:TIED_TO]->() }",
      params: {},
    });
    return values[0] as number[];
  };
  const ties = async () => {
    const { values } = await server.graph.read({
      text: `CYPHER 5 MATCH (:Document {id: 'doc:test-twins'})<-[:OF]-(p)<-[:EVIDENCED_BY]-(f:Tie)
RETURN p.row, f.since, f.status, [(f)-[:FIRST|SECOND]->(c) | c.id] AS ends ORDER BY p.row, f.since`,
      params: {},
    });
    return values.map(([row, since, status, ends]) => [
      row,
      since,
      status,
      [...(ends as string[])].sort().join(' '),
    ]);
  };

  describe('of sister cities', () => {
    it('says in a dry run what it would do, and does nothing', async () => {
      const before = await counts();
      const { report } = await importer.run(table(...ROWS), TWINS, { dryRun: true });
      expect(report).toMatchObject({ rows: 7, created: 3, rejected: 4, facts: { created: 2 } });
      expect(await counts()).toEqual(before);
    });

    it('makes ties of what can be found, and rejects the rest with reasons', async () => {
      const { report, rejected } = await importer.run(table(...ROWS), TWINS);
      expect(report).toMatchObject({ rows: 7, created: 3, changed: 0, unchanged: 0, rejected: 4, gone: 0 });
      expect((await ties()).map(([row, since, status]) => [row, since, status])).toEqual([
        [1, '1991', 'ACTIVE'],
        [2, '1991', 'ACTIVE'],
        [6, '1993-06', 'ACTIVE'],
      ]);
      // The second row states the tie of the first, the other way round and in other scripts.
      const [first, second, third] = (await ties()).map(([, , , ends]) => ends);
      expect(second).toBe(first);
      expect(third).toBe('city:harbin city:khabarovsk');
      expect([...rejected].map(([row, reason]) => [row, reason])).toEqual([
        [
          3,
          expect.stringMatching(
            /^first: “Springfield”: several may be meant: city:geonames:4250542 .*city:geonames:4409896 /u,
          ),
        ],
        [
          4,
          expect.stringMatching(
            /^first: No City named “Birmingham” in country:uk is known; of the name, .*km away/u,
          ),
        ],
        [5, expect.stringMatching(/^first: No City named “Atlantis” in country:japan is known\.$/u)],
        [7, expect.stringMatching(/joins two different entities/u)],
      ]);
      expect(await runChecks(server.graph)).toEqual([]);
    });

    it('changes nothing the second time, not even the number of the record', async () => {
      const before = await counts();
      const { report, rejected } = await importer.run(table(...ROWS), TWINS, { batch: 2 });
      expect(report).toMatchObject({ created: 0, changed: 0, unchanged: 3, moved: 0, rejected: 4, gone: 0 });
      expect(rejected.size).toBe(4);
      expect(await counts()).toEqual(before);
    });

    it('shows each row as evidence: data set, publisher, licence, address, day, number and key', async () => {
      const { city } = (await server.data(
        `{ city(id: "city:harbin") { ties(where: {id: {eq: "city:khabarovsk"}}) { edges { evidence { row key gloss
          document { id kind name licence url rows sha256 retrieved { edtf } publisher { name } } } } } } }`,
      )) as unknown as { city: { ties: { edges: { evidence: unknown[] }[] } } };
      expect(city.ties.edges.flatMap(({ evidence }) => evidence)).toContainEqual({
        row: 6,
        key: '6',
        gloss: null,
        document: {
          id: 'doc:test-twins',
          kind: 'DATA_SET',
          name: 'Twins of a test',
          licence: 'CC0',
          url: 'https://example.org/twins',
          rows: 7,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
          retrieved: { edtf: '2026-11-30' },
          publisher: { name: 'Publisher of a test' },
        },
      });
      const { ties: found } = (await server.data(
        '{ ties(where: {evidence: {some: {node: {document: {id: {eq: "doc:test-twins"}}}}}}) { nodes { since { edtf } confidence documentCount evidence { row key } } } }',
      )) as unknown as { ties: { nodes: { since: { edtf: string } }[] } };
      expect(found.nodes.find(({ since }) => since.edtf === '1991')).toEqual({
        since: { edtf: '1991' },
        // One publisher, however many rows say so.
        confidence: 0.8,
        documentCount: 1,
        evidence: expect.arrayContaining([
          { row: 1, key: '1' },
          { row: 2, key: '2' },
        ]) as unknown[],
      });
    });

    it('follows rows that moved and changed, and leaves what rows said that are gone', async () => {
      const [one = '', two = '', , , , six = ''] = ROWS;
      const later = '8,Harbin,China,,,Niigata,Japan,1979';
      const { report } = await importer.run(table(later, one, six.replace('1993-06', '1994')), TWINS);
      expect(report).toMatchObject({
        rows: 3,
        created: 1,
        changed: 1,
        unchanged: 1,
        moved: 1,
        superseded: 1,
        retracted: 0,
        gone: 1,
      });
      const { values } = await server.graph.read({
        text: "CYPHER 5 MATCH (f:Tie) WHERE f.toldIn = 'doc:test-twins' RETURN f.since, f.status, [(f)-[:EVIDENCED_BY]->(p) | p.key], [(f)-[:SUPERSEDED_BY]->(n) | n.since] ORDER BY f.since",
        params: {},
      });
      expect(
        values.map((row) => row.map((cell) => (Array.isArray(cell) ? [...(cell as string[])].sort() : cell))),
      ).toEqual([
        ['1979', 'ACTIVE', ['8'], []],
        ['1991', 'ACTIVE', ['1', '2'], []],
        ['1993-06', 'SUPERSEDED', [], ['1994']],
        ['1994', 'ACTIVE', ['6'], []],
      ]);
      expect(await runChecks(server.graph)).toEqual([]);
      // As before: what was superseded only because its row changed counts again.
      const back = await importer.run(table(one, two, six), TWINS);
      expect(back.report).toMatchObject({
        created: 0,
        changed: 1,
        unchanged: 2,
        restored: 1,
        superseded: 1,
        retracted: 0,
        gone: 1,
      });
      expect((await ties()).map(([row, since, status]) => [row, since, status])).toEqual([
        [1, '1979', 'ACTIVE'],
        [1, '1991', 'ACTIVE'],
        [2, '1991', 'ACTIVE'],
        [3, '1993-06', 'ACTIVE'],
      ]);
      expect(await runChecks(server.graph)).toEqual([]);
    });

    it('withdraws what rows said that are gone where the files are the whole, and takes it back when they return', async () => {
      const [one = '', two = '', , , , six = ''] = ROWS;
      const active = async () => {
        const { values } = await server.graph.read({
          text: "CYPHER 5 MATCH (f:Tie {status: 'ACTIVE'}) WHERE f.toldIn = 'doc:test-twins' RETURN count(f)",
          params: {},
        });
        return Number(values[0]?.[0]);
      };
      await importer.run(table(one, two, six), TWINS, { retractMissing: true });
      const before = await active();
      // Rows 1 and 2 say the same.
      const whole = table(six);
      const rehearsed = await importer.run(whole, TWINS, { retractMissing: true, dryRun: true });
      expect(rehearsed.report.missing).toEqual({ rows: 2, retracted: 1, doubt: null });
      expect(await active()).toBe(before);
      const { report } = await importer.run(whole, TWINS, { retractMissing: true });
      expect(report).toMatchObject({ missing: { rows: 2, retracted: 1, doubt: null }, gone: 0 });
      expect(await active()).toBe(before - 1);
      expect(await runChecks(server.graph)).toEqual([]);
      // Once is enough; and without the option nothing is said of them.
      const again = await importer.run(whole, TWINS, { retractMissing: true });
      expect(again.report).toMatchObject({ missing: { rows: 0, retracted: 0 }, unchanged: 1 });
      expect((await importer.run(whole, TWINS)).report).toMatchObject({ missing: null, gone: 0 });
      const back = await importer.run(table(one, six), TWINS, { retractMissing: true });
      expect(back.report).toMatchObject({ changed: 1, restored: 1, missing: { rows: 0 } });
      expect(await active()).toBe(before);
      await importer.run(table(one, two, six), TWINS);
      expect(await runChecks(server.graph)).toEqual([]);
    });

    it('withdraws nothing where it cannot tell which rows are gone, or none are there', async () => {
      const [one = '', two = ''] = ROWS;
      const broken = await importer.run(table(one, '2,Niigata'), TWINS, { retractMissing: true });
      expect(broken.report.missing).toEqual({
        rows: 0,
        retracted: 0,
        doubt: '1 rows cannot be read so far as to tell which they are',
      });
      const empty = await importer.run(table(), TWINS, { retractMissing: true });
      expect(empty.report.missing).toMatchObject({ rows: 0, doubt: 'the table has no rows' });
      // A row that is rejected is there.
      const rejected = await importer.run(
        table(one, two.replace('Niigata', 'Atlantis'), ROWS[5] ?? ''),
        TWINS,
        { retractMissing: true },
      );
      expect([rejected.report.rejected, rejected.report.missing]).toMatchObject([1, { rows: 0 }]);
    });

    it('rejects a second row with the key of another, near or far, and counts one that repeats it', async () => {
      const [one = '', two = '', , , , six = ''] = ROWS;
      const { report, rejected } = await importer.run(
        table(one, one, two, six, one.replace('1991', '1992'), one),
        TWINS,
        { batch: 1 },
      );
      expect(report).toMatchObject({ rows: 6, repeated: 2, rejected: 1, created: 0 });
      expect(rejected.get(5)).toBe('Row 1 has the same key (1) and other values.');
    });

    it('goes on where it was interrupted, and comes to the same', async () => {
      const mapping = TWINS.replace('doc:test-twins', 'doc:test-stopped');
      const stop = new AbortController();
      const rows = [...ROWS, '8,Harbin,China,,,Niigata,Japan,1979'];
      const first = await importer.run(table(...rows), mapping, {
        batch: 1,
        signal: stop.signal,
        onProgress: ({ rows: done }) => {
          if (done === 2) stop.abort();
        },
      });
      expect(first.report).toMatchObject({ interrupted: true, rows: 2, created: 2, gone: null });
      const second = await importer.run(table(...rows), mapping, { batch: 1 });
      expect(second.report).toMatchObject({
        interrupted: false,
        rows: 8,
        created: 2,
        unchanged: 2,
        rejected: 4,
        gone: 0,
      });
      const third = await importer.run(table(...rows), mapping);
      expect(third.report).toMatchObject({ created: 0, changed: 0, unchanged: 4 });
    });

    it('refuses a document with a text as its source', async () => {
      await expect(importer.run(table(...ROWS), TWINS.replace('doc:test-twins', 'doc:000'))).rejects.toThrow(
        /“doc:000” is a document with a text in the graph/u,
      );
    });
  });
});
