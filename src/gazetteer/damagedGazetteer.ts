/** A gazetteer that cannot be read, in one sentence for the person at the terminal. */
export class DamagedGazetteer extends Error {
  constructor(file: string, what: string) {
    super(`The gazetteer ${file} is damaged: ${what}; restore it from the repository.`);
    this.name = 'DamagedGazetteer';
  }
}
