/**
 * The published operations: each is valid, answers its example as its golden file says (UPDATE_GOLDEN=1 writes the files
 * anew), and together they answer the questions of `test/golden/questions.ts` exactly.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { Kind, parse, validate, type GraphQLSchema } from 'graphql';

import { buildSchema } from '../../src/schema/build';
import { QUESTIONS } from '../golden/questions';
import { OPERATIONS, startTestServer, type TestServer } from '../support/entente';

const GOLDEN = join(__dirname, '..', 'golden');
const SHARED = join(__dirname, '..', '..', '..', 'shared', 'questions.json');
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

interface Operation {
  readonly name: string;
  readonly text: string;
  /** The variables of the line `# example: {…}`. */
  readonly example: Record<string, unknown> | undefined;
}

function readOperation(file: string): Operation {
  const text = readFileSync(join(OPERATIONS, file), 'utf8');
  const example = /^# example: (.*)$/m.exec(text)?.[1];
  return {
    name: basename(file, '.graphql'),
    text,
    example: example === undefined ? undefined : (JSON.parse(example) as Record<string, unknown>),
  };
}

const operations = readdirSync(OPERATIONS)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map(readOperation);

function example({ name, example: variables }: Operation): Record<string, unknown> {
  if (!variables) throw new Error(`${name}.graphql has no line "# example: {…}" with its variables`);
  return variables;
}

/** Sets compare whatever their order. */
function unordered(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return [...(value as unknown[])].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** What an answer names; of a record with a date only that, since the bound of a date may be what its day is not. */
function scalars(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer.flatMap(scalars);
  if (answer === null || typeof answer !== 'object') return [answer];
  return 'date' in answer ? [answer.date] : Object.keys(answer);
}

describe('published operations', () => {
  let server: TestServer;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = buildSchema();
    server = await startTestServer();
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  it.each(operations.map((operation) => [operation.name, operation] as const))(
    '%s says what it answers and is valid',
    (name, operation) => {
      expect(operation.text).toMatch(/^# [A-Z].*[?.]/);
      const document = parse(operation.text);
      expect(validate(schema, document)).toEqual([]);
      const names = document.definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : [],
      );
      expect(names).toEqual([name]);
    },
  );

  it.each(operations.map((operation) => [operation.name, operation] as const))(
    '%s answers its example as its golden file says',
    async (name, operation) => {
      const data = await server.data(operation.text, example(operation));
      const file = join(GOLDEN, `${name}.json`);
      if (UPDATE) {
        mkdirSync(GOLDEN, { recursive: true });
        writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
      }
      // The caller of a missing file is told how to make it.
      if (!existsSync(file)) throw new Error(`${file} is missing: run the test with UPDATE_GOLDEN=1`);
      expect(data).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    },
  );

  it('leave no golden file behind', () => {
    const left = readdirSync(GOLDEN)
      .filter((file) => file.endsWith('.json'))
      .filter((file) => !operations.some(({ name }) => `${name}.json` === file));
    if (UPDATE) for (const file of left) rmSync(join(GOLDEN, file));
    else expect(left).toEqual([]);
  });

  it.each(Object.entries(QUESTIONS))('answer %s exactly, without its near misses', async (_id, question) => {
    const operation = operations.find(({ name }) => name === question.operation);
    if (!operation) throw new Error(`There is no operation ${question.operation}`);
    const data = await server.data(operation.text, question.variables);
    const answer = question.answer(data, question.variables);
    expect(unordered(answer)).toEqual(unordered(question.expected));
    const answered = new Set(scalars(answer));
    expect((question.nearMisses ?? []).filter((miss) => answered.has(miss))).toEqual([]);
  });
});

interface SharedQuestion {
  readonly id: string;
  readonly answer: { readonly type: string; readonly value: unknown };
  readonly near_miss?: readonly string[];
}

const shared = existsSync(SHARED)
  ? (JSON.parse(readFileSync(SHARED, 'utf8')) as { questions: SharedQuestion[] }).questions
  : undefined;
const withShared = shared ? it : it.skip;

describe('the table of questions', () => {
  withShared(`agrees with the list of questions (skipped where ${SHARED} is not there)`, () => {
    const given = new Map((shared ?? []).map((question) => [question.id, question]));
    for (const [id, { expected, nearMisses }] of Object.entries(QUESTIONS)) {
      const question = given.get(id);
      expect([id, unordered(expected)]).toEqual([id, unordered(question && factsOf(question))]);
      expect([id, unordered(nearMisses ?? [])]).toEqual([id, unordered(question?.near_miss ?? [])]);
    }
    expect(Object.keys(QUESTIONS).sort()).toEqual([...given.keys()].sort());
  });
});

/** The answer without the words of an article, which the project does not keep. */
function factsOf({ answer }: SharedQuestion): unknown {
  if (answer.type !== 'span') return answer.value;
  return Object.fromEntries(Object.entries(answer.value as object).filter(([key]) => key !== 'quote'));
}
