/**
 * The first links between entities: where no fact made one before, it follows from the facts at hand alone, and the
 * database need not be asked which others there are. Pure.
 */
import { startsOf, type LinkRule } from '../../model/declare/dictionary';
import { byCodePoints } from '../codePoints';
import { documentCount, linkSummary } from './linkSummary';
import type { CreatedFact } from '../facts/writeFacts';

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
export interface Endpoints {
  /** Types by id, of all. */
  readonly types: ReadonlyMap<string, string>;
  /** Those that the graph did not have before. */
  readonly created: ReadonlySet<string>;
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
  endpoints: Endpoints,
): FirstLinks {
  const allowed = startsOf(rule);
  const done = new Set<string>();
  const groups = new Map<string, { readonly endpoints: EndpointPair; readonly facts: CreatedFact[] }>();
  for (const created of facts) {
    if (created.fact.roles.some(({ target }) => endpoints.merged.has(target))) continue;
    done.add(created.fact.id);
    if (!fulfils(created)) continue;
    for (const pair of pairsOf(rule, allowed, created, endpoints.types)) {
      const group = JSON.stringify([...pair, ...rule.keys.map((key) => created.properties[key] ?? null)]);
      const existing = groups.get(group);
      if (existing) existing.facts.push(created);
      else groups.set(group, { endpoints: pair, facts: [created] });
    }
  }
  const links = [...groups.values()].map((group) =>
    toFirstLink(rule, group.endpoints, group.facts, endpoints.created),
  );
  return { links, done };
}

type EndpointPair = readonly [string, string];

/** Between which entities a fact makes a link by a rule. */
function pairsOf(
  rule: LinkRule,
  allowed: readonly string[] | undefined,
  { fact, properties }: CreatedFact,
  types: Endpoints['types'],
): EndpointPair[] {
  const applies = Object.entries(rule.when ?? {}).every(([name, terms]) =>
    terms.includes(String(properties[name])),
  );
  if (!applies) return [];
  const fillers = (name: string) =>
    fact.roles.flatMap(({ role, target, targetKind }) =>
      role === name && targetKind === 'entity' ? [target] : [],
    );
  const starts = fillers(rule.from).filter((id) => allowed?.includes(types.get(id) ?? '') ?? true);
  return starts.flatMap((from) =>
    fillers(rule.to)
      .filter((to) => from !== to)
      .map((to): EndpointPair =>
        rule.undirected === true && byCodePoints(from, to) > 0 ? [to, from] : [from, to],
      ),
  );
}

function toFirstLink(
  rule: LinkRule,
  [from, to]: EndpointPair,
  facts: readonly CreatedFact[],
  created: Endpoints['created'],
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
    isFirst: created.has(from) || created.has(to),
    factIds: facts.map(({ fact }) => fact.id),
    properties: Object.fromEntries(
      Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
    ),
    documentCount: documentCount(facts),
  };
}
