/** The parts of docs/cli.md that are made from the declarations of the verbs, so that both agree. Pure. */
import type { Argument, Command, Option } from 'commander';

import { EXIT_MEANINGS } from './exitCodes';
import { GROUPS, Verb } from './verb';

const BEGIN = '<!-- reference -->';
const END = '<!-- /reference -->';

/** Returns the text with the reference between the two markers renewed; undefined if the markers are missing. */
export function withReference(text: string, program: Command): string | undefined {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from === -1 || to < from) return undefined;
  return `${text.slice(0, from + BEGIN.length)}\n\n${renderReference(program)}\n\n${text.slice(to)}`;
}

function renderReference(program: Command): string {
  const groups = Object.values(GROUPS).map((heading) => {
    const verbs = program.commands.filter((one) => one.helpGroup() === heading);
    return [`## ${heading.replace(/:$/u, '')}`, ...verbs.flatMap((one) => renderVerb(one, 'entente'))];
  });
  return [
    '<!-- prettier-ignore-start -->',
    '## Exit codes',
    table(
      ['code', 'meaning'],
      EXIT_MEANINGS.map(({ code, meaning }) => [String(code), meaning]),
    ),
    ...groups.flat(),
    '<!-- prettier-ignore-end -->',
  ].join('\n\n');
}

function renderVerb(command: Command, parent: string): string[] {
  const path = `${parent} ${command.name()}`;
  const { examples, notes } = command instanceof Verb ? command : { examples: [], notes: undefined };
  const words = [path, ...command.registeredArguments.map(argumentText)].join(' ');
  const rows = [
    ...command.registeredArguments.map((one) => [`\`${argumentText(one)}\``, one.description]),
    ...command.options.filter(isOwn).map((one) => [`\`${one.flags}\``, optionText(one)]),
  ];
  return [
    `### ${inline(words)}`,
    command.description(),
    ...(rows.length > 0 ? [table(['', ''], rows)] : []),
    ...(notes === undefined ? [] : [notes]),
    ...(examples.length === 0
      ? []
      : [
          ['```sh', ...examples.flatMap(({ command: line, about }) => [`# ${about}`, line]), '```'].join(
            '\n',
          ),
        ]),
    ...command.commands.flatMap((one) => renderVerb(one, path)),
  ];
}

/** `--debug` is described once for all verbs. */
const isOwn = ({ long }: Option) => long !== '--debug';

function argumentText(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function optionText({ description, defaultValue, argChoices, mandatory }: Option): string {
  const value: unknown = defaultValue;
  return [
    description,
    ...(argChoices ? [`one of ${argChoices.join(', ')}`] : []),
    ...(typeof value === 'string' ? [`by default \`${value}\``] : []),
    ...(mandatory ? ['required'] : []),
  ].join('; ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const inCell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/<(?=[a-z])(?![^`]*`)/g, '\\<');

/** A heading in which `<path>` is no tag. */
const inline = (text: string) => `\`${text}\``;
