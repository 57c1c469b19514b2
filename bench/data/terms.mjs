/** Terms of the model in the generated graph, each as often as it should occur. */

export const INSTITUTION_KINDS = [
  'BUREAU',
  'BUREAU',
  'UNIVERSITY',
  'HOSPITAL',
  'COMPANY',
  'MUSEUM',
  'OFFICE',
  'ASSOCIATION',
];
export const EVENT_KINDS = [
  'MEETING',
  'MEETING',
  'VISIT',
  'VISIT',
  'FORUM',
  'CONFERENCE',
  'FESTIVAL',
  'SIGNING',
  'VIDEOCONFERENCE',
  'EXHIBITION',
];
export const MODALITIES = [
  'HELD',
  'HELD',
  'HELD',
  'HELD',
  'HELD',
  'HELD',
  'HELD',
  'HISTORIC',
  'HISTORIC',
  'PLANNED',
];
export const ROLES = [
  'PARTICIPANT',
  'PARTICIPANT',
  'PARTICIPANT',
  'SPEAKER',
  'DELEGATION',
  'VISITOR',
  'EXHIBITORS',
  'INVITEE',
];
export const TIE_KINDS = ['SISTER', 'SISTER', 'PARTNER', 'COOPERATION'];
export const DAYS = ['05', '10', '12', '15', '20', '25'];
