/** Networks over HTTP, beside what the facts say and what other questions answer. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { MEETING_ROLES } from '../../src/model/participationRole';
import { Modality } from '../../src/model/terms';
import { networksOf, pairOf } from '../support/networks';
import { overSeeds } from '../support/overSeeds';

const { server, ask, rows } = overSeeds({ beforeAll, afterAll });
const { network, linksOf } = networksOf(ask);

describe('a network of ties', () => {
  it('has a link for each two cities with a tie, which leads to its facts', async () => {
    const facts = await rows(
      `MATCH (a:City)<-[:FIRST|SECOND]-(t:Tie)-[:FIRST|SECOND]->(b:City) WHERE a.id < b.id
       AND t.status IN ['ACTIVE', 'DISPUTED'] RETURN a.id, b.id, collect(DISTINCT t.id) ORDER BY a.id, b.id`,
      {},
    );
    const links = [...(await linksOf('over: TIES'))];
    links.sort((one, other) => (pairOf(one) < pairOf(other) ? -1 : 1));
    expect(links.map(({ a, b, facts: behind }) => [a.id, b.id, behind.map(({ id }) => id)])).toEqual(
      facts.map(([a, b, ids]) => [a, b, [...(ids as string[])].sort()]),
    );
    expect(links.every(({ events }) => events.length === 0)).toBe(true);
  });

  it('has the degrees and components of these links', async () => {
    const links = await linksOf('');
    const { ranking, components, nodeCount, edgeCount, componentCount } = (await network(
      '',
      'nodeCount edgeCount componentCount ranking(first: 100) { node { id } degree strength component } components { number size linkCount nodes(first: 100) { id } }',
    )) as {
      nodeCount: number;
      edgeCount: number;
      componentCount: number;
      ranking: { node: { id: string }; degree: number; strength: number; component: number }[];
      components: { number: number; size: number; linkCount: number; nodes: { id: string }[] }[];
    };
    expect([nodeCount, edgeCount]).toEqual([ranking.length, links.length]);
    for (const { node, degree, strength } of ranking) {
      const own = links.filter(({ a, b }) => a.id === node.id || b.id === node.id);
      expect([node.id, degree, strength]).toEqual([
        node.id,
        own.length,
        own.reduce((sum, { weight }) => sum + weight, 0),
      ]);
    }
    const { data } = await ask(
      '{ components(tieKinds: [SISTER, PARTNER, COOPERATION], level: CITY) { size nodes { id } } }',
      {},
    );
    expect(components.map(({ size, nodes }) => ({ size, nodes }))).toEqual(data['components']);
    expect(componentCount).toBe(components.length);
    for (const { number, nodes, linkCount } of components) {
      const ids = new Set(nodes.map(({ id }) => id));
      expect(links.filter(({ a }) => ids.has(a.id))).toHaveLength(linkCount);
      expect(
        ranking
          .filter(({ component }) => component === number)
          .map(({ node }) => node.id)
          .sort(),
      ).toEqual([...ids]);
    }
  });

  it('counts ties of districts and bodies of cities only where these roll up', async () => {
    const own = await linksOf('');
    const rolled = await linksOf('rollUp: true');
    const grown = rolled.filter((link) => {
      const before = own.find((one) => pairOf(one) === pairOf(link));
      return before?.weight !== link.weight;
    });
    const ofParts = await rows(
      `MATCH (a)<-[:FIRST]-(t:Tie)-[:SECOND]->(b) WHERE NOT (a:City AND b:City) RETURN t.id ORDER BY t.id`,
      {},
    );
    const added = grown.flatMap((link) => link.facts.map(({ id }) => id));
    for (const [id] of ofParts) expect(added).toContain(id);
    expect(grown.map(pairOf)).toEqual(['city:heihe city:yakutsk']);
  });

  it('is that of kinds, places and a period', async () => {
    const sister = await linksOf('tieKinds: [SISTER]');
    expect(sister.map(pairOf)).not.toContain('city:krasnodar city:nottingham');
    expect(sister.length).toBeGreaterThan(5);
    expect((await linksOf('within: ["country:russia", "country:china"]')).map(pairOf).sort()).toEqual([
      'city:harbin city:krasnodar',
      'city:heihe city:yakutsk',
    ]);
    expect(await linksOf('within: ["country:russia"]')).toEqual([]);
    expect(await linksOf('within: ["city:krasnodar"]')).toEqual([]);
    const during = (period: string) => linksOf(`period: {${period}}`);
    expect((await during('during: "2008"')).map(pairOf)).toEqual(['city:heihe city:yakutsk']);
    expect(await during('during: "2007"')).toEqual([]);
    expect((await during('during: "2008-12-31", certainty: CERTAIN')).map(pairOf)).toEqual([
      'city:heihe city:yakutsk',
    ]);
    expect(await during('during: "2009/2014", certainty: CERTAIN')).toEqual([]);
    expect(await during('during: "2009/..", certainty: CERTAIN')).toHaveLength(1);
    expect((await during('during: "2007", includeUndated: true')).length).toBeGreaterThan(5);
    expect(await during('certainty: CERTAIN')).toEqual(await linksOf(''));
  });

  it('is read as of a day and as known at a change', async () => {
    expect(await linksOf('asOf: {date: "2007-12-31"}')).toEqual([]);
    expect(await linksOf('asOf: {date: "2010-01-01"}')).toMatchObject([{ weight: 1 }]);
    expect(await linksOf('asOf: {date: "2016-01-01"}')).toMatchObject([{ weight: 2 }]);
    expect(await linksOf('knownAt: "1"')).toEqual(await linksOf(''));
  });
});

describe('a tie that is only planned', () => {
  const set = (modality: string | null) =>
    server().graph.write((run) =>
      run({
        text: "CYPHER 5 MATCH (:City {id: 'city:harbin'})-[l:TIED_TO]-(:City {id: 'city:krasnodar'}) SET l.modality = $modality",
        params: { modality },
      }),
    );

  it('is no link, unless plans are asked for', async () => {
    const all = (await linksOf('')).map(pairOf);
    await set('PLANNED');
    try {
      const held = (await linksOf('')).map(pairOf);
      expect(all.filter((pair) => !held.includes(pair))).toEqual(['city:harbin city:krasnodar']);
      expect((await linksOf('modalities: [HELD, PLANNED]')).map(pairOf)).toEqual(all);
    } finally {
      await set(null);
    }
  });
});

describe('a network of encounters', () => {
  it('has the pairs that `encounters` finds, with their events and facts', async () => {
    const links = await linksOf('over: ENCOUNTERS');
    expect(links.length).toBeGreaterThan(10);
    const cities = [...new Set(links.flatMap(({ a, b }) => [a.id, b.id]))].sort();
    const everyCity = (
      await rows('MATCH (c:City)-[:TOOK_PART]->() RETURN DISTINCT c.id ORDER BY c.id', {})
    ).map(([id]) => String(id));
    const found = new Map<string, { events: string[]; facts: string[] }>();
    for (const id of everyCity) {
      const { data } = await ask(
        'query ($id: ID!) { encounters(who: {id: $id}, whom: {type: CITY}, first: 50) { nodes { whom { id } meetings { event { id } facts(first: 20) { id } } } } }',
        { id },
      );
      const { nodes } = data['encounters'] as {
        nodes: { whom: { id: string }; meetings: { event: { id: string }; facts: { id: string }[] }[] }[];
      };
      for (const { whom, meetings } of nodes)
        if (id < whom.id)
          found.set(`${id} ${whom.id}`, {
            events: meetings.map(({ event }) => event.id).sort(),
            facts: [...new Set(meetings.flatMap(({ facts }) => facts.map((fact) => fact.id)))].sort(),
          });
    }
    expect(links.map(pairOf).sort()).toEqual([...found.keys()].sort());
    for (const link of links) {
      const expected = found.get(pairOf(link));
      expect(link.events.map(({ id }) => id).sort()).toEqual(expected?.events);
      expect(link.weight).toBe(expected?.events.length);
      expect(link.facts.map(({ id }) => id)).toEqual(expected?.facts);
    }
    expect(cities.every((id) => everyCity.includes(id))).toBe(true);
  });

  const setRoundTable = (modality: string) =>
    server().graph.write((run) =>
      run({
        text: "CYPHER 5 MATCH (e:Event {id: 'event:six-city-round-table-2023'}) SET e.modality = $modality",
        params: { modality },
      }),
    );

  it('has no plans, unless these are asked for', async () => {
    const together = async (modalities: readonly string[]) =>
      (
        await rows(
          `MATCH (a:City)-[l:TOOK_PART]->(e:Event)<-[k:TOOK_PART]-(b:City)
           WHERE a.id < b.id AND e.modality IN $modalities AND l.role IN $roles AND k.role IN $roles
             AND coalesce(l.onBehalfOfId, a.id) <> coalesce(k.onBehalfOfId, b.id)
           RETURN a.id + ' ' + b.id, count(DISTINCT e)`,
          { modalities, roles: MEETING_ROLES },
        )
      ).sort();
    const found = async (modalities: string) =>
      (await linksOf(`over: ENCOUNTERS${modalities}`)).map((link) => [pairOf(link), link.weight]).sort();
    const all = await together(Object.keys(Modality));
    await setRoundTable('PLANNED');
    try {
      const held = await together(['HELD', 'HISTORIC']);
      expect(held.length).toBeLessThan(all.length);
      expect(await found('')).toEqual(held);
      expect(await found(`, modalities: [${Object.keys(Modality).join(', ')}]`)).toEqual(all);
    } finally {
      await setRoundTable('HELD');
    }
  });

  it('is that of a period and of kinds of events', async () => {
    const certain = await linksOf('over: ENCOUNTERS, period: {during: "2020", certainty: CERTAIN}');
    expect(certain.map(pairOf).sort()).toEqual(['city:daugavpils city:harbin', 'city:harbin city:krasnodar']);
    expect((await linksOf('over: ENCOUNTERS, eventKinds: [ROUND_TABLE]')).length).toBeGreaterThan(5);
    expect(await linksOf('over: ENCOUNTERS, eventKinds: [FORUM], period: {during: "1990"}')).toEqual([]);
    const foreign = await linksOf('over: ENCOUNTERS, foreignOnly: true');
    expect(foreign.map(pairOf)).not.toContain('city:khabarovsk city:yekaterinburg');
    expect(foreign.map(pairOf)).toContain('city:khabarovsk city:qiqihar');
  });
});
