/** The examples of `docs/clients` for analysts: they run against a server over HTTP, and find what the API answers. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { overSeeds } from '../support/overSeeds';
import { pythonWithPackages, runPython } from '../support/pythonPackages';

const CLIENTS = join(__dirname, '..', '..', 'docs', 'clients');
const NOTEBOOK = 'sister-cities.ipynb';
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

const python = pythonWithPackages();
if (!python) console.warn('The examples for analysts do not run: there is no Python with a reachable PyPI.');
const withPython = python ? describe : describe.skip;

interface Tie {
  readonly id: string;
  readonly first: { readonly id: string };
  readonly second: { readonly id: string };
  readonly evidence: readonly { readonly passageId: string; readonly gloss: string }[];
}

interface Cell {
  readonly cell_type: string;
  readonly source: string;
  readonly outputs?: readonly { readonly data?: Record<string, string>; readonly text?: string }[];
}

/** Leaves no compiled file beside the examples. */
const BEGIN = `
import os, sys
sys.dont_write_bytecode = True
folder, os.environ["ENTENTE_URL"] = sys.argv[1], sys.argv[2]
sys.path.insert(0, folder)`;

withPython('graph.py and the notebook', () => {
  const { server, ask } = overSeeds({ beforeAll, afterAll });
  let scratch: string;
  let ties: readonly Tie[];

  const run = (script: string, ...args: readonly string[]): Promise<unknown> =>
    runPython(String(python), `${BEGIN}\n${script}`, CLIENTS, server().url, ...args);

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'entente-clients-'));
    const { data } = await ask(
      `{ ties(of: "country:russia", first: 100) {
        nodes { id first { id } second { id } evidence(first: 100) { passageId gloss } } } }`,
      {},
    );
    ties = (data['ties'] as { nodes: Tie[] }).nodes;
  }, 60_000);

  afterAll(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  it('make a graph of all pages, with names, dates and evidence', async () => {
    const read = (await run(`
import json
from graph import ties_of
graph = ties_of("country:russia", language="ru", first=4)
edge = graph.edges["city:yakutsk", "city:heihe", "tie:yakutsk-heihe-sister"]
print(json.dumps({
    "nodes": sorted(graph.nodes), "edges": sorted(key for _, _, key in graph.edges(keys=True)),
    "name": graph.nodes["city:heihe"]["name"], "country": graph.nodes["city:heihe"]["country"],
    "since": edge["since"], "kind": edge["kind"],
    "evidence": [[passage["passageId"], passage["gloss"]] for passage in edge["evidence"]],
    "parallel": graph.number_of_edges("city:yakutsk", "city:heihe"),
}))`)) as { evidence: [string, string][] };
    const shown = ties.find(({ id }) => id === 'tie:yakutsk-heihe-sister');
    // More than three pages of four.
    expect(ties.length).toBeGreaterThan(12);
    expect(read).toEqual({
      nodes: [...new Set(ties.flatMap(({ first, second }) => [first.id, second.id]))].sort(),
      edges: ties.map(({ id }) => id).sort(),
      name: 'Хэйхэ',
      country: 'Китай',
      since: '2015',
      kind: 'SISTER',
      evidence: shown?.evidence.map(({ passageId, gloss }) => [passageId, gloss]),
      parallel: 2,
    });
    expect(read.evidence).toContainEqual([
      'doc:003#1014-1082',
      'The treaty that set up sister-city ties was signed in 2015',
    ]);
  }, 300_000);

  it('print the graph as a script', async () => {
    const read = (await run(`
import runpy
sys.argv = ["graph.py", "city:yakutsk", "zh"]
runpy.run_path(os.path.join(folder, "graph.py"), run_name="__main__")`)) as {
      multigraph: boolean;
      nodes: { id: string; name: string }[];
      edges: { key: string }[];
    };
    expect(read.multigraph).toBe(true);
    expect(read.nodes).toContainEqual(expect.objectContaining({ id: 'city:heihe', name: '黑河' }));
    const ofYakutsk = ties.filter(({ id }) => id.startsWith('tie:yakutsk') || id.startsWith('tie:gubinsky'));
    expect(read.edges.map(({ key }) => key).sort()).toEqual(ofYakutsk.map(({ id }) => id).sort());
  }, 300_000);

  it('say what is wrong, also of an id that nothing has', async () => {
    const read = (await run(`
import json
from graph import ties_of
faults = []
for place, where in ("country:rusia", None), ("country:russia", {"kind": {"eq": "BROTHER"}}):
    try: ties_of(place, where)
    except ValueError as fault: faults.append(str(fault))
print(json.dumps(faults))`)) as string[];
    expect(read).toEqual([
      expect.stringContaining('the nearest ids are “country:russia”'),
      expect.stringContaining('"BROTHER" does not exist in "TieKind" enum'),
    ]);
  }, 300_000);

  it('check queries in client.py against the schema that it fetches', async () => {
    const read = await run(`
import contextlib, io, json, runpy
printed = io.StringIO()
with contextlib.redirect_stdout(printed): runpy.run_path(os.path.join(folder, "client.py"))
print(json.dumps(printed.getvalue().splitlines()))`);
    expect(read).toEqual([
      expect.stringMatching(/^the schema has \d{3} types$/),
      'Harbin: SISTER with Daugavpils (doc:000#633-658, doc:000#703-733)',
      expect.stringMatching(/^Harbin: SISTER with Krasnodar \(doc:001#/),
      "rejected before sending: Cannot query field 'mayor' on type 'City'.",
    ]);
  }, 300_000);

  it('run the notebook to the outputs that it shows (UPDATE_GOLDEN=1 writes them)', async () => {
    const file = join(scratch, NOTEBOOK);
    await run(
      `
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
notebook = nbformat.read(os.path.join(folder, "${NOTEBOOK}"), as_version=4)
for cell in notebook.cells:
    if cell.cell_type == "code": cell.outputs = []
client = NotebookClient(notebook, timeout=120, record_timing=False, resources={"metadata": {"path": folder}})
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
try: client.execute()
except CellExecutionError as error: sys.exit(f"{error.ename}: {error.evalue}\\n{error.traceback[:500]}")
# Which Python ran it is none of the reader's concern.
notebook.metadata["language_info"] = {"name": "python"}
with open(sys.argv[3], "w", encoding="utf-8") as written: written.write(nbformat.writes(notebook) + "\\n")
print("null")`,
      file,
    );
    const made = readFileSync(file, 'utf8');
    if (UPDATE) writeFileSync(join(CLIENTS, NOTEBOOK), made);
    expect(JSON.parse(made)).toEqual(JSON.parse(readFileSync(join(CLIENTS, NOTEBOOK), 'utf8')));
  }, 300_000);

  it('show in the notebook what the API answers', async () => {
    const { data } = await ask(
      `query ($of: ID!, $where: TieWhere!, $before: AsOf!, $after: AsOf!) {
        ties(of: $of, where: $where) { totalCount nodes { first { id } second { id } } }
        before: ties(of: $of, where: $where, asOf: $before) { totalCount }
        after: ties(of: $of, where: $where, asOf: $after) { totalCount }
        fact(id: "tie:yakutsk-heihe-sister") { evidence { gloss document { citation(style: APA) } } }
      }`,
      {
        of: 'country:russia',
        where: { kind: { eq: 'SISTER' }, level: { eq: 'CITY' } },
        before: { date: '2014-12-31' },
        after: { date: '2015-12-31' },
      },
    );
    const sisters = data['ties'] as { totalCount: number; nodes: Tie[] };
    const count = (key: string) => (data[key] as { totalCount: number }).totalCount;
    const { evidence } = data['fact'] as {
      evidence: { gloss: string; document: { citation: string } }[];
    };
    const { cells } = JSON.parse(readFileSync(join(CLIENTS, NOTEBOOK), 'utf8')) as { cells: Cell[] };
    const outputs = cells.flatMap(({ outputs: some = [] }) =>
      some.map(({ data: shown, text }) => [text ?? shown?.['text/plain']].flat().join('')),
    );
    const shown = outputs.join('\n');
    const cities = new Set(sisters.nodes.flatMap(({ first, second }) => [first.id, second.id]));
    expect(outputs[0]).toBe(`'${String(cities.size)} cities, ${String(sisters.totalCount)} ties'`);
    expect([count('before'), count('after')]).toEqual([0, 1]);
    expect(shown).toMatch(/^2014 +0 .*\n2015 +1 /m);
    for (const { gloss, document } of evidence) {
      expect(shown).toContain(gloss);
      expect(shown).toContain(document.citation);
    }
    expect(evidence.length).toBeGreaterThan(3);
  });
});
