import { StartupFailure } from '../graph/startupFailure';

/** Another living Entente holds this home; `url` is its HTTP address when it has recorded one. */
export class HomeInUse extends StartupFailure {
  override readonly name = 'HomeInUse';

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
