/** `timeline` as a plan: the walks from an entity to what has a time. */
import { walkOver } from '../../../query/plan/planWalk';

/** What the walks lead to, by the kind that is counted. */
const WALKS = {
  EVENT: walkOver('Event', [
    { types: ['TOOK_PART', 'HELD_IN', 'ABOUT', 'IN_SERIES'], direction: 'both', labels: ['Event'] },
  ]),
  AGREEMENT: walkOver('Agreement', [
    { types: ['PARTY_TO', 'SIGNED', 'ABOUT'], direction: 'both', labels: ['Agreement'] },
  ]),
  TIE: walkOver('Actor', [{ types: ['TIED_TO'], direction: 'both' }]),
  OFFICE: walkOver('Actor', [{ types: ['HOLDS_OFFICE'], direction: 'both' }]),
} as const;

/** The whole question. */
export interface TimelinePlan {
  readonly kind: 'TIMELINE';
  readonly of: string;
  readonly walks: typeof WALKS;
  /** It shows no nodes. */
  readonly columns: readonly [];
}

export function planTimeline(of: string): TimelinePlan {
  return { kind: 'TIMELINE', of, walks: WALKS, columns: [] };
}
