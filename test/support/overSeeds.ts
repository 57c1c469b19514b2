/** A server over the seeds for the tests of a file, and plain Cypher over the same graph to compare its answers with. */
import { startTestServer, type TestServer } from './entente';

/** What the tests of a file share. */
export interface OverSeeds {
  /** The server, once the tests run. */
  readonly server: () => TestServer;
  /** The answer to a query without errors, and the codes of its warnings. */
  readonly ask: (
    query: string,
    variables: Record<string, unknown>,
  ) => Promise<{ readonly data: Record<string, unknown>; readonly codes: readonly string[] }>;
  /** Rows of a statement without its `CYPHER 5`, with numbers for whole numbers. */
  readonly rows: (text: string, params: Record<string, unknown>) => Promise<unknown[][]>;
}

/** The hooks of a test file; files share this module, and each has hooks of its own. */
interface Hooks {
  readonly beforeAll: (work: () => Promise<void>, patienceMs: number) => void;
  readonly afterAll: (work: () => Promise<void>) => void;
}

/** Starts the server before the tests of a file or block, and stops it after them. */
export function overSeeds({ beforeAll, afterAll }: Hooks): OverSeeds {
  let started: TestServer | undefined;
  const server = () => {
    if (!started) throw new Error('The server has not been started.');
    return started;
  };
  beforeAll(async () => {
    started = await startTestServer();
  }, 240_000);
  afterAll(async () => {
    await started?.stop();
  });
  return {
    server,
    ask: async (query, variables) => {
      const { data, errors, extensions } = await server().ask(query, variables);
      if (errors) throw new Error(`The answer has errors: ${JSON.stringify(errors)}`);
      const { warnings = [] } = (extensions ?? {}) as { warnings?: readonly { code: string }[] };
      return { data: data ?? {}, codes: warnings.map(({ code }) => code) };
    },
    rows: async (text, params) => {
      const { values } = await server().graph.read({ text: `CYPHER 5 ${text}`, params });
      return values.map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : value)));
    },
  };
}
