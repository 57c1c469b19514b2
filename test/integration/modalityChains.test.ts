/** Plans and what became of them: links, the summary and its reason, `announcedNotHeld`, and plans among meetings. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { runChecks } from '../../src/graph/checks';
import { writeRecord } from '../../src/record/change/writeRecord';
import { merge } from '../../src/record/identity/merge';
import { rederive } from '../../src/record/links/rederive';
import { changeStatus } from '../../src/record/status/changeStatus';
import { loadText } from '../support/dossierFolder';
import { openTestGraph, startTestServer, type TestServer } from '../support/entente';
import { ANNOUNCING, REPORTING } from '../support/plans';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  const files = { 'plans.yaml': ANNOUNCING, 'report.yaml': REPORTING };
  for (const [file, text] of Object.entries(files)) {
    const { warnings } = await loadText(server.graph, file, text);
    expect(warnings).toEqual([]);
  }
}, 180_000);

afterAll(async () => {
  await server.stop();
  const opened = await openTestGraph();
  await opened.clear();
  await opened.close();
});

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly certainty: string;
    readonly event: { readonly id: string };
    readonly announcedBy: readonly { readonly id: string; readonly modality: string }[];
    readonly evidence: readonly { readonly passageId: string; readonly gloss: string }[];
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const SHOWN =
  'totalCount nodes { certainty event { id } announcedBy { id modality } evidence { passageId gloss } } pageInfo { hasNextPage endCursor }';

async function announced(args: string): Promise<Listed> {
  const data = await server.data(`{ announcedNotHeld(${args}) { ${SHOWN} } }`);
  return data['announcedNotHeld'] as unknown as Listed;
}

const OF = 'of: "city:daugavpils"';
const ids = async (args: string) =>
  Object.fromEntries(
    (await announced(`${OF}, ${args}`)).nodes.map(({ event, certainty }) => [event.id, certainty]),
  );

interface Known {
  readonly id: string;
  readonly occurrences: {
    readonly nodes: readonly {
      readonly modality: string;
      readonly earliest: string | null;
      readonly latest: string | null;
      readonly date: object | null;
    }[];
  };
  readonly realisedBy: { readonly nodes: readonly { readonly modality: string }[] };
}

const SETTLED = ['HELD', 'HISTORIC', 'CANCELLED'];

/** Whether an event is announced and not held, and how sure it is that its time has passed, occurrence by occurrence. */
function naive({ id, occurrences, realisedBy }: Known, day: string): string[][] {
  const isSettled = [...occurrences.nodes, ...realisedBy.nodes].some(({ modality }) =>
    SETTLED.includes(modality),
  );
  const plans = occurrences.nodes.filter(({ modality }) => !SETTLED.includes(modality));
  const mayHavePassed = plans.some(
    ({ earliest, latest, date }) =>
      (earliest ?? latest ?? date) !== null && (earliest === null || earliest < day),
  );
  if (isSettled || !mayHavePassed) return [];
  return [[id, plans.every(({ latest }) => latest !== null && latest < day) ? 'CERTAIN' : 'POSSIBLE']];
}

