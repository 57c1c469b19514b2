/** Edges and claims as lines of a page, with basis and modality to be put in words. Pure. */
import type { EvidenceItem } from '../data/fragments';
import { isWithin, type Period } from '../graph/period';
import type { HitEntity } from '../search/hits';
import type { ClaimItem, Edge } from './entityData';

/** A statement on a page, and how it is known. */
export interface Line {
  readonly key: string;
  /** Whom it is about: the other end, or who said it. */
  readonly node: { readonly id: string; readonly name: string } | undefined;
  /** Terms and words that say what it is. */
  readonly terms: readonly string[];
  readonly words: readonly string[];
  readonly span: Span;
  readonly basis: string;
  readonly modality: string | undefined;
  readonly isDisputed: boolean;
  readonly isBackground: boolean;
  readonly isDerived: boolean;
  readonly isPossible: boolean;
  readonly behalf: string | undefined;
  readonly saidBy: string | undefined;
  readonly evidence: readonly EvidenceItem[];
  /** The first and last day that it may hold, for the choice of a period. */
  readonly days: readonly [earliest: string | null, latest: string | null];
}

/** When something holds, in words that the server gives. */
export interface Span {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly on?: string | undefined;
}

/** The line for an edge. */
export function lineOfEdge(edge: Edge, index: number): Line {
  const { node } = edge;
  const role = edge.role ?? edge.kind ?? (edge.title === undefined ? undefined : edge.rank);
  // Of an event, whether it took place; a link says so of itself where the event does not.
  const modality = edge.modality ?? node.modality;
  return {
    key: `${node.id}-${String(index)}`,
    node,
    terms: [role, kindIn(node)].filter((one) => one !== undefined),
    words: edge.title === undefined ? [] : [edge.title],
    span: spanOf(edge),
    basis: edge.basis,
    modality: modality ?? undefined,
    isDisputed: edge.status === 'DISPUTED',
    isBackground: edge.basis === 'BACKGROUND',
    isDerived: edge.derived,
    isPossible: edge.certainty === 'POSSIBLE',
    behalf: edge.onBehalfOf?.name,
    saidBy: saidBy(edge),
    evidence: edge.evidence,
    days: [edge.earliest, edge.latest],
  };
}

/** The line for a claim. */
export function lineOfClaim(claim: ClaimItem): Line {
  const value = claim.value ?? (claim.number === null ? undefined : String(claim.number));
  return {
    key: claim.id,
    node: undefined,
    terms: [claim.property],
    words: [value, ...claim.values.map(({ name }) => name), claim.note].filter(
      (one): one is string => one !== undefined && one !== null && one !== '',
    ),
    span: { on: claim.date?.text },
    basis: claim.basis,
    modality: claim.modality ?? undefined,
    isDisputed: claim.status === 'DISPUTED',
    isBackground: claim.basis === 'BACKGROUND',
    isDerived: false,
    isPossible: false,
    behalf: undefined,
    saidBy: claim.saidBy?.name,
    evidence: claim.evidence,
    days: [null, null],
  };
}

/** The lines that may be of a period; those without a date where they are wanted. */
export function linesWithin(
  lines: readonly Line[],
  period: Period | undefined,
  hasUndated: boolean,
): readonly Line[] {
  return lines.filter(({ days }) =>
    days[0] === null && days[1] === null ? hasUndated : period === undefined || isWithin(days, period),
  );
}

function kindIn(node: HitEntity): string | undefined {
  return node.eventKind ?? node.agreementKind;
}

function spanOf({ facts, node }: Edge): Span {
  const states = facts.filter(({ since, until }) => since || until);
  if (states.length > 0) {
    return {
      since: states.find(({ since }) => since)?.since?.text,
      until: states.find(({ until }) => until)?.until?.text,
    };
  }
  return { on: node.date?.text ?? facts.find(({ date }) => date)?.date?.text };
}

function saidBy({ facts }: Edge): string | undefined {
  // Only what nobody states without naming its author is theirs alone.
  const authors = facts.map(({ attributedTo = [] }) => attributedTo.map(({ name }) => name));
  if (authors.length === 0 || authors.some((names) => names.length === 0)) return undefined;
  return [...new Set(authors.flat())].join(', ');
}

/** What a reader wants to know of a passage: the words where the text is at hand, else the gloss. */
export function passageText({ words, gloss, passageId }: EvidenceItem): string {
  return words ?? gloss ?? passageId;
}
