/** The time of an entity by periods, compared with the lists of the same server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../support/entente';

interface Counts {
  readonly kind: string;
  readonly modality: string | null;
  readonly certain: number;
  readonly possible: number;
}

interface Times {
  readonly buckets: readonly {
    readonly period: string;
    readonly earliest: string;
    readonly latest: string;
    readonly counts: readonly Counts[];
  }[];
  readonly undated: readonly Counts[];
}

const QUERY = `query ($of: ID!, $bucket: TimelineUnit! = YEAR, $from: String, $to: String, $asOf: AsOf) {
  timeline(of: $of, bucket: $bucket, from: $from, to: $to, asOf: $asOf) {
    buckets { period earliest latest counts { kind modality certain possible } }
    undated { kind modality certain possible }
  }
}`;

describe('a timeline', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 240_000);

  afterAll(() => server.stop());

  async function times(variables: Record<string, unknown>): Promise<Times> {
    const { data, errors } = await server.ask(QUERY, variables);
    expect(errors).toBeUndefined();
    return data?.['timeline'] as Times;
  }

  const total = (counts: readonly Counts[], kind: string, what: 'certain' | 'possible') =>
    counts.reduce((sum, count) => (count.kind === kind ? sum + count[what] : sum), 0);

  it.each(['city:harbin', 'city:yakutsk', 'country:russia', 'official:pervyshov'])(
    'of %s has the events that the lists have',
    async (of) => {
      const { buckets, undated } = await times({ of });
      expect(buckets.length).toBeGreaterThan(0);
      for (const { earliest, latest, counts } of buckets) {
        const within = `"${earliest}/${latest}"`;
        const { data } = await server.ask(
          `query ($of: ID!) { entity(id: $of) { ... on Actor {
             certain: events(where: {date: {certainlyWithin: ${within}}}) { nodes { id } } } ... on Place { held: hostedEvents(where: {date: {certainlyWithin: ${within}}}) { nodes { id } } } } }`,
          { of },
        );
        const found = data?.['entity'] as Record<string, { nodes: { id: string }[] } | undefined>;
        const ids = new Set(
          [...(found['certain']?.nodes ?? []), ...(found['held']?.nodes ?? [])].map(({ id }) => id),
        );
        expect(total(counts, 'EVENT', 'certain')).toBe(ids.size);
      }
      expect(undated.every(({ certain }) => certain === 0)).toBe(true);
    },
  );

  it('is read as of a day, within a range, in one statement, and of known ids', async () => {
    const { buckets } = await times({ of: 'city:yakutsk', from: '2014-01-01', to: '2015-12-31' });
    expect(buckets.map(({ period }) => period)).toEqual(['2014', '2015']);
    const months = await times({ of: 'city:yakutsk', bucket: 'MONTH', from: '2015-02-01', to: '2015-02-01' });
    expect(months.buckets.map(({ earliest, latest }) => [earliest, latest])).toEqual([
      ['2015-02-01', '2015-02-28'],
    ]);
    const before = await times({ of: 'city:yakutsk', asOf: { date: '1990-01-01' } });
    expect(before.buckets.flatMap(({ counts }) => counts.filter(({ kind }) => kind === 'TIE'))).toEqual([]);
    const codes = async (variables: Record<string, unknown>) =>
      (await server.ask(QUERY, variables)).errors?.map(({ extensions: { code } }) => code);
    expect(await codes({ of: 'city:nowhere' })).toEqual(['NOT_FOUND']);
    expect(await codes({ of: 'city:harbin', bucket: 'MONTH', from: '0001-01-01', to: '2020-01-01' })).toEqual(
      ['BAD_USER_INPUT'],
    );
    expect(await codes({ of: 'city:harbin', from: '2020' })).toEqual(['BAD_USER_INPUT']);
    expect(await server.statementsOf(() => times({ of: 'city:harbin' }))).toHaveLength(1);
  });
});
