/** Mutations while the database and servers are killed: nothing acknowledged is lost, nothing is applied twice. */
import { once } from 'node:events';
import { startProduct, PRODUCT } from '../product.mjs';
import { sendUntilAnswered, withClients } from './client.mjs';
import { curatorKey, openSeeds, reopen, rows } from './graph.mjs';

const RETRACT =
  'mutation ($input: FactsInput!) { retract(input: $input) { change { id number } repeated facts { id status } } }';
const UNDO = 'mutation ($input: UndoInput!) { undo(input: $input) { change { id number } repeated } }';

/**
 * So many mutations by so many clients: each retracts a fact, or undoes the retraction of it, which a second time would be refused.
 * The database is killed so often, and the servers in turn.
 */
export async function writeWithFaults({ mutations, clients, databaseKills, serverKills }, closers, say) {
  let database = await openSeeds('writes', closers, say);
  const key = await curatorKey(database);
  const servers = [await serve(database, closers), await serve(database, closers)];
  const facts = (
    await rows(
      database,
      "MATCH (f:Fact) WHERE f.status = 'ACTIVE' AND NOT f:Identity RETURN f.id ORDER BY f.id",
    )
  )
    .map(([id]) => id)
    .slice(0, Math.ceil(mutations / 2));
  const urls = () => servers.map(({ url }) => `${url}`);
  const acknowledged = [];
  const killAt = spread(mutations, databaseKills, 'database').concat(
    spread(mutations, serverKills, 'server'),
  );
  let killing = Promise.resolve();
  const done = (entry) => {
    acknowledged.push(entry);
    for (const kill of killAt.filter(({ at, begun }) => !begun && acknowledged.length >= at)) {
      kill.begun = true;
      killing = killing.then(() => (kill.what === 'database' ? killDatabase() : killServer()));
    }
  };
  const killDatabase = async () => {
    say(`Killing the database after ${acknowledged.length} mutations`);
    const ended = new Promise((resolve) => database.onExit(resolve));
    process.kill(database.pid, 'SIGKILL');
    await ended;
    // The servers keep the address, and the home keeps its port.
    database = await reopen('writes', closers, () => undefined);
  };
  let turn = 0;
  const killServer = async () => {
    const index = turn++ % servers.length;
    say(`Killing a server after ${acknowledged.length} mutations`);
    const { child } = servers[index];
    child.kill('SIGKILL');
    await once(child, 'close');
    servers[index] = await serve(database, closers);
  };
  const began = Date.now();
  await withClients(clients, facts, async (fact, index) => {
    const retract = { facts: [fact], reason: `retract ${index}`, idempotencyKey: `retract ${index}` };
    const one = await answered(RETRACT, retract, 'retract');
    if (acknowledged.length >= mutations) return;
    await answered(
      UNDO,
      { change: one.change.id, reason: `undo ${index}`, idempotencyKey: `undo ${index}` },
      'undo',
    );
  });
  await killing;

  async function answered(query, input, name) {
    const answer = await sendUntilAnswered(urls, key, query, { input });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    const payload = answer.data[name];
    done({
      reason: input.reason,
      number: payload.change.number,
      tries: answer.tries,
      repeated: payload.repeated,
    });
    return payload;
  }

  const stored = await rows(
    database,
    'MATCH (c:Change) WHERE c.action IN $actions RETURN c.reason, c.number',
    {
      actions: ['RETRACT', 'UNDO'],
    },
  );
  const numbers = new Map();
  for (const change of stored) numbers.set(change[0], [...(numbers.get(change[0]) ?? []), change]);
  return {
    acknowledged: acknowledged.length,
    sentAgain: acknowledged.filter(({ tries }) => tries > 1).length,
    repeated: acknowledged.filter(({ repeated }) => repeated).length,
    lost: acknowledged.filter(({ reason, number }) => numbers.get(reason)?.[0]?.[1] !== number).length,
    twice: [...numbers.values()].filter((changes) => changes.length > 1).length,
    unacknowledged: stored.length - acknowledged.length,
    seconds: Math.round((Date.now() - began) / 1000),
  };
}

function serve(database, closers) {
  return startProduct(PRODUCT, database, closers, { LOG_LEVEL: 'fatal' });
}

/** When each of some kills happens: evenly spread over the mutations. */
function spread(mutations, kills, what) {
  const offset = what === 'server' ? 0.5 : 0;
  return Array.from({ length: kills }, (_, index) => ({
    what,
    at: Math.floor((mutations * (index + 0.7 + offset / 2)) / (kills + 0.7)),
    begun: false,
  }));
}
