/** The kinds of each type: what tells a bureau from an office and a forum from a fair. */
import { vocabulary } from './declare/vocabulary';

export const RegionKind = vocabulary('RegionKind', 'First-level divisions of countries.', {
  PROVINCE: 'A province, such as Heilongjiang.',
  KRAI: 'A krai of Russia.',
  OBLAST: 'An oblast of Russia.',
  REPUBLIC: 'A republic within Russia.',
  STATE: 'A state of a federation.',
  PREFECTURE: 'A prefecture of Japan.',
  OTHER: 'Another first-level division.',
});
export type RegionKind = keyof typeof RegionKind;

export const DistrictKind = vocabulary('DistrictKind', 'Divisions of cities.', {
  DISTRICT: 'A district of a city, such as Aihui.',
  INTRACITY_OKRUG: 'An okrug within a Russian city, such as Gubinsky.',
});
export type DistrictKind = keyof typeof DistrictKind;

export const LandmarkKind = vocabulary('LandmarkKind', 'Landmarks of a city.', {
  STREET: 'A street.',
  SQUARE: 'A square or public garden.',
  MONUMENT: 'A monument.',
  OTHER: 'Another landmark.',
});
export type LandmarkKind = keyof typeof LandmarkKind;

export const InstitutionKind = vocabulary(
  'InstitutionKind',
  'What a body is. Bureaus and offices are told apart.',
  {
    GOVERNMENT: 'The executive of a city, region or country: a government or an administration.',
    BUREAU: 'A line bureau of a government (in Russian «бюро», in Chinese 局), with a field of its own.',
    OFFICE: 'A staff office, department or apparatus that serves a government or legislature.',
    LEGISLATURE: 'A council, duma or congress.',
    PRESS_SERVICE: 'The press service of a body.',
    CONSULATE: 'A consulate; it is based in one country and acts for another.',
    EMBASSY: 'An embassy.',
    UNIVERSITY: 'A university.',
    COLLEGE: 'A college.',
    SCHOOL: 'A school.',
    EDUCATION_CENTRE: 'A centre of further education.',
    LIBRARY: 'A library.',
    HOSPITAL: 'A hospital.',
    MEDICAL_CENTRE: 'An outpatient or diagnostic centre.',
    COMPANY: 'A company.',
    MEDIA: 'A news agency, newspaper or broadcaster.',
    TOURIST_INFORMATION: 'A tourist information centre.',
    MUSEUM: 'A museum.',
    ASSOCIATION: 'An association, chamber or foundation.',
    OTHER: 'Another body.',
  },
);
export type InstitutionKind = keyof typeof InstitutionKind;

export const EventKind = vocabulary('EventKind', 'What an event is.', {
  MEETING: 'A meeting in person or of unstated form.',
  VIDEOCONFERENCE: 'A meeting by video.',
  ROUND_TABLE: 'A round table.',
  VISIT: 'A visit of a delegation or person.',
  SITE_VISIT: 'The visit of a place within a larger visit.',
  FORUM: 'A forum.',
  CONFERENCE: 'A conference.',
  SYMPOSIUM: 'A symposium.',
  FAIR: 'A trade fair.',
  EXPO: 'An exposition.',
  EXHIBITION: 'An exhibition.',
  FESTIVAL: 'A festival or days of culture.',
  SPORTS_COMPETITION: 'A sports competition, chess included.',
  CONTEST: 'A contest of projects or works.',
  CEREMONY: 'A ceremony.',
  SIGNING: 'The signing of a document.',
  PARADE: 'A parade.',
  ANNIVERSARY: 'A calendar milestone.',
  THEMATIC_YEAR: 'A year declared to a theme.',
  EXCHANGE: 'An exchange of people or experience.',
  EXCHANGE_PROGRAMME: 'A standing programme of exchanges.',
  JOINT_PROJECT: 'A project of two sides.',
  DIALOGUE_MECHANISM: 'A standing arrangement to meet or work together.',
  AID: 'Aid sent from one side to another.',
  LETTER: 'A letter.',
  PUBLIC_HEALTH_MEASURE: 'A quarantine, closure or its lifting.',
  EXPRESSION_OF_INTEREST: 'Interest that was voiced without a plan.',
  OTHER: 'Another event.',
});
export type EventKind = keyof typeof EventKind;

