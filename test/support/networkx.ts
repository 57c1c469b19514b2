/** A Python with networkx, which reads exported graphs: the machine's, or else one in an environment of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const HOME = join(__dirname, '..', '..', '.entente', 'networkx');
const PACKAGE = 'networkx==3.4.2';
const PATIENCE_MS = 120_000;

function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, [...args], { timeout: PATIENCE_MS }).status === 0;
}

/** The command of a Python that has networkx; undefined where there is none and none can be installed. */
export function pythonWithNetworkx(): string | undefined {
  const own = join(HOME, 'bin', 'python3');
  const found = [own, 'python3'].find((python) => works(python, ['-c', 'import networkx']));
  if (found !== undefined) return found;
  if (!existsSync(own) && !works('python3', ['-m', 'venv', HOME])) return undefined;
  return works(own, ['-m', 'pip', 'install', '--quiet', PACKAGE]) ? own : undefined;
}

/** The names of the nodes and the number of links of a GEXF file, as networkx reads them. */
export function readGexf(
  python: string,
  file: string,
): { readonly names: Readonly<Record<string, string>>; readonly links: number } {
  const script = `
import json, sys, networkx
graph = networkx.read_gexf(sys.argv[1])
names = {node: data["label"] for node, data in graph.nodes(data=True)}
print(json.dumps({"names": names, "links": graph.number_of_edges()}))`;
  const { status, stdout, stderr } = spawnSync(python, ['-c', script, file], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  if (status !== 0) throw new Error(`networkx does not read ${file}: ${stderr}`);
  return JSON.parse(stdout) as { names: Record<string, string>; links: number };
}
