/** Entities as rows of a table: one for each, whatever its type. */
import { nodesOf, type Ask, type Moment } from './ask';

/** A name of an entity. */
export interface ExportedName {
  readonly value: string;
  readonly language: string | null;
}

/** An entity. What its type does not have is null. */
export interface ExportedNode {
  readonly id: string;
  readonly type: string;
  readonly kind: string | null;
  /** The display name in each language of the product, or what stands for it there. */
  readonly name: { readonly en: string; readonly ru: string; readonly zh: string };
  readonly names: readonly ExportedName[];
  readonly identifiers: readonly string[];
  /** Ids that were merged into it. */
  readonly mergedIds: readonly string[];
  /** The id of the country that it lies in, or is based in. */
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  readonly modality: string | null;
  /** EDTF: of an event, an agreement, or the publication of a document. */
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly born: string | null;
  readonly died: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly note: string | null;
}

const SELECTION = `
  id type identifiers mergedIds note
  en: name(language: "en") ru: name(language: "ru") zh: name(language: "zh")
  names(first: 1000) { value language }
  ... on City { population latitude longitude country { id } }
  ... on Region { regionKind: kind country { id } }
  ... on District { country { id } }
  ... on Landmark { landmarkKind: kind latitude longitude }
  ... on Institution { institutionKind: kind latitude longitude country { id } }
  ... on Official { born { edtf } died { edtf } }
  ... on Event { eventKind: kind modality date { edtf } earliest latest }
  ... on Agreement { agreementKind: kind modality date { edtf } earliest latest }
  ... on Document { documentKind: kind url published { edtf earliest latest } publisher { id } }
`;

interface Edtf {
  readonly edtf: string;
  readonly earliest?: string | null;
  readonly latest?: string | null;
}

/** A node as the operation gives it: fields of other types are absent. */
interface Answered {
  readonly id: string;
  readonly type: string;
  readonly identifiers: readonly string[] | null;
  readonly mergedIds: readonly string[];
  readonly note: string | null;
  readonly en: string;
  readonly ru: string;
  readonly zh: string;
  readonly names: readonly ExportedName[];
  readonly population?: number | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly country?: { readonly id: string } | null;
  readonly regionKind?: string | null;
  readonly landmarkKind?: string | null;
  readonly institutionKind?: string | null;
  readonly eventKind?: string | null;
  readonly agreementKind?: string | null;
  readonly documentKind?: string | null;
  readonly modality?: string | null;
  readonly date?: Edtf | null;
  readonly earliest?: string | null;
  readonly latest?: string | null;
  readonly born?: Edtf | null;
  readonly died?: Edtf | null;
  readonly url?: string | null;
  readonly published?: Edtf | null;
  readonly publisher?: { readonly id: string } | null;
}

/** All entities, sorted by id. */
export async function* exportedNodes(
  ask: Ask,
  moment: Moment,
  pageSize: number,
): AsyncGenerator<ExportedNode> {
  const list = { list: 'entities', selection: SELECTION };
  for await (const node of nodesOf<Answered>(ask, list, moment, pageSize)) yield exportedNode(node);
}

function exportedNode(node: Answered): ExportedNode {
  const { id, type, en, ru, zh, names, mergedIds, note, published } = node;
  return {
    id,
    type,
    kind:
      node.regionKind ??
      node.landmarkKind ??
      node.institutionKind ??
      node.eventKind ??
      node.agreementKind ??
      node.documentKind ??
      null,
    name: { en, ru, zh },
    names,
    identifiers: node.identifiers ?? [],
    mergedIds,
    country: node.country?.id ?? null,
    latitude: node.latitude ?? null,
    longitude: node.longitude ?? null,
    population: node.population ?? null,
    modality: node.modality ?? null,
    date: node.date?.edtf ?? published?.edtf ?? null,
    earliest: node.earliest ?? published?.earliest ?? null,
    latest: node.latest ?? published?.latest ?? null,
    born: node.born?.edtf ?? null,
    died: node.died?.edtf ?? null,
    url: node.url ?? null,
    publisher: node.publisher?.id ?? null,
    note,
  };
}
