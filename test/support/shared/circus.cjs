const { AsyncLocalStorage } = require('node:async_hooks');
const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');
const scripts = new Map();
const stores = [];

class Store extends AsyncLocalStorage {
  constructor() {
    super();
    stores.push(this);
  }
}

/** Evaluates a file of jest-circus anew, since its state and handlers belong to one test file, but compiles it once. */
function evaluateCircus(path) {
  const script = scripts.get(path) ?? new Script(wrap(readFileSync(path, 'utf8')), { filename: path });
  scripts.set(path, script);
  Reflect.deleteProperty(globalThis, EVENT_HANDLERS);
  // Else every promise would be followed by one store for each file that was run before.
  for (const store of stores.splice(0)) store.disable();
  const module = { exports: {} };
  script.runInThisContext()(module.exports, requireFor(path), module, path, dirname(path));
  return module.exports;
}

function requireFor(path) {
  const requireThere = createRequire(path);
  const requireWithStore = (name) =>
    name === 'node:async_hooks' ? { AsyncLocalStorage: Store } : requireThere(name);
  return Object.assign(requireWithStore, requireThere);
}

module.exports = { evaluateCircus };
