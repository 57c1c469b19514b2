import { rmSync } from 'node:fs';

import { loadGazetteer } from '../../src/gazetteer/loadGazetteer';
import { gazetteerSource } from '../../src/gazetteer/placeSource';
import { runChecks } from '../../src/graph/checks';
import { merge } from '../../src/record/identity/merge';
import { unmerge } from '../../src/record/identity/unmerge';
import { graphDigest } from '../../src/graph/digest';
import { loadText } from '../support/dossierFolder';
import {
  LOADED_AT,
  openTestGraph,
  startTestServer,
  type TestGraph,
  type TestServer,
} from '../support/entente';
import { writeGazetteerSlice } from '../support/gazetteerSlice';

const BY = { now: LOADED_AT, author: 'loader' };
const CHANGE = { ...BY, reason: 'One city.' };

const VLADIVOSTOK = '2013348';
const SPRINGFIELDS = ['4409896', '4250542', '4951788'];

/** A dossier with one city. */
const city = (id: string, rest: string) => `entities:\n  cities:\n    - {id: "${id}", ${rest}}\n`;

describe('one place is one node', () => {
  let opened: TestGraph;
  let server: TestServer;
  let gazetteer: { folder: string; path: string };

  beforeAll(async () => {
    gazetteer = writeGazetteerSlice([VLADIVOSTOK, ...SPRINGFIELDS]);
    server = await startTestServer();
    opened = await openTestGraph();
  }, 180_000);

  beforeEach(() => opened.clear());

  afterAll(async () => {
    rmSync(gazetteer.folder, { recursive: true });
    await opened.clear();
    await opened.close();
    await server.stop();
  });

  const load = () => loadGazetteer(opened.graph, { ...BY, path: gazetteer.path });
  const tell = (file: string, text: string) =>
    loadText(opened.graph, file, text, gazetteerSource({ path: gazetteer.path }));

  const FIELDS =
    'id name ru: name(language: "ru") zh: name(language: "zh") population latitude identifiers mergedIds note';
  const cityOf = async (id: string): Promise<unknown> =>
    (await server.data(`{ city(id: "${id}") { ${FIELDS} } }`))['city'];

  const cities = async (name: string) => {
    const data = await server.data(`{ cities(where: {name: {eq: "${name}"}}) { nodes { id } } }`);
    return (data['cities'] as unknown as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
  };

  it.each([['the dossier'], ['the gazetteer']])(
    'when %s comes first',
    async (first) => {
      const dossier = () =>
        tell('v.yaml', city('city:vladivostok', 'names: {en: Vladivostok, ru: Владивосток}, note: A port'));
      await (first === 'the dossier' ? dossier() : load());
      const { proposed } = await (first === 'the dossier' ? load() : dossier());
      expect(proposed).toMatchObject([
        { id: 'city:geonames:2013348', into: 'city:vladivostok', decisionId: expect.any(String) as string },
      ]);
      const expected = {
        id: 'city:vladivostok',
        ru: 'Владивосток',
        zh: '符拉迪沃斯托克',
        population: 604_901,
        identifiers: ['geonames:2013348'],
        mergedIds: ['city:geonames:2013348'],
        note: 'A port',
      };
      expect(await cityOf('city:vladivostok')).toMatchObject(expected);
      expect(await cityOf('city:geonames:2013348')).toMatchObject(expected);
      expect(await cities('Vladivostok')).toEqual(['city:vladivostok']);
      const { resolve } = await server.data(
        '{ resolve(name: "Владивосток", context: {types: [CITY]}) { decision entity { id } } }',
      );
      expect(resolve).toEqual([{ decision: 'SAME', entity: { id: 'city:vladivostok' } }]);
      expect((await load()).proposed).toEqual([]);
      expect(await runChecks(opened.graph)).toEqual([]);
      await unmerge(opened.graph, 'city:geonames:2013348', CHANGE);
      expect(await cityOf('city:vladivostok')).toMatchObject({
        population: null,
        identifiers: null,
        zh: 'Vladivostok',
      });
      expect(await cityOf('city:geonames:2013348')).toMatchObject({ population: 604_901, note: null });
    },
    120_000,
  );

  it('is asked, not decided, of a name that several places have', async () => {
    await tell('s.yaml', city('city:springfield', 'names: {en: Springfield}'));
    const { proposed } = await load();
    expect(proposed).toHaveLength(SPRINGFIELDS.length);
    expect(proposed.map(({ decisionId }) => decisionId)).toEqual(SPRINGFIELDS.map(() => null));
  }, 120_000);

  it('is decided by coordinates among those that have the name, and by none without a loaded gazetteer', async () => {
    await tell(
      's.yaml',
      city('city:springfield', 'names: {en: Springfield}, latitude: 39.8, longitude: -89.64'),
    );
    const { proposed } = await load();
    expect(proposed).toMatchObject([
      { id: 'city:geonames:4250542', into: 'city:springfield', decisionId: expect.any(String) as string },
    ]);
    await opened.clear();
    await tell(
      't.yaml',
      `facts:\n  placements:\n    - {what: "city:geonames:${VLADIVOSTOK}", where: "country:russia", since: "1860", basis: BACKGROUND}\n`,
    );
    const told = await tell('v.yaml', city('city:v', 'names: {en: Vladivostok}'));
    expect(told.proposed).toMatchObject([{ decisionId: null }]);
  }, 120_000);

  it.each([['the dossier'], ['the gazetteer']])(
    'keeps population and names of a place declared under its id, when %s comes first',
    async (first) => {
      const dossier = () =>
        tell(
          'g.yaml',
          city('city:geonames:2013348', 'names: {ru: Владивосток-город}, identifiers: ["wikidata:Q959"]'),
        );
      await (first === 'the dossier' ? dossier() : load());
      await (first === 'the dossier' ? load() : dossier());
      const expected = {
        name: 'Vladivostok',
        ru: 'Владивосток-город',
        zh: '符拉迪沃斯托克',
        population: 604_901,
        latitude: 43.10562,
        identifiers: ['wikidata:Q959', 'geonames:2013348'],
        mergedIds: [],
      };
      expect(await cityOf('city:geonames:2013348')).toMatchObject(expected);
      await load();
      await tell('g.yaml', city('city:geonames:2013348', 'names: {ru: Владивосток}'));
      await load();
      expect(await cityOf('city:geonames:2013348')).toMatchObject({
        ...expected,
        ru: 'Владивосток',
        identifiers: ['geonames:2013348'],
      });
      expect(await runChecks(opened.graph)).toEqual([]);
    },
    120_000,
  );

  it('is known without being declared, with or without a loaded gazetteer', async () => {
    const tie = `facts:
  ties:
    - {first: "city:geonames:2013348", second: "city:harbin", kind: SISTER, level: CITY, basis: BACKGROUND}
`;
    await tell('tie.yaml', tie);
    expect(await cityOf('city:geonames:2013348')).toMatchObject({ name: 'Vladivostok', population: 604_901 });
    const { city: found } = await server.data(
      '{ city(id: "city:geonames:2013348") { region { id } country { id } ties { nodes { id } } } }',
    );
    expect(found).toMatchObject({
      country: { id: 'country:russia' },
      ties: { nodes: [{ id: 'city:harbin' }] },
    });
    await load();
    expect(await tell('tie.yaml', tie)).toMatchObject({ entities: { created: 0 }, facts: { created: 0 } });
    expect(await cityOf('city:geonames:2013348')).toMatchObject({ population: 604_901 });
    await expect(tell('no.yaml', tie.replace('2013348', '99999999'))).rejects.toThrow(
      'Nothing has the id “city:geonames:99999999”',
    );
    expect(await runChecks(opened.graph)).toEqual([]);
  }, 120_000);

  it('takes back only what its own file gave, and adds what another file gives', async () => {
    await tell('a.yaml', city('city:a', 'names: {en: A}, population: 5, latitude: 1, longitude: 2'));
    await tell('b.yaml', city('city:a', 'names: {en: A, ru: А}, note: B'));
    expect(await cityOf('city:a')).toMatchObject({ population: 5, latitude: 1, ru: 'А', note: 'B' });
    await tell('a.yaml', city('city:a', 'names: {en: A}, population: 6'));
    expect(await cityOf('city:a')).toMatchObject({ population: 6, latitude: null });
  });

  it('unites identifiers when entities are merged, and parts them again', async () => {
    await tell('a.yaml', city('city:a', 'names: {en: Alpha}, identifiers: ["wikidata:Q1"], population: 5'));
    await tell(
      'b.yaml',
      city('city:b', 'names: {en: Beta, ru: Бета}, identifiers: ["geonames:2"], population: 6, note: B'),
    );
    const before = await graphDigest(opened.graph);
    await merge(opened.graph, { id: 'city:b', into: 'city:a', evidence: [], confidence: null }, CHANGE);
    const united = {
      id: 'city:a',
      population: 5,
      note: 'B',
      ru: 'Бета',
      identifiers: ['wikidata:Q1', 'geonames:2'],
    };
    expect(await cityOf('city:b')).toMatchObject(united);
    await tell('a.yaml', city('city:a', 'names: {en: Alpha}, identifiers: ["wikidata:Q3"], population: 5'));
    expect(await cityOf('city:a')).toMatchObject({ ...united, identifiers: ['wikidata:Q3', 'geonames:2'] });
    await tell('a.yaml', city('city:a', 'names: {en: Alpha}, identifiers: ["wikidata:Q1"], population: 5'));
    expect(await runChecks(opened.graph)).toEqual([]);
    await unmerge(opened.graph, 'city:b', CHANGE);
    expect(await cityOf('city:a')).toMatchObject({ identifiers: ['wikidata:Q1'], note: null, ru: 'Alpha' });
    expect(await cityOf('city:b')).toMatchObject({ identifiers: ['geonames:2'], population: 6 });
    expect((await graphDigest(opened.graph)).length).toBe(before.length);
  });

  it('knows entities of any type again by an identifier, and never decides against one', async () => {
    const body = (id: string, name: string, identifier: string) =>
      `entities:\n  institutions:\n    - {id: "${id}", kind: UNIVERSITY, names: {en: ${name}}, identifiers: ["${identifier}"]}\n`;
    await tell('a.yaml', body('inst:a', 'Alpha', 'wikidata:Q1'));
    const { proposed } = await tell('b.yaml', body('inst:b', 'Beta', 'wikidata:Q1'));
    expect(proposed).toMatchObject([
      {
        id: 'inst:b',
        into: 'inst:a',
        score: 1,
        reason: 'both have the identifier wikidata:Q1',
        decisionId: expect.any(String) as string,
      },
    ]);
    const other = await tell('c.yaml', body('inst:c', 'Alpha', 'wikidata:Q2'));
    expect(other.proposed).toEqual([]);
    const country = (id: string, name: string) =>
      `entities:\n  countries:\n    - {id: "${id}", names: {en: ${name}}, iso: FJ}\n`;
    await tell('d.yaml', country('country:f', 'Fiji Islands'));
    const { proposed: same } = await load();
    expect(same).toMatchObject([
      { id: 'country:fiji', into: 'country:f', reason: 'both have the identifier iso:FJ' },
    ]);
  }, 120_000);
});
