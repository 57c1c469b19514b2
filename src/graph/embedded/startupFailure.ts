/** Why the embedded database cannot run: the message is one sentence that says what is wrong and what to do. */
export class StartupFailure extends Error {
  override readonly name: string = 'StartupFailure';
}

/** Another living Entente holds this home; `url` is its HTTP address when it has told one. */
export class EmbeddedInUse extends StartupFailure {
  override readonly name = 'EmbeddedInUse';

  constructor(
    readonly home: string,
    readonly ownerPid: number,
    readonly url: string | undefined,
  ) {
    const where = url === undefined ? '' : ` and serves ${url}`;
    super(
      `Another Entente (process ${ownerPid}) already uses ${home}${where}: use that one, stop it, or choose another home.`,
    );
  }
}
