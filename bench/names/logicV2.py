"""Scores pairs of names with nomenklatura's logic-v2: JSON lines of [schema, name, name] in, one score per line out.

Each comparison has ids of its own, since the matcher remembers by id. bench/names/nomenklatura.mjs runs it.
"""

import json
import sys

from followthemoney import EntityProxy
from nomenklatura.matching import LogicV2


def entity(schema: str, id: str, name: str) -> EntityProxy:
    return EntityProxy.from_dict({"id": id, "schema": schema, "properties": {"name": [name]}})


def main() -> None:
    config = LogicV2.default_config()
    for number, line in enumerate(sys.stdin):
        schema, one, other = json.loads(line)
        query = entity(schema, f"query-{number}", one)
        result = entity(schema, f"result-{number}", other)
        print(LogicV2.compare(query, result, config).score, flush=True)


main()
