/**
 * The first links between entities: where no fact made one before, it follows from the facts at hand alone, and the
 * database need not be asked which others there are. Pure.
 */
import { startsOf, type LinkRule } from '../model/declare/dictionary';
import { byCodePoints } from './codePoints';
import { documentCount, linkSummary } from './linkSummary';
import type { CreatedFact } from './writeFacts';

/** A link that some facts make if there is none yet. */
export interface FirstLink {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  /** Whether there can be none yet, since one of its ends is new. */
  readonly isFirst: boolean;
  readonly factIds: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  /** Beside the properties, since a number of ours is no whole one to the database. */
  readonly documentCount: number;
}

/** What is known of the entities that facts name. */
export interface Ends {
  /** Types by id, of all. */
  readonly types: ReadonlyMap<string, string>;
  /** Those that the graph did not have before. */
  readonly fresh: ReadonlySet<string>;
  /** Where those go that were merged into others. */
  readonly merged: ReadonlyMap<string, string>;
}

export interface FirstLinks {
  readonly links: readonly FirstLink[];
  /** Ids of the facts that make these, and of those of which the rule makes nothing. */
  readonly done: ReadonlySet<string>;
}

/**
 * The links that a rule makes of facts that were created. Those on merged entities are left to the database.
 * @param fulfils whether a fact meets the further condition of the rule
 */
export function firstLinks(
  rule: LinkRule,
  facts: readonly CreatedFact[],
  fulfils: (fact: CreatedFact) => boolean,
  ends: Ends,
): FirstLinks {
  const allowed = startsOf(rule);
  const done = new Set<string>();
  const groups = new Map<string, { readonly ends: Pair; readonly facts: CreatedFact[] }>();
  for (const created of facts) {
    if (created.fact.roles.some(({ target }) => ends.merged.has(target))) continue;
    done.add(created.fact.id);
    if (!fulfils(created)) continue;
    for (const pair of pairsOf(rule, allowed, created, ends.types)) {
      const group = JSON.stringify([...pair, ...rule.keys.map((key) => created.properties[key] ?? null)]);
      const there = groups.get(group);
      if (there) there.facts.push(created);
      else groups.set(group, { ends: pair, facts: [created] });
    }
  }
  const links = [...groups.values()].map((group) => linkOf(rule, group.ends, group.facts, ends.fresh));
  return { links, done };
}

type Pair = readonly [string, string];

/** Between which entities a fact makes a link by a rule. */
function pairsOf(
  rule: LinkRule,
  allowed: readonly string[] | undefined,
  { fact, properties }: CreatedFact,
  types: Ends['types'],
): Pair[] {
  const applies = Object.entries(rule.when ?? {}).every(([name, terms]) =>
    terms.includes(String(properties[name])),
  );
  if (!applies) return [];
  const fillers = (name: string) =>
    fact.roles.flatMap(({ role, target, targetIs }) =>
      role === name && targetIs === 'entity' ? [target] : [],
    );
  const starts = fillers(rule.from).filter((id) => allowed?.includes(types.get(id) ?? '') ?? true);
  return starts.flatMap((from) =>
    fillers(rule.to)
      .filter((to) => from !== to)
      .map((to): Pair => (rule.undirected === true && byCodePoints(from, to) > 0 ? [to, from] : [from, to])),
  );
}

function linkOf(
  rule: LinkRule,
  [from, to]: Pair,
  facts: readonly CreatedFact[],
  fresh: Ends['fresh'],
): FirstLink {
  // Keys are texts and truths.
  const keys = rule.keys.map(
    (key) => [key, facts[0]?.properties[key] as string | boolean | undefined] as const,
  );
  const properties: Record<string, unknown> = {
    ...linkSummary(facts),
    ...Object.fromEntries(keys),
    key: keys.map(([, value]) => String(value ?? '')).join('|'),
  };
  return {
    from,
    to,
    type: rule.type,
    isFirst: fresh.has(from) || fresh.has(to),
    factIds: facts.map(({ fact }) => fact.id),
    properties: Object.fromEntries(
      Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
    ),
    documentCount: documentCount(facts),
  };
}
