import { ArgsType, Field, ID } from 'type-graphql';

import { Few, Interface, Many, Property } from './decorators';
import { linked } from './linked';
import { Node } from './node';
import { EntityType } from './types';

@ArgsType()
class LanguageArgs {
  @Field(() => String, {
    defaultValue: 'en',
    description:
      'Language as a BCP 47 tag, such as `en`, `ru` or `zh`. If there is no name in it, the English name is returned, or else the first name that a document gave.',
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
      expression: (variable, parameter, args) => {
        const language = typeof args['language'] === 'string' ? args['language'] : 'en';
        const fallback = `${variable}.name_en, ${variable}.name`;
        // Display names stand in one property per language: `name_ru`, `name_zh_hant`.
        const property = `name_${language.toLowerCase().replaceAll('-', '_')}`;
        return property === 'name_en'
          ? `coalesce(${fallback})`
          : `coalesce(${variable}[${parameter(property)}], ${fallback})`;
      },
    },
  )
  readonly name: string;

  @Property(() => String, 'An editor’s remark.', { nullable: true, told: true })
  readonly note: string | null;

  @Property(
    () => [ID],
    'Its ids in other systems, as `scheme:value` (`wikidata:Q42956`). Sources may disagree.',
    {
      told: true,
      valueType: 'other',
      nullable: true,
    },
  )
  readonly identifiers: string[] | null;

  @Property(
    () => [ID],
    'Former ids of this entity, from before entities were merged. Each still resolves to it.',
    {
      valueType: 'other',
      expression: (variable) =>
        `COLLECT { MATCH (${variable})<-[:MERGED_INTO]-(${variable}old) RETURN ${variable}old.id ORDER BY ${variable}old.id }`,
    },
  )
  readonly mergedIds: string[];

  @Few('Its names, each with language, script, kind and evidence.', {
    to: 'Name',
    match: (from, end, link) => `(${from})<-[${link}:ENTITY]-(${end}:Name)`,
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly names: object[];

  @Many('Where documents mention it, and in which form.', {
    to: 'Mention',
    match: (from, end, link) => `(${from})<-[${link}:ENTITY]-(${end}:Mention)`,
  })
  readonly mentions: object;

  @Many('What somebody has claimed about it.', {
    to: 'Claim',
    match: (from, end, link) => `(${from})<-[${link}:SUBJECT]-(${end}:Claim)`,
  })
  readonly claims: object;

  @Many('All facts it has a role in.', {
    to: 'Fact',
    match: (from, end) => `(${from})<--(${end}:Fact)`,
    distinct: (end) => `WITH DISTINCT ${end}`,
  })
  readonly facts: object;

  @Many('The documents that mention it.', {
    to: 'Document',
    match: (from, end) => `(${from})<--(:Fact)-[:EVIDENCED_BY]->(:Passage)-[:OF]->(${end}:Document)`,
    distinct: (end) => `WITH DISTINCT ${end}`,
  })
  readonly documents: object;

  @Few('The passages that mention it.', {
    to: 'Evidence',
    match: (from, end) => `(${from})<-[:ENTITY]-(:Mention)-[${end}by:EVIDENCED_BY]->(${end}:Passage)`,
    distinct: (end) => `WITH DISTINCT ${end}, ${end}by.stance AS ${end}stance`,
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly evidence: object[];

  @Few('Decisions on whether another entity is the same as this one.', {
    to: 'Identity',
    match: (from, end, link) => `(${from})<-[${link}:FIRST|SECOND]-(${end}:Identity)`,
    // One that made two ids one names it twice.
    distinct: (end) => `WITH DISTINCT ${end}`,
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly identities: object[];

  @Many('Landmarks named after it.', linked('NAMED_AFTER', 'in', 'Landmark'))
  readonly namesakes: object;

  @Many('Events that commemorate it.', linked('COMMEMORATES', 'in', 'Event'))
  readonly commemoratedBy: object;
}
