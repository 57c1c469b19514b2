/** The server as the source of the graph's steps; what was asked once is kept. */
import { ask, type Answer, type Warning } from '../data/ask';
import { EVIDENCE, type EvidenceItem, type FactItem } from '../data/fragments';
import { questionAt, type Moment } from '../data/moment';
import type { PathOptions } from './pathOptions';
import type { Part, Source } from './replay';
import {
  HOP_FACTS,
  linkOf,
  nodeOf,
  SCENE_LINK,
  SCENE_NODE,
  type HopData,
  type NodeData,
  type SceneLink,
} from './scene';

/** How many neighbours there are over one kind of link. */
export interface Relation {
  readonly link: string;
  readonly direction: string | null;
  readonly type: string;
  readonly count: number;
  readonly leftOut: number;
}

interface AroundData {
  readonly neighbourhood: {
    readonly leftOut: number;
    readonly centre: NodeData;
    readonly nodes: readonly { readonly node: NodeData }[];
    readonly links: readonly HopData[];
  };
}

interface PathsData {
  readonly paths: readonly PathData[];
}

/** A path as the server gives it. */
export interface PathData {
  readonly length: number;
  readonly nodes: readonly NodeData[];
  readonly hops: readonly PathHop[];
}

/** A link of a path, with the facts behind it. */
export interface PathHop extends HopData {
  readonly facts: readonly FactItem[];
}

/** Paths, and what to know about them. */
export interface FoundPaths {
  readonly paths: readonly PathData[];
  readonly warnings: readonly Warning[];
}

/** The most paths that are shown where all of the shortest are asked for. */
export const PATHS = 20;

interface OverviewData {
  readonly ties: { readonly nodes: readonly TieData[] };
  readonly events: {
    readonly nodes: readonly (NodeData & {
      readonly participants: {
        readonly edges: readonly ({ readonly node: NodeData } & Omit<
          HopData,
          'link' | 'kind' | 'from' | 'to' | 'forward'
        >)[];
      };
    })[];
  };
}

interface TieData {
  readonly id: string;
  readonly kind: string;
  readonly basis: string;
  readonly status: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly evidence: readonly EvidenceItem[];
  readonly first: NodeData;
  readonly second: NodeData;
}

const kept = new Map<string, Promise<unknown>>();

type Given<Data> = Answer<Data> & { readonly data: Data };

async function once<Data>(
  moment: Moment,
  name: string,
  declared: string,
  body: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Given<Data>> {
  const question = questionAt(moment, name, declared, body, variables);
  const key = JSON.stringify([name, question.variables]);
  let answer = kept.get(key) as Promise<Given<Data>> | undefined;
  if (!answer) {
    answer = ask<Data>(question.document, question.variables, new AbortController().signal).then((given) => {
      if (!given.data) throw new Error(given.errors?.[0]?.message ?? 'no data');
      return { ...given, data: given.data };
    });
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
  }
  return answer;
}

/** How many neighbours a node has that are not shown, by kind. */
export async function relationsOf(
  id: string,
  shown: readonly string[],
  moment: Moment,
): Promise<{ readonly leftOut: number; readonly relations: readonly Relation[] }> {
  const { data } = await once<{
    readonly neighbourhood: { readonly leftOut: number; readonly relations: readonly Relation[] };
  }>(
    moment,
    'graphRelations',
    '$id: ID!, $shown: [ID!]!',
    '{ neighbourhood(id: $id, exclude: $shown, first: 0) { leftOut relations { link direction type count leftOut } } }',
    { id, shown: shown.filter((one) => one !== id) },
  );
  return data.neighbourhood;
}

/** The paths between two entities: one more than are shown, so that the page can say that there are more. */
export async function pathsBetween(
  from: string,
  to: string,
  over: readonly string[],
  { shortest, inOrder, notBetween, exclude, maxLinks }: PathOptions,
  language: string,
  moment: Moment,
): Promise<FoundPaths> {
  const { data, extensions } = await once<PathsData>(
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
  return { paths: data.paths, warnings: extensions?.warnings ?? [] };
}

/** The server as a source. */
export function sourceAt(moment: Moment, language: string): Source {
  return {
    around: async (id, first, relations, shown): Promise<Part> => {
      const { data } = await once<AroundData>(
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
      const { centre, nodes, links } = data.neighbourhood;
      return { nodes: [nodeOf(centre), ...nodes.map(({ node }) => nodeOf(node))], links: links.map(linkOf) };
    },
    path: async (from, to, over, options): Promise<Part> => {
      const { paths } = await pathsBetween(from, to, over, options, language, moment);
      return partOf(paths.slice(0, options.shortest ?? PATHS));
    },
    overview: async (): Promise<Part> => {
      const { data } = await once<OverviewData>(
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
      return overviewPart(data);
    },
  };
}

/** The nodes and links of paths. */
export function partOf(paths: readonly PathData[]): Part {
  return {
    nodes: paths.flatMap(({ nodes }) => nodes.map(nodeOf)),
    links: paths.flatMap(({ hops }) => hops.map(linkOf)),
  };
}

function overviewPart({ ties, events }: OverviewData): Part {
  const tied = ties.nodes.map((tie): SceneLink =>
    linkOf({
      ...tie,
      link: 'TIED_TO',
      role: null,
      modality: null,
      certainty: 'CERTAIN',
      derived: false,
      forward: true,
      from: tie.first,
      to: tie.second,
    }),
  );
  const took = events.nodes.flatMap((event) =>
    event.participants.edges.map((edge) =>
      linkOf({ ...edge, link: 'TOOK_PART', kind: null, forward: true, from: edge.node, to: event }),
    ),
  );
  return {
    nodes: [
      ...ties.nodes.flatMap(({ first, second }) => [nodeOf(first), nodeOf(second)]),
      ...events.nodes.flatMap((event) => [
        nodeOf(event),
        ...event.participants.edges.map(({ node }) => nodeOf(node)),
      ]),
    ],
    links: [...tied, ...took],
  };
}
