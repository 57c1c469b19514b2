/** A request as a program: for a shell, for Python, for R. Pure. */

/** What the programs send. */
export interface Request {
  readonly url: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The languages of programs that a request can be copied as. */
export const PROGRAMS = ['curl', 'Python', 'R'] as const;

export type Program = (typeof PROGRAMS)[number];

/** The request as a program. */
export function programFor(program: Program, request: Request): string {
  if (program === 'curl') return curl(request);
  return program === 'Python' ? python(request) : r(request);
}

function curl({ url, document, variables }: Request): string {
  const body = JSON.stringify({ query: document, variables });
  return `curl -s '${url}' -H 'content-type: application/json' --data-binary '${body.replaceAll("'", "'\\''")}'\n`;
}

// JSON texts are Python texts as well, but for the names of three values, so Python reads them itself.
function python({ url, document, variables }: Request): string {
  return `import json, urllib.request

query = ${JSON.stringify(document)}
variables = json.loads(${JSON.stringify(JSON.stringify(variables))})
request = urllib.request.Request(
    ${JSON.stringify(url)},
    json.dumps({"query": query, "variables": variables}).encode(),
    {"content-type": "application/json"},
)
print(json.dumps(json.load(urllib.request.urlopen(request)), indent=2, ensure_ascii=False))
`;
}

function r({ url, document, variables }: Request): string {
  const body = JSON.stringify({ query: document, variables });
  return `library(httr2)

body <- ${JSON.stringify(body)}
answer <- request(${JSON.stringify(url)}) |>
  req_body_raw(body, type = "application/json") |>
  req_perform() |>
  resp_body_json()
str(answer$data)
`;
}
