import { rule, type Rule } from '../../../model/declare/validation/rule';

interface Near {
  readonly id?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

/** `near` names a place, or the two coordinates of a point. */
export function NamesOneCentre(): Rule<{ readonly near?: Near | null }> {
  return rule('namesOneCentre', (_value, { near }) => {
    const { id = null, latitude = null, longitude = null } = near ?? {};
    if (id === null) {
      return latitude === null || longitude === null
        ? 'needs an id, or both latitude and longitude'
        : undefined;
    }
    return latitude === null && longitude === null ? undefined : 'takes an id or a point, not both';
  });
}
