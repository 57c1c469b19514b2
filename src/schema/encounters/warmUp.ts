import type { Graph } from '../../graph/graph';
import { EncounterArgs } from './input';
import { pairQuestion } from './question';
import { composeEncounters } from './statement';

/**
 * Has the database plan a question before anybody asks one: on a database that has just started, the first takes seconds.
 * Asks about nobody, and so finds nothing.
 */
export async function warmUp(graph: Graph): Promise<void> {
  const args = Object.assign(new EncounterArgs(), {
    who: { of: '' },
    whom: { of: '' },
    modalities: [],
    alsoRoles: [],
    includePossible: false,
    foreignOnly: false,
  });
  await graph.read(
    composeEncounters(
      pairQuestion(args, undefined, 1),
      { ends: [], facts: false },
      { size: 1, cap: 1, scan: 0 },
    ),
  );
}
