import { readConfig } from '../../config';
import { commandLog } from '../commandLog';
import { verb, type Verb } from '../verb';

/** `entente mcp`. */
export function mcpVerb(): Verb {
  const made = verb('mcp', {
    group: 'read',
    summary: 'answer an assistant over standard input and output (MCP)',
    description:
      'Answers an assistant over standard input and output (Model Context Protocol) until it closes the connection. The published questions are its tools.',
    examples: [{ command: 'entente mcp', about: 'what an assistant starts; see docs/assistants.md' }],
  });
  return made.action(async () => {
    const config = readConfig();
    await (await import('../mcp.js')).mcp(config, commandLog(config));
  });
}
