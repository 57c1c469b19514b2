/** From the row of a question to the pairs under the client’s own keys. Pure. */
import type { Reader } from '../../query/read';
import { Slots } from '../../query/slots';
import type { SelectedField } from '../../query/selection';
import { fieldsOf } from './wanted';

export interface Pair {
  readonly whoId: string;
  readonly whomId: string;
  readonly meetings: readonly FoundMeeting[];
}

interface FoundMeeting {
  readonly eventId: string;
  readonly whoSideId: string;
  readonly whomSideId: string;
  readonly certain: boolean;
  /** The facts of each two parts in it. */
  readonly factIds: readonly (readonly string[])[];
}

export interface Found {
  readonly pairs: readonly Pair[];
  /** A node of a pair or of a meeting as the field selects it. */
  readonly node: (field: SelectedField, id: string) => unknown;
}

/** Key of the facts that carry a meeting, for the resolvers of its lists; no GraphQL name begins like this. */
export const FACT_IDS = '-factIds';

/** Reads `[pairs, nodes of the first field, nodes of the second …]`. */
export function foundReader(
  columns: readonly { readonly field: SelectedField; readonly read: Reader }[],
): (row: readonly unknown[]) => Found {
  return ([pairs, ...nodes]) => {
    const byField = new Map(
      columns.map(({ field, read }, index) => [
        field,
        new Map((nodes[index] as [string, unknown][]).map(([id, value]) => [id, read(value)])),
      ]),
    );
    return {
      pairs: (pairs as [string, string, unknown[][]][]).map(([whoId, whomId, meetings]) => ({
        whoId,
        whomId,
        meetings: meetings.map(
          ([eventId, whoSideId, whomSideId, certain, factIds]) =>
            ({ eventId, whoSideId, whomSideId, certain, factIds }) as FoundMeeting,
        ),
      })),
      node: (field, id) => byField.get(field)?.get(id) ?? null,
    };
  };
}

/** A pair as an `Encounter`, or as a `NearMiss` with what it breaks. */
export function encounterOf({ node }: Found, pair: Pair, field: SelectedField, breaks?: string): Slots {
  return slotsOf(fieldsOf(field.selection), (selected) => {
    if (selected.name === 'breaks') return breaks;
    if (selected.name === 'who') return node(selected, pair.whoId);
    if (selected.name === 'whom') return node(selected, pair.whomId);
    return pair.meetings.map((meeting) => meetingOf(node, meeting, selected));
  });
}

function meetingOf(node: Found['node'], meeting: FoundMeeting, field: SelectedField): Slots {
  const slots = slotsOf(fieldsOf(field.selection), (selected) => {
    if (selected.name === 'certain') return meeting.certain;
    if (selected.name === 'event') return node(selected, meeting.eventId);
    if (selected.name === 'whoSide') return node(selected, meeting.whoSideId);
    if (selected.name === 'whomSide') return node(selected, meeting.whomSideId);
    return undefined; // facts and evidence have resolvers
  });
  slots[FACT_IDS] = [...new Set(meeting.factIds.flat())];
  return slots;
}

/** An object with a value under the key of each field. */
export function slotsOf(fields: readonly SelectedField[], value: (field: SelectedField) => unknown): Slots {
  const slots = new Slots();
  for (const field of fields) slots[field.key] = value(field);
  return slots;
}
