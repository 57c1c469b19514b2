import { questionAt } from '../../../web/src/data/moment';
import type { ClaimItem, Edge } from '../../../web/src/entity/entityData';
import { lineOfClaim, lineOfEdge } from '../../../web/src/entity/lines';
import { sectionQuery, sectionsOf, typeName } from '../../../web/src/entity/sections';
import { cell, csvOf, gexfOf, jsonOf } from '../../../web/src/export/tables';
import { EMPTY, joined, linkOf, nodeOf, type NodeData } from '../../../web/src/graph/scene';
import type { PathHop } from '../../../web/src/graph/source';
import { boundsOf, placed } from '../../../web/src/map/placed';
import { sentenceOf } from '../../../web/src/paths/sentence';
import { moveFor } from '../../../web/src/search/choice';
import { detailsOf, isMatchedElsewhere, kindOf } from '../../../web/src/search/hits';
import { rowsOf } from '../../../web/src/timeline/rows';
import { barOf, marks, scaleFor, yearsOf } from '../../../web/src/timeline/scale';

const hop = (from: string, to: string, more: Partial<PathHop> = {}): PathHop => ({
  link: 'TIED_TO',
  kind: null,
  role: null,
  modality: null,
  status: 'ACTIVE',
  basis: 'TEXT',
  certainty: 'CERTAIN',
  derived: false,
  earliest: null,
  latest: null,
  forward: true,
  from: { id: from },
  to: { id: to },
  evidence: [],
  facts: [],
  ...more,
});

const city = (id: string, more: Partial<NodeData> = {}): NodeData => ({
  id,
  type: 'CITY',
  name: id,
  ...more,
});

describe('the search box', () => {
  it('is moved through by keys, in a ring', () => {
    expect([
      moveFor('ArrowDown', 2, 3),
      moveFor('ArrowUp', 0, 3),
      moveFor('Enter', 1, 3),
      moveFor('Enter', -1, 3),
      moveFor('Escape', 0, 0),
      moveFor('a', 0, 3),
      moveFor('ArrowDown', 0, 0),
    ]).toEqual([{ to: 0 }, { to: 2 }, 'choose', undefined, 'close', undefined, undefined]);
  });

  it('tells hits of one name apart by office, place and dates', () => {
    const official = {
      id: 'official:a',
      type: 'OFFICIAL',
      name: 'Wang Wei',
      born: { text: '1970' },
      tenures: { nodes: [{ title: 'Mayor of X', since: { text: '2019' }, until: null }] },
    };
    expect(detailsOf(official)).toEqual(['Mayor of X 2019 – …', '1970 – …']);
    expect(
      detailsOf({
        id: 'c',
        type: 'CITY',
        name: 'Heihe',
        region: { name: 'Heilongjiang' },
        country: { name: 'China' },
      }),
    ).toEqual(['Heilongjiang', 'China']);
    expect(kindOf({ id: 'e', type: 'EVENT', name: 'e', eventKind: 'VISIT' })).toBe('VISIT');
    const hit = {
      why: { form: 'Сунь Чже', key: 'k' },
      passage: null,
      entity: { ...official, name: 'Sun Zhe' },
    };
    expect(isMatchedElsewhere(hit)).toBe(true);
  });
});

describe('a question as of a moment', () => {
  it('takes the moments as variables of directives', () => {
    const { document, variables } = questionAt(
      { asOf: '2020-01-01', knownAt: '3' },
      'q',
      '$id: ID!',
      '{ a }',
      { id: 'x' },
    );
    expect(document).toBe(
      'query q($id: ID!, $asOf: String!, $knownAt: String!) @asOf(date: $asOf, includeUndated: true) @knownAt(record: $knownAt) { a }',
    );
    expect(variables).toEqual({ id: 'x', asOf: '2020-01-01', knownAt: '3' });
    expect(questionAt({}, 'q', '', '{ a }', {}).document).toBe('query q { a }');
  });
});

describe('a line of the page of an entity', () => {
  const edge: Edge = {
    basis: 'TEXT',
    certainty: 'CERTAIN',
    modality: null,
    status: 'ACTIVE',
    derived: false,
    earliest: null,
    latest: null,
    facts: [{ id: 'f', type: 'TIE', date: null, since: { text: '2015' }, until: null }],
    evidence: [],
    kind: 'SISTER',
    node: { id: 'city:x', type: 'CITY', name: 'X' },
  };

  it('says since when, and whether it is disputed or background', () => {
    expect(lineOfEdge(edge, 0)).toMatchObject({
      terms: ['SISTER'],
      span: { since: '2015' },
      isDisputed: false,
    });
    const other = lineOfEdge({ ...edge, status: 'DISPUTED', basis: 'BACKGROUND' }, 0);
    expect([other.isDisputed, other.isBackground]).toEqual([true, true]);
  });

  it('takes the modality of an event for a link that has none', () => {
    const visit = {
      ...edge,
      node: { id: 'event:x', type: 'EVENT', name: 'X', eventKind: 'VISIT', modality: 'PLANNED' },
    };
    expect(lineOfEdge(visit, 0)).toMatchObject({ modality: 'PLANNED', terms: ['SISTER', 'VISIT'] });
  });

  it('names who alone says it', () => {
    const said = {
      ...edge,
      facts: [{ id: 'f', type: 'TIE', date: null, attributedTo: [{ id: 'a', name: 'A' }] }],
    };
    expect(lineOfEdge(said, 0).saidBy).toBe('A');
    const also = { ...said, facts: [...said.facts, { id: 'g', type: 'TIE', date: null, attributedTo: [] }] };
    expect(lineOfEdge(also, 0).saidBy).toBeUndefined();
  });

  it('shows a claim by its property, number and values', () => {
    const claim: ClaimItem = {
      id: 'claim:1',
      property: 'SISTER_CITY_COUNT',
      value: null,
      number: 9,
      note: null,
      basis: 'TEXT',
      modality: null,
      status: 'ACTIVE',
      date: null,
      saidBy: { id: 'official:a', name: 'A' },
      values: [],
      evidence: [],
    };
    expect(lineOfClaim(claim)).toMatchObject({ terms: ['SISTER_CITY_COUNT'], words: ['9'], saidBy: 'A' });
  });

  it('belongs to a section of its type', () => {
    expect(typeName('EVENT_SERIES')).toBe('EventSeries');
    expect(sectionsOf('OFFICIAL')).toEqual(['offices', 'ties', 'events', 'agreements']);
    expect(sectionsOf('DOCUMENT')).toEqual([]);
    expect(sectionQuery('CITY', 'hosted')).toContain('list: hostedEvents(');
  });
});

