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
  'The kind of institution. Bureaus and offices are distinct.',
  {
    GOVERNMENT: 'The executive of a city, region or country: a government or an administration.',
    BUREAU:
      'A bureau of a government with its own area of responsibility (in Russian «бюро», in Chinese 局).',
    OFFICE: 'An office, department or staff that serves a government or legislature.',
    LEGISLATURE: 'A council, duma or congress.',
    PRESS_SERVICE: 'The press service of an institution.',
    CONSULATE:
      'A consulate, based in one country and acting for another; of whatever rank, unless one of the next two is known to fit.',
    CONSULATE_GENERAL: 'A consulate general.',
    HONORARY_CONSULATE: 'An honorary consulate, led by an honorary consul.',
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
    OTHER: 'Another institution.',
  },
);
export type InstitutionKind = keyof typeof InstitutionKind;

export const DocumentKind = vocabulary(
  'DocumentKind',
  'What a document is, which decides what its passages are.',
  {
    TEXT: 'A text. The ranges of its passages are Unicode code points.',
    DATA_SET: 'A table or other data set. The ranges of its passages are rows, the first of which is 0.',
  },
);
export type DocumentKind = keyof typeof DocumentKind;

export const EventKind = vocabulary('EventKind', 'The kind of event.', {
  MEETING: 'A meeting in person, or of unstated format.',
  VIDEOCONFERENCE: 'A meeting by video.',
  ROUND_TABLE: 'A round table.',
  VISIT: 'A visit by a delegation or person.',
  SITE_VISIT: 'A visit to one place within a larger visit.',
  FORUM: 'A forum.',
  CONFERENCE: 'A conference.',
  SYMPOSIUM: 'A symposium.',
  FAIR: 'A trade fair.',
  EXPO: 'An exposition.',
  EXHIBITION: 'An exhibition.',
  FESTIVAL: 'A festival or days of culture.',
  SPORTS_COMPETITION: 'A sports competition, including chess.',
  CONTEST: 'A contest of projects or works.',
  CEREMONY: 'A ceremony.',
  SIGNING: 'The signing of a document.',
  PARADE: 'A parade.',
  ANNIVERSARY: 'A calendar milestone.',
  THEMATIC_YEAR: 'A year devoted to a theme.',
  EXCHANGE: 'An exchange of people or experience.',
  EXCHANGE_PROGRAMME: 'A permanent exchange programme.',
  JOINT_PROJECT: 'A project of both sides.',
  DIALOGUE_MECHANISM: 'A permanent arrangement to meet or work together.',
  AID: 'Aid sent from one side to another.',
  LETTER: 'A letter.',
  PUBLIC_HEALTH_MEASURE: 'A quarantine or closure, or the end of one.',
  EXPRESSION_OF_INTEREST: 'Interest expressed without a plan.',
  OTHER: 'Another event.',
});
export type EventKind = keyof typeof EventKind;

export const EventFormat = vocabulary('EventFormat', 'How participants meet.', {
  IN_PERSON: 'In one place.',
  REMOTE: 'By video or online.',
  HYBRID: 'Both.',
});
export type EventFormat = keyof typeof EventFormat;

export const AgreementKind = vocabulary('AgreementKind', 'The kind of agreement.', {
  COOPERATION_AGREEMENT: 'An agreement on cooperation.',
  SISTER_CITY_TREATY: 'A treaty that establishes sister-city relations.',
  CHILDREN_RECREATION_AGREEMENT: 'An agreement on holidays and exchanges for children.',
  ROADMAP: 'A plan of joint action.',
  MEMORANDUM: 'A memorandum or declaration of intent.',
  OTHER: 'Another agreement.',
});
export type AgreementKind = keyof typeof AgreementKind;

export const AgreementStatus = vocabulary('AgreementStatus', 'The stage of an agreement.', {
  PLANNED: 'Planned: to be drafted, being drafted, or to be signed.',
  SIGNED: 'Signed.',
  IN_FORCE: 'In force.',
  ENDED: 'Ended or denounced.',
});
export type AgreementStatus = keyof typeof AgreementStatus;

export const Level = vocabulary('Level', 'The level of a tie or agreement.', {
  COUNTRY: 'Between countries.',
  REGION: 'Between regions.',
  CITY: 'Between cities.',
  DISTRICT: 'Between districts of cities.',
  LEGISLATURE: 'Between legislatures.',
  INSTITUTION: 'Between other institutions.',
});
export type Level = keyof typeof Level;

export const TieKind = vocabulary('TieKind', 'Kinds of lasting ties.', {
  SISTER: 'Sister cities (twinning).',
  PARTNER: 'Partner cities, a weaker form than twinning.',
  COOPERATION: 'Cooperation or friendship that is called neither.',
});
export type TieKind = keyof typeof TieKind;

export const RouteKind = vocabulary('RouteKind', 'Kinds of transport connections between places.', {
  AIR: 'An air route.',
  RAIL: 'A railway connection.',
  ROAD: 'A road connection.',
  WATER: 'A ferry or ship connection.',
});
export type RouteKind = keyof typeof RouteKind;

