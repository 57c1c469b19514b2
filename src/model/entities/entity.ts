import { ArgsType, Field, ID } from 'type-graphql';

import { Few, Interface, Many, Property } from '../declare/decorators';
import { linked } from '../links/linked';
import { Node } from './node';
import { EntityType } from '../declare/types';
import { incoming, outgoing } from '../declare/path';

@ArgsType()
class LanguageArgs {
  @Field(() => String, {
    defaultValue: 'en',
    description:
      'Language as in BCP 47, such as `en`, `ru` or `zh`. Without a name in it: the English one, else the first that a document gave.',
  })
  readonly language: string;
}

/** A thing of the world that documents speak of. */
@Interface('A thing of the world that documents speak of.', { is: [Node] })
export abstract class Entity {
  @Property(() => EntityType, 'Which type of entity it is.')
  readonly type: EntityType;

  @Property(
    () => String,
    'Its name in a language; falls back to English, then to the name under which it was first told.',
    {
      valueType: 'name',
      args: LanguageArgs,
      source: { kind: 'DISPLAY_NAME' },
    },
  )
  readonly name: string;

  @Property(() => String, 'An editor’s remark.', { nullable: true, declared: true })
  readonly note: string | null;

  @Property(() => [ID], 'Its ids elsewhere, as `scheme:value` (`wikidata:Q42956`); sources may disagree.', {
    declared: true,
    valueType: 'other',
    nullable: true,
  })
  readonly identifiers: string[] | null;

  @Property(
    () => [ID],
    'The ids under which it was told as well, until a decision made them one; each still leads here.',
    {
      valueType: 'other',
      source: { kind: 'IDS', path: [incoming('MERGED_INTO')] },
    },
  )
  readonly mergedIds: string[];

  @Few('Its names: language, script, kind and evidence of each.', {
    to: 'Name',
    path: [incoming('ENTITY', 'Name')],
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly names: object[];

  @Many('Where documents name it, and in which form.', {
    to: 'Mention',
    path: [incoming('ENTITY', 'Mention')],
  })
  readonly mentions: object;

  @Many('What is claimed of it, by whomever.', {
    to: 'Claim',
    path: [incoming('SUBJECT', 'Claim')],
  })
  readonly claims: object;

  @Many('All facts in which it has a role.', {
    to: 'Fact',
    path: [{ types: [], direction: 'in', labels: ['Fact'] }],
    distinct: true,
  })
  readonly facts: object;

  @Many('The documents that speak of it. One cited only by a decision on who is the same does not.', {
    to: 'Document',
    path: [
      { types: [], direction: 'in', labels: ['Fact'], except: 'Identity' },
      outgoing('EVIDENCED_BY', 'Passage'),
      outgoing('OF', 'Document'),
    ],
    distinct: true,
  })
  readonly documents: object;

  @Few('The passages that name it: the evidence that it is spoken of at all.', {
    to: 'Evidence',
    path: [incoming('ENTITY', 'Mention'), outgoing('EVIDENCED_BY', 'Passage')],
    distinct: true,
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly evidence: object[];

  @Few('Decisions on who or what is the same as it, or is not.', {
    to: 'Identity',
    path: [{ types: ['FIRST', 'SECOND'], direction: 'in', labels: ['Identity'] }],
    // One that made two ids one names it twice.
    distinct: true,
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly identities: object[];

  @Many('Landmarks named after it.', linked('NAMED_AFTER', 'in', 'Landmark'))
  readonly namesakes: object;

  @Many('Events that commemorate it.', linked('COMMEMORATES', 'in', 'Event'))
  readonly commemoratedBy: object;
}
