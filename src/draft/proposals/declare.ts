/** Declarations of what nobody knows yet: the same words wherever they are repeated, so that parts of a dossier agree. */
import { typeEntry } from '../../model/declare/dictionary';
import type { UnknownName } from '../candidates';
import { institutionKind } from './institutionKind';
import { latin } from './named';
import type { Passages, ProposedRow, Stretch } from './proposal';

export interface Declared {
  readonly entities: readonly ProposedRow[];
  readonly passages: readonly Stretch[];
}

/** The declaration of an entity by its first place in a text. */
export function declare(unknown: UnknownName, language: string, passages: Passages): Declared {
  const { type, id, form, places } = unknown;
  const [first] = places;
  if (!first) return { entities: [], passages: [] };
  const value = form.replace(/\s+/gu, ' ');
  const evidence = [passages.tell(first, `${latin(value)} named`)];
  const row = {
    id,
    names: { [language]: { value, basis: 'TEXT', evidence } },
    ...(type === 'Institution' ? { kind: institutionKind(value) } : {}),
    ...(type === 'Region' || type === 'District' ? kindOf(type, value) : {}),
  };
  return { entities: [{ heading: typeEntry(type).dossierKey ?? type, row }], passages: [first] };
}

const REGION_KINDS: readonly (readonly [RegExp, string])[] = [
  [/област|oblast/iu, 'OBLAST'],
  [/\bкра[йяюе]|krai/iu, 'KRAI'],
  [/республик|republic/iu, 'REPUBLIC'],
  [/провинци|province|省/iu, 'PROVINCE'],
  [/префектур|prefecture|县/iu, 'PREFECTURE'],
  [/штат|state|州/iu, 'STATE'],
];

function kindOf(type: 'Region' | 'District', name: string): { kind: string } {
  if (type === 'District') return { kind: /округ/iu.test(name) ? 'INTRACITY_OKRUG' : 'DISTRICT' };
  return { kind: REGION_KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'OTHER' };
}
