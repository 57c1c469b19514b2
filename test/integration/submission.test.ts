import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createApiKey } from '../../src/access/apiKeys';
import { InvalidDossiers } from '../../src/dossiers/load/invalidDossiers';
import { loadFolder } from '../../src/dossiers/load/loadFolder';
import { dossierFiles } from '../../src/dossiers/read/files';
import { readYaml } from '../../src/dossiers/read/yamlSource';
import { gazetteerSource } from '../../src/gazetteer/placeSource';
import { runChecks } from '../../src/graph/checks';
import { graphDigest } from '../../src/graph/digest';
import { inputOf } from '../support/dossierInput';
import {
  LOADED_AT,
  openTestGraph,
  SEEDS,
  startTestServer,
  type Answer,
  type TestGraph,
  type TestServer,
} from '../support/entente';

const REASON = 'Sent by a test.';

const SELECTION = `change { number action author reason } repeated dryRun
  entities { ...counts } passages { ...counts } facts { ...counts } evidenceAdded orphanedFacts
  rows(first: 100) { id: rowId kind type outcome reason differences { property before after } }
  candidates(first: 100) { id: entityId into score reason decided decisionId } candidateCount
  warnings(first: 100) { file line path message rule } warningCount`;

const SUBMIT = `mutation ($input: SubmitDossierInput!) { submitDossier(input: $input) { ${SELECTION} } }
  fragment counts on RowCounts { created updated unchanged refused }`;

interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

interface Payload {
  readonly change: { readonly number: number } | null;
  readonly repeated: boolean;
  readonly dryRun: boolean;
  readonly entities: Counts;
  readonly passages: Counts;
  readonly facts: Counts;
  readonly rows: readonly { readonly id: string; readonly outcome: string }[];
}

