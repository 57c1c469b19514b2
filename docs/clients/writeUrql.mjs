/** urql: disputes a fact and undoes that. ENTENTE_KEY holds the key of a curator. npm i @urql/core graphql */
import { randomUUID } from 'node:crypto';
import { createClient, fetchExchange, gql } from '@urql/core';

const client = createClient({
  url: process.env.ENTENTE_URL ?? 'http://localhost:4000/graphql',
  exchanges: [fetchExchange],
  fetchOptions: { headers: { authorization: `Bearer ${process.env.ENTENTE_KEY}` } },
});
const DISPUTE = gql`
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
`;
const UNDO = gql`
  mutation Undo($input: UndoInput!) {
    undo(input: $input) {
      facts {
        id
        status
      }
    }
  }
`;

async function change(mutation, input) {
  const { data, error } = await client.mutation(mutation, { input });
  if (error) throw error;
  return data;
}

const { dispute } = await change(DISPUTE, {
  facts: ['tie:gubinsky-aihui'],
  reason: 'Another source gives another year.',
  idempotencyKey: randomUUID(),
});
console.log(`${dispute.change.id}: ${dispute.facts[0].id} is ${dispute.facts[0].status}`);
const { undo } = await change(UNDO, { change: dispute.change.id, reason: 'It was a slip.' });
console.log(`undone: ${undo.facts[0].id} is ${undo.facts[0].status}`);
