#!/bin/sh
# With curl: which ties a city has, and the evidence for each. Set ENTENTE_URL to use another server.
set -eu
url=${ENTENTE_URL:-http://localhost:4000/graphql}

curl --silent --show-error --fail-with-body "$url" \
  --header 'content-type: application/json' \
  --data @- <<'JSON'
{
  "query": "query Ties($city: ID!) { city(id: $city) { name ties(first: 1) { totalCount edges { kind node { name } evidence { passageId gloss } } } } }",
  "variables": { "city": "city:harbin" }
}
JSON
echo
