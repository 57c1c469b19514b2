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

  @Property(() => [ID], 'Its ids elsewhere, as `scheme:value` (`wikidata:Q42956`); sources may disagree.', {
    told: true,
    valueType: 'other',
    nullable: true,
  })
  readonly identifiers: string[] | null;

  @Property(
    () => [ID],
    'The ids under which it was told as well, until a decision made them one; each still leads here.',
    {
      valueType: 'other',
      expression: (variable) =>
        `COLLECT { MATCH (${variable})<-[:MERGED_INTO]-(${variable}old) RETURN ${variable}old.id ORDER BY ${variable}old.id }`,
    },
  )
  readonly mergedIds: string[];

  @Few('Its names: language, script, kind and evidence of each.', {
    to: 'Name',
    match: (from, end, link) => `(${from})<-[${link}:ENTITY]-(${end}:Name)`,
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly names: object[];

  @Many('Where documents name it, and in which form.', {
    to: 'Mention',
    match: (from, end, link) => `(${from})<-[${link}:ENTITY]-(${end}:Mention)`,
  })
  readonly mentions: object;

  @Many('What is claimed of it, by whomever.', {
    to: 'Claim',
    match: (from, end, link) => `(${from})<-[${link}:SUBJECT]-(${end}:Claim)`,
  })
  readonly claims: object;

  @Many('All facts in which it has a role.', {
    to: 'Fact',
    match: (from, end) => `(${from})<--(${end}:Fact)`,
    distinct: (end) => `WITH DISTINCT ${end}`,
  })
  readonly facts: object;

  @Many('The documents that speak of it. One cited only by a decision on who is the same does not.', {
    to: 'Document',
    match: (from, end) =>
      `(${from})<--(:Fact&!Identity)-[:EVIDENCED_BY]->(:Passage)-[:OF]->(${end}:Document)`,
    distinct: (end) => `WITH DISTINCT ${end}`,
  })
  readonly documents: object;

  @Few('The passages that name it: the evidence that it is spoken of at all.', {
    to: 'Evidence',
    match: (from, end) => `(${from})<-[:ENTITY]-(:Mention)-[${end}by:EVIDENCED_BY]->(${end}:Passage)`,
    distinct: (end) => `WITH DISTINCT ${end}, ${end}by.stance AS ${end}stance`,
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly evidence: object[];

  @Few('Decisions on who or what is the same as it, or is not.', {
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
