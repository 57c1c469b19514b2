import { buildSchema } from '../../../src/schema/build';
import { idPlacesOfList } from '../../../src/query/ids/idPlaces';
import { ranked } from '../../../src/query/ids/nearestIds';
import { rootOf } from './planned';

describe('the places of ids in arguments', () => {
  beforeAll(() => {
    buildSchema();
  });

  const placesOf = (query: string) => {
    const { typeName, field } = rootOf(query);
    // Arguments come in the order of the schema.
    return idPlacesOfList(typeName, field)
      .map(({ id, path, argument, types }) => [
        id,
        path.join('.'),
        argument.join('.'),
        types?.map(({ name }) => name).join(),
      ])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  };

  it('lead through relations, quantifiers, junctions and links, each with the type that is meant', () => {
    expect(
      placesOf(`{ cities(where: {id: {in: ["a"]}, country: {id: {eq: "b"}}, or: [{ties: {count: {of: {node: {id: {eq: "c"}}}, gt: 1}}}],
        events: {some: {node: {topics: {none: {node: {id: {eq: "d"}}}}}, link: {onBehalfOfId: {eq: "e"}}}}}) {
        nodes { far: ties(where: {onInstitution: {id: {eq: "f"}}}) { totalCount } } } }`),
    ).toEqual([
      ['a', 'cities', 'where.id.in.0', 'City'],
      ['b', 'cities', 'where.country.id.eq', 'Country'],
      ['c', 'cities', 'where.or.0.ties.count.of.node.id.eq', 'Actor'],
      ['d', 'cities', 'where.events.some.node.topics.none.node.id.eq', 'Topic'],
      ['e', 'cities', 'where.events.some.link.onBehalfOfId.eq', undefined],
      ['f', 'cities.nodes.far', 'where.onInstitution.id.eq', 'Institution'],
    ]);
  });

  it('know the roles by their names in inputs, and whose a list is', () => {
    expect(placesOf('{ ties(of: "a", where: {firstEnd: {id: {eq: "b"}}}) { totalCount } }')).toEqual([
      ['a', 'ties', 'of', 'Place,Institution'],
      ['b', 'ties', 'where.firstEnd.id.eq', 'Actor'],
    ]);
  });
});

describe('the nearest ids', () => {
  it('are those spelt most alike, then those whose entities bear the words as a name', () => {
    expect(
      ranked('city:yakutskk', [
        ['city:yantai', false],
        ['city:yakutsk', false],
        ['city:yakutsk', true],
        ['region:republic-of-sakha-yakutia', true],
      ]),
    ).toEqual(['city:yakutsk', 'region:republic-of-sakha-yakutia']);
  });

  it('are at most three, and none where all are far', () => {
    const alike = ['city:ufa1', 'city:ufa2', 'city:ufa3', 'city:ufa4'].map((id) => [id, false] as const);
    expect(ranked('city:ufa', alike)).toEqual(['city:ufa1', 'city:ufa2', 'city:ufa3']);
    expect(ranked('city:ufa', [['city:yekaterinburg', false]])).toEqual([]);
  });
});
