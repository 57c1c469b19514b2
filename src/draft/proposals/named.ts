/** All that a text names, known or not, with a name that a gloss in English can use. */
import { fold } from '../../names/fold';
import { romanise } from '../../names/romanisation';
import type { UnknownName } from '../candidates';
import type { Draft } from '../draft';
import type { Stretch } from './proposal';

export interface Named extends Stretch {
  readonly id: string;
  readonly type: string;
  /** In Latin letters. */
  readonly label: string;
  /** What has to be declared before anything can be said of it. */
  readonly unknown: UnknownName | undefined;
}

/** The names in the order of the text, the longer first. */
export function namedIn({ mentions, candidates }: Pick<Draft, 'mentions' | 'candidates'>): readonly Named[] {
  const known = mentions.map(({ start, end, entity }): Named => ({
    start,
    end,
    id: entity.id,
    type: entity.type,
    label: labelOf(entity.names, entity.id),
    unknown: undefined,
  }));
  const unknown = candidates.flatMap((one) =>
    one.places.map(({ start, end }): Named => ({
      start,
      end,
      id: one.id,
      type: one.type,
      label: latin(one.form),
      unknown: one,
    })),
  );
  return [...known, ...unknown].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The name of an entity in Latin letters; of one that has none, the end of its id. */
export function labelOf(names: readonly string[], id: string): string {
  return (
    names.find((name) => /^[\p{Script=Latin}\p{M}\p{P}\p{N}\s]+$/u.test(name)) ??
    id.slice(id.indexOf(':') + 1)
  );
}

/** A name in Latin letters; a Chinese one as it is written, which no rule tells for sure. */
export function latin(form: string): string {
  return form.replace(/\p{Script=Cyrillic}+/gu, (word) => {
    const romanised = romanise(fold(word)).WIKIPEDIA;
    return /^\p{Lu}/u.test(word) ? romanised.slice(0, 1).toUpperCase() + romanised.slice(1) : romanised;
  });
}
