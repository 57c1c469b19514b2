import type { Logger } from 'pino';

import { answerTool, faulty } from '../assistants/answer';
import { TOOL_QUESTIONS, toolOf } from '../assistants/tools';
import type { Config } from '../config';
import { servedSchema } from '../schema/served';
import { PUBLISHED_OPERATIONS, readOperationFolder } from '../server/operationFolder';
import { asking } from './asking';
import { productVersion } from './productVersion';
import { UnusableOption } from './unusableOption';
import { withDatabase } from './withDatabase';

/** `entente mcp`: answers an assistant over standard input and output (Model Context Protocol) until it leaves. */
export async function mcp(config: Config, log: Logger): Promise<void> {
  // The other class of server takes arguments as zod schemas; ours are read from the published operations.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its note says that it is for such uses
  const { Server, StdioServerTransport, ListToolsRequestSchema, CallToolRequestSchema } = await sdk();
  const { operations } = readOperationFolder(PUBLISHED_OPERATIONS, servedSchema().schema);
  const offered = TOOL_QUESTIONS.flatMap((name) => operations.filter((one) => one.name === name));
  await withDatabase(config, log, async ({ graph }) => {
    const ask = asking(graph, config);
    const server = new Server(
      { name: 'entente', title: 'Entente', version: productVersion() },
      {
        capabilities: { tools: {} },
        instructions:
          'A knowledge graph of city diplomacy with the evidence behind each fact. Begin with searchByName. Answers name facts, passages and documents; an event whose modality is not HELD or HISTORIC did not take place as far as the documents say. An empty answer may have near misses, which break one condition of the question.',
      },
    );
    server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: offered.map(toolOf) }));
    server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
      const operation = offered.find(({ name }) => name === params.name);
      const answer = operation
        ? await answerTool(ask, operation, params.arguments ?? {})
        : faulty(`There is no tool “${params.name}”; there are ${TOOL_QUESTIONS.join(', ')}.`);
      return { ...answer };
    });
    const gone = new Promise<void>((resolve) => {
      server.onclose = resolve;
      // The assistant leaves by closing the pipe, which the transport does not notice.
      process.stdin.once('end', resolve).once('close', resolve);
    });
    await server.connect(new StdioServerTransport());
    await gone;
    await server.close();
  });
}

/** The protocol's own package, which is optional. */
async function sdk() {
  try {
    const [server, stdio, types] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/index.js'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
      import('@modelcontextprotocol/sdk/types.js'),
    ]);
    return { ...server, ...stdio, ...types };
  } catch (error) {
    if (error instanceof Error && 'code' in error && /MODULE_NOT_FOUND/.test(String(error.code)))
      throw new UnusableOption(
        'entente mcp needs the package @modelcontextprotocol/sdk, which was left out: npm install --include=optional',
      );
    throw error;
  }
}
