import { actionsIn, actionsText, withAction, type Action } from '../../../web/src/graph/actions';
import { visibleLabels } from '../../../web/src/graph/labels';
import { bends, curve } from '../../../web/src/graph/look';
import { optionsIn, optionsQuery, PLAIN } from '../../../web/src/graph/pathOptions';
import { periodIn, periodText, perYear, within } from '../../../web/src/graph/period';
import { played, type Source } from '../../../web/src/graph/replay';
import { joined, EMPTY, type SceneLink, type SceneNode } from '../../../web/src/graph/scene';

const node = (id: string, more: Partial<SceneNode> = {}): SceneNode => ({
  id,
  type: 'CITY',
  name: id,
  kind: 'CITY',
  modality: undefined,
  days: undefined,
  point: undefined,
  ...more,
});

const link = (from: string, to: string, more: Partial<SceneLink> = {}): SceneLink => ({
  key: `${from}|${to}`,
  from,
  to,
  link: 'TIED_TO',
  kind: undefined,
  role: undefined,
  modality: undefined,
  status: 'ACTIVE',
  basis: 'TEXT',
  certainty: 'CERTAIN',
  derived: false,
  days: undefined,
  evidence: [],
  ...more,
});

/** A hub with many neighbours, as the server answers for it. */
function hub(count: number): Source {
  const neighbours = Array.from({ length: count }, (_, index) => `city:n${String(index)}`);
  return {
    around: async (id, first, _relations, shown) => {
      const fresh = id === 'city:hub' ? neighbours.filter((one) => !shown.includes(one)).slice(0, first) : [];
      const there = id === 'city:hub' ? [...fresh, ...shown.filter((one) => one !== id)] : ['city:hub'];
      return { nodes: [id, ...fresh].map((one) => node(one)), links: there.map((one) => link(id, one)) };
    },
    path: async () => ({ nodes: [node('city:a'), node('city:b')], links: [link('city:a', 'city:b')] }),
    overview: async () => ({ nodes: [node('city:a')], links: [] }),
  };
}

const expand = (count: number): Action => ({ do: 'expand', id: 'city:hub', count, relations: [] });

describe('the steps of a graph', () => {
  it('go into an address and come back', () => {
    const steps: Action[] = [
      { do: 'add', id: 'city:harbin' },
      { do: 'expand', id: 'city:harbin', count: 25, relations: ['TIED_TO', 'TOOK_PART'] },
      { do: 'expand', id: 'city:harbin', count: 10, relations: [] },
      { do: 'hide', id: 'event:x' },
      { do: 'collapse', id: 'city:harbin' },
      { do: 'pin', id: 'city:harbin', at: [120, -40] },
      { do: 'pin', id: 'city:harbin', at: undefined },
      { do: 'path', from: 'city:a', to: 'city:b', over: ['TIES', 'MEETINGS'], options: PLAIN },
      {
        do: 'path',
        from: 'city:a',
        to: 'city:b',
        over: ['TIES'],
        options: {
          shortest: 10,
          inOrder: true,
          notBetween: ['COUNTRY', 'EVENT_SERIES'],
          exclude: ['city:x', 'city:y.z'],
          maxLinks: 50,
        },
      },
      {
        do: 'path',
        from: 'city:a',
        to: 'city:b',
        over: ['TIES'],
        options: { ...PLAIN, exclude: ['city:x'] },
      },
      { do: 'overview' },
    ];
    expect(actionsIn(actionsText(steps))).toEqual(steps);
  });

  it('keep the options of paths in the query of an address too', () => {
    const options = { ...PLAIN, shortest: 5, inOrder: true, exclude: ['city:x'], maxLinks: 3 };
    const given = Object.entries(optionsQuery(options)).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    );
    expect(optionsIn(new Map(given))).toEqual(options);
    expect(
      optionsIn(
        new Map([
          ['shortest', '99999'],
          ['maxLinks', '-1'],
          ['notBetween', 'x,CITY'],
        ]),
      ),
    ).toEqual({
      ...PLAIN,
      shortest: 50,
      notBetween: ['CITY'],
    });
  });

  it('ignore what is none, and bound what is too much', () => {
    expect(actionsIn('nonsense,,city:a*999')).toEqual([
      { do: 'expand', id: 'city:a', count: 100, relations: [] },
    ]);
  });

  it('keep one pin where a node is moved twice', () => {
    const first = withAction([], { do: 'pin', id: 'city:a', at: [1, 2] });
    expect(withAction(first, { do: 'pin', id: 'city:a', at: [3, 4] })).toHaveLength(1);
  });

  it('explore a hub of 2,000 neighbours to the end, and no expansion is empty', async () => {
    const source = hub(2000);
    const steps: Action[] = [{ do: 'add', id: 'city:hub' }];
    let before = 1;
    while (before < 2001) {
      steps.push(expand(100));
      const { scene } = await played(steps, source, 5000);
      expect(scene.nodes.size).toBeGreaterThan(before);
      before = scene.nodes.size;
    }
    expect(steps).toHaveLength(21);
    const { scene } = await played([...steps, expand(100)], source, 5000);
    expect(scene.nodes.size).toBe(2001);
  });

  it('stop at the limit and say so', async () => {
    const steps: Action[] = [{ do: 'add', id: 'city:hub' }, ...Array<Action>(4).fill(expand(100))];
    const { scene, isFull } = await played(steps, hub(2000), 300);
    expect([scene.nodes.size, isFull]).toEqual([300, true]);
    expect((await played(steps.slice(0, 2), hub(2000), 300)).isFull).toBe(false);
  });

  it('hide a node for good, and bring back what was collapsed', async () => {
    const opened: Action[] = [{ do: 'add', id: 'city:hub' }, expand(3)];
    const hidden = await played([...opened, { do: 'hide', id: 'city:n0' }, expand(3)], hub(5), 300);
    expect([...hidden.scene.nodes.keys()]).toEqual(['city:hub', 'city:n1', 'city:n2', 'city:n3', 'city:n4']);
    const collapsed = await played([...opened, { do: 'collapse', id: 'city:hub' }], hub(5), 300);
    expect([...collapsed.scene.nodes.keys()]).toEqual(['city:hub']);
    expect(collapsed.scene.links).toEqual([]);
    const again = await played([...opened, { do: 'collapse', id: 'city:hub' }, expand(3)], hub(5), 300);
    expect(again.scene.nodes.size).toBe(4);
  });

  it('pin and unpin', async () => {
    const pin: Action = { do: 'pin', id: 'city:hub', at: [5, 6] };
    const unpin: Action = { do: 'pin', id: 'city:hub', at: undefined };
    expect((await played([pin], hub(1), 300)).pins.get('city:hub')).toEqual([5, 6]);
    expect((await played([pin, unpin], hub(1), 300)).pins.size).toBe(0);
  });
});

