import { hasWritingKey } from '../access/apiKeys';
import type { Config } from '../config';
import type { Graph } from '../graph/graph';
import { print } from './print';

/** Says at the start where nobody can write. */
export async function sayWhoMayWrite(graph: Graph, { jwt }: Config): Promise<void> {
  if (jwt === undefined && !(await hasWritingKey(graph, new Date().toISOString())))
    print(
      'Writing is off: there is no API key. Create one with: node build/cli/main.js key create <name> --role CONTRIBUTOR',
    );
}
