import { InvalidArgumentError } from 'commander';

/** Collects the values of an option that may be given several times. */
export const repeatable =
  (name: string) =>
  (value: string, before: readonly string[] = []): readonly string[] => {
    if (value.trim() === '') throw new InvalidArgumentError(`${name} is empty.`);
    return [...before, value];
  };
