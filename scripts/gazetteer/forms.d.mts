export function russianForms(names: readonly string[]): string[];
export function chineseForms(names: readonly string[], simplify: (text: string) => string): string[];
export function latinForms(
  main: string,
  names: readonly string[],
  likeness: (form: string) => number,
  most: number,
): string[];
