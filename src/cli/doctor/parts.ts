/** Parts of an installation that some verbs need, and others do without. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { ok, warning, type Check } from './check';

const ROOT = join(__dirname, '..', '..', '..');

export function partChecks(): Check[] {
  return [packageCheck(), pagesCheck()];
}

function packageCheck(): Check {
  try {
    createRequire(__filename).resolve('@modelcontextprotocol/sdk/server/index.js');
    return ok('assistants', 'The package @modelcontextprotocol/sdk is there.');
  } catch {
    return warning(
      'assistants',
      'The package @modelcontextprotocol/sdk is missing, which entente mcp needs.',
      'Run npm install --include=optional.',
    );
  }
}

function pagesCheck(): Check {
  return existsSync(join(ROOT, 'build', 'web', 'index.html'))
    ? ok('web pages', 'The web pages are built.')
    : warning(
        'web pages',
        'The web pages are not built; the server answers GraphQL without them.',
        'Run npm start, which builds them.',
      );
}
