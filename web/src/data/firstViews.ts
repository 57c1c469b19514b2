/**
 * The questions behind the first view of each page, which the server runs once it has started, so that no reader waits for their
 * plans. As texts of published operations: a line with an example, then the query. Pure.
 */
import { DYAD_QUERY } from '../dyad/dyadData';
import {
  CLAIMS_QUERY,
  DETAILS_QUERY,
  DOCUMENTS_QUERY,
  HEAD_QUERY,
  hasTimeline,
  NAME_QUERY,
  TIMELINE_QUERY,
} from '../entity/entityData';
import { sectionQuery, sectionsOf } from '../entity/sections';
import { PLAIN } from '../graph/pathOptions';
import { aroundQuestion, overviewQuestion, pathsQuestion, relationsQuestion } from '../graph/questions';
import { searchFor } from '../search/searchFor';
import { questionAt, type Question } from './moment';

const LANGUAGE = 'en';

/** An entity of the seeds for each type; the plans hold for all others. */
const EXAMPLES: Readonly<Record<string, string>> = {
  CITY: 'city:harbin',
  OFFICIAL: 'official:sun-zhe',
  EVENT: 'event:krasnodar-harbin-vc-2020',
  COUNTRY: 'country:russia',
  INSTITUTION: 'inst:heilongjiang-university',
  REGION: 'region:heilongjiang',
  AGREEMENT: 'agr:yakutsk-heihe-sister-2015',
  TOPIC: 'topic:covid-19',
  DISTRICT: 'district:aihui',
  EVENT_SERIES: 'series:harbin-fair',
};

const [CITY = '', OFFICIAL = ''] = [EXAMPLES['CITY'], EXAMPLES['OFFICIAL']];

/** What most readers see first, and then the pages of the other types. */
export function firstViews(): { readonly first: readonly string[]; readonly later: readonly string[] } {
  const [city = [], ...others] = Object.keys(EXAMPLES).map(pageOf);
  const first = [searchFor('Harbin', LANGUAGE, {}), ...city, ...graph(), ...comparisons()];
  return {
    first: first.flatMap((one) => (one ? [textOf(one)] : [])),
    later: others.flat().map(textOf),
  };
}

/** The page of an entity. */
function pageOf(type: string): Question[] {
  const id = EXAMPLES[type] ?? '';
  const part = (name: string, query: string) => {
    const hasLanguage = query.includes('$lang');
    return questionAt({}, name, hasLanguage ? '$id: ID!, $lang: String!' : '$id: ID!', query, {
      id,
      ...(hasLanguage && { lang: LANGUAGE }),
    });
  };
  return [
    part('entityHead', HEAD_QUERY),
    part('entityDetails', DETAILS_QUERY),
    ...(hasTimeline(type) ? [part('entityTimeline', TIMELINE_QUERY)] : []),
    ...sectionsOf(type).map((section) => part('entityLines', sectionQuery(type, section))),
    part('entityClaims', CLAIMS_QUERY),
    part('entityDocuments', DOCUMENTS_QUERY),
    part('nameOfId', NAME_QUERY),
  ];
}

/** The graph, the map and the timeline. */
function graph(): Question[] {
  return [
    overviewQuestion({}, LANGUAGE),
    aroundQuestion({}, LANGUAGE, CITY, 0, [], []),
    relationsQuestion({}, CITY, [CITY]),
    aroundQuestion({}, LANGUAGE, CITY, 25, [], [CITY]),
    aroundQuestion({}, LANGUAGE, CITY, 25, [], [CITY, OFFICIAL]),
    aroundQuestion({}, LANGUAGE, CITY, 25, ['TIED_TO'], [CITY, OFFICIAL]),
  ];
}

/** Paths and two actors compared. */
function comparisons(): Question[] {
  const [from, to] = [OFFICIAL, 'city:daugavpils'];
  const over = ['TIES', 'MEETINGS'];
  return [
    pathsQuestion({}, LANGUAGE, from, to, over, PLAIN),
    questionAt({}, 'dyad', '$a: ID!, $b: ID!, $lang: String!', DYAD_QUERY, {
      a: CITY,
      b: to,
      lang: LANGUAGE,
    }),
    pathsQuestion({}, LANGUAGE, from, to, over, { ...PLAIN, shortest: 10 }),
  ];
}

function textOf({ document, variables }: Question): string {
  return `# example: ${JSON.stringify(variables)}\n${document}`;
}
