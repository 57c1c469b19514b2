/** An office of which the text tells the holder, as a tenure. */
import { isTerritory } from '../../model/territories';
import type { Draft, OfficeMention } from '../draft';
import { declare } from './declare';
import type { Named } from './named';
import { officeTitle } from './officeTitle';
import type { Passages, Proposal, Stretch } from './proposal';

/** A whole day: only on that is an office attested. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A tenure, where holder and body or place are named; undefined where one of them is not. */
export function proposeTenure(
  office: OfficeMention,
  { article, published }: Draft,
  named: readonly Named[],
  passages: Passages,
): Proposal | undefined {
  const { holder } = office;
  const official = holder && named.find((one) => one.type === 'Official' && overlaps(one, holder));
  const whose = official && whoseOffice(office, named);
  if (!holder || !official || !whose) return undefined;
  const { institution, jurisdiction } = whose;
  const words = article.text.slice(office.start, office.end).replace(/\s+/gu, ' ');
  const { title, rank } = officeTitle(words);
  const ofWhat = (institution ?? jurisdiction)?.label ?? '';
  const whole = { start: Math.min(office.start, holder.start), end: Math.max(office.end, holder.end) };
  const english = article.language === 'en' ? title : `${title} of ${ofWhat}`;
  const key = passages.tell(whole, `${official.label} named as ${english}`);
  const needed = [official, institution, jurisdiction].flatMap((one) => one?.unknown ?? []);
  const declared = needed.map((one) => declare(one, article.language, passages));
  return {
    about: `${words}: ${article.text.slice(holder.start, holder.end).replace(/\s+/gu, ' ')}`,
    entities: declared.flatMap(({ entities }) => entities),
    facts: [
      {
        heading: 'tenures',
        row: {
          official: official.id,
          ...(institution && { institution: institution.id }),
          ...(jurisdiction && { jurisdiction: jurisdiction.id }),
          title: english,
          rank,
          ...(published !== undefined &&
            DAY.test(published) && { date: published, dateBasis: 'publication' }),
          evidence: [key],
        },
      },
    ],
    passages: [whole, ...declared.flatMap((one) => one.passages)],
  };
}

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** The body and the place that an office names; the place of a body's name is not the office's own. */
function whoseOffice(office: OfficeMention, named: readonly Named[]) {
  const within = named.filter(
    (one) => one.start >= office.start && one.end <= office.end && one.type !== 'Official',
  );
  const institution = within.find(({ type }) => type === 'Institution');
  const jurisdiction = within.find(
    (one) => isTerritory(one.type) && !(institution && overlaps(one, institution)),
  );
  return institution || jurisdiction ? { institution, jurisdiction } : undefined;
}
