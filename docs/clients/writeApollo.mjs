/**
 * Apollo Client: disputes a fact and undoes that; the cache takes the new status from the answer. ENTENTE_KEY holds the key of a
 * curator. npm i @apollo/client graphql rxjs
 */
import { randomUUID } from 'node:crypto';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';

const uri = process.env.ENTENTE_URL ?? 'http://localhost:4000/graphql';
const headers = { authorization: `Bearer ${process.env.ENTENTE_KEY}` };
const client = new ApolloClient({ link: new HttpLink({ uri, headers }), cache: new InMemoryCache() });

const FACT = gql`
  query Fact($id: ID!) {
    fact(id: $id) {
      id
      status
    }
  }
`;
const variables = { id: 'tie:gubinsky-aihui' };
await client.query({ query: FACT, variables });
const status = () => client.readQuery({ query: FACT, variables }).fact.status;
console.log(`before: ${status()}`);

const { data } = await client.mutate({
  mutation: gql`
    mutation Dispute($input: FactsInput!) {
      dispute(input: $input) {
        change {
          id
        }
        facts {
          id
          status
        }
      }
    }
  `,
  variables: {
    input: {
      facts: [variables.id],
      reason: 'Another source gives another year.',
      idempotencyKey: randomUUID(),
    },
  },
});
console.log(`after ${data.dispute.change.id}: ${status()}`);

await client.mutate({
  mutation: gql`
    mutation Undo($input: UndoInput!) {
      undo(input: $input) {
        facts {
          id
          status
        }
      }
    }
  `,
  variables: { input: { change: data.dispute.change.id, reason: 'It was a slip.' } },
});
console.log(`undone: ${status()}`);
client.stop();
