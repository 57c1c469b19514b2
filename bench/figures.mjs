/** The figures of a run, as `bench/measured/` keeps them. */
import { machine } from './keep.mjs';
import { packageVersions } from './packages.mjs';
import { residentMegabytes } from './processes.mjs';

/** What is kept of a run; reads the memory of the servers, so they must still be there. */
export function figuresOf({ scale, heap, pageCache, before }, databases, graph, servers, rows) {
  return {
    scale,
    machine: machine(),
    heap,
    pageCache,
    neo4jVersion: graph.neo4jVersion,
    versions: packageVersions(),
    load: databases.product.loaded,
    copied: databases.plain.loaded,
    counts: graph.counts,
    memory: memoryOf(servers, 'product'),
    ...(before && { before: beforeFigures(before, databases, servers) }),
    rows: rows.map(({ name, about, latency, rate, sizes, faults }) => ({
      name,
      about,
      latency: rounded(latency),
      rate: rounded(rate),
      sizes,
      faults,
    })),
  };
}

function beforeFigures(before, databases, servers) {
  const hasOwn = databases.before !== databases.product;
  return {
    build: before.name,
    ...(hasOwn && { load: databases.before.loaded }),
    memory: memoryOf(servers, 'before'),
  };
}

function memoryOf(servers, name) {
  const { pid } = servers.find((server) => server.name === name);
  return { now: residentMegabytes(pid), peak: residentMegabytes(pid, 'VmHWM') };
}

function rounded(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value.toFixed(3))]));
}
