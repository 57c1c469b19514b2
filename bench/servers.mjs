/** Starts the servers that are measured, each in a process of its own. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PRODUCT, prepared, startProduct } from './product.mjs';
import { startServer } from './processes.mjs';

const BENCH = fileURLToPath(new URL('.', import.meta.url));

/** What the product is started with. */
export const PRODUCT_SETTINGS = {
  // Q9 may bring more nodes at worst, and Q6 longer pages, than the limits for strangers allow.
  ENTENTE_PAGE_CAP: '5000',
  ENTENTE_COST_LIMIT: '100000000',
  // 16 clients at once may wait for answers of megabytes.
  ENTENTE_ANSWER_LIMIT_KB: '65536',
  ENTENTE_ANSWER_MEMORY_KB: '1048576',
};

/**
 * The floor, the product, the product as another build has it (when there is one) and the peer.
 * @returns each `{ name, form, url, pid }`; `form` says which form of a question it takes
 */
export async function startServers(databases, before, closers) {
  const product = async (name, build, { server }) => {
    const started = await startProduct(build, server, closers, PRODUCT_SETTINGS);
    await prepared(started.url);
    return { ...started, name, form: 'product' };
  };
  const other = async (name) => {
    const { uri, password } = databases.plain.server;
    const settings = { PLAIN_URI: uri, PLAIN_PASSWORD: password };
    const script = join(BENCH, `${name}.mjs`);
    return { ...(await startServer([script], /Listening at (\S+)/, closers, settings)), name, form: name };
  };
  return [
    await other('floor'),
    await product('product', PRODUCT, databases.product),
    ...(before ? [await product('before', before, databases.before)] : []),
    await other('peer'),
  ];
}
