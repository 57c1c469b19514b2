/**
 * What somebody is to an event. Attendance is an allow-list: who sent, donated, proposed or was invited did not meet
 * anybody. Of those who attended, exhibitors, teams and athletes count as having met only when asked for.
 */
import { vocabulary } from './vocabulary';

const MEETS = {
  PARTICIPANT: 'Took part.',
  SPEAKER: 'Took part and spoke.',
  HOST: 'Hosted the others.',
  HEAD_OF_DELEGATION: 'Led a delegation that took part.',
  DELEGATION: 'Took part as a delegation.',
  ACCOMPANYING_REPRESENTATIVES: 'Accompanied a delegation.',
  VISITOR: 'Visited.',
  ORGANIZER: 'Organised the event and took part in it.',
  VISITED: 'Was visited.',
} as const;

const ATTENDS = {
  TEAM: 'Took part as a team in a competition.',
  EXHIBITORS: 'Exhibited: companies from the place, which do not represent it.',
  ATHLETES: 'Took part as athletes.',
} as const;

const ABSENT = {
  INVITER: 'Invited others to the event.',
  INVITEE: 'Was invited.',
  PROPOSER: 'Proposed the event.',
  SUPPORTER: 'Supported the proposal.',
  PRESENTER: 'Presented somebody else’s proposal.',
  INITIATOR: 'Initiated the event.',
  INTENDED_PARTNER: 'Is an intended partner in what was proposed.',
  PRESENTED_CITY: 'Is the city that the event presents.',
  CONGRATULATOR: 'Congratulated on the occasion.',
  PARTY: 'Is a party to a programme, project or arrangement.',
  DONOR: 'Sent aid.',
  SENDER: 'Sent a letter.',
  RECIPIENT: 'Received aid or a letter.',
} as const;

export const ParticipationRole = vocabulary('ParticipationRole', 'An actor’s role in an event.', {
  ...MEETS,
  ...ATTENDS,
  ...ABSENT,
});
export type ParticipationRole = keyof typeof ParticipationRole;

/** Roles of those who were there and count as having met the other sides. */
export const MEETING_ROLES = Object.keys(MEETS) as ParticipationRole[];

/** Roles of all who were there. */
export const ATTENDANCE_ROLES = [...MEETING_ROLES, ...(Object.keys(ATTENDS) as ParticipationRole[])];
