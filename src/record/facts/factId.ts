/**
 * What makes two facts the same fact. Its content: type, roles as written, and every stated property that says something
 * of the world. Not its content, since it may be stated better later without there being another fact: on what it rests
 * (`basis`, `attributedTo`, `dateBasis`, `formatBasis`, `onBehalfOfBasis`, evidence), how sure we are (`confidence`), remarks (`note`), and what is
 * computed (`script`).
 */
import { hash } from 'node:crypto';

import { typeEntry, type LinkRule } from '../../model/declare/dictionary';
import { ANNOTATIONS } from '../../model/factContent';
import type { FactRow, RoleFiller } from '../rows';

/** What an id and a digest are made from. */
type FactContent = Pick<FactRow, 'type' | 'properties' | 'roles'>;

type Filled = Pick<RoleFiller, 'role' | 'target'>;

/** SHA-256 in hex over the content: equal digests mean the same fact. */
export function contentDigest(fact: FactContent): string {
  const properties = Object.entries(fact.properties)
    .filter(([name, value]) => !ANNOTATIONS.has(name) && value !== null && value !== undefined)
    .map(([name, value]): [string, unknown] => [name, firstPublished(fact.type, name, value)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const roles = inOrder(fact).map(({ role, target }) => [role, target]);
  // A third of the time that an object for each would take.
  return hash('sha256', JSON.stringify({ type: fact.type, properties, roles }), 'hex');
}

/** A term as it was when ids were first made with it: one that was renamed since means the same. */
function firstPublished(type: string, name: string, value: unknown): unknown {
  if (type === 'Claim' && name === 'property') return String(value).toLowerCase();
  return name === 'agreementStatus' && value === 'PLANNED' ? 'DRAFTED' : value;
}

/** The id of a fact: the one given, else `fact:tie:` and the beginning of its digest. */
export function factId(fact: FactContent & { readonly id?: string | undefined }): string {
  return fact.id ?? `fact:${kebab(fact.type)}:${contentDigest(fact).slice(0, 20)}`;
}

/** Roles in an order that does not depend on how they were written; undirected ones with the smaller id first. */
function inOrder(fact: FactContent): Filled[] {
  const rule = typeEntry(fact.type).derives.find((one) => one.undirected === true && applies(one, fact));
  const target = (name: string) => fact.roles.find(({ role }) => role === name)?.target ?? '';
  const swap =
    rule !== undefined && target(rule.from) > target(rule.to)
      ? new Map([
          [rule.from, rule.to],
          [rule.to, rule.from],
        ])
      : new Map<string, string>();
  return fact.roles
    .filter(({ role }) => role !== 'attributedTo')
    .map(({ role, target: id }) => ({ role: swap.get(role) ?? role, target: id }))
    .sort((a, b) => compare(a.role, b.role) || compare(a.target, b.target));
}

function applies(rule: LinkRule, fact: FactContent): boolean {
  return Object.entries(rule.when ?? {}).every(([name, values]) =>
    values.includes(String(fact.properties[name])),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `EventRelation` as part of an id: `event-relation`. */
export function kebab(name: string): string {
  return name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
