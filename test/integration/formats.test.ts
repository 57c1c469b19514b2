/** What other tools read of an export: their own packages say whether they do, and what they find. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'graphql';

import { asking } from '../../src/cli/asking';
import { readConfig } from '../../src/config';
import { writeCsvFolder } from '../../src/export/csvFolder';
import { exportedEdges, type ExportedEdge } from '../../src/export/edges';
import { FACT_EDGES, NO_EDGES } from '../../src/export/factEdges';
import { DEFAULT_BASE, FORMATS, type Format } from '../../src/export/formats';
import { exportedNodes, type ExportedNode } from '../../src/export/nodes';
import type { Ask } from '../../src/export/ask';
import type { ExportSource } from '../../src/export/source';
import { FactType } from '../../src/model/declare/types';
import { startTestServer, type TestServer } from '../support/entente';
import { pythonWithPackages, runPython } from '../support/pythonPackages';

const python = pythonWithPackages();
if (!python) console.warn('Formats are not read by other tools: there is no Python with a reachable PyPI.');
const withPython = python ? describe : describe.skip;

let server: TestServer;
let ask: Ask;
let folder: string;
let nodes: ExportedNode[];
let edges: ExportedEdge[];

async function listed<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function file(format: Format): Promise<string> {
  const path = join(folder, `graph.${format}`);
  writeFileSync(path, (await listed(FORMATS[format](source(), { base: DEFAULT_BASE }))).join(''));
  return path;
}

/** Pages that end at their edges: 195 entities in pages of 65. */
function source(moment: { asOf?: string; knownAt?: string } = {}): ExportSource {
  return {
    about: { title: 'Entente', version: 1, asOf: null, knownAt: null },
    nodes: () => exportedNodes(ask, moment, 65),
    edges: () => exportedEdges(ask, moment, 65),
  };
}

beforeAll(async () => {
  server = await startTestServer();
  ask = asking(server.graph, readConfig({}));
  folder = mkdtempSync(join(tmpdir(), 'entente-export-'));
  nodes = await listed(source().nodes());
  edges = await listed(source().edges());
}, 240_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

describe('nodes and edges', () => {
  it('are all entities, and all current facts that join two', async () => {
    const counted = await ask(
      parse(
        `{ entities { totalCount } ${FACT_EDGES.map(({ list, type }) => `${type}: ${list}(where: {status: {in: [ACTIVE, DISPUTED]}}) { totalCount }`).join(' ')} }`,
      ),
      {},
    );
    const count = (key: string) => (counted[key] as { totalCount: number }).totalCount;
    expect(nodes).toHaveLength(count('entities'));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    for (const { type } of FACT_EDGES) {
      const facts = new Set(edges.flatMap((edge) => (edge.type === type ? [edge.fact] : [])));
      // A claim that names no entity as its value joins nothing.
      if (type === 'CLAIM') expect(facts.size).toBeLessThan(count(type));
      else expect(facts.size).toBe(count(type));
    }
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.filter(({ source: from, target }) => !ids.has(from) || !ids.has(target))).toEqual([]);
  });

  it('cover every type of fact', () => {
    const types = [...FACT_EDGES.map(({ type }) => type), ...NO_EDGES].sort();
    expect(types).toEqual(Object.keys(FactType).sort());
  });

  it('are those of a day of the world, or of a state of the record', async () => {
    const then = await listed(source({ asOf: '1990-01-01' }).edges());
    expect(then.length).toBeLessThan(edges.length);
    const known = await listed(source({ knownAt: '1' }).edges());
    expect(known.length).toBeGreaterThan(0);
  });

  it('are the same bytes each time', async () => {
    for (const format of Object.keys(FORMATS) as Format[]) {
      const [one, other] = [readFileSync(await file(format)), readFileSync(await file(format))];
      expect(one.equals(other)).toBe(true);
    }
  }, 120_000);
});

describe('CSV', () => {
  it('has a row for each, and its description fits', async () => {
    await writeCsvFolder(source(), folder, 'CC-BY-4.0');
    const read = (name: string): Record<string, string>[] =>
      parseCsv(readFileSync(join(folder, name)), { bom: true, columns: true });
    expect(read('nodes.csv').map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    expect(read('edges.csv').map(({ id }) => id)).toEqual(edges.map(({ id }) => id));
    const harbin = read('nodes.csv').find(({ id }) => id === 'city:harbin');
    expect(harbin).toMatchObject({ name_ru: 'Харбин', name_zh: '哈尔滨' });
    const description = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[];
    };
    for (const { path, schema } of description.resources) {
      const [first] = read(path);
      expect(Object.keys(first ?? {})).toEqual(schema.fields.map(({ name }) => name));
    }
  });
});

withPython('other tools', () => {
  it('networkx reads GEXF and GraphML, with names in all scripts', async () => {
    for (const format of ['gexf', 'graphml'] as const) {
      const read = await runPython(
        String(python),
        `
import json, sys, networkx
graph = getattr(networkx, "read_" + sys.argv[2])(sys.argv[1])
harbin = graph.nodes["city:harbin"]
print(json.dumps({"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges(), "ru": harbin["name_ru"], "zh": harbin["name_zh"]}))`,
        await file(format),
        format,
      );
      expect(read).toEqual({ nodes: nodes.length, edges: edges.length, ru: 'Харбин', zh: '哈尔滨' });
    }
  }, 300_000);

  it('followthemoney accepts every entity, and loses no property', async () => {
    const read = await runPython(
      String(python),
      `
import json, sys
from followthemoney import model
faults, ids, targets = [], set(), set()
for line in open(sys.argv[1], encoding="utf-8"):
    data = json.loads(line)
    entity = model.get_proxy(data, cleaned=False)
    entity.schema.validate(data)
    ids.add(entity.id)
    for name, values in data["properties"].items():
        if set(values) != set(entity.get(name)): faults.append([data["id"], name])
        if entity.schema.get(name).type.name == "entity": targets.update(values)
print(json.dumps({"count": len(ids), "faults": faults, "dangling": sorted(targets - ids)}))`,
      await file('ftm'),
    );
    const offices = edges.filter(({ type, targetRole }) => type === 'TENURE' && targetRole === 'institution');
    expect(read).toEqual({ count: nodes.length + edges.length + offices.length, faults: [], dangling: [] });
  }, 300_000);

  it('frictionless finds the tables valid', async () => {
    await writeCsvFolder(source(), folder, 'CC-BY-4.0');
    const read = await runPython(
      String(python),
      `
import json, sys
from frictionless import validate
report = validate(sys.argv[1])
print(json.dumps({"valid": report.valid, "errors": report.flatten(["type", "message"])[:5]}))`,
      join(folder, 'datapackage.json'),
    );
    expect(read).toEqual({ valid: true, errors: [] });
  }, 300_000);

  it('rdflib reads the same statements from N-Triples and JSON-LD', async () => {
    const read = await runPython(
      String(python),
      `
import json, sys, rdflib
one, other = rdflib.Graph(), rdflib.Graph()
one.parse(sys.argv[1], format="nt")
other.parse(sys.argv[2], format="json-ld")
query = 'SELECT ?name WHERE { <urn:entente:city:harbin> <https://schema.org/name> ?name FILTER(lang(?name) = "zh") }'
print(json.dumps({"empty": len(one) == 0, "only": len(one - other) + len(other - one), "zh": [str(row.name) for row in one.query(query)]}))`,
      await file('ntriples'),
      await file('jsonld'),
    );
    expect(read).toEqual({ empty: false, only: 0, zh: ['哈尔滨'] });
  }, 300_000);
});
