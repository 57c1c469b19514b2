/** A part of a name without the endings of its cases: «Игорем Котовым» and «Игорь Котов» are one; «Котова» is not plural. */
export function personStem(word: string): string {
  return word.length < 4
    ? word
    : word.replace(/(?:ого|ому|[ыое]м|[ое]й|[иы]й|ая|ую|ии|ию|ия|[аеиоуыьюяй])$/, '');
}
