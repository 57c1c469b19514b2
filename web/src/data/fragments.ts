/** Selections that several pages share. */
export const EVIDENCE = `
  fragment E on Evidence {
    passageId gloss words stance start end
    document { id name(language: $lang) url published { text(language: $lang) } publisher { name(language: $lang) } }
  }`;

export const LINK = `
  fragment L on Link {
    basis certainty modality status derived earliest latest
    facts(first: 6) {
      id type note date { text(language: $lang) }
      attributedTo(first: 3) { id name(language: $lang) }
      ... on State { since { text(language: $lang) } until { text(language: $lang) } }
    }
    evidence(first: 12) { ...E }
  }`;

/** A node at the other end of a link, in few fields: the page asks for many. */
export const NODE = `
  fragment N on Entity {
    id type name(language: $lang)
    ... on City { country { name(language: $lang) } }
    ... on Event { eventKind: kind modality date { text(language: $lang) } }
    ... on Agreement { agreementKind: kind modality date { text(language: $lang) } }
  }`;

/** A passage behind a fact or link. */
export interface EvidenceItem {
  readonly passageId: string;
  readonly gloss: string | null;
  readonly words: string | null;
  readonly stance: string;
  readonly start: number;
  readonly end: number;
  readonly document: {
    readonly id: string;
    readonly name: string;
    readonly url: string | null;
    readonly published: { readonly text: string } | null;
    readonly publisher: { readonly name: string } | null;
  };
}

/** A fact behind a link, in short. */
export interface FactItem {
  readonly id: string;
  readonly type: string;
  readonly note?: string | null;
  readonly date: { readonly text: string } | null;
  readonly attributedTo?: readonly { readonly id: string; readonly name: string }[];
  readonly since?: { readonly text: string } | null;
  readonly until?: { readonly text: string } | null;
}

/** What every link says of itself. */
export interface LinkItem {
  readonly basis: string;
  readonly certainty: string;
  readonly modality: string | null;
  readonly status: string;
  readonly derived: boolean;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly facts: readonly FactItem[];
  readonly evidence: readonly EvidenceItem[];
}
