/** Whose the name of a source is: a later dossier of that name takes back what it no longer gives. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { headersOf, startWritingServer, type WritingServer } from '../support/callers';

const SUBMIT = `mutation ($input: SubmitDossierInput!) {
  submitDossier(input: $input) { change { author } entities { created updated unchanged } }
}`;
const NAMED = `{ topic(id: "topic:kites") { name(language: "ru") } }`;

let writing: WritingServer;
let anna: Record<string, string>;
let boris: Record<string, string>;

beforeAll(async () => {
  writing = await startWritingServer();
  anna = await headersOf(writing.server.graph, 'CONTRIBUTOR', 'Anna');
  boris = await headersOf(writing.server.graph, 'CONTRIBUTOR', 'Boris');
}, 240_000);

afterAll(() => writing.close());

const kites = (...names: { language: string; value: string }[]) => {
  const byLanguage = Object.fromEntries(names.map(({ language, value }) => [language, value]));
  return JSON.stringify({ entities: { topics: [{ id: 'topic:kites', names: byLanguage }] } });
};
const ENGLISH = { language: 'en', value: 'Kites' };
const RUSSIAN = { language: 'ru', value: 'Воздушные змеи' };

const submit = (as: Record<string, string>, file: string, yaml: string) =>
  writing.server.ask(SUBMIT, { input: { reason: 'A test.', file, yaml } }, as);

const namesNow = async () => (await writing.server.ask(NAMED)).data?.['topic'];

it('belongs to the contributor who used it first, whatever it holds', async () => {
  expect((await submit(anna, 'kites', kites(ENGLISH, RUSSIAN))).errors).toBeUndefined();
  const refused = await submit(boris, 'kites', kites(ENGLISH));
  expect(refused.errors?.map(({ extensions: { code } }) => code)).toEqual(['CONFLICT']);
  expect(refused.errors?.[0]?.message).toContain('Another author recorded the source “kites”');
  expect(await namesNow()).toEqual({ name: RUSSIAN.value });

  // Its author may take names back; under a name of his own, the other only adds.
  expect((await submit(anna, 'kites', kites(ENGLISH))).errors).toBeUndefined();
  expect(await namesNow()).toEqual({ name: ENGLISH.value });
  expect((await submit(boris, 'kites-2', kites(RUSSIAN))).errors).toBeUndefined();
  expect(await namesNow()).toEqual({ name: RUSSIAN.value });
});

it('of files that were loaded is not a contributor’s, and any name is a curator’s', async () => {
  const [file] = (
    await writing.test.graph.read({
      text: 'CYPHER 5 MATCH (name:SourceName) WHERE name.author = "loader" RETURN name.file ORDER BY name.file LIMIT 1',
      params: {},
    })
  ).values.map(([name]) => String(name));
  expect(file).toMatch(/\.yaml$/);
  const codes = async (as: Record<string, string>, name: string) =>
    (await submit(as, name, kites(ENGLISH))).errors?.map(({ extensions: { code } }) => code);
  expect(await codes(anna, file ?? '')).toEqual(['CONFLICT']);
  expect(await codes(writing.headers, file ?? '')).toBeUndefined();
  expect(await codes(writing.headers, 'kites')).toBeUndefined();
});
