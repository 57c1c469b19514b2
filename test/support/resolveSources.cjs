/** Lets Node find our sources by the names of their built files: an import that waits for its use names the file as it is built. */
const Module = require('node:module');

const resolveBuilt = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const isSource = parent?.filename?.endsWith('.ts') && /^\.{1,2}\//.test(request);
  const source = isSource ? request.replace(/\.js$/, '') : request;
  return resolveBuilt.call(this, source, parent, ...rest);
};
