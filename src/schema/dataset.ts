import type { RecordVersion } from '../query/recordVersions';
import type { AskedView } from '../query/view';

/** What an answer was read from. */
export interface DatasetPart {
  /** The number of the last change that the record had. */
  readonly version: number;
  /** When that change was made, ISO 8601 in UTC; null where nothing was ever recorded. */
  readonly recordedAt: string | null;
  /** Whether that very state was asked for: if not, a change may have come in while it was read. */
  readonly knownAt: string | null;
  readonly asOf: AskedView['asOf'] | null;
}

/** From which states of the record the root fields of a request were read; mostly one. */
export class Dataset {
  private readonly parts = new Map<string, Promise<DatasetPart | undefined>>();

  add(
    version: Promise<RecordVersion>,
    { asOf = null, knownAt }: Omit<AskedView, 'asOf'> & Partial<Pick<DatasetPart, 'asOf'>>,
  ): void {
    const from = { knownAt: knownAt?.text ?? null, asOf };
    const part = version.then(
      ({ number, at }) => ({ version: number, recordedAt: at, ...from }),
      // The field that reads from this version fails for the same reason, and says so.
      () => undefined,
    );
    this.parts.set(JSON.stringify(from), part);
  }

  /** The one state, or a list where root fields name different ones; undefined where nothing was read. */
  async described(): Promise<DatasetPart | readonly DatasetPart[] | undefined> {
    const all = (await Promise.all(this.parts.values())).filter((part) => part !== undefined);
    return all.length > 1 ? all : all[0];
  }
}