describe('a plan and what became of it', () => {
  it('are linked, with the facts and passages behind the link', async () => {
    const data = await server.data(`{
      plan: event(id: "event:t-plan") { modality realisedBy { edges { node { id } evidence { passageId } facts { id } } } }
      event(id: "event:t-realised") { realises { nodes { id } totalCount } } }`);
    expect(data['plan']).toMatchObject({
      modality: 'PLANNED',
      realisedBy: {
        edges: [{ node: { id: 'event:t-realised' }, evidence: [{ passageId: 'doc:t-report#0-10' }] }],
      },
    });
    expect(data['event']).toEqual({ realises: { nodes: [{ id: 'event:t-plan' }], totalCount: 1 } });
    await expect(runChecks(server.graph)).resolves.toEqual([]);
  });

  it('say why the summary is as it is, and in what the documents differ', async () => {
    const data = await server.data(`{
      held: event(id: "event:t-held") { modality format date { edtf } summaryReason disagreements
        occurrences { nodes { modality format date { edtf } evidence { passageId } } } }
      off: event(id: "event:t-off") { modality summaryReason disagreements }
      open: event(id: "event:t-open") { summaryReason disagreements }
      agreement(id: "agr:six-city-2022") { summaryReason disagreements }
      differing: events(where: {or: [{disagreements: {has: FORMAT}}, {disagreements: {has: DATE}}]}) { nodes { id } }
      some: events(where: {disagreements: {exists: true}}) { totalCount }
      none: events(where: {disagreements: {exists: false}}) { totalCount }
      all: events { totalCount } }`);
    expect(data['held']).toMatchObject({
      modality: 'HELD',
      format: 'REMOTE',
      date: { edtf: '2021-05-20' },
      summaryReason: 'MOST_REAL',
      disagreements: ['DATE', 'MODALITY', 'FORMAT'],
      occurrences: {
        nodes: expect.arrayContaining([
          {
            modality: 'PLANNED',
            format: 'IN_PERSON',
            date: { edtf: '2021-05' },
            evidence: [{ passageId: 'doc:t-plans#0-10' }],
          },
          {
            modality: 'HELD',
            format: 'REMOTE',
            date: { edtf: '2021-05-20' },
            evidence: [{ passageId: 'doc:t-report#0-10' }],
          },
        ]) as object,
      },
    });
    expect(data['differing']).toEqual({ nodes: [{ id: 'event:t-held' }] });
    const [some, none, all] = ['some', 'none', 'all'].map(
      (key) => (data[key] as unknown as { totalCount: number }).totalCount,
    );
    expect(some).toBe(2);
    expect(none).toBe(Number(all) - 2);
    // The one that calls it off is silent on its date.
    expect(data['off']).toEqual({
      modality: 'CANCELLED',
      summaryReason: 'MOST_REAL',
      disagreements: ['MODALITY'],
    });
    expect(data['open']).toEqual({ summaryReason: 'ONLY_ONE', disagreements: [] });
    expect(data['agreement']).toEqual({ summaryReason: 'ONLY_ONE', disagreements: [] });
  });

  it('say so of finer dates and of equal ones', async () => {
    const finer = REPORTING.slice(0, REPORTING.indexOf('entities:')).replaceAll('t-report', 't-finer');
    const text = `${finer}facts:
  occurrences:
    - {subject: "event:t-vague", modality: PROPOSED, date: "2021-02", evidence: ["0-10"]}
    - {subject: "event:t-later", modality: PLANNED, date: "2022", format: REMOTE, evidence: ["0-10"]}
`;
    await loadText(server.graph, 'finer.yaml', text);
    const data =
      await server.data(`{ vague: event(id: "event:t-vague") { date { edtf } summaryReason disagreements }
      later: event(id: "event:t-later") { summaryReason disagreements } }`);
    expect(data['vague']).toEqual({
      date: { edtf: '2021-02' },
      summaryReason: 'FINER_DATE',
      disagreements: ['DATE'],
    });
    expect(data['later']).toEqual({ summaryReason: 'BY_ID', disagreements: [] });
    // By one document its time has certainly passed, by the other it may have.
    expect(await ids('before: "2021-08-01"')).toMatchObject({ 'event:t-vague': 'POSSIBLE' });
  });
});