interface IssueDetails {
  readonly file?: string;
  readonly line?: number;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const FILES = dossierFiles(SEEDS);

function textOf(file: string): string {
  return readFileSync(join(SEEDS, file), 'utf8');
}

/** The value that a text gives. */
function valueOf(text: string): unknown {
  const read = readYaml(text, 'told.yaml');
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  return read.source.value;
}

/** All seeds as one submission: they refer to each other. */
function seedsAs(form: (text: string) => Record<string, unknown>): Record<string, unknown> {
  const [first, ...others] = FILES.map((file) => ({ file, ...form(textOf(file)) }));
  return { ...first, others };
}

const asInput = (text: string) => ({ dossier: inputOf(valueOf(text)) });
const asYaml = (text: string) => ({ yaml: text });

const PORTRAIT = `
document:
  id: doc:900
  names: {en: A portrait of two cities}
  language: en
  characters: 120
  sha256: 3a075fe7318de9002e4787c357e149525d55cf2d08567891976fbf66ca317aee
passages:
  "0-10": Two cities are named
  "11-40": null
entities:
  topics:
    - {id: "topic:portraits", names: {en: Portraits, ru: Портреты}}
facts:
  subjects:
    - {matter: "event:ysyakh-2023", topic: "topic:portraits", evidence: ["0-10"]}
`;

describe('dossiers that are submitted', () => {
  let server: TestServer;
  let test: TestGraph;
  let loaded: string;
  let headers: Record<string, string>;
  let reader: Record<string, string>;
  let gazetteer: TestServer;

  beforeAll(async () => {
    server = await startTestServer({ ENTENTE_BODY_LIMIT_KB: '1024' });
    gazetteer = await startTestServer({}, gazetteerSource());
    test = await openTestGraph();
    await test.clear();
    await test.loadSeeds();
    await makeKeys();
    loaded = await comparable();
  }, 300_000);

  afterAll(async () => {
    await test.clear();
    await test.close();
    await server.stop();
    await gazetteer.stop();
  });

  async function makeKeys(): Promise<void> {
    const make = async (name: string, role: 'CONTRIBUTOR' | 'READER') => ({
      authorization: `Bearer ${await createApiKey(server.graph, {
        name,
        role,
        createdAt: LOADED_AT,
        expiresAt: null,
      })}`,
    });
    headers = await make('Anna', 'CONTRIBUTOR');
    reader = await make('Reader', 'READER');
  }

  async function clear(): Promise<void> {
    await test.clear();
    await makeKeys();
  }

  /** The digest of the graph, whenever it was recorded. */
  async function comparable(): Promise<string> {
    await test.graph.write(async (run) => {
      await run({ text: 'CYPHER 5 MATCH (f:Fact) SET f.recordedAt = $at', params: { at: LOADED_AT } });
      await run({
        text: 'CYPHER 5 MATCH (:Fact)-[had:HAD_STATUS]->() SET had.from = $at',
        params: { at: LOADED_AT },
      });
      await run({ text: 'CYPHER 5 MATCH (n:ApiKey|Request) DETACH DELETE n', params: {} });
    });
    const digest = await graphDigest(test.graph);
    await makeKeys();
    return digest;
  }

  const ask = (input: Record<string, unknown>, as = headers): Promise<Answer> =>
    server.ask(SUBMIT, { input: { reason: REASON, ...input } }, as);

  async function submit(input: Record<string, unknown>): Promise<Payload> {
    const answer = await ask(input);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data?.['submitDossier'] as Payload;
  }

  async function issuesOf(input: Record<string, unknown>): Promise<readonly IssueDetails[]> {
    const { errors = [] } = await ask(input);
    expect(errors.map(({ extensions: { code } }) => code)).toEqual(['BAD_USER_INPUT']);
    return (errors[0]?.extensions as unknown as { issues: IssueDetails[] }).issues;
  }

  async function lastNumber(): Promise<number> {
    const { values } = await test.graph.read({
      text: "CYPHER 5 RETURN head(COLLECT { MATCH (c:Counter {id: 'changes'}) RETURN c.value })",
      params: {},
    });
    return Number(values[0]?.[0] ?? 0);
  }

  it.each([
    ['input', asInput],
    ['YAML', asYaml],
  ])('make the same graph as loading the files, sent as %s to an empty one', async (_, form) => {
    await clear();
    const sent = await submit(seedsAs(form));
    expect(sent).toMatchObject({
      change: { number: 1, action: 'SUBMIT', author: 'Anna', reason: REASON },
      repeated: false,
      dryRun: false,
    });
    expect(await comparable()).toBe(loaded);
    expect(await runChecks(test.graph)).toEqual([]);
    const { values } = await test.graph.read({
      text: 'CYPHER 5 MATCH (c:Change) RETURN c.id, c.action, c.author, c.reason',
      params: {},
    });
    expect(values).toEqual([['change:1', 'SUBMIT', 'Anna', REASON]]);
  });

  it.each(FILES.flatMap((file) => [[file, 'input', asInput] as const, [file, 'YAML', asYaml] as const]))(
    'change nothing when they are sent again: %s as %s, within the limit on bodies of a server',
    async (file, _, form) => {
      const number = await lastNumber();
      const input = { reason: REASON, file, ...form(textOf(file)) };
      expect(Buffer.byteLength(JSON.stringify({ query: SUBMIT, variables: { input } }))).toBeLessThan(
        256 * 1024,
      );
      const { change, entities, passages, facts } = await submit(input);
      expect(change).toBeNull();
      for (const { created, updated, refused } of [entities, passages, facts])
        expect([created, updated, refused]).toEqual([0, 0, 0]);
      expect(facts.unchanged).toBeGreaterThan(10);
      expect(await lastNumber()).toBe(number);
    },
  );

  it('say what becomes of each row, in a dry run as in the change that follows, and nothing is left of the dry run', async () => {
    const before = [await lastNumber(), await graphDigest(test.graph)];
    const input = { ...asInput(PORTRAIT), idempotencyKey: 'portrait' };
    const rehearsed = await submit({ ...input, dryRun: true });
    expect([await lastNumber(), await graphDigest(test.graph)]).toEqual(before);
    expect(rehearsed).toMatchObject({
      change: null,
      dryRun: true,
      entities: { created: 2, updated: 0, unchanged: 0, refused: 0 },
      passages: { created: 2 },
      facts: { created: 4 },
      evidenceAdded: 1,
      orphanedFacts: 0,
      rows: [
        { id: 'doc:900', kind: 'DOCUMENT', type: 'Document', outcome: 'CREATED' },
        { id: 'topic:portraits', kind: 'ENTITY', type: 'Topic', outcome: 'CREATED' },
        { id: 'doc:900#0-10', kind: 'PASSAGE' },
        { id: 'doc:900#11-40', kind: 'PASSAGE' },
        { kind: 'FACT', type: 'Name' },
        { kind: 'FACT', type: 'Name' },
        { kind: 'FACT', type: 'Name' },
        { kind: 'FACT', type: 'Subject', outcome: 'CREATED' },
      ],
    });
    const made = await submit(input);
    expect(made).toEqual({
      ...rehearsed,
      dryRun: false,
      change: { number: Number(before[0]) + 1, action: 'SUBMIT', author: 'Anna', reason: REASON },
    });
    expect(await submit(input)).toEqual({ ...made, repeated: true });
    const other = await ask({ ...asInput(PORTRAIT), reason: 'Other.', idempotencyKey: 'portrait' });
    expect(other.errors?.map(({ extensions: { code } }) => code)).toEqual(['CONFLICT']);
    const { values } = await test.graph.read({
      text: "CYPHER 5 MATCH (n {id: 'doc:900'}) RETURN n.toldIn",
      params: {},
    });
    expect(values).toEqual([['doc-900']]);
  });

  it('say which properties they change, with the value before and after', async () => {
    const told = (note: string, gloss: string) =>
      PORTRAIT.replace('characters: 120', `characters: 120\n  note: ${note}`)
        .replace('null', gloss)
        .replace('evidence: ["0-10"]', 'evidence: ["0-10", "11-40"]')
        .replace('Портреты', 'Портрет');
    const yaml = told('checked', 'More of them');
    const rehearsed = await submit({ yaml, file: 'doc-900', dryRun: true });
    const updated = rehearsed.rows.filter(({ outcome }) => outcome === 'UPDATED');
    expect(updated).toMatchObject([
      { id: 'doc:900', differences: [{ property: 'note', before: null, after: 'checked' }] },
      {
        id: 'topic:portraits',
        differences: [{ property: 'names.ru', before: 'Портреты', after: 'Портрет' }],
      },
      {
        id: 'doc:900#11-40',
        differences: [{ property: 'gloss', before: null, after: 'More of them' }],
      },
      {
        type: 'Subject',
        differences: [
          {
            property: 'evidence',
            before: '["doc:900#0-10"]',
            after: '["doc:900#0-10","doc:900#11-40"]',
          },
        ],
      },
    ]);
    expect(rehearsed).toMatchObject({ facts: { created: 1, updated: 1 }, orphanedFacts: 1 });
    const made = await submit({ yaml, file: 'doc-900' });
    expect({ ...made, change: null, dryRun: true }).toEqual(rehearsed);
    const { rows } = await server
      .ask(
        `mutation ($input: SubmitDossierInput!) { submitDossier(input: $input) { rows(first: 3, outcomes: [UNCHANGED]) { outcome } } }`,
        { input: { reason: REASON, yaml, file: 'doc-900' } },
        headers,
      )
      .then((answer) => answer.data?.['submitDossier'] as { rows: unknown[] });
    expect(rows).toEqual(Array(3).fill({ outcome: 'UNCHANGED' }));
  });

  it('propose who may be the same, in a dry run too', async () => {
    const yaml = `
entities:
  cities:
    - {id: "city:harbin-again", names: {en: Harbin, ru: Харбин, zh: 哈尔滨}}
facts:
  placements:
    - {what: "city:harbin-again", where: "country:china", basis: BACKGROUND}
`;
    const rehearsed = (await submit({ yaml, dryRun: true })) as unknown as {
      candidates: { id: string; into: string; decided: boolean }[];
      candidateCount: number;
    };
    expect(rehearsed.candidates).toMatchObject([
      { id: 'city:harbin-again', into: 'city:harbin', reason: expect.stringMatching(/\S/) as unknown },
    ]);
    expect(rehearsed.candidateCount).toBe(1);
  });

  it('leave facts retracted that were, and say so', async () => {
    const { values } = await test.graph.read({
      text: "CYPHER 5 MATCH (f:Subject)-[:TOPIC]->({id: 'topic:portraits'}) RETURN f.id",
      params: {},
    });
    const id = String(values[0]?.[0]);
    const setStatus = (status: string) =>
      test.graph.write((run) =>
        run({ text: 'CYPHER 5 MATCH (f:Fact {id: $id}) SET f.status = $status', params: { id, status } }),
      );
    await setStatus('RETRACTED');
    const { rows, facts } = await submit({ yaml: PORTRAIT, dryRun: true });
    await setStatus('ACTIVE');
    expect(rows.find((row) => row.id === id)).toMatchObject({
      outcome: 'REFUSED',
      reason:
        'The fact is RETRACTED; submitting it again does not change that. Undo the change that made it so first.',
    });
    expect(facts).toMatchObject({ refused: 1 });
  });

  it('have one effect when 50 clients send the same at once', async () => {
    const yaml = PORTRAIT.replaceAll('doc:900', 'doc:901').replaceAll('topic:portraits', 'topic:crowd');
    const number = await lastNumber();
    const keyed = await Promise.all(
      Array.from({ length: 50 }, () => submit({ yaml, idempotencyKey: 'crowd' })),
    );
    expect(await lastNumber()).toBe(number + 1);
    expect(keyed.filter(({ repeated }) => !repeated)).toHaveLength(1);
    for (const payload of keyed)
      expect({ ...payload, repeated: false }).toEqual({ ...keyed[0], repeated: false });

    const without = yaml.replaceAll('doc:901', 'doc:902').replaceAll('topic:crowd', 'topic:mob');
    const plain = await Promise.all(Array.from({ length: 50 }, () => submit({ yaml: without })));
    expect(await lastNumber()).toBe(number + 2);
    expect(plain.filter(({ change }) => change !== null)).toHaveLength(1);
    expect(await runChecks(test.graph)).toEqual([]);
  }, 120_000);

  it('write the places of the gazetteer that they refer to, as part of their change', async () => {
    const facts = {
      ties: [
        {
          first: 'city:harbin',
          second: 'city:geonames:1855431',
          kind: 'SISTER',
          level: 'CITY',
          basis: 'BACKGROUND',
        },
      ],
    };
    const input = { reason: REASON, dossier: { facts }, file: 'places' };
    const number = await lastNumber();
    expect((await issuesOf(input)).map(({ message }) => message)).toEqual([
      expect.stringContaining('Nothing has the id “city:geonames:1855431”'),
    ]);
    const { data } = await gazetteer.ask(SUBMIT, { input }, headers);
    expect(data?.['submitDossier']).toMatchObject({
      change: { number: number + 1, author: 'Anna' },
      facts: { created: 1 },
    });
    expect(await lastNumber()).toBe(number + 1);
    const { city } = await server.data(
      '{ city(id: "city:geonames:1855431") { country { id } ties { nodes { id } } } }',
    );
    expect(city).toEqual({ country: { id: 'country:japan' }, ties: { nodes: [{ id: 'city:harbin' }] } });
  });

  it('are refused to readers and strangers, and where they are not given as they should be', async () => {
    const input = { yaml: PORTRAIT };
    const codes = async (as: Record<string, string>) =>
      (await ask(input, as)).errors?.map(({ extensions: { code } }) => code);
    expect(await codes(reader)).toEqual(['FORBIDDEN']);
    expect(await codes({})).toEqual(['UNAUTHENTICATED']);
    const places = async (wrong: Record<string, unknown>) =>
      (await issuesOf(wrong)).map(({ path, message }) => `${path.join('.')} ${message}`);
    const one = 'must have exactly one of dossier and yaml';
    const file = 'must be the name of a file, without a path and of at most 200 characters';
    expect(await places({})).toEqual([`input ${one}`]);
    expect(await places({ ...input, dossier: {}, file: '../up' })).toEqual([
      `input ${one}`,
      `input.file ${file}`,
    ]);
    expect(await places({ ...input, others: [{ ...input, file: 'x'.repeat(201) }] })).toEqual([
      `input.others.0.file ${file}`,
    ]);
    expect(await places({ ...input, others: [{ yaml: PORTRAIT }] })).toEqual([
      'input.others.0.file Two dossiers of the submission are named “doc-900”; give each a name of its own.',
    ]);
    expect(await places({ yaml: 'facts: [' })).toEqual([expect.stringContaining('The YAML cannot be read')]);
  });

  it('are refused with the place in the input where a language or a passage is given twice', async () => {
    const names = [
      { language: 'en', value: 'One' },
      { language: 'en', value: 'Two' },
    ];
    const issues = await issuesOf({ dossier: { entities: { topics: [{ id: 'topic:x', names }] } } });
    expect(issues).toEqual([
      {
        path: ['input', 'dossier', 'entities', 'topics', 0, 'names', 1, 'language'],
        message: 'The key “en” stands twice in one mapping.',
      },
    ]);
    const far = { first: 'city:harbin', second: 'city:nowhere', kind: 'SISTER', level: 'CITY' };
    expect(await issuesOf({ dossier: { facts: { ties: [far] } } })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: ['input', 'dossier', 'facts', 'ties', 0, 'second'] }),
      ]),
    );
  });

  const FAULTS: [string, string][] = [
    [
      'an unknown entity',
      'facts:\n  ties:\n    - {first: "city:nowhere", second: "city:harbin", kind: SISTER, level: CITY, basis: BACKGROUND}',
    ],
    [
      'an invalid date',
      'facts:\n  ties:\n    - {first: "city:yakutsk", second: "city:harbin", kind: SISTER, level: CITY, basis: BACKGROUND, since: "2021-02-30"}',
    ],
    ['an invalid id', 'entities:\n  topics:\n    - {id: "Topic Bad", names: {en: Bad}}'],
    ['no names', 'entities:\n  topics:\n    - {id: "topic:bad", names: {}}'],
    [
      'no evidence',
      'facts:\n  ties:\n    - {first: "city:yakutsk", second: "city:harbin", kind: SISTER, level: CITY}',
    ],
    [
      'a passage beyond the text',
      'document: {id: doc:903, names: {en: Short}, language: en, characters: 5, sha256: 3a075fe7318de9002e4787c357e149525d55cf2d08567891976fbf66ca317aee}\npassages: {"0-10": Too long}',
    ],
    [
      'a range that is none',
      'document: {id: doc:903, names: {en: Short}, language: en, characters: 5, sha256: 3a075fe7318de9002e4787c357e149525d55cf2d08567891976fbf66ca317aee}\npassages: {"10": Nothing}',
    ],
    ['an empty name', 'entities:\n  topics:\n    - {id: "topic:bad", names: {en: ""}}'],
    [
      'a taken id',
      'entities:\n  topics:\n    - {id: "topic:twice", names: {en: One}}\n    - {id: "topic:twice", names: {en: Two}}',
    ],
    [
      'a passage named twice',
      'facts:\n  subjects:\n    - {matter: "event:ysyakh-2023", topic: "topic:culture", evidence: ["doc:000#999-9999"]}',
    ],
  ];

  it.each(FAULTS)('are refused for %s in the words of a load, in both forms', async (_, yaml) => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-faults-'));
    try {
      writeFileSync(join(folder, 'fault.yaml'), `${yaml}\n`);
      const options = { now: LOADED_AT, author: 'loader' };
      const error: unknown = await loadFolder(test.graph, folder, options).catch((thrown: unknown) => thrown);
      if (!(error instanceof InvalidDossiers)) throw error;
      const number = await lastNumber();
      const text = await issuesOf({ yaml: `${yaml}\n`, file: 'fault.yaml' });
      expect(text.map(({ file, line, message }) => ({ file, line, message }))).toEqual(
        error.issues.map(({ location: { file, line }, message }) => ({ file, line, message })),
      );
      const input = await issuesOf({ ...asInput(yaml), file: 'fault.yaml' });
      expect(input.map(({ message }) => message.replace(/input\.dossier\.[\w.[\]]+/, 'PLACE'))).toEqual(
        error.issues.map(({ message }) => message.replace(/fault\.yaml:\d+/, 'PLACE')),
      );
      for (const { path, file } of input) {
        expect(file).toBeUndefined();
        expect(path.slice(0, 2)).toEqual(['input', 'dossier']);
      }
      expect(await lastNumber()).toBe(number);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
