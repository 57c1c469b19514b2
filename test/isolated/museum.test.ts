import { Museum } from '../support/museum';

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createApiKey } from '../../src/access/apiKeys';
import { dossierSchema } from '../../src/dossiers/read/dossierSchema';
import { loadFolder, readFolder } from '../../src/dossiers/load/loadFolder';
import type { LoadReport } from '../../src/dossiers/load/loadDossiers';
import { readArticle } from '../../src/draft/article';
import { draftArticle } from '../../src/draft/draft';
import { entitiesOfDossiers } from '../../src/draft/knownEntity';
import { renderDraft } from '../../src/draft/renderDraft';
import { isIndexed, typeEntry } from '../../src/model/declare/dictionary';
import {
  LOADED_AT,
  openTestGraph,
  startTestServer,
  type TestGraph,
  type TestServer,
} from '../support/entente';

const MUSEUMS = `
entities:
  museums:
    - {id: "museum:winter", names: {en: Museum of Winter Craft, ru: Музей зимнего ремесла}, opened: 1998}
    - {id: "museum:summer", names: {en: Museum of Summer Craft}, opened: 1971}
    - {id: "museum:unseen", names: {en: Gallery of Unseen Things}}
  events:
    - {id: "event:museum-night", names: {en: Night of the Two Museums}, kind: OTHER}
facts:
  placements:
    - {what: "museum:winter", where: "city:harbin", basis: BACKGROUND}
    - {what: "museum:summer", where: "city:yakutsk", basis: BACKGROUND}
  occurrences:
    - {subject: "event:museum-night", date: "2019-05-18", modality: HISTORIC, basis: BACKGROUND}
  participations:
    - {actor: "museum:winter", event: "event:museum-night", role: HOST, basis: BACKGROUND}
    - {actor: "museum:summer", event: "event:museum-night", role: PARTICIPANT, basis: BACKGROUND}
`;

const ARTICLE = `A night to remember

Guests of the Museum of Winter Craft stayed until the morning, and the Museum of Summer Craft sent its own.
`;

