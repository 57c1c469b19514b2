/** How sure facts and links are: the rule in Cypher beside the rule in TypeScript, and citations over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { confidenceOf } from '../../src/model/confidence';
import { startTestServer, type TestServer } from '../support/entente';

type Known = Parameters<typeof confidenceOf>[0];

interface Piece {
  readonly stance: 'SUPPORTS' | 'CONTRADICTS';
  readonly document: { readonly id: string; readonly publisher: { readonly id: string } | null };
}

interface Shown {
  readonly confidence: number;
  readonly basis: Known['basis'];
  readonly status: Known['status'];
  readonly documentCount: number;
  readonly evidence: readonly Piece[];
}

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
});

const EVIDENCE = 'evidence(first: 100) { stance document { id publisher { id } } }';
const SHOWN = `confidence basis status documentCount ${EVIDENCE}`;

function expected({ basis, status, evidence }: Shown, given: number | null): number {
  const publishers = (stance: Piece['stance']) =>
    new Set(
      evidence
        .filter((piece) => piece.stance === stance)
        .map(({ document }) => document.publisher?.id ?? document.id),
    ).size;
  return confidenceOf({
    basis,
    status,
    given,
    supporting: publishers('SUPPORTS'),
    contradicting: publishers('CONTRADICTS'),
  });
}

describe('confidence', () => {
  it('follows from basis, publishers, stance and status, for each fact', async () => {
    let after = 'null';
    const seen: number[] = [];
    for (let page = 0; page < 20; page += 1) {
      const { facts } = (await server.data(
        `{ facts(first: 100, after: ${after}) { nodes { id ${SHOWN} } pageInfo { hasNextPage endCursor } } }`,
      )) as unknown as {
        facts: { nodes: (Shown & { id: string })[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      for (const fact of facts.nodes) {
        // The one fact whose dossier says how sure it is.
        const given = fact.confidence === 0.7 ? 0.7 : null;
        expect({ id: fact.id, confidence: fact.confidence }).toEqual({
          id: fact.id,
          confidence: expected(fact, given),
        });
        const documents = fact.evidence
          .filter(({ stance }) => stance === 'SUPPORTS')
          .map(({ document }) => document.id);
        expect(fact.documentCount).toBe(new Set(documents).size);
        seen.push(fact.confidence);
      }
      if (!facts.pageInfo.hasNextPage) break;
      after = JSON.stringify(facts.pageInfo.endCursor);
    }
    expect(seen.filter((one) => one === 0.7)).toHaveLength(1);
    expect(new Set(seen).size).toBeGreaterThan(3);
  });

  it('follows for links from all their facts', async () => {
    const { cities } = (await server.data(
      `{ cities(first: 25) { nodes { ties(first: 10) { edges { ${SHOWN.replace('first: 100', 'first: 20')} } } } } }`,
    )) as unknown as { cities: { nodes: { ties: { edges: Shown[] } }[] } };
    const edges = cities.nodes.flatMap(({ ties }) => ties.edges);
    expect(edges.length).toBeGreaterThan(20);
    for (const edge of edges) expect(edge.confidence).toBe(expected(edge, null));
  });

  it('filters and sorts', async () => {
    const { sure, all } = (await server.data(
      '{ sure: ties(first: 100, where: {confidence: {gte: 0.85}}) { nodes { id confidence } } all: ties(first: 100, orderBy: [{confidence: DESC}]) { nodes { id confidence documentCount } } }',
    )) as unknown as Record<
      'sure' | 'all',
      { nodes: { id: string; confidence: number; documentCount: number }[] }
    >;
    const values = all.nodes.map(({ confidence }) => confidence);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(sure.nodes.map(({ id }) => id).sort()).toEqual(
      all.nodes
        .filter(({ confidence }) => confidence >= 0.85)
        .map(({ id }) => id)
        .sort(),
    );
    const { many } = (await server.data(
      '{ many: ties(first: 100, where: {documentCount: {gte: 2}}) { nodes { id } } }',
    )) as unknown as {
      many: { nodes: { id: string }[] };
    };
    expect(many.nodes.map(({ id }) => id).sort()).toEqual(
      all.nodes
        .filter(({ documentCount }) => documentCount >= 2)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('citations', () => {
  it('of each document in each style', async () => {
    const { documents } = (await server.data(
      '{ documents { nodes { id name language apa: citation(style: APA) chicago: citation(style: CHICAGO) bibtex: citation(style: BIBTEX) csl: citation(style: CSL_JSON) url retrieved { edtf } } } }',
    )) as unknown as { documents: { nodes: Record<'id' | 'apa' | 'chicago' | 'bibtex' | 'csl', string>[] } };
    expect(documents.nodes.length).toBeGreaterThan(4);
    for (const { id, apa, chicago, bibtex, csl } of documents.nodes) {
      const { title } = JSON.parse(csl) as { title: string };
      expect(JSON.parse(csl)).toMatchObject({ id });
      for (const text of [apa, chicago]) expect(text).toContain(title);
      expect(bibtex).toMatch(/^@\w+\{/);
    }
  });
});
