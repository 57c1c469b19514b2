"""Python: disputes a fact and undoes that. ENTENTE_KEY holds the key of a curator. pip install 'gql[requests]'"""

import os
import uuid

from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport

transport = RequestsHTTPTransport(
    url=os.environ.get("ENTENTE_URL", "http://localhost:4000/graphql"),
    headers={"authorization": f"Bearer {os.environ['ENTENTE_KEY']}"},
)
dispute = gql("mutation ($input: FactsInput!) { dispute(input: $input) { change { id } facts { id status } } }")
undo = gql("mutation ($input: UndoInput!) { undo(input: $input) { facts { id status } } }")

with Client(transport=transport, fetch_schema_from_transport=True) as session:
    dispute.variable_values = {
        "input": {
            "facts": ["tie:gubinsky-aihui"],
            "reason": "Another source gives another year.",
            "idempotencyKey": str(uuid.uuid4()),
        }
    }
    disputed = session.execute(dispute)["dispute"]
    print(f"{disputed['change']['id']}: {disputed['facts'][0]['id']} is {disputed['facts'][0]['status']}")
    undo.variable_values = {"input": {"change": disputed["change"]["id"], "reason": "It was a slip."}}
    undone = session.execute(undo)["undo"]
    print(f"undone: {undone['facts'][0]['id']} is {undone['facts'][0]['status']}")
