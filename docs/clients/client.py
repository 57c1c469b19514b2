"""Python: gql fetches the schema and checks a query before sending it. pip install 'gql[requests]'"""

import os

from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport
from graphql import GraphQLError

url = os.environ.get("ENTENTE_URL", "http://localhost:4000/graphql")
client = Client(transport=RequestsHTTPTransport(url=url), fetch_schema_from_transport=True)

ties = gql(
    """
    query Ties($city: ID!) {
      city(id: $city) {
        name
        ties(first: 10) { edges { kind node { name } evidence { passageId } } }
      }
    }
    """
)
with client as session:
    print(f"the schema has {len(client.schema.type_map)} types")
    ties.variable_values = {"city": "city:harbin"}
    city = session.execute(ties)["city"]
    for edge in city["ties"]["edges"]:
        passages = ", ".join(passage["passageId"] for passage in edge["evidence"])
        print(f"{city['name']}: {edge['kind']} with {edge['node']['name']} ({passages})")
    try:
        session.execute(gql("{ cities { nodes { mayor } } }"))
    except GraphQLError as error:
        print(f"rejected before sending: {error.message}")
