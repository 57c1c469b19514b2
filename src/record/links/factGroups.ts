/** Facts that were just created, grouped by the link that they make: what is at hand need not be read again. Pure. */
import { startsOf, type LinkRule } from '../../model/declare/dictionary';
import { byCodePoints } from '../codePoints';
import type { CreatedFact } from '../facts/createdFact';
import type { KeyValue, LinkIdentity } from './linkRow';

/** A link and the facts at hand that make it. */
export interface FactGroup {
  readonly link: LinkIdentity;
  readonly facts: readonly CreatedFact[];
  /** Whether one of its ends is new, so that there can be no such link yet. */
  readonly isNew: boolean;
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

/** What a rule makes of facts at hand. */
export interface FactGroups {
  readonly groups: readonly FactGroup[];
  /** Ids of the facts in the groups, and of those of which the rule makes nothing. */
  readonly done: ReadonlySet<string>;
}

/**
 * Groups facts by the link that a rule makes of them. Facts on merged entities are left to the database.
 * @param fulfils whether a fact meets the rule's condition on the graph
 */
export function groupFacts(
  rule: LinkRule,
  facts: readonly CreatedFact[],
  fulfils: (fact: CreatedFact) => boolean,
  endpoints: Endpoints,
): FactGroups {
  const allowed = startsOf(rule);
  const done = new Set<string>();
  const groups = new Map<string, FactGroup & { readonly facts: CreatedFact[] }>();
  for (const created of facts) {
    if (created.fact.roles.some(({ target }) => endpoints.merged.has(target))) continue;
    done.add(created.fact.id);
    if (!fulfils(created)) continue;
    const keys = Object.fromEntries(rule.keys.map((key) => [key, keyValue(created.properties[key])]));
    for (const [from, to] of pairsOf(rule, allowed, created, endpoints.types)) {
      const id = JSON.stringify([from, to, keys]);
      const group = groups.get(id);
      if (group) {
        group.facts.push(created);
        continue;
      }
      const isNew = endpoints.created.has(from) || endpoints.created.has(to);
      groups.set(id, { link: { type: rule.type, from, to, keys }, facts: [created], isNew });
    }
  }
  return { groups: [...groups.values()], done };
}

function keyValue(value: unknown): KeyValue {
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

type Ends = readonly [from: string, to: string];

/** Between which entities a fact makes a link by a rule. */
function pairsOf(
  rule: LinkRule,
  allowed: readonly string[] | undefined,
  { fact, properties }: CreatedFact,
  types: Endpoints['types'],
): Ends[] {
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
      .map((to): Ends => (rule.undirected === true && byCodePoints(from, to) > 0 ? [to, from] : [from, to])),
  );
}
