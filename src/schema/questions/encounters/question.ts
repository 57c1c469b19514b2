/** From the arguments of `encounters` to the questions that are asked of the graph. Pure. */
import { MEETING_ROLES } from '../../../model/participationRole';
import type { ActorType, EncounterArgs, EncounterPeriod, EncounterSide } from './input';
import { typeOfId } from '../../../model/declare/dictionary';
import { EncounterCondition } from './types';

export type SideName = 'who' | 'whom';

/** What is asked of one side; undefined is not asked. */
export interface Side {
  readonly id: string | undefined;
  readonly of: string | undefined;
  readonly type: ActorType | undefined;
  readonly kinds: readonly string[] | undefined;
  readonly rank: string | undefined;
}

/** One question of who met whom. */
export interface Question {
  readonly who: Side;
  readonly whom: Side;
  /** The side from which events are reached; its place is never the condition that is broken. */
  readonly near: SideName;
  readonly modalities: readonly string[];
  readonly eventKinds: readonly string[] | undefined;
  readonly format: string | undefined;
  readonly topic: string | undefined;
  readonly period: EncounterPeriod | undefined;
  /** Roles that count as having been there to meet. */
  readonly roles: readonly string[];
  /** True to count parts that are only possible. */
  readonly possible: boolean;
  /** True when the sides must lie in different countries. */
  readonly foreignOnly: boolean;
  /** The condition that must fail, for near misses. */
  readonly broken: EncounterCondition | undefined;
}

/** Near misses listed for one condition. */
export const NEAR_MISS_CAP = 5;

/** The question for the pairs themselves. */
export function pairQuestion(args: EncounterArgs): Question {
  const common = commonOf(args);
  const near = nearSide(common, ['who', 'whom']);
  if (!near) throw new Error('The arguments name no side from which events are reached');
  return { ...common, near, broken: undefined };
}

/** The questions for the near misses: one for each condition that was asked, in fixed order. */
export function nearMissQuestions(
  args: EncounterArgs,
): (Question & { readonly broken: EncounterCondition })[] {
  const common = commonOf(args);
  return (Object.keys(EncounterCondition) as EncounterCondition[]).flatMap((broken) => {
    if (!isAsked(broken, args)) return [];
    const sides = (['who', 'whom'] as const).filter((side) => placeOf(side) !== broken);
    const near = nearSide(common, sides);
    return near ? [{ ...common, near, broken }] : [];
  });
}

/** The condition on the place of a side. */
export function placeOf(side: SideName): EncounterCondition {
  return side === 'who' ? 'WHO_PLACE' : 'WHOM_PLACE';
}

/** The condition on the type and kind of a side. */
export function kindOf(side: SideName): EncounterCondition {
  return side === 'who' ? 'WHO_KIND' : 'WHOM_KIND';
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

type Common = Omit<Question, 'near' | 'broken'>;

function commonOf(args: EncounterArgs): Common {
  return {
    who: sideOf(args.who),
    whom: sideOf(args.whom),
    modalities: args.modalities,
    eventKinds: args.eventKinds ?? undefined,
    format: args.format ?? undefined,
    topic: args.topic ?? undefined,
    period: args.period ?? undefined,
    roles: [...new Set([...MEETING_ROLES, ...args.alsoRoles])],
    possible: args.includePossible,
    foreignOnly: args.foreignOnly,
  };
}

function sideOf(side: EncounterSide): Side {
  const { type, institutionKinds, rank } = side;
  return {
    id: side.id ?? undefined,
    of: side.of ?? undefined,
    type: type ?? (institutionKinds ? 'Institution' : rank ? 'Official' : undefined),
    kinds: institutionKinds ?? undefined,
    rank: rank ?? undefined,
  };
}

/** Of the sides of which an id was given, the one that has fewer events; the first of two that seem equal. */
function nearSide(sides: Pick<Question, SideName>, among: readonly SideName[]): SideName | undefined {
  const width = ({ id, of }: Side) =>
    id !== undefined || of === undefined ? -1 : (typeOfId(of)?.traits?.selectivity ?? -1);
  return among
    .filter((name) => sides[name].id !== undefined || sides[name].of !== undefined)
    .sort((a, b) => width(sides[a]) - width(sides[b]))[0];
}
