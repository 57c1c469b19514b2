/**
 * Questions that an analyst asked of the seeds, each with the operation and variables that answer it, the exact answer,
 * and the answers of a careless system, which must not occur. What the operation does not express is its `caveat`.
 */

type Variables = Readonly<Record<string, unknown>>;

export interface Question {
  readonly operation: string;
  readonly variables: Variables;
  /** Reads the answer off the result, by taking ids and fields only. */
  readonly answer: (data: unknown, variables: Variables) => unknown;
  /** Exactly this; lists are sets, unless they are paths. */
  readonly expected: unknown;
  readonly nearMisses?: readonly string[];
  /** A condition of the question that the API has no filter or argument for yet. */
  readonly caveat?: string;
}

/** All values at a path, through every list on the way: `all(data, 'city.ties.edges.node.id')`. */
export function all(value: unknown, path: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => all(item, path));
  if (path === '') return value === undefined ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  const [key = '', ...rest] = path.split('.');
  return all((value as Record<string, unknown>)[key], rest.join('.'));
}

const one = (value: unknown, path: string): unknown => all(value, path)[0];
const lower = (value: unknown): string => String(value).toLowerCase();

/** The distinct values at the paths together. */
const set =
  (...paths: string[]) =>
  (data: unknown): unknown[] => [...new Set(paths.flatMap((path) => all(data, path)))];

/** Numbers by what they count: an id, or a term in lower case. */
const counts =
  (list: string, key: string, number: string) =>
  (data: unknown): unknown =>
    Object.fromEntries(all(data, list).map((item) => [lower(one(item, key)), one(item, number)]));

const pairs = (data: unknown): unknown[] =>
  all(data, 'encounters.nodes').map((pair) => [one(pair, 'who.id'), one(pair, 'whom.id')]);

