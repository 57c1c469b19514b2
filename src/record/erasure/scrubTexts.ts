/** Takes names out of every text of the graph: glosses, notes, reasons, titles, and what the record kept of them. */
import { nameKeysOf } from '../../model/nameKeys';
import { runInBatches, type RunStatement } from '../batches';
import { writeNameKeys } from '../names/nameKeys';
import { propertiesWithoutNames, tellingForms } from './namedText';

/** Nodes that hold texts. */
const LABELS = ['Entity', 'Merged', 'Fact', 'Passage', 'PastState', 'Change'] as const;

/** Properties that hold no prose: what they say is made anew, or means the node itself. */
const NOT_PROSE = ['id', 'type', 'nameKeys'];

/**
 * Takes names out of all texts. Nothing of what was there is kept.
 * @param run writes without history
 * @returns the ids of the nodes that had one of the names
 */
export async function scrubTexts(run: RunStatement, names: readonly string[]): Promise<string[]> {
  const forms = tellingForms(names);
  const changed = new Set<string>();
  const renamed: string[] = [];
  for (const label of LABELS) {
    const { values } = await run({
      text: `CYPHER 5 MATCH (n:${label})
WHERE any(key IN keys(n) WHERE NOT key IN $notProse AND (
  (n[key] IS :: STRING NOT NULL AND any(form IN $forms WHERE toLower(n[key]) CONTAINS form))
  OR (n[key] IS :: LIST<STRING NOT NULL> NOT NULL AND any(text IN n[key] WHERE any(form IN $forms WHERE toLower(text) CONTAINS form)))))
RETURN elementId(n), n.id, properties(n)`,
      params: { forms: forms.map((form) => form.toLowerCase()), notProse: NOT_PROSE },
    });
    const rows = values.flatMap(([node, id, properties]) => {
      const prose = Object.fromEntries(
        Object.entries(properties as Record<string, unknown>).filter(([name]) => !NOT_PROSE.includes(name)),
      );
      const update = propertiesWithoutNames(prose, forms);
      if (!update) return [];
      if (typeof id === 'string' && label !== 'PastState') changed.add(id);
      if (label === 'Entity') renamed.push(String(id));
      return [{ node: String(node), update: { ...update, ...keysOfPast(label, properties, update) } }];
    });
    await runInBatches(rows, async (batch) => {
      await run({
        text: 'CYPHER 5 UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.node SET n += row.update',
        params: { rows: batch },
      });
    });
  }
  await writeNameKeys(run, renamed);
  return [...changed].sort();
}

/** What an earlier state is found by, made anew from its names; `writeNameKeys` does so for what is now. */
function keysOfPast(
  label: (typeof LABELS)[number],
  properties: unknown,
  { nameForms }: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (label !== 'PastState' || !Array.isArray(nameForms)) return {};
  const { type } = properties as { readonly type: string };
  return { nameKeys: nameKeysOf(type, nameForms.map(String)) };
}
