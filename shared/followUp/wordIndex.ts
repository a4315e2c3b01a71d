/** Finds texts that hold a word, by the pairs of characters in them; texts are numbered from 0. */
export class WordIndex {
  private readonly texts: readonly string[];
  /** Numbers of the texts that hold a pair, rising; the key is made of the pair's two UTF-16 units. */
  private readonly pairs = new Map<number, number[]>();

  constructor(texts: readonly string[]) {
    this.texts = texts;
    texts.forEach((text, number) => {
      for (let at = 0; at + 1 < text.length; at += 1) this.put(pairAt(text, at), number);
    });
  }

  /** The numbers of the texts that hold every word, rising. */
  find(words: readonly string[]): number[] {
    const rarest = this.candidates(words);
    return rarest.filter((number) => words.every((word) => this.texts[number]?.includes(word) === true));
  }

  /** The shortest list of texts that may hold all words: of a word of one character every text may. */
  private candidates(words: readonly string[]): readonly number[] {
    let shortest: readonly number[] | null = null;
    for (const word of words) {
      for (let at = 0; at + 1 < word.length; at += 1) {
        const list: readonly number[] = this.pairs.get(pairAt(word, at)) ?? [];
        if (shortest === null || list.length < shortest.length) shortest = list;
      }
    }
    return shortest ?? this.texts.map((_text, number) => number);
  }

  private put(pair: number, number: number): void {
    const list = this.pairs.get(pair);
    if (list === undefined) this.pairs.set(pair, [number]);
    else if (list.at(-1) !== number) list.push(number);
  }
}

const pairAt = (text: string, at: number) => text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);