export const Rank = vocabulary('Rank', 'The rank of an office within its institution or place.', {
  HEAD: 'The head: a mayor, chairman, director or consul general.',
  DEPUTY_HEAD: 'A deputy head.',
  MEMBER: 'A member or another officer.',
});
export type Rank = keyof typeof Rank;

export const NameKind = vocabulary('NameKind', 'The kind of name.', {
  DISPLAY: 'The display name in its language.',
  OFFICIAL: 'The full official name.',
  ALIAS: 'Another current name, or an abbreviation.',
  FORMER: 'A name that is no longer used.',
  AS_WRITTEN: 'A form as a document writes it, including case endings and misspellings.',
});
export type NameKind = keyof typeof NameKind;

export const EventRelationKind = vocabulary('EventRelationKind', 'How events and agreements are related.', {
  PART_OF: 'The first event is part of the second.',
  IN_SERIES: 'The first is an edition of the second, which is a series.',
  FOLLOWS: 'The first follows from the second.',
  RAISED_AT: 'The first was proposed, announced or arranged at the second.',
  UNDER: 'The first is carried out under the second, which is an agreement.',
  COMMEMORATES: 'The first commemorates the second.',
  SAME_DAY_AS: 'Both were on the same day, even if the day is unknown.',
  REALISES:
    'The first is what became of the second, which was planned, proposed or the subject of an invitation: it was carried out, or called off.',
});
export type EventRelationKind = keyof typeof EventRelationKind;

export const PartyRole = vocabulary('PartyRole', 'An actor’s role in an agreement.', {
  PARTY: 'A party.',
  SIGNATORY: 'A signatory.',
  FRAMEWORK: 'An actor within whose cooperation it was made, but not a party.',
});
export type PartyRole = keyof typeof PartyRole;

export const Decision = vocabulary('Decision', 'A decision on identity.', {
  SAME: 'They are the same.',
  DIFFERENT: 'They are different, however similar.',
  UNSURE: 'It was examined and remains undecided.',
});
export type Decision = keyof typeof Decision;

export const ClaimProperty = vocabulary('ClaimProperty', 'What a claim says of its subject.', {
  SISTER_CITY_COUNT: 'How many sister cities a place has.',
  PARTNER_CITY_COUNT: 'How many partner cities a place has.',
  SISTER_CITIES_AND_REGIONS_COUNT: 'How many sister cities and sister regions a place has, together.',
  OLDEST_SISTER_CITY_OF: 'It is the oldest sister city of the value.',
  COOPERATION_IN: 'Both sides cooperate in the fields of the value.',
  PRAISED_COOPERATION_IN: 'The cooperation in the fields of the value is praised.',
  OPEN_TO_COOPERATION_IN: 'It is open to cooperation in the fields of the value.',
  OFFERED_TO_DISCUSS: 'It was offered to discuss the subjects of the value.',
  ACTIVE_COOPERATION_WITH: 'It cooperates actively with the value.',
  COOPERATION_AT_HIGHEST_LEVEL_WITH: 'Its government cooperates with that of the value at the highest level.',
  AMONG_MOST_ACTIVE_IN_COOPERATION:
    'It is among the most active in cooperation, within what the value names.',
  JOINT_PROJECTS_IN: 'There are joint projects in the fields of the value.',
  ESTABLISHED_WITH_ASSISTANCE_OF: 'It was established with the help of the value.',
  FRIENDLY_RELATIONS: 'Both sides are friends, for so long as the value says.',
  DURATION: 'How long it has lasted.',
  REGULAR_EXCHANGES: 'What both sides exchange regularly.',
  WISH_TO_RESUME: 'What is to be resumed, by the wish of the one who says so.',
  FIRST_IN_THIS_FORMAT: 'It was the first of its kind in this format.',
  YEARS_RUNNING: 'In which year it is held.',
  PRIZE: 'What winners get.',
  PROJECT_FIELDS: 'The fields of the projects shown.',
  PLANNED_PARTS: 'What it is to consist of.',
  OTHER_TEAMS: 'Teams that took part beside those named.',
  GOODS: 'What is offered or shown.',
  HAS: 'Something that it has.',
  HELPS: 'What it helps.',
  REPLY: 'What was answered to it.',
  BORDERS: 'It borders the value.',
  POPULATION: 'How many inhabitants it has.',
  FOUNDED: 'When it was founded.',
  EPIDEMIC_SITUATION: 'The state of an epidemic in it.',
  PANDEMIC_RESTRICTIONS: 'Which restrictions of a pandemic are in force in it.',
  TESTS_REQUIRED: 'Which medical tests are required.',
  CITY_ENTERPRISES: 'How the enterprises of the city work.',
  OTHER: 'Another property; the value says which.',
});
export type ClaimProperty = keyof typeof ClaimProperty;
