import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './compressed';
import { firstViews } from './firstViews';

const page = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The server serves `/` and `/graphiql` from one build; the name of every file under /assets/ holds a hash of its content.
// eslint-disable-next-line no-restricted-syntax -- Vite reads the default export.
export default defineConfig({
  base: '/',
  plugins: [compressed(), firstViews()],
  // GraphiQL's workers are modules.
  worker: { format: 'es' },
  build: {
    // `data:` addresses would have to be allowed by the pages' Content-Security-Policy.
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Monaco, GraphiQL's editor, is one big file by nature.
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: { input: { home: page('index.html'), graphiql: page('graphiql/index.html') } },
  },
});
