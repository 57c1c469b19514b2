/** Networks and their links, as tests read them. */
import type { OverSeeds } from './overSeeds';

export interface Linked {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
  readonly weight: number;
  readonly facts: readonly { readonly id: string; readonly type: string }[];
  readonly events: readonly { readonly id: string }[];
}

const LINKS =
  'links(first: 100) { a { id } b { id } weight facts(first: 100) { id type } events(first: 100) { id } }';

/** Reads networks by the text of their arguments. */
export function networksOf(ask: OverSeeds['ask']) {
  const network = async (args: string, fields: string): Promise<Record<string, unknown>> => {
    const shown = args === '' ? '' : `(${args})`;
    const { data } = await ask(`{ network${shown} { ${fields} } }`, {});
    return data['network'] as Record<string, unknown>;
  };
  const linksOf = async (args: string) => (await network(args, LINKS))['links'] as readonly Linked[];
  return { network, linksOf };
}

export const pairOf = ({ a, b }: Pick<Linked, 'a' | 'b'>) => `${a.id} ${b.id}`;
