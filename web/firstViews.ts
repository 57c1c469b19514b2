/** Writes what the pages ask first beside the build, so that the server can run it ahead (src/server/firstViews.ts). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

const QUESTIONS = fileURLToPath(new URL('./src/data/firstViews.ts', import.meta.url));

/** Writes `first-views.json` once the build is written. */
export function firstViews(): Plugin {
  return {
    name: 'first-views',
    apply: 'build',
    writeBundle: async ({ dir = '' }) => {
      const { module } = await runnerImport<typeof import('./src/data/firstViews')>(QUESTIONS, {
        configFile: false,
      });
      writeFileSync(join(dir, 'first-views.json'), JSON.stringify(module.firstViews()));
    },
  };
}
