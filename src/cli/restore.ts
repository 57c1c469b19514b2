import type { Logger } from 'pino';

import { fileLines } from '../archive/fileLines';
import { restoreArchive } from '../archive/restoreArchive';
import type { Config } from '../config';
import { requireFile } from '../dossiers/read/files';
import { say, show } from './print';
import type { JsonOption } from './verb';
import { withDatabase } from './withDatabase';

/** Restores an archive that `entente export` wrote into an empty graph, and says how much it held. */
export async function restore(
  config: Config,
  log: Logger,
  file: string,
  { json }: JsonOption,
): Promise<void> {
  requireFile(file);
  await withDatabase(
    config,
    log,
    async ({ graph }) => {
      const began = Date.now();
      let next = began + QUIET_MS;
      const restored = await restoreArchive(graph, fileLines(file), file, (written) => {
        if (Date.now() < next) return;
        next = Date.now() + EVERY_MS;
        say(`Restored ${String(written)} lines, ${pace(written, began)} per second`);
      });
      const { nodes, relationships, version } = restored;
      show(json, { archive: file, ...restored, milliseconds: Date.now() - began }, () => [
        `Restored ${file}: ${String(nodes)} nodes and ${String(relationships)} relationships, as of change ${String(version)}; ${pace(nodes + relationships, began)} lines per second.`,
      ]);
    },
    { allowHalfRestored: true },
  );
}

/** A short restoration says nothing on its way. */
const QUIET_MS = 2_000;
const EVERY_MS = 5_000;

const pace = (lines: number, began: number) =>
  String(Math.round((lines * 1_000) / Math.max(1, Date.now() - began)));
