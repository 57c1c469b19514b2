/** From a declared property to the value that a plan speaks of. */
import type { Args, PropertyEntry } from '../../model/declare/dictionary';
import { checkedDay } from '../clientDates';
import { compare } from './condition';
import type { Walk } from './plan';
import { walkOver } from './planWalk';
import type { Owner, Value } from './value';

/** The value of a property of the node or link at hand. */
export function valueOf({ source }: PropertyEntry, of: Owner, args: Args): Value {
  switch (source.kind) {
    case 'CARRIED':
      return { kind: 'PROPERTY', of: 'CARRIED', property: source.property };
    case 'DISPLAY_NAME': {
      const { language } = args;
      return { kind: 'DISPLAY_NAME', language: typeof language === 'string' ? language : 'en' };
    }
    case 'HELD_ON':
      return { kind: 'HELD_ON', of, day: checkedDay(String(args['date']), 'heldOn.date') };
    case 'CONFIDENCE':
      return { kind: 'CONFIDENCE', of: of === 'LINK' ? 'LINK' : 'NODE' };
    case 'DOCUMENT_COUNT':
      return { kind: 'COUNT', walk: supportingDocuments(), counted: 'NODES' };
    case 'CITATION':
      return { kind: 'CITATION' };
    case 'WORDS':
      return { kind: 'WORDS' };
    case 'IDS':
      return { kind: 'IDS', path: source.path, withoutProperty: source.withoutProperty };
    case 'STORED':
      return { kind: 'PROPERTY', of, property: source.property };
  }
}

/** From a fact to the documents that support it. */
function supportingDocuments(): Walk {
  const stance = { kind: 'PROPERTY', of: 'LINK', property: 'stance' } as const;
  return walkOver('Document', [
    { types: ['EVIDENCED_BY'], direction: 'out', where: compare(stance, 'eq', 'SUPPORTS') },
    { types: ['OF'], direction: 'out', labels: ['Document'] },
  ]);
}
