/** What is selected below a question, against the same below look-ups, and each part of an answer alone. */
import fc from 'fast-check';

import { answeredNodes, withNodeIds, type AnsweredNode } from '../answeredNodes';
import { ask, dataOf, expectSame, type Asked } from '../comparison';
import type { Form } from '../form';
import { lookUp } from '../places';
import { questions } from '../questions';
import { keyOf, written, type Selected } from '../selected';
import type { Service } from '../service';
import { compositeOf, fieldOf, lookUps, typeNameOf } from '../types';

/** A question with nodes that tell their ids, and the type of its answer. */
function prepared({ schema }: Service, root: Selected): { root: Selected; type: string } {
  const type = typeNameOf(fieldOf(compositeOf(schema, 'Query'), root.name));
  return { type, root: { ...root, below: withNodeIds(schema, type, root.below ?? []) } };
}

/** How many nodes of one answer are looked up. */
const MOST_LOOKED_UP = 6;

/** A question has of a node what a look-up has of it. */
export const questionAndLookUp: Form = {
  name: 'nodes of questions and look-ups',
  weight: 6,
  comparisons: (selections) =>
    fc.tuple(questions(selections), fc.nat(1_000)).map(([variants, from]) => async (service) => {
      let compared = 0;
      for (const variant of variants) {
        const { root, type } = prepared(service, variant);
        const asked = await ask(service, written([root]));
        const nodes = answeredNodes(service.schema, type, root.below ?? [], dataOf(asked, root.name));
        const some = Array.from(
          { length: Math.min(nodes.length, MOST_LOOKED_UP) },
          (_, step) => nodes[(from + step) % nodes.length],
        ).filter((one) => one !== undefined);
        for (const node of some) await compareNode(service, asked, node);
        compared += some.length;
      }
      return compared;
    }),
};

async function compareNode(service: Service, asked: Asked, node: AnsweredNode): Promise<void> {
  const { id, type, selected, value } = node;
  const [way] = lookUps(service.schema).filter((one) => one.type === 'Node');
  if (!way) throw new Error('Nothing looks up any node');
  const looked = await ask(service, written([lookUp(way, type, id).at(selected)]));
  expectSame(`${id} below a question and looked up`, [asked, looked], value, dataOf(looked, 'node'));
}

/** A part of an answer does not depend on those beside it. */
export const questionParts: Form = {
  name: 'parts of questions together and alone',
  weight: 4,
  comparisons: (selections) =>
    questions(selections).map((variants) => async (service) => {
      let compared = 0;
      for (const root of variants) {
        const together = await ask(service, written([root]));
        for (const part of root.below ?? []) {
          await comparePart(service, root, together, part);
          compared++;
        }
      }
      return compared;
    }),
};

async function comparePart(service: Service, root: Selected, together: Asked, part: Selected): Promise<void> {
  const alone = await ask(service, written([{ ...root, below: [part] }]));
  const only = (answer: unknown) =>
    Array.isArray(answer) ? answer.map((one) => partOf(one, part)) : partOf(answer, part);
  expectSame(
    `${keyOf(part)} of ${root.name} beside other parts and alone`,
    [together, alone],
    only(dataOf(together, root.name)),
    only(dataOf(alone, root.name)),
  );
}

function partOf(answer: unknown, part: Selected): unknown {
  return (answer as Readonly<Record<string, unknown>> | null)?.[keyOf(part)];
}
