import { list } from './planned';

const cities = (where: string) => list(`{ cities(where: ${where}) { nodes { id } } }`);

describe('alternatives', () => {
  it('that compare one value are one comparison with a list', () => {
    const { text, params } = cities('{or: [{name: {eq: "a"}}, {name: {in: ["b", "c"]}}, {name: {eq: "d"}}]}');
    expect(text).toContain('IN $p0');
    expect(params['p0']).toEqual(['a', 'b', 'c', 'd']);
  });

  it('have one statement, however many there are', () => {
    const or = (count: number) =>
      `{or: [${Array.from({ length: count }, (_, index) => `{name: {contains: "x${String(index)}"}}`).join()}]}`;
    expect(cities(or(40)).text).toBe(cities(or(2)).text);
    expect(cities(or(40)).params['p0']).toHaveLength(40);
  });

  it('that compare different values stay apart', () => {
    const { text } = cities(
      '{or: [{name: {contains: "a"}}, {population: {gt: 5}}, {name: {contains: "b"}}]}',
    );
    expect(text.match(/ OR /g)).toHaveLength(1);
  });

  it('begin at their ids, as a list of ids does', () => {
    const { text } = cities('{or: [{id: {eq: "a"}}, {id: {eq: "b"}}]}');
    expect(text).toBe(cities('{id: {in: ["a", "b"]}}').text);
  });
});
