import type { Stretch, Passages, ProposedRow } from './proposal';

/** Mentions of an entity, one for each form, with all places where it stands so. */
export function mentionRows(
  id: string,
  label: string,
  places: readonly Stretch[],
  text: string,
  passages: Passages,
): ProposedRow[] {
  const forms = new Map<string, string[]>();
  for (const place of places) {
    const value = text.slice(place.start, place.end);
    forms.set(value, [...(forms.get(value) ?? []), passages.tell(place, `${label} named`)]);
  }
  return [...forms].map(([value, ranges]) => ({
    heading: 'mentions',
    row: { entity: id, value, evidence: [...new Set(ranges)] },
  }));
}
