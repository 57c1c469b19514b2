import { conjuncts } from '../../../src/query/plan/condition';
import { listPlans, lookUpPlans } from './planned';

describe('a plan', () => {
  it('is plain data: it is the same after a round through JSON', () => {
    const { optimised } = lookUpPlans(
      '{ city(id: "x") { name country { name } ties(first: 3, link: {kind: {eq: SISTER}}) { totalCount edges { kind node { id } } } } }',
    );
    expect(JSON.parse(JSON.stringify(optimised))).toEqual(JSON.parse(JSON.stringify(optimised)));
    expect(JSON.stringify(JSON.parse(JSON.stringify(optimised)))).toBe(JSON.stringify(optimised));
  });

  it('is frozen to its leaves', () => {
    const { optimised } = listPlans('{ cities(where: {population: {gt: 5}}) { nodes { id } } }');
    const frozen = (part: unknown): boolean =>
      typeof part !== 'object' ||
      part === null ||
      (Object.isFrozen(part) && Object.values(part).every(frozen));
    expect(frozen(optimised)).toBe(true);
  });

  it('has resolved relations to hops and conditions to values', () => {
    const { planned } = listPlans(
      '{ cities(where: {ties: {some: {node: {id: {eq: "x"}}, link: {kind: {eq: SISTER}}}}}) { nodes { id } } }',
    );
    const { source } = planned.connection;
    const [condition] = source.kind === 'LABEL' ? conjuncts(source.where) : [];
    expect(condition).toMatchObject({
      kind: 'EXISTS',
      negated: false,
      walk: {
        from: 'NODE',
        hops: [{ types: ['TIED_TO'], direction: 'both', labels: [], where: [] }],
        to: 'Actor',
        where: [
          {
            kind: 'COMPARE',
            value: { kind: 'PROPERTY', of: 'NODE', property: 'id' },
            comparison: 'eq',
            to: 'x',
          },
          { kind: 'COMPARE', value: { kind: 'PROPERTY', of: 'LINK', property: 'kind' }, to: 'SISTER' },
        ],
      },
    });
  });

  it('keeps types apart that declare different fields under one name, and joins those that share them', () => {
    const { planned } = lookUpPlans(
      '{ entity(id: "x") { id ... on Institution { city { id } } ... on District { city { id } } } }',
    );
    expect(planned.node.branches.map(({ labels }) => labels).slice(0, 2)).toEqual([
      ['District'],
      ['Institution'],
    ]);
    expect(planned.node.branches).toHaveLength(3);
    const shared = lookUpPlans(
      '{ entity(id: "x") { id ... on City { ties { totalCount } } ... on Region { ties { totalCount } } } }',
    );
    expect(shared.planned.node.branches.map(({ fields }) => fields.length).sort()).toEqual([1, 2, 2]);
  });
});

describe('the passes', () => {
  it('begin a list at an id, and then need no leave to read all nodes', () => {
    const { planned, optimised } = listPlans(
      '{ cities(where: {ties: {some: {node: {id: {eq: "x"}}}}, population: {gt: 5}}) { nodes { id } } }',
    );
    expect([planned.connection.source.kind, planned.scan]).toEqual([
      'LABEL',
      { label: 'City', by: 'population' },
    ]);
    expect([optimised.connection.source.kind, optimised.scan]).toEqual(['ANCHORED', undefined]);
  });

  it('count by degree where nothing narrows a walk', () => {
    const countings = ['', '(link: {kind: {eq: SISTER}})', '(where: {id: {eq: "x"}})'].map((args) => {
      const { optimised } = lookUpPlans(`{ city(id: "x") { ties${args} { totalCount } } }`);
      const [field] = optimised.node.branches[0]?.fields ?? [];
      return field?.kind === 'CONNECTION' ? field.connection.counting : undefined;
    });
    expect(countings).toEqual(['DEGREE', 'ROWS', 'ROWS']);
  });

  it('read a page by date from the index where all nodes of the type have a day', () => {
    const pagings = [
      '{ events(orderBy: [{date: DESC}]) { nodes { id } } }',
      '{ ties(orderBy: [{date: DESC}]) { nodes { id } } }',
      '{ events(where: {kind: {eq: FORUM}}, orderBy: [{date: DESC}]) { nodes { id } } }',
    ].map((query) => listPlans(query).optimised.connection.paging);
    expect(pagings).toEqual(['DAY_INDEX', 'SORT', 'SORT']);
  });

  it('leave a plan as it is where there is nothing to gain', () => {
    const { planned, optimised } = listPlans('{ cities { nodes { id name } } }');
    expect(optimised.connection).toEqual(planned.connection);
  });
});
