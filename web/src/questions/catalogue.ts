/** The published questions by group, with a short title in Russian and Chinese. One that is not listed is shown in English, last. */
import type { Key } from '../words/words';

/** The groups in the order of the page. */
export const GROUPS = [
  'groupMeetings',
  'groupEvents',
  'groupTies',
  'groupAgreements',
  'groupPeople',
  'groupBodies',
  'groupSources',
] as const satisfies readonly Key[];

export type Group = (typeof GROUPS)[number];

interface Entry {
  readonly group: Group;
  readonly ru: string;
  readonly zh: string;
}

const inGroup = (group: Group, lines: Readonly<Record<string, readonly [ru: string, zh: string]>>) =>
  Object.entries(lines).map(([name, [ru, zh]]): [string, Entry] => [name, { group, ru, zh }]);

const CATALOGUE: ReadonlyMap<string, Entry> = new Map([
  ...inGroup('groupMeetings', {
    bureausMetCities: [
      'Какие управления города встречались с какими городами страны?',
      '某市哪些局会见了某国哪些城市？',
    ],
    citiesMetByHead: ['С какими городами встречался глава места?', '某地首长会见了哪些城市？'],
    institutionsMetCities: [
      'Какие учреждения места встречались с какими городами?',
      '某地哪些机构会见了哪些城市？',
    ],
    meetingsOfTwo: ['Когда двое встречались?', '双方何时会见过？'],
    officialsMet: ['Кто из одного места встречался с кем из другого?', '一地哪些官员会见了另一地哪些官员？'],
    officialsMetByHead: ['С какими лицами встречался глава места?', '某地首长会见了哪些官员？'],
    officialsAlongside: ['С кем вместе лицо участвовало в событиях?', '某官员与哪些官员一同参加事件？'],
  }),
  ...inGroup('groupEvents', {
    eventDate: ['Когда было событие и насколько точно это известно?', '事件在何时？有多准确？'],
    eventsAttended: [
      'В каких событиях участвовали лицо, учреждение или место?',
      '某官员、机构或地方参加了哪些事件？',
    ],
    eventsByFormat: ['Какие события прошли дистанционно, очно или смешанно?', '哪些事件是线上、线下或混合？'],
    eventsHeldIn: ['Какие события прошли в месте?', '某地举行过哪些事件？'],
    eventsOfBearer: ['В каких событиях участвовали носители имени?', '此名的人或机构参加了哪些事件？'],
    eventsOfOfficialNamed: [
      'В каких событиях участвовало лицо с таким именем?',
      '此名的官员参加了哪些事件？',
    ],
    eventsStartingIn: ['Какие события начинаются в период?', '哪些事件在某时期开始？'],
    seriesEditions: ['Какие выпуски серии событий известны?', '系列事件有哪些届次？'],
    institutionsVisited: ['Какие учреждения посетила делегация?', '代表团访问了哪些机构？'],
    officialsAtEvent: ['Какие лица участвовали в событии за одну из сторон?', '哪些官员代表一方参加事件？'],
  }),
  ...inGroup('groupTies', {
    sisterCities: ['Какие города — побратимы города?', '某市有哪些姐妹城市？'],
    commonSisterCities: ['Какие города — побратимы обоих городов?', '两市有哪些共同的姐妹城市？'],
    citiesByTies: ['У каких городов больше всего связей?', '哪些城市关系最多？'],
    tiesBetween: ['Какие связи между двумя?', '双方之间有哪些关系？'],
    tiesBetweenOn: ['Какие связи были между двумя в некий день?', '某日双方之间有哪些关系？'],
    tiesByKind: ['Сколько связей каждого вида?', '各类关系各有多少？'],
    tieComponents: ['На какие части распадается сеть связей?', '关系网络分成哪些部分？'],
    cityNetwork: ['Какие города центральны в сети?', '网络中哪些城市居于中心？'],
    cityCommunities: ['Какие сообщества есть в сети и кто их соединяет?', '网络有哪些社群？谁连接它们？'],
    similarCities: ['У каких городов те же побратимы?', '哪些城市有相同的友好城市？'],
    dormantTies: ['Какие связи давно без встреч?', '哪些关系久未会见？'],
    contactsWithoutTie: ['Какие города встречались, не имея связей?', '哪些城市会见过却无关系？'],
    tiePaths: ['Как города связаны через связи?', '两市如何经由关系相连？'],
    placePaths: ['Через какие места связаны два места?', '两地经由哪些地方相连？'],
  }),
  ...inGroup('groupAgreements', {
    agreementDate: ['Когда подписано соглашение?', '协议何时签署？'],
    agreementParties: ['Кто стороны соглашения?', '协议有哪些缔约方？'],
    agreementsOfOneDay: ['Какие два соглашения одного дня?', '哪两份协议在同一天？'],
    agreementsSignedIn: ['Какие соглашения подписаны в период?', '某时期签署了哪些协议？'],
    announcedNotHeld: ['Что объявлено, но не состоялось?', '哪些已宣布但未举行？'],
    proposalsAndInvitations: ['Что предлагали и куда приглашали?', '提议或邀请了什么？'],
    proposalsMadeOn: ['Что предлагали и куда приглашали в некий день?', '某日提议或邀请了什么？'],
    institutionsInProjects: ['Какие учреждения участвуют в проектах?', '哪些机构参与项目？'],
    institutionsInvited: ['Какие учреждения пригласили?', '邀请了哪些机构？'],
  }),
  ...inGroup('groupPeople', {
    officeHolders: ['Кто занимал должность в некий день?', '某日谁任某职？'],
    officialsByEvents: ['Кто участвовал в наибольшем числе событий?', '哪些官员参加事件最多？'],
    officialsNamed: ['Какие лица носят имя?', '哪些官员有此名？'],
    officialsPerPlace: ['Сколько должностных лиц у каждого места?', '各地有多少官员？'],
  }),
  ...inGroup('groupBodies', {
    institutionsOfKind: ['Какие учреждения некоего вида?', '某类机构有哪些？'],
    institutionsRepresentedByHead: [
      'Главы каких учреждений участвовали в событии?',
      '哪些机构的首长参加了事件？',
    ],
    commonRegion: ['Лежат ли два города в одном регионе?', '两市在同一地区吗？'],
    countryOfCity: ['В какой стране город?', '城市在哪个国家？'],
    placementEvidence: ['Какие документы говорят, что место лежит в другом?', '哪些文献说明一地位于另一地？'],
  }),
  ...inGroup('groupSources', {
    claims: ['Что утверждают, кто и где?', '有何说法，谁说的，在哪里？'],
    documentsAbout: ['Какие документы говорят об этом?', '哪些文献提到它？'],
    searchByName: ['Кто носит имя?', '谁有此名？'],
    resolveName: ['Кто имеется в виду под именем?', '此名指的是谁？'],
    bearersOfNames: ['Кто носит одно из имён?', '谁有这些名称之一？'],
    keysOfName: ['Под какими ключами хранится имя?', '名称以哪些键存储？'],
    retractionPreview: ['Что выпадет, если отозвать документ или факт?', '撤回文献或事实会怎样？'],
  }),
]);

/** The group of a question. */
export function groupOf(name: string): Group {
  return CATALOGUE.get(name)?.group ?? 'groupSources';
}

/** The title of a question in a language; in English, the one that it is published with. */
export function titleIn(
  language: string,
  { name, title }: { readonly name: string; readonly title: string },
): string {
  const entry = CATALOGUE.get(name);
  if (language === 'ru') return entry?.ru ?? title;
  return language === 'zh' ? (entry?.zh ?? title) : title;
}