describe('an entity type of one class', () => {
  let folder: string;
  let opened: TestGraph;
  let server: TestServer;
  let loaded: LoadReport;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-museums-'));
    server = await startTestServer();
    opened = await openTestGraph();
    writeFileSync(join(folder, 'museums.yaml'), MUSEUMS);
    loaded = await loadFolder(opened.graph, folder, { now: LOADED_AT, author: 'loader' });
  }, 120_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await opened.clear();
    await opened.close();
    await server.stop();
  });

  it('has a heading in dossiers, under which its entities are loaded', async () => {
    expect(dossierSchema()['$defs']).toHaveProperty(['Museum', 'properties', 'opened', 'type'], 'integer');
    expect(loaded.entities).toEqual({ created: 4, updated: 0, unchanged: 0 });
    const { values } = await opened.graph.read({
      text: 'CYPHER 5 MATCH (n:Museum) RETURN count(n), sum(n.opened)',
      params: {},
    });
    expect(values[0]?.map(Number)).toEqual([3, 3969]);
  });

  it('is in the schema: a type with its interfaces, filter, order and groups, and a term of each enum of types', async () => {
    const { museum, where, order, groups, types, actors } = await server.data(`{
      museum: __type(name: "Museum") { interfaces { name } }
      where: __type(name: "EntityWhere") { inputFields { name } }
      order: __type(name: "MuseumOrder") { inputFields { name } }
      groups: __type(name: "MuseumGroupKey") { enumValues { name } }
      types: __type(name: "EntityType") { enumValues { name description } }
      actors: __type(name: "ActorType") { enumValues { name } }
    }`);
    const named = (name: string): unknown => expect.arrayContaining([expect.objectContaining({ name })]);
    for (const name of ['Node', 'Entity', 'Place', 'Actor'])
      expect(museum).toEqual({ interfaces: named(name) });
    expect(where).toEqual({ inputFields: named('onMuseum') });
    expect(order).toEqual({ inputFields: named('opened') });
    expect(groups).toEqual({ enumValues: named('CITY') });
    expect(types).toEqual({
      enumValues: expect.arrayContaining([
        { name: 'MUSEUM', description: 'A house that shows a collection.' },
      ]) as unknown,
    });
    expect(actors).toEqual({ enumValues: named('MUSEUM') });
  });

  it('is looked up by id, by its own field and by those across types', async () => {
    const answer = await server.data(`{
      museum(id: "museum:winter") { id type name(language: "ru") opened city { id } within { nodes { id } } }
      entity(id: "museum:summer") { __typename name ... on Museum { opened } }
      node(id: "museum:unseen") { __typename id ... on Museum { opened city { id } } }
    }`);
    expect(answer).toEqual({
      museum: {
        id: 'museum:winter',
        type: 'MUSEUM',
        name: 'Музей зимнего ремесла',
        opened: 1998,
        city: { id: 'city:harbin' },
        within: { nodes: [{ id: 'city:harbin' }] },
      },
      entity: { __typename: 'Museum', name: 'Museum of Summer Craft', opened: 1971 },
      node: { __typename: 'Museum', id: 'museum:unseen', opened: null, city: null },
    });
  });

  it('is listed, filtered, ordered and grouped', async () => {
    const answer = await server.data(`{
      all: museums(orderBy: [{ opened: DESC }]) { totalCount nodes { id } groups(by: [CITY]) { keys count } }
      old: museums(where: { opened: { lt: 1990 }, city: { country: { id: { eq: "country:russia" } } } }) { nodes { id } }
      named: museums(where: { name: { eq: "Museum of Winter Craft" } }) { nodes { id } }
    }`);
    expect(answer).toEqual({
      all: {
        totalCount: 3,
        nodes: [{ id: 'museum:winter' }, { id: 'museum:summer' }, { id: 'museum:unseen' }],
        groups: [
          { keys: ['city:harbin'], count: 1 },
          { keys: ['city:yakutsk'], count: 1 },
          { keys: [null], count: 1 },
        ],
      },
      old: { nodes: [{ id: 'museum:summer' }] },
      named: { nodes: [{ id: 'museum:winter' }] },
    });
  });

  it('is found from other types: by their links, by conditions on interfaces and in encounters', async () => {
    const answer = await server.data(`{
      city(id: "city:harbin") { contains(where: { type: { eq: MUSEUM } }) { nodes { id } } }
      entities(where: { onMuseum: { opened: { gt: 1990 } } }) { nodes { id } }
      cities(where: { contains: { some: { node: { id: { eq: "museum:summer" } } } } }) { nodes { id } }
      encounters(who: { type: MUSEUM, of: "city:harbin" }, whom: { type: MUSEUM }, modalities: [HISTORIC]) {
        nodes { who { id } whom { id } } }
    }`);
    expect(answer).toEqual({
      city: { contains: { nodes: [{ id: 'museum:winter' }] } },
      entities: { nodes: [{ id: 'museum:winter' }] },
      cities: { nodes: [{ id: 'city:yakutsk' }] },
      encounters: { nodes: [{ who: { id: 'museum:winter' }, whom: { id: 'museum:summer' } }] },
    });
  });

  it('is searched for and resolved by its names, in other scripts and cases too', async () => {
    const answer = await server.data(`{
      search(text: "музея зимнего ремесла", types: [MUSEUM]) { nodes { entity { id } } }
      resolve(name: "Museum of Summer Craft", context: { types: [MUSEUM] }) { decision entity { id } }
    }`);
    expect(answer).toEqual({
      search: { nodes: [{ entity: { id: 'museum:winter' } }] },
      resolve: [{ decision: 'SAME', entity: { id: 'museum:summer' } }],
    });
  });

  it('is found in articles that are drafted', () => {
    const entities = entitiesOfDossiers(readFolder(folder));
    const draft = draftArticle(readArticle(Buffer.from(ARTICLE), 'night.txt'), entities);
    expect(draft.mentions.map(({ entity }) => entity.id)).toEqual(['museum:winter', 'museum:summer']);
    expect(renderDraft(draft, { file: 'night.txt', document: 'doc:900' })).toContain(
      '- { entity: museum:winter, value: Museum of Winter Craft,',
    );
  });

  it('is in the input of submissions, and recorded when it is submitted', async () => {
    const { entities, museum } = await server.data(`{
      entities: __type(name: "DossierEntitiesInput") { inputFields { name type { ofType { ofType { name } } } } }
      museum: __type(name: "MuseumInput") { description inputFields { name description type { name kind } } }
    }`);
    expect(entities).toEqual({
      inputFields: expect.arrayContaining([
        { name: 'museums', type: { ofType: { ofType: { name: 'MuseumInput' } } } },
      ]) as unknown,
    });
    expect(museum).toMatchObject({
      description: 'A house that shows a collection.',
      inputFields: expect.arrayContaining([
        {
          name: 'opened',
          description: 'The year in which it opened.',
          type: { name: 'Int', kind: 'SCALAR' },
        },
        expect.objectContaining({ name: 'id', type: { name: null, kind: 'NON_NULL' } }),
      ]) as unknown,
    });
    const key = await createApiKey(opened.graph, {
      name: 'Anna',
      role: 'CONTRIBUTOR',
      createdAt: LOADED_AT,
      expiresAt: null,
    });
    const names = [{ language: 'en', value: 'Museum of Spring Craft' }];
    const museums = [{ id: 'museum:spring', names, opened: 2001 }];
    const { data } = await server.ask(
      `mutation ($input: SubmitDossierInput!) { submitDossier(input: $input) { rows { id: rowId type outcome } } }`,
      { input: { reason: 'It opened.', dossier: { entities: { museums } } } },
      { authorization: `Bearer ${key}` },
    );
    expect(data?.['submitDossier']).toMatchObject({
      rows: [{ id: 'museum:spring', type: 'Museum', outcome: 'CREATED' }, { type: 'Name' }],
    });
    expect(await server.data('{ museum(id: "museum:spring") { opened } }')).toEqual({
      museum: { opened: 2001 },
    });
  });

  it('says of itself what planning wants to know', () => {
    const entry = typeEntry(Museum);
    expect(entry.traits).toMatchObject({ selectivity: 2, idPrefix: 'museum' });
    expect([isIndexed(entry, 'opened'), isIndexed(entry, 'note')]).toEqual([true, false]);
  });
});
