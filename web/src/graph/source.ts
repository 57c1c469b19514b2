/** The server as the source of the graph's steps; what was asked once is kept. */
import { ask, type Answer, type Warning } from '../data/ask';
import type { EvidenceItem, FactItem } from '../data/fragments';
import type { Moment, Question } from '../data/moment';
import type { PathOptions } from './pathOptions';
import { aroundQuestion, overviewQuestion, PATHS, pathsQuestion, relationsQuestion } from './questions';
import type { Part, Source } from './replay';
import { linkOf, nodeOf, type HopData, type NodeData, type SceneLink } from './scene';

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

type Given<Data> = Answer<Data> & { readonly data: Data };

const kept = new Map<string, Promise<unknown>>();

async function once<Data>({ document, variables }: Question): Promise<Given<Data>> {
  const key = JSON.stringify([document, variables]);
  let answer = kept.get(key) as Promise<Given<Data>> | undefined;
  if (!answer) {
    answer = ask<Data>(document, variables, new AbortController().signal).then((given) => {
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
  }>(relationsQuestion(moment, id, shown));
  return data.neighbourhood;
}

/** The paths between two entities. */
export async function pathsBetween(
  from: string,
  to: string,
  over: readonly string[],
  options: PathOptions,
  language: string,
  moment: Moment,
): Promise<FoundPaths> {
  const { data, extensions } = await once<PathsData>(
    pathsQuestion(moment, language, from, to, over, options),
  );
  return { paths: data.paths, warnings: extensions?.warnings ?? [] };
}

/** The server as a source. */
export function sourceAt(moment: Moment, language: string): Source {
  return {
    around: async (id, first, relations, shown): Promise<Part> => {
      const { data } = await once<AroundData>(aroundQuestion(moment, language, id, first, relations, shown));
      const { centre, nodes, links } = data.neighbourhood;
      return { nodes: [nodeOf(centre), ...nodes.map(({ node }) => nodeOf(node))], links: links.map(linkOf) };
    },
    path: async (from, to, over, options): Promise<Part> => {
      const { paths } = await pathsBetween(from, to, over, options, language, moment);
      return partOf(paths.slice(0, options.shortest ?? PATHS));
    },
    overview: async (): Promise<Part> =>
      overviewPart((await once<OverviewData>(overviewQuestion(moment, language))).data),
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
