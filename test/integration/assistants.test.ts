/** `entente mcp`, asked by the client of the protocol's own package over standard input and output. */
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

import { TOOL_QUESTIONS } from '../../src/assistants/tools';
import { testDatabase } from '../support/database';
import { startTestServer, type TestServer } from '../support/entente';

const ROOT = join(__dirname, '..', '..');

let server: TestServer;
let client: Client;
let transport: StdioClientTransport;

beforeAll(async () => {
  server = await startTestServer();
  const { uri, user, password } = testDatabase();
  client = new Client({ name: 'test', version: '1.0.0' });
  transport = new StdioClientTransport({
    command: process.execPath,
    args: ['-r', './test/support/typescript.cjs', 'src/cli/main.ts', 'mcp'],
    cwd: ROOT,
    env: { PATH: String(process.env['PATH']), NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    stderr: 'ignore',
  });
  await client.connect(transport, { timeout: 120_000 });
}, 240_000);

afterAll(async () => {
  await client.close();
  await server.stop();
});

interface Called {
  readonly isError: boolean;
  readonly text: string;
  readonly structured: { readonly understood?: readonly { id: string }[]; readonly answer?: unknown };
}

async function call(name: string, given: Record<string, unknown>): Promise<Called> {
  const { content, structuredContent, isError } = await client.callTool(
    { name, arguments: given },
    undefined,
    { timeout: 60_000 },
  );
  const [first] = content as { text: string }[];
  return {
    isError: isError === true,
    text: first?.text ?? '',
    structured: structuredContent ?? {},
  };
}

describe('an assistant', () => {
  it('sees the questions with what they take', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([...TOOL_QUESTIONS]);
    const bureaus = tools.find(({ name }) => name === 'bureausMetCities');
    expect(bureaus?.inputSchema).toMatchObject({
      type: 'object',
      required: ['city', 'country'],
      properties: { city: { type: 'string', examples: ['city:harbin'] } },
    });
    for (const { description } of tools) expect(description).toMatch(/\?/);
  });

  it('gets what the API answers, near misses included', async () => {
    const given = { city: 'city:harbin', country: 'country:russia' };
    const { structured, text } = await call('bureausMetCities', given);
    const data = structured.answer as {
      encounters: { nodes: unknown[]; nearMisses: { nodes: { breaks: string }[] } };
    };
    expect(data.encounters.nodes).toEqual([]);
    expect(data.encounters.nearMisses.nodes.map(({ breaks }) => breaks)).toContain('WHO_KIND');
    expect(JSON.parse(text)).toEqual(structured);
  }, 120_000);

  it('may give names for ids, in any script, and is told what was understood', async () => {
    const byId = await call('sisterCities', { city: 'city:harbin' });
    for (const name of ['Harbin', 'Харбин', '哈尔滨']) {
      const byName = await call('sisterCities', { city: name });
      expect(byName.structured.understood).toMatchObject([
        { argument: 'city', given: name, id: 'city:harbin' },
      ]);
      expect(byName.structured.answer).toEqual(byId.structured.answer);
    }
  }, 120_000);

  it.each([
    ['a name that nobody has', 'sisterCities', { city: 'Zzyzxville' }, /city: nobody and nothing is known/],
    ['a tool that is none', 'rmRf', {}, /no tool “rmRf”; there are searchByName/],
    ['an argument that is missing', 'sisterCities', {}, /\$city.*was not provided/],
    ['an argument of another type', 'searchByName', { text: [5] }, /\$text/],
  ])('is told what is wrong with %s', async (_name, tool, given, message) => {
    const { isError, text } = await call(tool, given);
    expect(isError).toBe(true);
    expect(text).toMatch(message);
  });

  it('may leave at any time, and the process ends', async () => {
    const pid = transport.pid;
    expect(pid).not.toBeNull();
    await client.close();
    const until = Date.now() + 20_000;
    const isAlive = () => {
      try {
        return process.kill(Number(pid), 0);
      } catch {
        return false;
      }
    };
    while (isAlive() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isAlive()).toBe(false);
  }, 30_000);
});
