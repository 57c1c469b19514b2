/**
 * Writing under load and under faults: nothing that was acknowledged is lost, nothing is applied twice, and many curators at once leave
 * the graph that the same decisions leave one by one.
 * node bench/writes.mjs [--parts faults,identities,curation,latency,keys] [--mutations 1000] [--clients 16] [--seed 1]
 */
import { parseArgs } from 'node:util';
import { inSession, say } from './session.mjs';

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: 'faults,identities,curation,latency,keys' },
    mutations: { type: 'string', default: '1000' },
    clients: { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '100' },
  },
});
const seed = Number(values.seed);

/** The parts by name; each opens what it needs and answers with its figures. */
const parts = {
  faults: async (closers) => {
    const { writeWithFaults } = await import('./writes/faults.mjs');
    const options = { mutations: Number(values.mutations), clients: Number(values.clients) };
    return writeWithFaults({ ...options, databaseKills: 5, serverKills: 2 }, closers, say);
  },
  identities: async (closers) => {
    const { decideAtOnce } = await import('./writes/identities.mjs');
    return decideAtOnce({ steps: 100, clients: 100, seed, kinds: ['merge', 'merge', 'unmerge'] }, closers);
  },
  curation: async (closers) => {
    const { decideAtOnce } = await import('./writes/identities.mjs');
    const kinds = [
      'merge',
      'merge',
      'unmerge',
      'different',
      'unsure',
      'retract',
      'retract',
      'dispute',
      'undo',
      'undo',
    ];
    return decideAtOnce({ steps: 200, clients: 8, seed, kinds }, closers);
  },
  latency: async (closers) => {
    const { oneFact } = await import('./writes/latency.mjs');
    return oneFact({ rounds: Number(values.rounds) }, closers);
  },
  keys: async (closers) => {
    const { timeKeys } = await import('./writes/keys.mjs');
    return timeKeys({ rounds: 5 * Number(values.rounds) }, closers);
  },
};

await inSession(async () => {
  for (const name of values.parts.split(',')) {
    const closers = [];
    try {
      say(`${name}: ${JSON.stringify(await parts[name](closers), null, 1)}`);
    } finally {
      for (const close of closers) await close();
    }
  }
});
