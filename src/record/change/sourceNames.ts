/** Who used the name of a source first: a later dossier of that name takes back names and remarks that it no longer gives. */
import { EntenteError } from '../../errors';
import type { RunStatement } from '../batches';
import type { SourceRows } from '../rows';

type Sources = readonly Pick<SourceRows, 'file'>[];

/** Notes the author of names that nobody used before. */
export async function noteSourceNames(note: RunStatement, sources: Sources, author: string): Promise<void> {
  await note({
    text: `CYPHER 5 UNWIND $files AS file
MERGE (name:SourceName {file: file}) ON CREATE SET name.author = $author`,
    params: { author, files: filesOf(sources) },
  });
}

/** Throws CONFLICT where a source has a name that another author used first. */
export async function requireOwnNames(run: RunStatement, sources: Sources, author: string): Promise<void> {
  const { values } = await run({
    text: `CYPHER 5 UNWIND $files AS file
MATCH (name:SourceName {file: file}) WHERE name.author <> $author
RETURN name.file ORDER BY name.file LIMIT 1`,
    params: { author, files: filesOf(sources) },
  });
  const [taken] = values;
  if (taken)
    throw new EntenteError(
      'CONFLICT',
      `Another author recorded the source “${String(taken[0])}”: give your source another name in \`file\`, or let a curator send it.`,
    );
}

function filesOf(sources: Sources): string[] {
  return sources.map(({ file }) => file);
}
