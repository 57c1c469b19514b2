import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { loadGazetteer } from '../../src/gazetteer/loadGazetteer';
import { runChecks } from '../../src/graph/checks';
import { LOADED_AT, startTestServer, type TestServer } from '../support/entente';
import { writeGazetteerSlice } from '../support/gazetteerSlice';
import { importing, type Importing } from '../support/importing';

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
  let gazetteer: ReturnType<typeof writeGazetteerSlice>;

  beforeAll(async () => {
    server = await startTestServer();
    gazetteer = writeGazetteerSlice(CITIES);
    await loadGazetteer(server.graph, { now: LOADED_AT, author: 'loader', path: gazetteer.path });
    importer = importing(server.graph);
  }, 240_000);

  afterAll(async () => {
    importer.remove();
    rmSync(gazetteer.folder, { recursive: true });
    await server.graph.write((run) =>
      run({ text: 'CYPHER 5 MATCH (n) WHERE NOT n:Migration DETACH DELETE n', params: {} }),
    );
    await server.stop();
  });

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

  describe('of missions', () => {
    const folder = join(__dirname, '..', '..', 'docs', 'import');
    const rows = readFileSync(join(folder, 'missions.csv'), 'utf8');
    const mapping = readFileSync(join(folder, 'missions.yaml'), 'utf8');

    it('creates them with kinds, seats, addresses, and all states to which they are accredited', async () => {
      const { report, rejected } = await importer.run(rows, mapping);
      expect(report).toMatchObject({
        rows: 10,
        created: 6,
        rejected: 3,
        filtered: 1,
        entities: { created: 5 },
      });
      // The consulate of Japan in Khabarovsk is known from a dossier.
      expect([...rejected.values()]).toEqual([
        'state: No Country named “Oz” is known.',
        expect.stringMatching(/^city: “Springfield”: several may be meant/u),
        expect.stringMatching(/^column “since”: /u),
      ]);
      const { institutions } = (await server.data(`{ institutions(first: 100) { nodes {
        name kind address latitude city { name } country { name } actsFor { nodes { name } } accreditedTo { nodes { name } } } } }`)) as unknown as {
        institutions: { nodes: { name: string; accreditedTo: { nodes: { name: string }[] } }[] };
      };
      const named = (name: string) => institutions.nodes.find((one) => one.name === name);
      expect(named('High Commission of Fiji in Canberra')).toMatchObject({
        kind: 'EMBASSY',
        address: '4 Example Close, Canberra',
        city: { name: 'Canberra' },
        country: { name: 'Australia' },
        actsFor: { nodes: [{ name: 'Fiji' }] },
      });
      expect(
        named('High Commission of Fiji in Canberra')
          ?.accreditedTo.nodes.map(({ name }) => name)
          .sort(),
      ).toEqual(['Australia', 'Singapore', 'Sri Lanka']);
      expect(named('Honorary Consulate of Nepal in Vladivostok')).toMatchObject({
        kind: 'HONORARY_CONSULATE',
        address: null,
        latitude: null,
      });
      expect(named('Embassy of Fiji in Tokyo')).toMatchObject({ address: '3 Example Avenue Tokyo' });
      expect(await runChecks(server.graph)).toEqual([]);
    });

    it('is found by name afterwards, and by its evidence', async () => {
      const { resolve } = (await server.data(
        '{ resolve(name: "Почётное консульство Непала во Владивостоке") { decision entity { name } } }',
      )) as unknown as { resolve: unknown[] };
      expect(resolve[0]).toEqual({
        decision: 'SAME',
        entity: { name: 'Honorary Consulate of Nepal in Vladivostok' },
      });
      const { values } = await server.graph.read({
        text: "CYPHER 5 MATCH (n:Institution)<-[:ENTITY]-(f:Name)-[:EVIDENCED_BY]->(p:Passage {key: 'NP-VVO'}) RETURN f.language, f.basis ORDER BY f.language",
        params: {},
      });
      expect(values).toEqual([
        ['en', 'TEXT'],
        ['ru', 'TEXT'],
      ]);
    });

    it('brings a changed row up to date, and takes back what it no longer says', async () => {
      const changed = rows
        .replace('4 Example Close, Canberra', '9 Example Close, Canberra')
        .replace('Australia, Singapore, Sri Lanka', 'Australia, Sri Lanka');
      const { report } = await importer.run(changed, mapping);
      expect(report).toMatchObject({
        changed: 1,
        unchanged: 5,
        retracted: 1,
        superseded: 0,
        entities: { updated: 1, created: 0 },
      });
      const { values } = await server.graph.read({
        text: "CYPHER 5 MATCH (n:Institution {name: 'High Commission of Fiji in Canberra'}) RETURN n.address, [(n)-[:ACCREDITED_TO]->(c) | c.name]",
        params: {},
      });
      expect([values[0]?.[0], [...(values[0]?.[1] as string[])].sort()]).toEqual([
        '9 Example Close, Canberra',
        ['Australia', 'Sri Lanka'],
      ]);
      expect((await importer.run(changed, mapping)).report).toMatchObject({ changed: 0, unchanged: 6 });
      expect(await runChecks(server.graph)).toEqual([]);
    });
  });

  describe('of officials', () => {
    const mapping = `
source: { id: doc:test-mayors, names: { en: Mayors of a test }, language: en }
entities:
  city: { type: City, names: { en: city } , country: country }
  country: { type: Country, identifiers: { iso: iso } }
  mayor:
    type: Official
    names: { en: { column: names, split: '|' } }
    identifiers: { wikidata: { column: id, after: / } }
    city: city
    properties: { born: born }
facts:
  office:
    type: Tenure
    roles: { official: mayor, jurisdiction: city }
    properties: { title: { literal: Mayor }, rank: { literal: HEAD }, since: { column: since, date: { firstOfJanuary: year } } }
`;

    it('knows one who stands in two rows, by identifier or by name and city, and describes them by the first', async () => {
      const { report, rejected } = await importer.run(
        [
          'id,names,born,city,iso,since',
          'x/Q900001,Anna Test|A. Test,1960,Harbin,CN,2001-01-01',
          'x/Q900001,Anna Other,1961,Khabarovsk,RU,2010-05-06',
          ',Boris Probe,,Khabarovsk,ru,2012',
          ',Boris Probe,,Khabarovsk,RU,2016',
          'x/Q900002,Carla Early,2000,Harbin,CN,1990',
          'x/,,,Harbin,CN,1990',
        ].join('\n'),
        mapping,
        { batch: 2 },
      );
      expect([...rejected]).toEqual([
        [5, expect.stringMatching(/born|life|birth/iu)],
        [6, 'mayor: the row names no Official.'],
      ]);
      expect(report).toMatchObject({ created: 4, entities: { created: 2, updated: 0 } });
      const { values } = await server.graph.read({
        text: `CYPHER 5 MATCH (o:Official)<-[:OFFICIAL]-(t:Tenure)-[:EVIDENCED_BY]->(:Passage)-[:OF]->(:Document {id: 'doc:test-mayors'})
RETURN o.id, o.name, o.born, t.since ORDER BY t.since`,
        params: {},
      });
      expect(values.map(([id, ...rest]) => [String(id).replace(/-[0-9a-f]{12}$/u, '-…'), ...rest])).toEqual([
        ['official:wikidata:Q900001', 'Anna Test', '1960', '2001'],
        ['official:wikidata:Q900001', 'Anna Test', '1960', '2010-05-06'],
        ['official:test-mayors-…', 'Boris Probe', null, '2012'],
        ['official:test-mayors-…', 'Boris Probe', null, '2016'],
      ]);
      expect(await runChecks(server.graph)).toEqual([]);
    });

    it('finds a person of the dossiers by name where the city agrees, and never by the name alone', async () => {
      const known = await server.graph.read({
        text: 'CYPHER 5 MATCH (o:Official)-[:HOLDS_OFFICE]->(c:City)-[:IN*1..2]->(s:Country) WHERE o.toldIn ENDS WITH ".yaml" RETURN o.id, o.name_en, c.name_en, s.iso ORDER BY o.id LIMIT 1',
        params: {},
      });
      const [id, name, city, iso] = known.values[0] as string[];
      const { report } = await importer.run(
        `id,names,born,city,iso,since\n,${name ?? ''},,${city ?? ''},${iso ?? ''},\n,${name ?? ''},,Moscow,RU,\n`,
        mapping.replace('doc:test-mayors', 'doc:test-namesakes'),
      );
      expect(report).toMatchObject({ created: 2, rejected: 0 });
      const { values } = await server.graph.read({
        text: "CYPHER 5 MATCH (:Document {id: 'doc:test-namesakes'})<-[:OF]-(p)<-[:EVIDENCED_BY]-(:Tenure)-[:OFFICIAL]->(o) RETURN p.row, o.id ORDER BY p.row",
        params: {},
      });
      expect(values).toEqual([
        [1, id],
        [2, expect.stringMatching(/^official:test-namesakes-/u)],
      ]);
    });
  });
});
