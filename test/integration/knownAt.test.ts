/** The record as it stood: what the present said at each change is what `knownAt` says of it later. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Kind, parse, print, visit } from 'graphql';

import { merge } from '../../src/record/identity/merge';
import { unmerge } from '../../src/record/identity/unmerge';
import { writeRecord } from '../../src/record/change/writeRecord';
import { rederive } from '../../src/record/links/rederive';
import { changeStatus } from '../../src/record/status/changeStatus';
import type { Status } from '../../src/model/terms';
import { QUESTIONS } from '../golden/questions';
import { loadText } from '../support/dossierFolder';
import {
  openTestGraph,
  startTestServer,
  type Answer,
  type TestGraph,
  type TestServer,
} from '../support/entente';

let test: TestGraph;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  test = await openTestGraph();
}, 240_000);

afterAll(async () => {
  await test.clear();
  await test.loadSeeds();
  await server.stop();
  await test.close();
});

const by = (reason: string) => ({ now: '2026-11-30T05:00:00.000Z', author: 'curator', reason });

async function setStatus(ids: readonly string[], status: Status): Promise<void> {
  await writeRecord(test.graph, by('A test.'), async (transaction) => {
    await changeStatus(transaction, ids, status, by('A test.'));
    await rederive(transaction.run, ids);
  });
}

async function latest(): Promise<number> {
  const { values } = await test.graph.read({
    text: "CYPHER 5 MATCH (counter:Counter {id: 'changes'}) RETURN counter.value",
    params: {},
  });
  return Number(values[0]?.[0]);
}

/** Broad operations beside those that are published. */
const OPERATIONS: readonly string[] = [
  '{ cities(first: 100) { totalCount nodes { id name names { value language } identifiers population country { id } ties { edges { kind level modality status documentCount confidence earliest latest node { id name } facts { id status } evidence { id gloss } } } } } }',
  '{ officials(first: 100, orderBy: [{offices: {count: DESC}}, {id: ASC}]) { nodes { id name offices { edges { title rank heldFrom node { id } } } events(first: 5) { totalCount edges { role attended derived certainty node { id sortDay: date { edtf } } } } } } }',
  '{ events(first: 100, orderBy: [{date: DESC}]) { totalCount nodes { id name date { edtf earliest } modality tookPlace summaryReason disagreements participants(first: 10) { totalCount edges { role node { id } } } } groups(by: [YEAR]) { keys count from } } }',
  '{ agreements(first: 100) { nodes { id date { edtf } parties { edges { signed node { id } } } topics { nodes { id } } } } }',
  '{ tenures(first: 100) { totalCount nodes { id status confidence documentCount statusHistory { status from to changeId } official { id } institution { id } evidence { id stance document { id name citation(style: APA) } } } } }',
  '{ identities(first: 100) { totalCount nodes { id status decision } } }',
  '{ facts(first: 100, where: {status: {in: [ACTIVE, RETRACTED, DISPUTED]}}) { totalCount nodes { id type status ends { role entity { id name } } } } }',
  '{ institutions(first: 100, where: {name: {bears: "Harbin Foreign Affairs Office"}}) { nodes { id name } } }',
  '{ search(text: "Harbin") { nodes { entity { id name } form } } }',
  '{ resolve(name: "Харбин") { id decision entity { id name } } }',
  '{ paths(from: "city:harbin", to: "city:yakutsk", over: [TIES]) { length nodes { id } hops { kind facts { id } } } }',
  '{ components { size nodes(first: 100) { id } } }',
  '{ city(id: "city:harbin") { id name events(first: 100, orderBy: [{date: ASC}]) { totalCount nodes { id } } documents { totalCount nodes { id publisher { id } } } } }',
  '{ node(id: "city:harbin") { id ... on City { name } } }',
  '{ cities(first: 100, asOf: {date: "2023-06-23"}) { totalCount nodes { id ties { totalCount } } } }',
];

const FOLDER = join(__dirname, '..', '..', 'schema', 'operations');

