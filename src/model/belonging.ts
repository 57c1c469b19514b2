/** How the nodes of a list can belong to a place or a body: the argument `of`. */
import { isA, typeEntry, type TypeEntry } from './declare/dictionary';
import type { Step } from './declare/path';

/** From those that belong to a place or body to the nodes of a list. */
export interface BelongingWay {
  /** The hop; absent where the nodes are those themselves. */
  readonly hop?: Step | undefined;
  /** Whether officials count who hold an office in the body: what they attend and sign is its own. */
  readonly officials: boolean;
}

const LINKS: Readonly<Record<string, BelongingWay>> = {
  Event: way('out', ['TOOK_PART'], 'Event', true),
  Agreement: way('out', ['PARTY_TO', 'SIGNED'], 'Agreement', true),
  Official: way('in', ['HOLDS_OFFICE'], 'Official', false),
};

function way(
  direction: 'in' | 'out',
  types: readonly string[],
  label: string,
  officials: boolean,
): BelongingWay {
  return { hop: { types, direction, labels: [label] }, officials };
}

/** The way to the nodes of a type; undefined where they belong to nobody, as topics do. */
export function belongingWay({ name }: Pick<TypeEntry, 'name'>): BelongingWay | undefined {
  const entry = typeEntry(name);
  if (entry.kind === 'fact' || name === 'Fact') return way('in', [], 'Fact', false);
  if (entry.kind !== 'entity') return undefined;
  if (name === 'Institution' || isA(entry, 'Place')) return { officials: false };
  return LINKS[name];
}