export const QUESTIONS: Readonly<Record<string, Question>> = {
  q01: {
    operation: 'sisterCities',
    variables: { city: 'city:krasnodar' },
    answer: set('city.ties.edges.node.id'),
    expected: [
      'city:burgas',
      'city:ferrara',
      'city:tallahassee',
      'city:karlsruhe',
      'city:harbin',
      'city:sukhum',
      'city:wels',
      'city:nancy',
    ],
    nearMisses: ['city:nottingham', 'city:yerevan', 'city:larnaca'],
  },
  q03: {
    operation: 'countryOfCity',
    variables: { city: 'city:daugavpils' },
    answer: set('city.country.id'),
    expected: ['country:latvia'],
    nearMisses: ['country:russia'],
  },
  q05: {
    operation: 'agreementParties',
    variables: { agreement: 'agr:six-city-2022', type: 'CITY' },
    answer: set('agreement.parties.edges.node.id'),
    expected: [
      'city:khabarovsk',
      'city:yekaterinburg',
      'city:kazan',
      'city:ufa',
      'city:guangzhou',
      'city:qiqihar',
    ],
  },
  q07: {
    operation: 'officeHolders',
    variables: { place: 'city:krasnodar', rank: 'DEPUTY_HEAD', day: '2020-06-23', certainty: 'CERTAIN' },
    answer: set('entity.officials.edges.node.id'),
    expected: ['official:logvinenko', 'official:egorova'],
  },
  q09: {
    operation: 'institutionsVisited',
    variables: {
      by: 'city:heihe',
      of: 'city:yakutsk',
      kinds: ['SCHOOL', 'UNIVERSITY', 'COLLEGE', 'EDUCATION_CENTRE'],
      period: '2023-06',
    },
    answer: set('encounters.nodes.whom.id'),
    expected: ['inst:ostrov-sokrovishch', 'inst:it-cube-yakutsk', 'inst:yakutsk-city-national-gymnasium'],
    nearMisses: ['inst:nefu'],
  },
  q11: {
    operation: 'eventDate',
    variables: { event: 'event:harbin-fair-2020' },
    answer: (data) => ({
      date: one(data, 'event.date.earliest'),
      format: lower(one(data, 'event.format')),
    }),
    expected: { date: '2020-06-15', format: 'remote' },
  },
  q12: {
    operation: 'officialsAtEvent',
    variables: { event: 'event:daugavpils-harbin-vc-2020', side: 'city:harbin' },
    answer: set('event.participants.edges.node.id'),
    expected: [
      'official:sun-zhe',
      'official:fang-zhenghui',
      'official:cao-ru',
      'official:sun-yongbin',
      'official:ren-yanhui',
      'official:li-hong',
    ],
  },
  q13: {
    operation: 'institutionsRepresentedByHead',
    variables: {
      event: 'event:daugavpils-harbin-vc-2020',
      side: 'city:harbin',
      kinds: ['OFFICE', 'BUREAU', 'HOSPITAL'],
    },
    answer: set('institutions.nodes.id'),
    expected: [
      'inst:harbin-government-office',
      'inst:harbin-foreign-affairs-bureau',
      'inst:harbin-commerce-bureau',
      'inst:harbin-agriculture-bureau',
      'inst:harbin-hospital-1',
    ],
    nearMisses: ['inst:daugavpils-regional-hospital'],
    caveat: 'head on that day: no condition that joins office and event',
  },
  q14: {
    operation: 'institutionsMetCities',
    variables: { of: 'city:harbin', kinds: ['BUREAU'], foreignOnly: true },
    answer: pairs,
    expected: [
      ['inst:harbin-foreign-affairs-bureau', 'city:daugavpils'],
      ['inst:harbin-commerce-bureau', 'city:daugavpils'],
      ['inst:harbin-agriculture-bureau', 'city:daugavpils'],
    ],
    nearMisses: ['city:krasnodar'],
  },
  q16: {
    operation: 'citiesMetByHead',
    variables: { place: 'city:harbin', format: 'REMOTE', period: '2020' },
    answer: set('encounters.nodes.whom.id'),
    expected: ['city:krasnodar', 'city:daugavpils'],
  },
  q18: {
    operation: 'proposalsMadeOn',
    variables: { actor: 'official:jing-quan', period: '2024-03-26' },
    answer: set('entity.events.edges.node.id'),
    expected: [
      'event:nefu-honghegu-links',
      'event:administrations-regular-interaction',
      'event:russia-china-expo-viii-2024',
      'event:harbin-fair-2024',
    ],
  },
  q20: {
    operation: 'institutionsInvited',
    variables: { inviter: 'official:sun-zhe', side: 'city:daugavpils', to: 'country:china' },
    answer: set('institutions.nodes.id'),
    expected: [
      'inst:daugavpils-university',
      'inst:daugavpils-medical-college',
      'inst:daugavpils-regional-hospital',
    ],
  },
  q22: {
    operation: 'institutionsInProjects',
    variables: {
      country: 'country:russia',
      kinds: ['UNIVERSITY'],
      modalities: ['PROPOSED'],
      roles: ['PROPOSER', 'INTENDED_PARTNER'],
      partner: 'country:china',
    },
    answer: set('institutions.nodes.id'),
    expected: ['inst:kubsu', 'inst:nefu'],
    nearMisses: ['inst:dvgups', 'inst:heilongjiang-university'],
  },
  q24: {
    operation: 'officialsAlongside',
    variables: { official: 'official:yankovska' },
    answer: set('officials.nodes.id'),
    expected: [
      'official:prelatov',
      'official:sun-zhe',
      'official:fang-zhenghui',
      'official:cao-ru',
      'official:sun-yongbin',
      'official:ren-yanhui',
      'official:li-hong',
    ],
  },
  q25: {
    operation: 'meetingsOfTwo',
    variables: { one: 'city:daugavpils', other: 'city:harbin', kinds: ['VIDEOCONFERENCE'] },
    answer: (data) => {
      const event = one(data, 'encounters.nodes.meetings.event');
      return {
        date: one(event, 'date.edtf'),
        precision: lower(one(event, 'date.precision')),
        year_basis: /year (inferred|stated)/.exec(String(one(event, 'occurrence.dateBasis')))?.[1],
      };
    },
    expected: { date: '2020-08-12', precision: 'day', year_basis: 'inferred' },
    caveat: 'how sure the year is: in prose only',
  },
  q27: {
    operation: 'tiesBetweenOn',
    variables: { one: 'city:yakutsk', other: 'city:heihe', day: '2012-12-31' },
    answer: set('entity.ties.edges.facts.id'),
    expected: ['tie:yakutsk-heihe-cooperation'],
    nearMisses: ['tie:yakutsk-heihe-sister'],
  },
  q29: {
    operation: 'agreementDate',
    variables: { agreement: 'agr:six-city-2022' },
    answer: (data) => ({
      date: one(data, 'agreement.date.edtf'),
      precision: lower(one(data, 'agreement.date.precision')),
    }),
    expected: { date: '2022-22', precision: 'season' },
    nearMisses: ['2023', '2023-22'],
  },
  q31: {
    operation: 'eventDate',
    variables: { event: 'event:six-city-round-table-2023' },
    answer: (data) => ({
      date: one(data, 'event.date.edtf'),
      precision: `${lower(one(data, 'event.date.precision'))}${one(data, 'event.date.approximate') === true ? '-approximate' : ''}`,
      not_after: one(data, 'event.occurrence.notAfter.edtf'),
    }),
    expected: { date: '2023-11-04~', precision: 'day-approximate', not_after: '2023-11-05' },
    nearMisses: ['2023-11-05'],
  },
  q33: {
    operation: 'eventsStartingIn',
    variables: { period: '2020-06' },
    answer: set('events.nodes.id'),
    expected: [
      'event:harbin-fair-2020',
      'event:kuban-quarantine-lifted-2020',
      'event:krasnodar-harbin-vc-2020',
      'event:victory-parade-2020',
    ],
    nearMisses: ['event:days-of-krasnodar-2020'],
  },
  q35: {
    operation: 'agreementsOfOneDay',
    variables: {},
    answer: (data) =>
      all(data, 'eventRelations.nodes').map((fact) => [one(fact, 'first.id'), one(fact, 'second.id')]),
    expected: [['agr:gubinsky-aihui-2015', 'agr:yakutsk-heihe-sister-2015']],
    nearMisses: ['agr:yakutsk-duma-heihe-congress-2015'],
  },
  q37: {
    operation: 'citiesByTies',
    variables: { kind: 'SISTER', moreThan: 1 },
    answer: counts('cities.nodes', 'id', 'ties.totalCount'),
    expected: { 'city:krasnodar': 8, 'city:harbin': 2 },
  },
  q39: {
    operation: 'tiesByKind',
    variables: {},
    answer: counts('ties.groups', 'keys', 'count'),
    expected: { sister: 11, partner: 3, cooperation: 3 },
  },
  q41: {
    operation: 'officialsPerPlace',
    variables: {},
    answer: (data) => {
      const groups = all(data, 'tenures.groups') as { keys: string[]; count: number }[];
      const counted: Record<string, number> = {};
      for (const { keys, count } of groups) counted[String(keys[0])] = count;
      return counted;
    },
    expected: {
      'city:daugavpils': 2,
      'city:harbin': 6,
      'city:krasnodar': 3,
      'city:khabarovsk': 2,
      'city:yakutsk': 1,
      'city:heihe': 2,
      'city:irkutsk': 1,
      'country:japan': 1,
    },
  },
  q43: {
    operation: 'institutionsOfKind',
    variables: { kind: 'LEGISLATURE' },
    answer: set('institutions.nodes.id'),
    expected: [
      'inst:daugavpils-city-council',
      'inst:kazan-city-duma',
      'inst:yakutsk-city-duma',
      'inst:heihe-peoples-congress',
    ],
    nearMisses: ['inst:kazan-duma-apparatus'],
  },
  q45: {
    operation: 'eventsByFormat',
    variables: { format: 'REMOTE' },
    answer: set('events.nodes.id'),
    expected: [
      'event:daugavpils-harbin-vc-2020',
      'event:krasnodar-harbin-vc-2020',
      'event:harbin-fair-2020',
      'event:six-city-round-table-2023',
      'event:chess-druzhba-narodov',
      'event:chess-friendly-tournament',
    ],
    nearMisses: [
      'event:days-of-krasnodar-2020',
      'event:medical-online-symposium',
      'event:kubsu-hlju-conference',
    ],
  },
  q47: {
    operation: 'officialsByEvents',
    variables: { moreThan: 1 },
    answer: counts('officials.nodes', 'id', 'events.totalCount'),
    expected: { 'official:sun-zhe': 3, 'official:chen-xiaojie': 3, 'official:jing-quan': 2 },
    nearMisses: ['official:pervyshov'],
  },
  q49: {
    operation: 'tiePaths',
    variables: { from: 'city:daugavpils', to: 'city:krasnodar', kinds: ['SISTER'] },
    answer: (data) => all(data, 'paths').map((path) => all(path, 'nodes.id')),
    expected: [['city:daugavpils', 'city:harbin', 'city:krasnodar']],
  },
  q51: {
    operation: 'tiePaths',
    variables: { from: 'city:daugavpils', to: 'city:ferrara', kinds: ['SISTER'] },
    answer: (data) => all(data, 'paths').map((path) => all(path, 'nodes.id')),
    expected: [['city:daugavpils', 'city:harbin', 'city:krasnodar', 'city:ferrara']],
  },
  q53: {
    operation: 'placePaths',
    variables: { from: 'city:heihe', to: 'city:harbin', between: ['REGION'] },
    answer: (data) => all(data, 'paths').map((path) => all(path, 'nodes.id')),
    expected: [['city:heihe', 'region:heilongjiang', 'city:harbin']],
  },
  q55: {
    operation: 'tieComponents',
    variables: { kinds: ['SISTER'] },
    answer: (data) => all(data, 'components.size'),
    expected: [10, 2, 2],
  },
  q57: {
    operation: 'eventsOfOfficialNamed',
    variables: { name: 'Сунь Чже' },
    answer: set('officials.nodes.events.edges.node.id'),
    expected: [
      'event:sun-zhe-krasnodar-visit-2018',
      'event:krasnodar-harbin-vc-2020',
      'event:daugavpils-harbin-vc-2020',
    ],
  },
  q59: {
    operation: 'bearersOfNames',
    variables: { forms: ['Ливия Янковская', 'Ливия Янковска'] },
    answer: (data) => one(data, 'entities.totalCount'),
    expected: 1,
  },
  q61: {
    operation: 'seriesEditions',
    variables: { name: 'ХМТЭЯ' },
    answer: set('eventSeriesList.nodes.events.nodes.id'),
    expected: ['event:harbin-fair-2020', 'event:harbin-fair-2024'],
    nearMisses: ['event:russia-china-expo-viii-2024'],
  },
  q63: {
    operation: 'officialsMetByHead',
    variables: { place: 'city:irkutsk' },
    answer: (data) => [
      ...all(data, 'encounters.nodes.whom.id'),
      ...all(data, 'encounters.nodes.meetings.whomSide.id'),
    ],
    expected: ['official:fukushima', 'country:japan'],
    nearMisses: ['city:khabarovsk'],
  },
  q64: {
    operation: 'documentsAbout',
    variables: { entity: 'official:sun-zhe' },
    answer: set('entity.documents.nodes.id'),
    expected: ['doc:000', 'doc:001'],
  },
  q66: {
    operation: 'placementEvidence',
    variables: { place: 'city:harbin', within: 'region:heilongjiang' },
    answer: set('entity.within.edges.evidence.document.id'),
    expected: ['doc:001'],
    nearMisses: ['doc:003'],
  },
  q68: {
    operation: 'claims',
    variables: { subject: 'city:krasnodar', property: 'SISTER_CITY_COUNT' },
    answer: (data) => {
      const passage = one(data, 'claims.nodes.evidence');
      return { doc: one(passage, 'document.id'), start: one(passage, 'start'), end: one(passage, 'end') };
    },
    expected: { doc: 'doc:001', start: 5654, end: 5692 },
  },
  q70: {
    operation: 'bureausMetCities',
    variables: { city: 'city:harbin', country: 'country:russia' },
    answer: pairs,
    expected: [],
    nearMisses: ['city:daugavpils', 'city:krasnodar'],
  },
  q72: {
    operation: 'agreementsSignedIn',
    variables: { period: '2017' },
    answer: set('agreements.nodes.id'),
    expected: [],
    nearMisses: ['agr:children-recreation-2016', 'event:school-trips-2017'],
  },
  q74: {
    operation: 'eventsHeldIn',
    variables: { place: 'city:harbin', format: 'IN_PERSON' },
    answer: set('entity.hostedEvents.edges.node.id'),
    expected: [],
    nearMisses: [
      'event:krasnodar-researchers-visit',
      'event:harbin-fair-2024',
      'event:russia-china-expo-viii-2024',
      'event:harbin-fair-2020',
      'event:days-of-krasnodar-2020',
    ],
  },
  q76: {
    operation: 'officialsMetByHead',
    variables: { place: 'city:irkutsk', whomOf: 'country:japan' },
    answer: (data) => ({
      date: one(data, 'encounters.nodes.meetings.event.date'),
      not_before: one(data, 'encounters.nodes.meetings.event.occurrence.notBefore.edtf'),
    }),
    expected: { date: null, not_before: '2018' },
  },
  q78: {
    operation: 'tiesBetween',
    variables: { one: 'city:yakutsk', other: 'city:harbin', kind: 'SISTER' },
    answer: set('entity.ties.edges.facts.id'),
    expected: [],
    nearMisses: ['tie:yakutsk-heihe-sister'],
  },
  q80: {
    operation: 'officialsNamed',
    variables: { name: 'Kobzev' },
    answer: set('officials.nodes.id'),
    expected: [],
  },
};
