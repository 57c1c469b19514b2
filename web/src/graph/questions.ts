/** What the graph and the page of paths ask of the server. Pure. */
import { EVIDENCE } from '../data/fragments';
import { questionAt, type Moment, type Question } from '../data/moment';
import type { PathOptions } from './pathOptions';
import { HOP_FACTS, SCENE_LINK, SCENE_NODE } from './scene';

/** The most paths that are shown where all of the shortest are asked for. */
export const PATHS = 20;

/** How many neighbours a node has that are not shown, by kind. */
export function relationsQuestion(moment: Moment, id: string, shown: readonly string[]): Question {
  return questionAt(
    moment,
    'graphRelations',
    '$id: ID!, $shown: [ID!]!',
    '{ neighbourhood(id: $id, exclude: $shown, first: 0) { leftOut relations { link direction type count leftOut } } }',
    { id, shown: shown.filter((one) => one !== id) },
  );
}

/** A node, its links to those that are shown, and up to `first` others. */
export function aroundQuestion(
  moment: Moment,
  language: string,
  id: string,
  first: number,
  relations: readonly string[],
  shown: readonly string[],
): Question {
  return questionAt(
    moment,
    'graphAround',
    '$id: ID!, $first: Int!, $shown: [ID!]!, $relations: [LinkType!], $lang: String!',
    `{ neighbourhood(id: $id, first: $first, exclude: $shown, relations: $relations) {
      leftOut centre { ...G } nodes { node { ...G } } links { ...H }
    } }
    ${SCENE_NODE} ${SCENE_LINK} ${EVIDENCE}`,
    {
      id,
      first,
      shown: shown.filter((one) => one !== id),
      lang: language,
      ...(relations.length > 0 && { relations }),
    },
  );
}

/** The paths between two entities: one more than are shown, so that the page can say that there are more. */
export function pathsQuestion(
  moment: Moment,
  language: string,
  from: string,
  to: string,
  over: readonly string[],
  { shortest, inOrder, notBetween, exclude, maxLinks }: PathOptions,
): Question {
  return questionAt(
    moment,
    'graphPaths',
    '$from: ID!, $to: ID!, $over: [PathOver!]!, $first: Int!, $shortest: Int, $inOrder: Boolean!, $notBetween: [EntityType!], $exclude: [ID!], $maxLinks: Int, $lang: String!',
    `{ paths(from: $from, to: $to, over: $over, first: $first, shortest: $shortest, inOrder: $inOrder,
        notBetween: $notBetween, exclude: $exclude, maxLinks: $maxLinks) {
      length nodes { ...G } hops { ...H ...F }
    } }
    ${SCENE_NODE} ${SCENE_LINK} ${HOP_FACTS} ${EVIDENCE}`,
    {
      from,
      to,
      over,
      inOrder,
      first: shortest ?? PATHS + 1,
      lang: language,
      ...(shortest !== undefined && { shortest }),
      ...(notBetween.length > 0 && { notBetween }),
      ...(exclude.length > 0 && { exclude }),
      ...(maxLinks !== undefined && { maxLinks }),
    },
  );
}

/** The newest events and the ties of the whole graph. */
export function overviewQuestion(moment: Moment, language: string): Question {
  return questionAt(
    moment,
    'graphOverview',
    '$lang: String!',
    `{
      ties(first: 60) { nodes {
        id kind basis status earliest latest evidence(first: 4) { ...E } first { ...G } second { ...G }
      } }
      events(first: 60, orderBy: [{ date: DESC }]) { nodes {
        ...G participants(first: 8) { edges {
          role modality status basis certainty derived earliest latest evidence(first: 4) { ...E } node { ...G }
        } }
      } }
    }
    ${SCENE_NODE} ${EVIDENCE}`,
    { lang: language },
  );
}
