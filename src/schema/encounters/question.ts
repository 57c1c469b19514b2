/** From the arguments of `encounters` to the parameters of `cypher/questions/encounters.cypher`. Pure. */
import { badInput } from '../../errors';
import { MEETING_ROLES } from '../../model/participationRole';
import { periodAsked } from '../../query/propertyFilter';
import type { EncounterArgs, EncounterSide } from './input';
import { EncounterCondition } from './types';

interface SideParams {
  readonly id: string | null;
  readonly of: string | null;
  readonly type: string | null;
  readonly kinds: readonly string[] | null;
  readonly rank: string | null;
}

type Anchor = Pick<SideParams, 'id' | 'of'>;

export interface EncounterParams {
  readonly anchor: Anchor;
  readonly who: SideParams;
  readonly whom: SideParams;
  readonly event: Readonly<Record<string, unknown>>;
  readonly roles: readonly string[];
  readonly possible: boolean;
  readonly foreignOnly: boolean;
  readonly broken: EncounterCondition | '';
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

/** Near misses listed for one condition. */
export const NEAR_MISS_CAP = 5;

/** The parameters for the pairs themselves. */
export function pairParams(
  args: EncounterArgs,
  after: readonly [string, string] | null,
  limit: number,
): EncounterParams {
  const params = commonParams(args);
  const anchor = anchorOf(params.who, params.whom);
  if (!anchor) {
    throw badInput(
      'encounters: give `id` or `of` for at least one side, so that its events can be looked up',
    );
  }
  return { ...params, anchor, broken: '', after, limit };
}

/** The parameters for the near misses: one question for each condition that was asked, in fixed order. */
export function nearMissParams(args: EncounterArgs): EncounterParams[] {
  const params = commonParams(args);
  return (Object.keys(EncounterCondition) as EncounterCondition[]).flatMap((broken) => {
    if (!isAsked(broken, args)) return [];
    // Events are reached from a side whose place is not the condition that is broken.
    const anchor = anchorOf(
      broken === 'WHO_PLACE' ? undefined : params.who,
      broken === 'WHOM_PLACE' ? undefined : params.whom,
    );
    // One more than is listed tells whether there are more.
    return anchor ? [{ ...params, anchor, broken, after: null, limit: NEAR_MISS_CAP + 1 }] : [];
  });
}

function isAsked(condition: EncounterCondition, args: EncounterArgs): boolean {
  const asked: Readonly<Record<EncounterCondition, unknown>> = {
    MODALITY: true,
    WHO_KIND: args.who.type ?? args.who.institutionKinds ?? args.who.rank,
    WHOM_KIND: args.whom.type ?? args.whom.institutionKinds ?? args.whom.rank,
    EVENT_KIND: args.eventKinds ?? args.format,
    TOPIC: args.topic,
    PERIOD: args.period?.certainlyWithin ?? args.period?.possiblyWithin,
    WHO_PLACE: args.who.of ?? args.who.id,
    WHOM_PLACE: args.whom.of ?? args.whom.id,
  };
  return Boolean(asked[condition]);
}

function commonParams(args: EncounterArgs): Omit<EncounterParams, 'anchor' | 'broken' | 'after' | 'limit'> {
  const certain = args.period?.certainlyWithin;
  const possible = args.period?.possiblyWithin;
  const certainly = certain ? periodAsked(certain, 'period.certainlyWithin') : undefined;
  const possibly = possible ? periodAsked(possible, 'period.possiblyWithin') : undefined;
  return {
    who: sideParams(args.who, 'who'),
    whom: sideParams(args.whom, 'whom'),
    event: {
      modalities: args.modalities,
      kinds: args.eventKinds ?? null,
      format: args.format ?? null,
      topic: args.topic ?? null,
      certainlyFrom: certainly?.from ?? null,
      certainlyTo: certainly?.to ?? null,
      possiblyFrom: possibly?.possiblyFrom ?? null,
      possiblyTo: possibly?.possiblyTo ?? null,
    },
    roles: [...new Set([...MEETING_ROLES, ...args.alsoRoles])],
    possible: args.includePossible,
    foreignOnly: args.foreignOnly,
  };
}

function sideParams(side: EncounterSide, name: string): SideParams {
  const { type, institutionKinds, rank } = side;
  if (rank && type !== undefined && type !== 'Official') {
    throw badInput(`${name}.rank goes with type Official, not with ${type}`);
  }
  if (institutionKinds && type !== undefined && type !== 'Institution') {
    throw badInput(`${name}.institutionKinds goes with type Institution, not with ${type}`);
  }
  return {
    id: side.id ?? null,
    of: side.of ?? null,
    type: type ?? (institutionKinds ? 'Institution' : rank ? 'Official' : null),
    kinds: institutionKinds ?? null,
    rank: rank ?? null,
  };
}

/** From narrow to wide, by the type that the id of a place or body begins with. */
const WIDTHS = ['inst', 'district', 'city', 'region', 'country'];

function anchorOf(...sides: (SideParams | undefined)[]): Anchor | undefined {
  const width = (anchor: Anchor) =>
    anchor.id !== null ? -1 : WIDTHS.indexOf(anchor.of?.split(':')[0] ?? '');
  return sides
    .flatMap((side): Anchor[] => {
      if (side === undefined || (side.id === null && side.of === null)) return [];
      return [{ id: side.id, of: side.id === null ? side.of : null }];
    })
    .sort((a, b) => width(a) - width(b))[0];
}
