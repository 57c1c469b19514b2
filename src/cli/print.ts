/** A line of the result, on standard output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A line about what happens on the way, on standard error: standard output holds the result alone. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The result of a verb: one JSON document, or lines for a person. */
export function show(json: boolean | undefined, value: unknown, lines: () => Iterable<string>): void {
  if (json === true) {
    print(JSON.stringify(value, null, 2));
    return;
  }
  for (const line of lines()) print(line);
}
