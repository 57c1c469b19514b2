import { vocabulary } from './declare/vocabulary';

export const ChangeAction = vocabulary('ChangeAction', 'What kind of change of the record it was.', {
  LOAD: 'Dossiers, places or JSON lines were loaded, or rules were applied anew.',
  SUBMIT: 'A dossier was submitted to the API.',
  RESOLVE: 'Entities were recognised as the same when they came in.',
  RETRACT: 'A fact was retracted: it no longer counts.',
  DISPUTE: 'A fact was marked as disputed.',
  SUPERSEDE: 'A fact was replaced by another one that is in the record.',
  CORRECT: 'A fact was replaced by a corrected one.',
  RETRACT_DOCUMENT: 'A document was retracted: it supports nothing any more.',
  MERGE: 'Two entities were decided to be the same.',
  UNMERGE: 'A merge was undone.',
  DIFFERENT: 'Two entities were decided to be different.',
  UNSURE: 'It was left open whether two entities are the same.',
  UNDO: 'An earlier change was undone.',
  ERASE: 'The data of a person were erased.',
});
export type ChangeAction = keyof typeof ChangeAction;
