import type { UnknownName } from '../candidates';
import type { Draft } from '../draft';
import { declare } from './declare';
import { mentionRows } from './mentions';
import { latin } from './named';
import type { Passages, Proposal } from './proposal';

/** An entity that nobody knows, with all its mentions. */
export function proposeUnknown(unknown: UnknownName, { article }: Draft, passages: Passages): Proposal {
  const { id, type, form, places } = unknown;
  const declared = declare(unknown, article.language, passages);
  return {
    about: `${type} ${form.replace(/\s+/gu, ' ')}`,
    entities: declared.entities,
    facts: mentionRows(id, latin(form).replace(/\s+/gu, ' '), places, article.text, passages),
    passages: [...declared.passages, ...places],
  };
}
