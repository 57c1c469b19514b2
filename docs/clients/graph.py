"""
The ties of a place as a networkx graph: a node for each city or body, an edge for each tie, with its dates and evidence.

    pip install networkx requests
    python docs/clients/graph.py country:russia ru > ties.json

ENTENTE_URL names another server. In a program: `from graph import ties_of`.
"""

import json
import os
import sys

import networkx
import requests

URL = os.environ.get("ENTENTE_URL", "http://localhost:4000/graphql")

TIES = """
query Ties($of: ID!, $where: TieWhere!, $language: String!, $asOf: AsOf, $knownAt: String, $first: Int, $after: String) {
  ties(of: $of, where: $where, asOf: $asOf, knownAt: $knownAt, first: $first, after: $after) {
    nodes {
      id kind level status confidence
      since { edtf } until { edtf }
      first { ...end } second { ...end }
      evidence(first: 25) { passageId stance gloss document { id name(language: $language) } }
    }
    pageInfo { hasNextPage endCursor }
  }
}
fragment end on Actor { id type name(language: $language) ... on City { country { name(language: $language) } } }
"""


def ask(query, **variables):
    """The data of an answer. A variable that is None is left out. Raises ValueError with what is wrong, unknown ids too."""
    given = {name: value for name, value in variables.items() if value is not None}
    answer = requests.post(URL, json={"query": query, "variables": given}, timeout=60).json()
    warnings = answer.get("extensions", {}).get("warnings", [])
    faults = answer.get("errors", []) + [warning for warning in warnings if warning["code"] == "UNKNOWN_ID"]
    if faults:
        raise ValueError("; ".join(fault["message"] for fault in faults))
    return answer["data"]


def ties_of(place, where=None, **variables):
    """
    A MultiGraph of the ties of a place, the cities in it and their bodies. The key of an edge is the id of its tie.
    `where` narrows the ties, such as {"kind": {"eq": "SISTER"}}. Further arguments are variables of TIES: language,
    asOf ({"date": "2015-12-31"}), knownAt, and first, the size of a page.
    """
    graph = networkx.MultiGraph()
    current = {"and": [where or {}, {"status": {"in": ["ACTIVE", "DISPUTED"]}}]}
    given = {"language": "en", "first": 100, **variables, "of": place, "where": current}
    page = {"hasNextPage": True, "endCursor": None}
    while page["hasNextPage"]:
        ties = ask(TIES, after=page["endCursor"], **given)["ties"]
        for tie in ties["nodes"]:
            for end in tie["first"], tie["second"]:
                country = (end.get("country") or {}).get("name")
                graph.add_node(end["id"], type=end["type"], name=end["name"], country=country)
            dates = {name: (tie[name] or {}).get("edtf") for name in ("since", "until")}
            values = {name: tie[name] for name in ("kind", "level", "status", "confidence", "evidence")}
            graph.add_edge(tie["first"]["id"], tie["second"]["id"], key=tie["id"], **values, **dates)
        page = ties["pageInfo"]
    return graph


if __name__ == "__main__":
    given = dict(zip(("place", "language"), sys.argv[1:]))
    graph = ties_of(**{"place": "country:russia", **given})
    json.dump(networkx.node_link_data(graph, edges="edges"), sys.stdout, ensure_ascii=False, indent=1)
