/** Clients with a role, and a server for tests that write. */
import { createApiKey } from '../../src/access/apiKeys';
import type { Role } from '../../src/access/role';
import type { Graph } from '../../src/graph/graph';
import { openTestGraph, startTestServer, type TestGraph, type TestServer } from './entente';

/** The headers of a client with a role, by a new key. */
export async function headersOf(
  graph: Graph,
  role: Role,
  name: string = role.toLowerCase(),
): Promise<Record<string, string>> {
  const createdAt = '2026-11-30T12:00:00.000Z';
  const key = await createApiKey(graph, { name, role, createdAt, expiresAt: null });
  return { authorization: `Bearer ${key}` };
}

/** A server over the seeds, and a curator who writes to it. */
export interface WritingServer {
  readonly server: TestServer;
  readonly test: TestGraph;
  /** The headers of the curator, whose name is Li Wei. */
  readonly headers: Record<string, string>;
  /** Ends it and leaves nothing in the database. */
  close(): Promise<void>;
}

export async function startWritingServer(): Promise<WritingServer> {
  const server = await startTestServer();
  const test = await openTestGraph();
  return {
    server,
    test,
    headers: await headersOf(server.graph, 'CURATOR', 'Li Wei'),
    close: async () => {
      await test.clear();
      await test.close();
      await server.stop();
    },
  };
}