describe('the scene', () => {
  const scene = joined(
    EMPTY,
    [
      nodeOf(city('city:a', { name: '=Дом "А"', latitude: 10, longitude: 20 })),
      nodeOf(city('city:b', { latitude: 30, longitude: 40 })),
      nodeOf({
        id: 'event:e',
        type: 'EVENT',
        name: 'E & F',
        eventKind: 'VISIT',
        modality: 'PLANNED',
        earliest: '2020-01-01',
        latest: '2020-12-31',
      }),
      nodeOf(city('city:alone')),
    ],
    [
      linkOf(hop('city:a', 'city:b', { kind: 'SISTER', earliest: '2015-05-01' })),
      linkOf(hop('event:e', 'city:a', { link: 'TOOK_PART', role: 'HOST', forward: false })),
      linkOf(hop('city:b', 'event:e', { link: 'TOOK_PART', role: 'VISITOR' })),
      linkOf(hop('city:a', 'city:gone')),
    ],
  );

  it('has links in their own direction, and none without both ends', () => {
    expect(scene.links.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'city:a city:b',
      'city:a event:e',
      'city:b event:e',
    ]);
  });

  it('is saved as CSV with a mark, safe from formulas', () => {
    const csv = csvOf(scene);
    expect(csv.startsWith('\uFEFFfrom_id,from,')).toBe(true);
    expect(csv).toContain('city:a,"\'=Дом ""А""",TIED_TO,SISTER');
    expect(csv).toContain('2020-01-01,2020-12-31,event:e,E & F');
    expect(csv.trim().split('\r\n')).toHaveLength(5);
    expect(['+1', '-1', '@x', 'a,b', null].map(cell)).toEqual(["'+1", "'-1", "'@x", '"a,b"', '']);
  });

  it('is saved as JSON and GEXF', () => {
    expect(JSON.parse(jsonOf(scene, 'http://h/graph'))).toMatchObject({ address: 'http://h/graph' });
    const gexf = gexfOf(scene);
    expect(gexf).toContain('label="E &#38; F"');
    expect(gexf.match(/<edge /g)).toHaveLength(3);
  });

  it('stands on the map where places are known; a meeting without a place joins those who met', () => {
    const { sites, lines, off } = placed(scene);
    expect(sites.map(({ key }) => key)).toEqual(['20,10', '40,30']);
    expect(lines.map(({ link }) => link.link)).toEqual(['TIED_TO', 'TOOK_PART']);
    expect(off).toBe(2);
    expect(boundsOf(sites)).toEqual([12, 4, 48, 36]);
  });

  it('stands in rows of time, vague dates as spans', () => {
    const { rows, undated } = rowsOf(scene);
    expect([rows.map(({ key }) => key.split('|')[0]), undated]).toEqual([['city:a', 'event:e'], 0]);
    const scale = scaleFor(
      rows.map(({ days }) => days),
      600,
    );
    if (!scale) throw new Error('There is no scale.');
    expect([scale.from, scale.to]).toEqual([2015, 2021]);
    expect(barOf(scale, ['2020-01-01', '2020-12-31'])).toMatchObject({ x: 500, isExact: false });
    expect(barOf(scale, ['2020-06-01', '2020-06-01'])).toMatchObject({ width: 6, isExact: true });
    expect(barOf(scale, [null, '2016-01-01']).x).toBe(0);
    expect(marks(scale)).toEqual([2015, 2016, 2017, 2018, 2019, 2020, 2021]);
    expect(marks({ ...scale, from: 1900 }, 60)[0]).toBe(1900);
    expect(scaleFor([[null, null]], 600)).toBeUndefined();
    expect(yearsOf('2020-07-01')).toBeCloseTo(2020.5);
  });

  it('tells a path as a sentence', () => {
    const path = {
      length: 2,
      nodes: [city('a'), city('b'), city('c')],
      hops: [
        hop('a', 'b', { kind: 'SISTER' }),
        hop('b', 'c', { link: 'TOOK_PART', role: 'HOST', forward: false }),
      ],
    };
    const parts = sentenceOf(path, (value) => value.toLowerCase());
    const text = parts.map((part) => ('said' in part ? part.said : part.node.id.replace('city:', '')));
    expect(text.join(' ')).toBe('a — sister — b ← host — c');
  });
});