interface Asked {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Every third golden question, since each is planned anew, and the broad ones; `retractionPreview` is about the record of now. */
function asked(): Asked[] {
  const golden = Object.values(QUESTIONS).flatMap(({ operation, variables }, index) =>
    operation === 'retractionPreview' || index % 3 !== 0
      ? []
      : [{ text: readFileSync(join(FOLDER, `${operation}.graphql`), 'utf8'), variables }],
  );
  return [...golden, ...OPERATIONS.map((text) => ({ text, variables: {} }))];
}

/** The operation with the directive. */
function at(text: string, version: number | string): string {
  const record = { kind: Kind.STRING, value: String(version) } as const;
  const argument = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'record' },
    value: record,
  } as const;
  const directive = {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'knownAt' },
    arguments: [argument],
  } as const;
  return print(visit(parse(text), { OperationDefinition: (node) => ({ ...node, directives: [directive] }) }));
}

const plain = ({ data, errors }: Answer) =>
  JSON.stringify({ data, errors: errors?.map(({ message }) => message) });

async function snapshot(questions: readonly Asked[], version?: number): Promise<string[]> {
  const answers: string[] = [];
  for (const { text, variables } of questions)
    answers.push(plain(await server.ask(version === undefined ? text : at(text, version), { ...variables })));
  return answers;
}

/** Where two texts part, with what stands there. */
function parting(before: string, after: string): readonly string[] {
  const length = Math.max(before.length, after.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => before[index] !== after[index]) ?? 0;
  return [before, after].map((text) => text.slice(Math.max(0, at - 60), at + 160));
}

const AGAIN = `
entities:
  cities:
    - {id: "city:kharbin-again", names: {en: Oldtown}}
facts:
  placements:
    - {what: "city:kharbin-again", where: "region:heilongjiang", basis: BACKGROUND}
  ties:
    - {first: "city:kharbin-again", second: "city:ufa", kind: SISTER, level: CITY, basis: BACKGROUND}
`;

const RENAMED = AGAIN.replace('{en: Oldtown}', '{en: Oldtown on the River, ru: Старгород}');

describe('the record as it stood', () => {
  it('is what the present says, at the latest change', async () => {
    const version = await latest();
    const questions = asked();
    const now = await snapshot(questions);
    const then = await snapshot(questions, version);
    const differing = questions.flatMap(({ text }, index) =>
      now[index] === then[index]
        ? []
        : [[text.slice(0, 120), ...parting(now[index] ?? '', then[index] ?? '')]],
    );
    expect(differing).toEqual([]);
  }, 240_000);

  it('stays what it was after every later change', async () => {
    const steps: (readonly [string, () => Promise<unknown>])[] = [
      ['a second Harbin', () => loadText(test.graph, 'again.yaml', AGAIN)],
      ['its other name', () => loadText(test.graph, 'again.yaml', RENAMED)],
      ['a retracted tie', () => setStatus(['tie:yakutsk-heihe-sister'], 'RETRACTED')],
      [
        'a merge',
        () =>
          merge(
            test.graph,
            { id: 'city:kharbin-again', into: 'city:harbin', evidence: [], confidence: null },
            by('One city.'),
          ),
      ],
      ['a disputed tie', () => setStatus(['tie:yakutsk-heihe-sister'], 'DISPUTED')],
      ['the merge undone', () => unmerge(test.graph, 'city:kharbin-again', by('Two cities.'))],
      ['the tie again', () => setStatus(['tie:yakutsk-heihe-sister'], 'ACTIVE')],
    ];
    const questions = OPERATIONS.map((text) => ({ text, variables: {} }));
    const taken: { readonly step: string; readonly version: number; readonly answers: readonly string[] }[] =
      [];
    taken.push({ step: 'the seeds', version: await latest(), answers: await snapshot(questions) });
    for (const [step, make] of steps) {
      await make();
      taken.push({ step, version: await latest(), answers: await snapshot(questions) });
    }
    expect(new Set(taken.map(({ version }) => version)).size).toBe(taken.length);
    const differing: unknown[] = [];
    for (const { step, version, answers } of taken) {
      const then = await snapshot(questions, version);
      for (const [index, { text }] of questions.entries())
        if (then[index] !== answers[index])
          differing.push([step, text.slice(0, 120), ...parting(answers[index] ?? '', then[index] ?? '')]);
    }
    expect(differing).toEqual([]);
  }, 240_000);
});
