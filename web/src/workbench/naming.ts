/** The names of entities that a dossier speaks of and does not declare, as the graph has them. */
import { ask } from '../data/ask';
import { language } from '../words/words';
import { learn, openId, work } from './desk';
import { typeOf } from './forms';
import { entitiesOf } from './labels';
import type { Work } from './shapes';

const MOST = 100;

const NAMES = `query workbenchNames($ids: [ID!]!, $lang: String!) {
  nodes(ids: $ids) { id ... on Entity { name(language: $lang) } }
}`;

interface Names {
  readonly nodes: readonly ({ readonly id: string; readonly name?: string } | null)[];
}

/** Learns the names that are not known yet; without an answer, ids are shown. */
export async function learnNames(now: Work): Promise<void> {
  const id = openId.value;
  const unnamed = entitiesOf(now).filter((one) => !one.isDeclared && now.labels[one.id] === undefined);
  const ids = unnamed.slice(0, MOST).map((one) => one.id);
  if (ids.length === 0) return;
  const answer = await ask<Names>(NAMES, { ids, lang: language.value }, new AbortController().signal).catch(
    () => undefined,
  );
  const later = work.value;
  if (!later || openId.value !== id) return;
  const found = (answer?.data?.nodes ?? []).flatMap((node) =>
    node?.name === undefined ? [] : [[node.id, { name: node.name, type: typeOf(node.id) ?? '' }] as const],
  );
  if (found.length > 0) learn({ ...later, labels: { ...Object.fromEntries(found), ...later.labels } });
}
