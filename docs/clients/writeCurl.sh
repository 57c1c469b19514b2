#!/bin/sh
# curl: disputes a fact and undoes that. ENTENTE_KEY holds the key of a curator.
set -eu
url=${ENTENTE_URL:-http://localhost:4000/graphql}

send() {
  curl --silent --fail-with-body "$url" \
    -H 'content-type: application/json' -H "authorization: Bearer $ENTENTE_KEY" -d "$1"
}

disputed=$(send '{"query": "mutation ($input: FactsInput!) { dispute(input: $input) { change { id } facts { id status } } }",
  "variables": {"input": {"facts": ["tie:gubinsky-aihui"], "reason": "Another source gives another year.", "idempotencyKey": "curl-1"}}}')
echo "$disputed"
change=$(echo "$disputed" | sed 's/.*"id":"\(change:[0-9]*\)".*/\1/')
send "{\"query\": \"mutation { undo(input: {change: \\\"$change\\\", reason: \\\"It was a slip.\\\"}) { facts { id status } } }\"}"
echo