describe('announcedNotHeld', () => {
  it('lists what was announced for a time that has passed, certainly or possibly', async () => {
    expect(await ids('before: "2021-08-01"')).toEqual({
      'event:t-open': 'CERTAIN',
      'event:t-vague': 'POSSIBLE',
      'event:t-october': 'POSSIBLE',
    });
    expect(await ids('before: "2021-08-01", certainty: CERTAIN')).toEqual({ 'event:t-open': 'CERTAIN' });
    expect(await ids('before: "2021-04-03", certainty: CERTAIN')).toEqual({});
    expect(await ids('before: "2021-04-04", certainty: CERTAIN')).toEqual({ 'event:t-open': 'CERTAIN' });
    expect(await ids('before: "2023-01-01", modalities: [PROPOSED]')).toEqual({ 'event:t-vague': 'CERTAIN' });
  });

  it('adds undated ones when asked, those of the seeds among them', async () => {
    const all = await ids('before: "2021-08-01", includeUndated: true');
    expect(all).toMatchObject({
      'event:t-undated': 'POSSIBLE',
      'event:invite-daugavpils-medics': 'POSSIBLE',
    });
    expect(all).not.toHaveProperty('event:t-later');
    expect(await ids('before: "2021-08-01", includeUndated: true, certainty: CERTAIN')).toEqual({
      'event:t-open': 'CERTAIN',
    });
  });

  it('gives the facts that announced each, and their passages', async () => {
    const { nodes, totalCount } = await announced(`${OF}, before: "2021-08-01", certainty: CERTAIN`);
    expect(totalCount).toBe(1);
    expect(nodes[0]?.announcedBy).toMatchObject([{ modality: 'PLANNED' }]);
    expect(nodes[0]?.evidence).toEqual([{ passageId: 'doc:t-plans#0-10', gloss: 'It says so' }]);
  });

  it('pages, by date and then by id, undated ones last', async () => {
    const whole = await announced(`${OF}, before: "2023-01-01", includeUndated: true`);
    const seen: string[] = [];
    for (let after = ''; ;) {
      const page = await announced(`${OF}, before: "2023-01-01", includeUndated: true, first: 2${after}`);
      expect(page.totalCount).toBe(whole.nodes.length);
      seen.push(...page.nodes.map(({ event }) => event.id));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
    }
    expect(seen).toEqual(whole.nodes.map(({ event }) => event.id));
    expect(seen.length).toBeGreaterThan(4);
    // A date without a year has no place among days.
    expect(seen.slice(-3)).toEqual(['event:invite-daugavpils-medics', 'event:t-october', 'event:t-undated']);
  });

  it('reads the world as of a day: what became of a plan later is not known', async () => {
    const asOf = (date: string) => `before: "2021-06-30", asOf: {date: "${date}"}`;
    expect(await ids(asOf('2021-07-01'))).toHaveProperty('event:t-plan', 'POSSIBLE');
    expect(await ids(asOf('2021-07-02'))).not.toHaveProperty('event:t-plan');
    // What had not begun is not there.
    expect(await ids('before: "2021-06-30", asOf: {date: "2021-03-01"}')).not.toHaveProperty('event:t-open');
    const { announcedNotHeld } = await server.data(
      `query ($day: String!) @asOf(date: $day) { announcedNotHeld(${OF}, before: "2021-06-30") { nodes { event { id } } } }`,
      { day: '2021-07-01' },
    );
    expect(announcedNotHeld).toMatchObject({
      nodes: expect.arrayContaining([{ event: { id: 'event:t-plan' } }]) as object,
    });
  });

  it.each([
    '2020-01-01',
    '2020-12-31',
    '2021-01-01',
    '2021-04-03',
    '2021-04-04',
    '2021-08-01',
    '2024-06-01',
    '2030-01-01',
  ])('says for %s what a naive reading of all occurrences says', async (day) => {
    const data = await server.data(
      '{ events(first: 100) { totalCount nodes { id occurrences(first: 20) { nodes { modality earliest latest date { edtf } } } realisedBy(first: 20) { nodes { ... on Event { modality } } } } } }',
    );
    const { nodes: all, totalCount } = data['events'] as unknown as { totalCount: number; nodes: Known[] };
    expect(all).toHaveLength(totalCount);
    const expected = all.flatMap((one) => naive(one, day));
    const listed = async (certainty: string) =>
      (await announced(`before: "${day}", certainty: ${certainty}, first: 100`)).nodes
        .map(({ event, certainty: how }) => [event.id, how])
        .sort();
    expect(await listed('POSSIBLE')).toEqual(expected.sort());
    expect(await listed('CERTAIN')).toEqual(expected.filter(([, how]) => how === 'CERTAIN').sort());
  });

  it('needs no place, and refuses what is no plan', async () => {
    const { nodes } = await announced('before: "2025-01-01", certainty: CERTAIN, first: 100');
    const listed = nodes.map(({ event }) => event.id);
    expect(listed).toEqual(
      expect.arrayContaining([
        'event:t-open',
        'event:days-of-krasnodar-2020',
        'event:young-talents-exhibition-2024',
      ]),
    );
    expect(listed).not.toContain('event:t-held');
    const refused = await server.ask(
      '{ announcedNotHeld(before: "2021-13-01", modalities: [HELD]) { totalCount } }',
    );
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [
        { path: ['before'] },
        { path: ['modalities'], message: 'takes PLANNED, PROPOSED, INVITED, not HELD' },
      ],
    });
    const unknown = await server.ask(
      '{ announcedNotHeld(of: "city:harbinn", before: "2021-01-01") { totalCount } }',
    );
    expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a plan', () => {
  const PAIR = 'who: {id: "city:daugavpils"}, whom: {id: "city:harbin"}';

  it('is no meeting, unless plans are asked for', async () => {
    const data = await server.data(`{
      met: encounters(${PAIR}) { totalCount groups(by: [YEAR]) { keys count } nodes { meetings { event { id tookPlace } } } }
      planned: encounters(${PAIR}, modalities: [PLANNED]) { nodes { meetings { event { id } } } }
      paths(from: "city:daugavpils", to: "city:harbin", over: [MEETINGS], first: 100) { nodes { ... on Event { id tookPlace } } }
      city(id: "city:daugavpils") { events(where: {tookPlace: {eq: true}}, link: {attended: {eq: true}}, first: 100) { nodes { id } } } }`);
    const met = (
      data['met'] as unknown as { nodes: { meetings: { event: { id: string; tookPlace: boolean } }[] }[] }
    ).nodes[0]?.meetings.map(({ event }) => event);
    expect(met?.map(({ id }) => id)).toEqual(expect.arrayContaining(['event:t-held', 'event:t-realised']));
    expect(met?.every(({ tookPlace }) => tookPlace)).toBe(true);
    const planned = (data['planned'] as unknown as { nodes: { meetings: { event: { id: string } }[] }[] })
      .nodes[0];
    expect(planned?.meetings.map(({ event }) => event.id).sort()).toEqual(
      ['event:t-later', 'event:t-october', 'event:t-open', 'event:t-plan'].sort(),
    );
    const between = (data['paths'] as unknown as { nodes: { tookPlace?: boolean }[] }[]).flatMap(
      ({ nodes }) => nodes.flatMap(({ tookPlace }) => (tookPlace === undefined ? [] : [tookPlace])),
    );
    expect(between.length).toBeGreaterThan(0);
    expect(new Set(between)).toEqual(new Set([true]));
    const attended = (data['city'] as unknown as { events: { nodes: { id: string }[] } }).events.nodes;
    expect(attended.map(({ id }) => id)).not.toContain('event:t-open');
  });

  it('is no path over MEETINGS where there is nothing else', async () => {
    await loadText(
      server.graph,
      'alone.yaml',
      `${REPORTING.slice(0, REPORTING.indexOf('entities:')).replaceAll('t-report', 't-alone')}entities:
  cities:
    - {id: "city:t-one", names: {en: Testone}}
    - {id: "city:t-two", names: {en: Testtwo}}
  events:
    - {id: "event:t-alone", names: {en: Test alone}, kind: MEETING}
facts:
  occurrences:
    - {subject: "event:t-alone", modality: PLANNED, date: "2021-12", evidence: ["0-10"]}
  participations:
    - {event: "event:t-alone", actor: "city:t-one", role: HOST, modality: PLANNED, evidence: ["0-10"]}
    - {event: "event:t-alone", actor: "city:t-two", role: PARTICIPANT, modality: PLANNED, evidence: ["0-10"]}
`,
    );
    const data = await server.data(`{
      paths(from: "city:t-one", to: "city:t-two", over: [MEETINGS]) { nodes { id } }
      encounters(who: {id: "city:t-one"}, whom: {id: "city:t-two"}) { totalCount groups(by: [WHO]) { count } nearMisses { nodes { breaks } } } }`);
    expect(data['paths']).toEqual([]);
    expect(data['encounters']).toEqual({
      totalCount: 0,
      groups: [],
      nearMisses: { nodes: [{ breaks: 'MODALITY' }] },
    });
  });
});

