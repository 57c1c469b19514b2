/**
 * The links of entities that are new: all facts between such an entity and another are at hand, so their links follow from
 * these alone, and the database need not be asked which others there are. Pure.
 */
import type { LinkRule } from '../model/dictionary';
import { byCodePoints } from './codePoints';
import type { RoleFiller } from './dossier';
import { documentCount, linkSummary } from './linkSummary';
import type { CreatedFact } from './writeFacts';

/** A link to be created. */
export interface LinkRow {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Beside the properties, since a number of ours is no whole one to the database. */
  readonly documentCount: number;
}

/** What is known of the entities that the facts name. */
export interface Ends {
  /** Types of those that the graph did not have before, by id. */
  readonly fresh: ReadonlyMap<string, string>;
  /** Where those go that were merged into others. */
  readonly merged: ReadonlyMap<string, string>;
}

export interface FirstLinks {
  readonly links: readonly LinkRow[];
  /** Ids of the facts that need no further look for this rule. */
  readonly done: ReadonlySet<string>;
}

/** The links that a rule makes of facts that were created, where an end is new; other facts are left to the database. */
export function firstLinks(rule: LinkRule, facts: readonly CreatedFact[], ends: Ends): FirstLinks {
  const done = new Set<string>();
  const groups = new Map<string, { readonly ends: Pair; readonly facts: CreatedFact[] }>();
  for (const created of facts) {
    const pairs = pairsOf(rule, created, ends);
    if (!pairs) continue;
    done.add(created.fact.id);
    for (const pair of pairs) {
      const group = JSON.stringify([...pair, ...rule.keys.map((key) => created.properties[key] ?? null)]);
      const there = groups.get(group);
      if (there) there.facts.push(created);
      else groups.set(group, { ends: pair, facts: [created] });
    }
  }
  return { links: [...groups.values()].map((group) => linkRow(rule, group.ends, group.facts)), done };
}

type Pair = readonly [string, string];

/** Between which entities a fact makes a link by a rule; undefined where only the database can tell. */
function pairsOf(
  rule: LinkRule,
  { fact, properties }: CreatedFact,
  { fresh, merged }: Ends,
): Pair[] | undefined {
  const applies = Object.entries(rule.when ?? {}).every(([name, terms]) =>
    terms.includes(String(properties[name])),
  );
  if (!applies) return [];
  if (rule.where !== undefined || fact.roles.some(({ target }) => merged.has(target))) return undefined;
  const fillers = (role: string) => fact.roles.filter((filler) => filler.role === role && isEntity(filler));
  const pairs: Pair[] = [];
  for (const { target: from } of fillers(rule.from)) {
    const type = fresh.get(from);
    if (rule.fromLabels && type === undefined) return undefined;
    if (rule.fromLabels && !rule.fromLabels.includes(type ?? '')) continue;
    for (const { target: to } of fillers(rule.to)) {
      if (type === undefined && !fresh.has(to)) return undefined;
      if (from === to) continue;
      pairs.push(rule.undirected === true && byCodePoints(from, to) > 0 ? [to, from] : [from, to]);
    }
  }
  return pairs;
}

const isEntity = ({ targetIs }: RoleFiller) => targetIs === 'entity';

function linkRow(rule: LinkRule, [from, to]: Pair, facts: readonly CreatedFact[]): LinkRow {
  const keys = rule.keys.map((key) => [key, facts[0]?.properties[key] ?? null] as const);
  const properties = {
    ...linkSummary(facts),
    ...Object.fromEntries(keys),
    key: keys.map(([, value]) => (value === null ? '' : String(value))).join('|'),
  };
  return {
    from,
    to,
    type: rule.type,
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)),
    documentCount: documentCount(facts),
  };
}
