/**
 * `node bench/explore.mjs [--scale 1] [--pairs 200] [--rounds 30]`: what exploring costs. The neighbourhood of the city with most events,
 * explored to the end as well; `paths` between officials drawn at random beside a bare `shortestPath`; `dyad` beside Cypher by hand.
 */
import { parseArgs } from 'node:util';
import { memoryOptions, positiveNumbers } from './options.mjs';
import { preparePackages } from './packages.mjs';
import { inSession, say } from './session.mjs';

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    pairs: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '30' },
    ...memoryOptions(2048, 1024),
  },
});

await inSession(async (closers) => {
  await preparePackages();
  const [scale, pairs, rounds, heap, pageCache] = positiveNumbers(values, [
    'scale',
    'pairs',
    'rounds',
    'heap',
    'page-cache',
  ]);
  const { connect, openProduct } = await import('./databases.mjs');
  const { PRODUCT, prepared, startProduct } = await import('./product.mjs');
  const { PRODUCT_SETTINGS } = await import('./servers.mjs');
  const { findSubjects } = await import('./subjects.mjs');
  const { asker, byHand } = await import('./explore/ask.mjs');
  const { measureDyad } = await import('./explore/dyad.mjs');
  const { measureNeighbourhood } = await import('./explore/neighbourhood.mjs');
  const { measurePaths } = await import('./explore/paths.mjs');

  const { server } = await openProduct({ scale, heap, pageCache }, closers, say);
  const subjects = await findSubjects(server);
  const { url } = await startProduct(PRODUCT, server, closers, PRODUCT_SETTINGS);
  await prepared(url);
  const driver = connect(server);
  closers.unshift(() => driver.close());
  const [ask, hand] = [asker(url), byHand(driver)];
  say(`neighbourhood: ${JSON.stringify(await measureNeighbourhood(ask, subjects.hub, rounds), null, 1)}`);
  say(`dyad: ${JSON.stringify(await measureDyad(ask, hand, subjects, rounds), null, 1)}`);
  say(`paths: ${JSON.stringify(await measurePaths(ask, hand, pairs), null, 1)}`);
});
