/** Values that a plan speaks of: of the node or link at hand, or of what a walk from it leads to. */
import type { Step } from '../../model/declare/path';
import type { Walk } from './plan';

/** Whose property it is: the node at hand, the link that led to it, or that link again under the node's name (`carried`). */
export type Owner = 'NODE' | 'LINK' | 'CARRIED';

export type Value =
  | { readonly kind: 'PROPERTY'; readonly of: Owner; readonly property: string }
  /** The value of the first case whose label the node has, else another. */
  | {
      readonly kind: 'BY_LABEL';
      readonly cases: readonly { readonly labels: readonly string[]; readonly value: Value }[];
      readonly otherwise: Value;
    }
  /** The node at hand itself. */
  | { readonly kind: 'SELF' }
  /** What the question computes under a name. */
  | { readonly kind: 'NAMED'; readonly name: string }
  /** The name in a language; the English one, or the first authored one, where there is none. */
  | { readonly kind: 'DISPLAY_NAME'; readonly language: string }
  /** Whether a state or link holds on a day: a `HeldOn`. */
  | { readonly kind: 'HELD_ON'; readonly of: Owner; readonly day: string }
  /** How sure a fact (`NODE`) or link (`LINK`) is: see `model/confidence.ts`. */
  | { readonly kind: 'CONFIDENCE'; readonly of: 'NODE' | 'LINK' }
  /** What a citation says of a document: see `printValue`. */
  | { readonly kind: 'CITATION' }
  /** Where the words of a passage stand: `[file, sha256, start, end]`. */
  | { readonly kind: 'WORDS' }
  /** Ids at the end of a path, in order. */
  | { readonly kind: 'IDS'; readonly path: readonly Step[]; readonly withoutProperty?: string | undefined }
  /** The year or month in which a date begins, if the date says it: one that names a year alone has no month. */
  | { readonly kind: 'DATE_PART'; readonly of: Owner; readonly part: 'year' | 'month' }
  /** Whether a text is empty. */
  | { readonly kind: 'IS_EMPTY'; readonly of: Owner; readonly property: string }
  /** How often a walk leads somewhere (`ROWS`: links), or to how many nodes (`NODES`). */
  | { readonly kind: 'COUNT'; readonly walk: Walk; readonly counted: Counted }
  /** A value of the one node that a walk leads to; of several, of the one with the smallest id. */
  | { readonly kind: 'OF_ONE'; readonly walk: Walk; readonly value: Value };

/** What a count counts: links, of which several may lead to one node, or the nodes themselves. */
export type Counted = 'ROWS' | 'NODES';

/** What the counts are called in the API, in filters, in orders and on connections. */
export const COUNTS: Readonly<Record<string, Counted>> = { count: 'ROWS', nodeCount: 'NODES' };

/** A property of the node at hand. */
export function nodeProperty(property: string): Value {
  return { kind: 'PROPERTY', of: 'NODE', property };
}

/** Whether computing a value walks from the node. */
export function walks(value: Value): boolean {
  if (value.kind === 'BY_LABEL')
    return walks(value.otherwise) || value.cases.some((each) => walks(each.value));
  return value.kind === 'COUNT' || value.kind === 'OF_ONE' || value.kind === 'CONFIDENCE';
}