export const EventFormat = vocabulary('EventFormat', 'How participants come together.', {
  IN_PERSON: 'In one place.',
  REMOTE: 'By video or online.',
  HYBRID: 'Both.',
});
export type EventFormat = keyof typeof EventFormat;

export const AgreementKind = vocabulary('AgreementKind', 'What an agreement is.', {
  COOPERATION_AGREEMENT: 'An agreement on cooperation.',
  SISTER_CITY_TREATY: 'A treaty that establishes sister-city relations.',
  CHILDREN_RECREATION_AGREEMENT: 'An agreement on the recreation and exchange of children.',
  ROADMAP: 'A plan of joint actions.',
  MEMORANDUM: 'A memorandum or declaration of intent.',
  OTHER: 'Another agreement.',
});
export type AgreementKind = keyof typeof AgreementKind;

export const AgreementStatus = vocabulary('AgreementStatus', 'How far an agreement has come.', {
  DRAFTED: 'Being drawn up, or to be.',
  SIGNED: 'Signed.',
  IN_FORCE: 'In force.',
  ENDED: 'Ended or denounced.',
});
export type AgreementStatus = keyof typeof AgreementStatus;

export const Level = vocabulary('Level', 'The level at which parties are tied or agree.', {
  COUNTRY: 'Between countries.',
  REGION: 'Between regions.',
  CITY: 'Between cities.',
  DISTRICT: 'Between districts of cities.',
  LEGISLATURE: 'Between legislatures.',
  INSTITUTION: 'Between other institutions.',
});
export type Level = keyof typeof Level;

export const TieKind = vocabulary('TieKind', 'Kinds of standing ties.', {
  SISTER: 'Sister cities: a twinning.',
  PARTNER: 'Partner cities: a lesser form than twinning.',
  COOPERATION: 'Cooperation or friendship without either name.',
});
export type TieKind = keyof typeof TieKind;

export const RouteKind = vocabulary('RouteKind', 'Kinds of connections between places.', {
  AIR: 'An air route.',
  RAIL: 'A railway connection.',
  ROAD: 'A road connection.',
  WATER: 'A ferry or ship connection.',
});
export type RouteKind = keyof typeof RouteKind;

export const Rank = vocabulary('Rank', 'The rank of an office within its body or place.', {
  HEAD: 'The head: mayor, chairman, director, consul general.',
  DEPUTY_HEAD: 'A deputy of the head.',
  MEMBER: 'A member or another officer.',
});
export type Rank = keyof typeof Rank;

export const NameKind = vocabulary('NameKind', 'What a name is to its bearer.', {
  DISPLAY: 'The name under which it is shown in its language.',
  ALIAS: 'Another current name, or an abbreviation.',
  FORMER: 'A name no longer used.',
  AS_WRITTEN: 'A form as a document writes it, its case endings and misspellings kept.',
});
export type NameKind = keyof typeof NameKind;

export const EventRelationKind = vocabulary('EventRelationKind', 'How events and agreements hang together.', {
  PART_OF: 'The first is part of the second event.',
  IN_SERIES: 'The first is an edition of the second, a series.',
  FOLLOWS: 'The first follows from the second.',
  RAISED_AT: 'The first was proposed, announced or arranged at the second.',
  UNDER: 'The first is carried out under the second, an agreement.',
  COMMEMORATES: 'The first commemorates the second.',
  SAME_DAY_AS: 'Both were on the same day, whichever day that was.',
});
export type EventRelationKind = keyof typeof EventRelationKind;

export const PartyRole = vocabulary('PartyRole', 'What somebody is to an agreement.', {
  PARTY: 'A party.',
  SIGNATORY: 'Who signed it.',
  FRAMEWORK: 'Within whose cooperation it arose, without being its party.',
});
export type PartyRole = keyof typeof PartyRole;

export const Decision = vocabulary('Decision', 'A decision on identity.', {
  SAME: 'Both are one.',
  DIFFERENT: 'They are not one, however alike.',
  UNSURE: 'It was looked at and could not be settled.',
});
export type Decision = keyof typeof Decision;
