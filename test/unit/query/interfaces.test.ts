/** A tree of interfaces: what types share is planned, printed and read once. */
import { branchColumns } from '../../../src/query/reader/layout';
import { mapWalks } from '../../../src/query/plan/transform';
import { buildSchema } from '../../../src/schema/build';
import { lookUp, lookUpPlans } from './planned';

const OWN = '... on Tie { first { id } second { id } } ... on Tenure { official { name } title }';

/** Facts, what they are about, the facts about that, and so on; each level has fields of its own for two types. */
function nested(depth: number): string {
  const below = depth === 0 ? '' : `facts(first: 2) { nodes { ${nested(depth - 1)} } }`;
  return `id ${OWN} ends { role entity { id ... on Place { kind: type } ${below} } }`;
}

const queryOf = (depth: number) => `{ event(id: "x") { facts(first: 2) { nodes { ${nested(depth)} } } } }`;

describe('a tree of interfaces', () => {
  beforeAll(() => {
    buildSchema();
  });

  it('grows with what is selected, and not with the types at each level', () => {
    const sizes = [1, 2, 3].map((depth) => lookUp(queryOf(depth)).text.length / queryOf(depth).length);
    // Each level of entities declares `facts` twice: of documents, and of all others.
    for (const size of sizes) expect(size).toBeLessThan(40);
  });

  it('keeps one field for what several types select, also after a pass', () => {
    const { planned } = lookUpPlans(queryOf(1));
    for (const plan of [planned, mapWalks(planned, (walk) => ({ ...walk }))]) {
      const [branch] = plan.node.branches;
      const facts = branch?.fields.find(({ key }) => key === 'facts');
      if (facts?.kind !== 'CONNECTION') throw new Error('No facts were planned');
      const [nodes] = facts.connection.fields;
      if (nodes?.kind !== 'NODES' || nodes.node.kind !== 'NODE') throw new Error('No nodes were planned');
      const { shared, own } = branchColumns(nodes.node.branches);
      expect(shared.map(({ column }) => column.key)).toEqual(['id', 'ends']);
      expect(own.map((columns) => columns.map(({ key }) => key)).sort()).toEqual([
        [],
        ['first', 'second'],
        ['official', 'title'],
      ]);
    }
  });
});
