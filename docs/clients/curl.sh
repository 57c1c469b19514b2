#!/bin/sh
# Asks with curl: which ties a city has, and on what each rests. ENTENTE_URL names another server.
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
