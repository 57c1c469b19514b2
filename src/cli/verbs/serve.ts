import { readConfig } from '../../config';
import { createLog } from '../../server/log';
import { verb, type Verb } from '../verb';

/** `entente serve`. */
export function serveVerb(): Verb {
  const made = verb('serve', {
    group: 'run',
    summary: 'open the database, load the seeds and serve GraphQL',
    description:
      'Opens the database, or starts the embedded one, brings it up to date, loads the dossiers of ENTENTE_SEEDS and serves GraphQL and the web pages until a signal stops it.',
    examples: [
      { command: 'entente serve', about: 'serve at http://127.0.0.1:4000' },
      {
        command: 'ENTENTE_PORT=0 ENTENTE_SEEDS= entente serve',
        about: 'on a free port, without loading dossiers',
      },
    ],
  });
  return made.action(async () => {
    const [{ limitHeapGrowth }, { serve }] = await Promise.all([
      import('../memory.js'),
      import('../serve.js'),
    ]);
    limitHeapGrowth();
    const config = readConfig();
    await serve(config, createLog(config));
  });
}
