/** The field that finds a question among many. */
import type { Card } from './card';

/** Hides the cards that lack a word of the text while a person types, and says how many are left. */
export function letFilter(text: HTMLInputElement, status: HTMLElement, cards: readonly Card[]): void {
  text.addEventListener('input', () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const { node, operation } of cards) {
      const about = `${operation.name} ${operation.title} ${operation.description}`.toLowerCase();
      node.hidden = !words.every((word) => about.includes(word));
      if (!node.hidden) left += 1;
    }
    status.textContent = messageOf(text.value.trim(), left, cards.length);
  });
}

function messageOf(text: string, left: number, all: number): string {
  if (text === '') return '';
  if (left === 0) return `No question matches “${text}”. Try another word, or ask in GraphiQL.`;
  return `${String(left)} of ${String(all)} questions.`;
}