describe('a period', () => {
  const scene = joined(
    EMPTY,
    [
      node('city:a'),
      node('city:b'),
      node('city:c'),
      node('event:old', { type: 'EVENT', days: ['2010-01-01', '2010-12-31'] }),
      node('event:new', { type: 'EVENT', days: ['2020-06-23', '2020-06-23'] }),
      node('event:vague', { type: 'EVENT', days: [null, '2019-01-01'] }),
      node('event:undated', { type: 'EVENT' }),
    ],
    [
      link('city:a', 'event:old', { link: 'TOOK_PART' }),
      link('city:b', 'event:new', { link: 'TOOK_PART' }),
      link('city:b', 'event:undated', { link: 'TOOK_PART' }),
      link('city:b', 'city:c', { days: ['2015-01-01', null] }),
    ],
  );

  it('stands in the address and is read from it', () => {
    for (const text of ['2015/2020', '2015/', '/2020'])
      expect(periodText(periodIn(text) ?? fail())).toBe(text);
    expect(periodIn('x')).toBeUndefined();
    expect(periodIn('/')).toBeUndefined();
  });

  it('keeps what may lie in it, undated events if asked, and no city that has lost all its links', () => {
    const shown = (hasUndated: boolean) =>
      [...within(scene, { from: 2018, to: 2021 }, hasUndated).nodes.keys()].join(' ');
    expect(shown(true)).toBe('city:b city:c event:new event:vague event:undated');
    expect(shown(false)).toBe('city:b city:c event:new event:vague');
    expect(within(scene, undefined, true)).toBe(scene);
  });

  it('is chosen from the number of items per year', () => {
    expect(perYear(scene)).toEqual(
      new Map([
        [2010, 1],
        [2020, 1],
        [2019, 1],
        [2015, 1],
      ]),
    );
  });
});

function fail(): never {
  throw new Error('There is no period.');
}

describe('the drawing', () => {
  it('bends links apart that join the same two nodes', () => {
    const links = [link('a', 'b'), link('b', 'a'), link('a', 'b'), link('a', 'c')];
    expect(bends(links)).toEqual([0, -26, -26, 0]);
    expect(curve([0, 0], [10, 0], 0)).toBe('M0.0,0.0L10.0,0.0');
    expect(curve([0, 0], [10, 0], 26)).toBe('M0.0,0.0Q5.0,26.0 10.0,0.0');
  });

  it('leaves out names that would cover a more important one', () => {
    const label = (id: string, x: number, weight: number) => ({ id, x, y: 0, text: 'Harbin', weight });
    expect(visibleLabels([label('a', 0, 1), label('b', 10, 5), label('c', 200, 1)])).toEqual(
      new Set(['b', 'c']),
    );
  });
});
