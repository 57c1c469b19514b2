/** The answer to `network` under the client's own keys. Nodes are noted first, looked up together, and put in their places. */
import { checkedFirst, type PageLimits } from '../../../query/plan/page';
import { objectOf } from '../../../query/reader/objectOf';
import type { AnswerObject } from '../../../query/reader/read';
import { fieldsOf, type SelectedField } from '../../../query/selection/selection';
import type {
  FoundBroker,
  FoundContact,
  FoundDormant,
  FoundLink,
  FoundList,
  FoundNetwork,
  FoundNode,
  FoundPart,
  FoundSimilar,
} from './analyst';

/** The node of a type under an id, as a field shows it. */
export type NodeFor = (field: SelectedField, typeName: 'City' | 'Event' | 'Fact', id: string) => unknown;

/** What is shown of a network. */
export interface ShownNetwork {
  readonly network: FoundNetwork;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The facts behind a link. */
  readonly factsOf: (link: FoundLink) => readonly string[];
  readonly nodeFor: NodeFor;
  readonly limits: PageLimits;
}

/** The answer. */
export function networkAnswer(selected: readonly SelectedField[], shown: ShownNetwork): AnswerObject {
  const { network, parameters } = shown;
  return objectOf('Network', selected, (field) => {
    const { total, found } = network.lists[field.key] ?? NONE;
    const each = (show: (part: SelectedField, one: never) => unknown) =>
      found.map((one) => show(field, one as never));
    const counted = (typeName: string, show: (part: SelectedField, one: never) => unknown) =>
      objectOf(typeName, fieldsOf(field.selection), (part) =>
        part.name === 'totalCount'
          ? total
          : found
              .slice(0, checkedFirst(part.args, shown.limits, 'nodes'))
              .map((one) => show(part, one as never)),
      );
    switch (field.name) {
      case 'parameters':
        return objectOf('NetworkParameters', fieldsOf(field.selection), ({ name }) => parameters[name]);
      case 'ranking':
        return each((part, one: FoundNode) => nodeOf(part, one, 'NetworkNode', shown));
      case 'brokers':
        return each((part, one: FoundBroker) => nodeOf(part, one, 'NetworkBroker', shown));
      case 'communities':
      case 'components':
        return each((part, one: FoundPart) => partOf(part, one, shown));
      case 'similarPairs':
        return each((part, one: FoundSimilar) => similarOf(part, one, shown));
      case 'links':
        return each((part, one: FoundLink) => linkOf(part, one, 'NetworkLink', {}, shown));
      case 'dormantTies':
        return counted('DormantTieList', (part, one: FoundDormant) =>
          linkOf(part, one, 'DormantTie', { heldOn: one.heldOn, certainty: one.certainty }, shown),
        );
      case 'contactsWithoutTie':
        return counted('ContactWithoutTieList', (part, one: FoundContact) =>
          linkOf(part, one, 'ContactWithoutTie', { eventCount: one.weight }, shown),
        );
      case 'modularity':
        return network.modularity ?? 0;
      default:
        return network[field.name as 'nodeCount'];
    }
  });
}

const NONE: FoundList<unknown> = { total: 0, found: [] };

function nodeOf(
  { selection }: SelectedField,
  found: FoundNode | FoundBroker,
  typeName: 'NetworkNode' | 'NetworkBroker',
  { nodeFor }: ShownNetwork,
): AnswerObject {
  return objectOf(typeName, fieldsOf(selection), (part) => {
    if (part.name === 'node') return nodeFor(part, 'City', found.id);
    if (part.name === 'reaches' && 'reaches' in found)
      return found.reaches.map((reach) =>
        objectOf('BrokerReach', fieldsOf(part.selection), ({ name }) => reach[name as 'community']),
      );
    return found[part.name as 'degree'];
  });
}

function partOf(
  { selection }: SelectedField,
  found: FoundPart,
  { nodeFor, limits }: ShownNetwork,
): AnswerObject {
  return objectOf('NetworkPart', fieldsOf(selection), (part) =>
    part.name === 'nodes'
      ? found.ids.slice(0, checkedFirst(part.args, limits, 'nodes')).map((id) => nodeFor(part, 'City', id))
      : found[part.name as 'size'],
  );
}

function similarOf(
  { selection }: SelectedField,
  found: FoundSimilar,
  { nodeFor, limits }: ShownNetwork,
): AnswerObject {
  return objectOf('SimilarCities', fieldsOf(selection), (part) => {
    if (part.name === 'a' || part.name === 'b') return nodeFor(part, 'City', found[part.name]);
    if (part.name === 'shared')
      return found.shared
        .slice(0, checkedFirst(part.args, limits, 'shared'))
        .map((id) => nodeFor(part, 'City', id));
    return found[part.name as 'similarity'];
  });
}

function linkOf(
  { selection }: SelectedField,
  found: FoundLink | FoundDormant | FoundContact,
  typeName: string,
  values: Readonly<Record<string, unknown>>,
  { nodeFor, factsOf, limits }: ShownNetwork,
): AnswerObject {
  return objectOf(typeName, fieldsOf(selection), (part) => {
    const cut = (ids: readonly string[]) => ids.slice(0, checkedFirst(part.args, limits, part.name));
    switch (part.name) {
      case 'a':
      case 'b':
        return nodeFor(part, 'City', found[part.name]);
      case 'facts':
        return cut(factsOf(found)).map((id) => nodeFor(part, 'Fact', id));
      case 'events':
        return cut(found.events).map((id) => nodeFor(part, 'Event', id));
      case 'lastContact': {
        const last = 'lastContact' in found ? found.lastContact : null;
        return last === null ? null : nodeFor(part, 'Event', last);
      }
      case 'weight':
        return found.weight;
      default:
        return values[part.name];
    }
  });
}
