import { SeenTexts } from './seen';

/** Which rows the files of an import hold, whatever became of them: sixteen bytes for each. */
export class PresentRows {
  private readonly digests = new SeenTexts();
  private keyed = 0;
  private keyless = 0;

  /** @param digest of the row's key; undefined where it has none that can be read */
  add(digest: string | undefined): void {
    if (digest === undefined) {
      this.keyless++;
      return;
    }
    this.keyed++;
    this.digests.add(digest);
  }

  has(digest: string): boolean {
    return this.digests.has(digest);
  }

  /** Why it cannot be said which rows are gone; undefined where it can. */
  doubt(): string | undefined {
    if (this.keyed === 0) return 'the table has no rows';
    if (this.keyless > 0)
      return `${String(this.keyless)} rows cannot be read so far as to tell which they are`;
    return undefined;
  }
}
