/** Two actors and what joins them, compared with the lists of the same server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overSeeds } from '../support/overSeeds';

interface Named {
  readonly id: string;
}

interface Pair {
  readonly a: Named;
  readonly b: Named;
  readonly ties: readonly Named[];
  readonly agreements: readonly Named[];
  readonly events: readonly Named[];
  readonly eventCount: number;
  readonly years: readonly {
    readonly year: number | null;
    readonly modality: string;
    readonly count: number;
  }[];
  readonly lastContact: (Named & { readonly tookPlace: boolean }) | null;
  readonly visits: readonly { readonly guest: Named; readonly host: Named; readonly count: number }[];
  readonly topics: readonly { readonly topic: Named; readonly count: number }[];
  readonly people: readonly { readonly official: Named; readonly side: Named; readonly count: number }[];
}

const QUERY = `query ($a: ID!, $b: ID!) {
  dyad(a: $a, b: $b) {
    a { id } b { id } ties(first: 100) { id } agreements(first: 100) { id } events(first: 100) { id } eventCount
    years { year modality count } lastContact { id tookPlace } visits { guest { id } host { id } count }
    topics(first: 100) { topic { id } count } people(first: 100) { official { id } side { id } count }
  }
}`;

const PAIRS = [
  ['city:krasnodar', 'city:harbin'],
  ['city:yakutsk', 'city:heihe'],
  ['city:harbin', 'city:daugavpils'],
  ['city:irkutsk', 'city:kanazawa'],
  ['country:russia', 'country:china'],
  ['inst:yakutsk-city-duma', 'inst:heihe-peoples-congress'],
  ['city:heihe', 'city:nottingham'],
] as const;

describe('a dyad', () => {
  const { server, ask, rows } = overSeeds({ beforeAll, afterAll });

  async function pair(a: string, b: string): Promise<Pair> {
    return (await ask(QUERY, { a, b })).data['dyad'] as Pair;
  }

  const ids = (nodes: readonly Named[]) => nodes.map(({ id }) => id);

  it.each(PAIRS)('of %s and %s holds what plain Cypher finds', async (a, b) => {
    const found = await pair(a, b);
    const ends = { a, b };
    expect([found.a.id, found.b.id]).toEqual([a, b]);
    const shared = (type: string) =>
      rows(
        `MATCH (:Entity {id: $a})-[:${type}]->(n)<-[:${type}]-(:Entity {id: $b}) WITH DISTINCT n RETURN n.id ORDER BY n.sortDay IS NULL, n.sortDay DESC, n.id`,
        ends,
      );
    expect(found.events.map(({ id }) => [id])).toEqual(await shared('TOOK_PART'));
    expect(found.eventCount).toBe(found.events.length);
    expect(found.agreements.map(({ id }) => [id])).toEqual(await shared('PARTY_TO'));
    expect(found.ties.map(({ id }) => [id])).toEqual(
      await rows(
        'MATCH (f:Tie)-[:FIRST|SECOND]->(:Entity {id: $a}), (f)-[:FIRST|SECOND]->(:Entity {id: $b}) WHERE f.status IN ["ACTIVE", "DISPUTED"] RETURN f.id ORDER BY f.id',
        ends,
      ),
    );
    expect(found.years.reduce((sum, { count }) => sum + count, 0)).toBe(found.eventCount);
    const both = 'MATCH (a:Entity {id: $a})-[la:TOOK_PART]->(e:Event)<-[lb:TOOK_PART]-(b:Entity {id: $b})';
    expect(found.years.map(({ modality, count }) => [modality, count]).sort()).toEqual(
      (
        await rows(
          `${both} WITH DISTINCT e RETURN e.modality, CASE WHEN left(e.earliest, 4) = left(e.latest, 4) OR e.earliest IS NOT NULL THEN left(e.earliest, 4) END AS year, count(e)`,
          ends,
        )
      )
        .map(([modality, , count]) => [modality, count])
        .sort(),
    );
    expect(found.lastContact ? [[found.lastContact.id]] : []).toEqual(
      await rows(
        `${both} WHERE e.tookPlace AND la.attended AND lb.attended AND e.sortDay IS NOT NULL RETURN e.id ORDER BY e.sortDay DESC, e.id LIMIT 1`,
        ends,
      ),
    );
    const visits = async (guest: string, host: string) =>
      (
        await rows(
          `MATCH (h:Entity {id: $host}) MATCH (:Entity {id: $guest})-[l:TOOK_PART]->(e:Event)-[:HELD_IN]->(p) WHERE e.tookPlace AND l.attended AND (p = h OR EXISTS { (p)-[:IN*1..3]->(h) }) RETURN count(DISTINCT e)`,
          { guest, host },
        )
      )[0]?.[0];
    expect(found.visits).toEqual([
      { guest: { id: a }, host: { id: b }, count: await visits(a, b) },
      { guest: { id: b }, host: { id: a }, count: await visits(b, a) },
    ]);
    expect(found.topics.map(({ topic, count }) => [topic.id, count])).toEqual(
      await rows(
        'UNWIND $ids AS id MATCH (n:Entity {id: id})-[:ABOUT]->(t:Topic) RETURN t.id, count(DISTINCT n) AS count ORDER BY count DESC, t.id',
        { ids: [...ids(found.events), ...ids(found.agreements)] },
      ),
    );
  });

  it('counts visits of a host who did not take part', async () => {
    const { visits } = await pair('city:harbin', 'city:krasnodar');
    expect(visits.map(({ count }) => count)).toEqual([1, 0]);
  });

  it('names the officials who carry it, each for a side', async () => {
    const { people, years, lastContact } = await pair('city:krasnodar', 'city:harbin');
    expect(lastContact?.tookPlace).toBe(true);
    expect(years.some(({ year }) => year === 2020)).toBe(true);
    const sides = new Map(people.map(({ official, side }) => [official.id, side.id]));
    expect(sides.get('official:pervyshov')).toBe('city:krasnodar');
    expect(sides.get('official:sun-zhe')).toBe('city:harbin');
    const counts = people.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
  });

  it('is the same the other way round', async () => {
    const [one, other] = [await pair('city:yakutsk', 'city:heihe'), await pair('city:heihe', 'city:yakutsk')];
    for (const key of [
      'ties',
      'agreements',
      'events',
      'eventCount',
      'years',
      'lastContact',
      'topics',
    ] as const)
      expect(other[key]).toEqual(one[key]);
    expect(other.visits).toEqual([...one.visits].reverse());
  });

  it('honours the day, cuts lists, and refuses what is no pair of actors', async () => {
    const { data } = await server().ask(
      '{ dyad(a: "city:yakutsk", b: "city:heihe", asOf: {date: "2000-01-01", includeUndated: false}) { eventCount ties { id } } short: dyad(a: "city:yakutsk", b: "city:heihe") { events(first: 1) { id } all: events { id } } }',
    );
    expect(data).toMatchObject({ dyad: { eventCount: 0, ties: [] }, short: { events: [{}] } });
    const codes = async (a: string, b: string) =>
      (await server().ask(QUERY, { a, b })).errors?.map(({ extensions: { code } }) => code);
    expect(await codes('city:harbin', 'city:harbin')).toEqual(['BAD_USER_INPUT']);
    expect(await codes('city:harbin', 'city:nowhere')).toEqual(['NOT_FOUND']);
    expect(await codes('city:harbin', 'event:ysyakh-2023')).toEqual(['BAD_USER_INPUT']);
    const sent = await server().statementsOf(() => pair('city:harbin', 'city:krasnodar'));
    expect(sent).toHaveLength(1);
  });
});
