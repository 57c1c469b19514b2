/** The answer to `search` under the client's own keys. */
import { objectOf } from '../../../query/reader/objectOf';
import type { AnswerObject } from '../../../query/reader/read';
import { fieldsBelow, fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import type { AskedText } from './asked';
import type { Hit } from './hit';
import { cursorOf } from './page';
import { whyFound } from './why';

/** Nodes that fields show, by the id of a hit or passage. */
export type NodesOf = (field: SelectedField, id: string) => unknown;

/** What the answer to `search` is made of. */
export interface SearchPage {
  readonly hits: readonly Hit[];
  readonly asked: AskedText | null;
  readonly digest: string;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly nodes: NodesOf;
}

/** The fields of a connection that show hits: as nodes, and on edges. */
export function hitFields(connection: readonly SelectedField[]): readonly SelectedField[] {
  return [...fieldsNamed('nodes', connection), ...fieldsBelow(fieldsNamed('edges', connection), 'node')];
}

/** The connection. */
export function searchAnswer(connection: readonly SelectedField[], page: SearchPage): AnswerObject {
  const { hits, digest } = page;
  const cursor = (hit: Hit | undefined) => (hit ? cursorOf(digest, hit) : null);
  const pageInfo: AnswerObject = {
    hasNextPage: page.hasNext,
    hasPreviousPage: page.hasPrevious,
    startCursor: cursor(hits[0]),
    endCursor: cursor(hits.at(-1)),
  };
  return objectOf('SearchConnection', connection, (field) => {
    if (field.name === 'nodes') return hits.map((hit) => hitOf(page, hit, field));
    if (field.name === 'pageInfo')
      return objectOf('PageInfo', fieldsOf(field.selection), ({ name }) => pageInfo[name]);
    return hits.map((hit) =>
      objectOf('SearchEdge', fieldsOf(field.selection), (part) =>
        part.name === 'cursor' ? cursor(hit) : hitOf(page, hit, part),
      ),
    );
  });
}

function hitOf({ asked, nodes }: SearchPage, hit: Hit, { selection }: SelectedField): AnswerObject {
  return objectOf('SearchHit', fieldsOf(selection), (field) => {
    switch (field.name) {
      case 'score':
        return hit.score;
      case 'entity':
        return nodes(field, hit.id);
      case 'passage':
        return hit.passage && nodes(field, hit.passage[0]);
      default:
        return asked && whyOf(hit, asked, field);
    }
  });
}

function whyOf(hit: Hit, asked: AskedText, { selection }: SelectedField): AnswerObject {
  const why = new Map(Object.entries(whyFound(hit, asked)));
  return objectOf('SearchWhy', fieldsOf(selection), ({ name }) => why.get(name));
}
