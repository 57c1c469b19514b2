import type { Logger } from 'pino';

import type { Config } from '../config';
import type { Change } from '../record/change/change';
import { merge } from '../record/identity/merge';
import type { Reconciliation } from '../record/identity/reconcile';
import { unmerge } from '../record/identity/unmerge';
import { show } from './print';
import type { JsonOption } from './verb';
import { withDatabase } from './withDatabase';

export interface MergeOptions extends JsonOption {
  readonly because: string;
  readonly author: string;
  readonly evidence: readonly string[];
}

/** `entente merge <id> <into>`: decides that two entities are one, and says what changed. */
export async function mergeEntities(
  config: Config,
  log: Logger,
  [id, into]: readonly [string, string],
  { because, author, evidence, json }: MergeOptions,
): Promise<void> {
  await withDatabase(config, log, async ({ graph }) => {
    const decision = { id, into, evidence, confidence: null };
    const report = await merge(graph, decision, changeNow(author, because));
    show(json, report, () =>
      report.decisionId === null
        ? [`“${id}” and “${into}” are already merged as “${report.canonical}”; nothing changed.`]
        : [`Recorded ${report.decisionId}.`, ...moveLines(report)],
    );
  });
}

export interface UnmergeOptions extends JsonOption {
  readonly because: string;
  readonly author: string;
}

/** `entente unmerge <id>`: retracts the decision that merged an entity, and says what changed. */
export async function unmergeEntity(
  config: Config,
  log: Logger,
  id: string,
  { because, author, json }: UnmergeOptions,
): Promise<void> {
  await withDatabase(config, log, async ({ graph }) => {
    const report = await unmerge(graph, id, changeNow(author, because));
    show(json, report, () =>
      report.retracted.length === 0
        ? [`“${id}” is not merged into another entity; nothing changed.`]
        : [`Retracted ${report.retracted.join(', ')}.`, ...moveLines(report)],
    );
  });
}

function changeNow(author: string, reason: string): Change {
  return { now: new Date().toISOString(), author, reason };
}

function moveLines({ moves, facts }: Reconciliation): string[] {
  return [
    ...moves.map(({ id, from, to }) =>
      to === null
        ? `“${id}” is separate again; it was merged into “${String(from)}”.`
        : `“${id}” is merged into “${to}”; its id resolves to that entity.`,
    ),
    `Derived the links of ${String(facts)} facts and documents again.`,
  ];
}