describe('what is taken back or made one', () => {
  const CHANGE = { now: '2026-11-24T13:00:00.000Z', author: 'curator', reason: 'A test.' };

  it('is followed: a plan of a merged city is found by the old id', async () => {
    await merge(
      server.graph,
      { id: 'city:t-one', into: 'city:t-two', evidence: [], confidence: null },
      { ...CHANGE, now: '2026-11-24T13:00:01.000Z' },
    );
    const { nodes } = await announced('of: "city:t-one", before: "2022-06-01"');
    expect(nodes.map(({ event }) => event.id)).toEqual(['event:t-alone']);
  });

  it('leaves the plan as it was where the fact that says what became of it is retracted', async () => {
    const { values } = await server.graph.read({
      text: "CYPHER 5 MATCH (f:EventRelation {kind: 'REALISES'}) RETURN f.id, f.status",
      params: {},
    });
    const [[id] = []] = values;
    expect(values).toHaveLength(1);
    await writeRecord(server.graph, CHANGE, async (transaction) => {
      await changeStatus(transaction, [String(id)], 'RETRACTED', CHANGE);
      await rederive(transaction.run, [String(id)]);
    });
    expect(await ids('before: "2021-08-01"')).toHaveProperty('event:t-plan', 'CERTAIN');
    const { event } = await server.data('{ event(id: "event:t-plan") { realisedBy { totalCount } } }');
    expect(event).toEqual({ realisedBy: { totalCount: 0 } });
  });
});
