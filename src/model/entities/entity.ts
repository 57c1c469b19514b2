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
      'Language as a BCP 47 tag, such as `en`, `ru` or `zh`. `zh-Hans-CN` falls back to `zh-Hans` and `zh` (RFC 4647, look-up). If there is no name in any of these, the English name is returned, or else the first name that a document gave.',
  })
  readonly language: string;
}

/** A thing of the world that documents speak of. */
@Interface('A thing that documents speak of: a place, person, body, event, agreement, topic or document.', {
  is: [Node],
})
export abstract class Entity {
  @Property(() => EntityType, 'The type of the entity.')
  readonly type: EntityType;

  @Property(
    () => String,
    'Its display name in a language; falls back to English, then to the first name that was given.',
    {
      valueType: 'name',
      args: LanguageArgs,
      source: { kind: 'DISPLAY_NAME' },
    },
  )
  readonly name: string;

  @Property(() => String, 'An editor’s remark.', { nullable: true, declared: true })
  readonly note: string | null;

  @Property(
    () => [ID],
    'Its ids in other systems, as `scheme:value` (`wikidata:Q42956`). Sources may disagree.',
    {
      declared: true,
      valueType: 'identifiers',
      nullable: true,
    },
  )
  readonly identifiers: string[] | null;

  @Property(
    () => [ID],
    'Former ids of this entity, from before entities were merged. Each still resolves to it.',
    {
      valueType: 'other',
      source: { kind: 'IDS', path: [incoming('MERGED_INTO')] },
    },
  )
  readonly mergedIds: string[];

  @Few('Its names, each with language, script, kind and evidence.', {
    to: 'Name',
    path: [incoming('ENTITY', 'Name')],
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly names: object[];

  @Many('Where documents mention it, and in which form.', {
    to: 'Mention',
    path: [incoming('ENTITY', 'Mention')],
  })
  readonly mentions: object;

  @Many('What somebody has claimed about it.', {
    to: 'Claim',
    path: [incoming('SUBJECT', 'Claim')],
  })
  readonly claims: object;

  @Many('All facts it has a role in.', {
    to: 'Fact',
    path: [{ types: [], direction: 'in', labels: ['Fact'] }],
    distinct: true,
  })
  readonly facts: object;

  @Many(
    'The documents that mention it or state facts about it. A document that only an identity decision cites is not among them.',
    {
      to: 'Document',
      path: [
        { types: [], direction: 'in', labels: ['Fact'], except: 'Identity' },
        outgoing('EVIDENCED_BY', 'Passage'),
        outgoing('OF', 'Document'),
      ],
      distinct: true,
    },
  )
  readonly documents: object;

  @Few('The passages that mention it.', {
    to: 'Evidence',
    path: [incoming('ENTITY', 'Mention'), outgoing('EVIDENCED_BY', 'Passage')],
    distinct: true,
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly evidence: object[];

  @Few('Decisions on whether another entity is the same as this one.', {
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
