/** Tables of bodies and of persons, which a table may create. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runChecks } from '../../src/graph/checks';
import type { TestServer } from '../support/entente';
import { startImporting, type Importing, type ImportServer } from '../support/importing';

/** Vladivostok, Niigata, Tokyo, Canberra, Moscow, Saint Petersburg and two of the towns called Springfield. */
const CITIES = '2013348 1855431 1850147 2172517 524901 498817 4250542 4409896'.split(' ');

describe('importing a table', () => {
  let server: TestServer;
  let importer: Importing;
  let close: ImportServer['close'];

  beforeAll(async () => {
    ({ server, importer, close } = await startImporting(CITIES));
  }, 240_000);

  afterAll(() => close());

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
