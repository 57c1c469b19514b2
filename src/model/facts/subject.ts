import { Fact as FactType, Role } from '../declare/decorators';
import { Fact } from './fact';

@FactType('What an event or agreement is about.', {
  dossierKey: 'subjects',
  begins: 'matter',
  is: [Fact],
  derives: [{ type: 'ABOUT', from: 'matter', to: 'topic', keys: [] }],
})
export class Subject {
  @Role('The event or agreement.', 'Entity')
  readonly matter: object;

  @Role('The topic.', 'Topic')
  readonly topic: object;
}
