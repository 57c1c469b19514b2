import { Fact as FactType, Property, Role } from '../declare/decorators';
import { Rank } from '../kinds';
import { State } from './state';

@FactType(
  'An office that an official holds in an institution or for a place, with the days for which it is attested.',
  {
    dossierKey: 'tenures',
    is: [State],
    indexed: ['earliest'],
    derives: [
      { type: 'HOLDS_OFFICE', from: 'official', to: 'institution', keys: ['title', 'rank'] },
      {
        type: 'HOLDS_OFFICE',
        from: 'official',
        to: 'jurisdiction',
        keys: ['title', 'rank'],
        // The head of a bureau serves the city and is not its head: only offices of the place or of its government are the place's.
        whenRoles: { institution: { kind: ['GOVERNMENT'] } },
      },
    ],
  },
)
export class Tenure {
  @Role('The official who holds the office.', 'Official')
  readonly official: object;

  @Role('The institution, if the title names one.', 'Institution', { required: false })
  readonly institution: object | null;

  @Role(
    'The place that the office serves. The office belongs to the place itself if the title names no institution, or names the government of the place.',
    'Place',
    { required: false },
  )
  readonly jurisdiction: object | null;

  @Property(() => String, 'The title in English.', { declared: true })
  readonly title: string;

  @Property(() => String, 'The title in the language of the document, in the nominative case.', {
    nullable: true,
    declared: true,
  })
  readonly originalTitle: string | null;

  @Property(() => Rank, 'The rank of the office.', { declared: true })
  readonly rank: Rank;
}
