// Stretches of a text, held as bare numbers: a text may hold a mark every few characters.

/** Stretches, each with a number that says what it is. */
export class Spans {
  /** Start, end and kind of each in turn. */
  readonly #numbers: number[] = [];

  get length(): number {
    return this.#numbers.length / 3;
  }

  add(start: number, end: number, kind = 0): void {
    this.#numbers.push(start, end, kind);
  }

  start(index: number): number {
    return this.#numbers[index * 3]!;
  }

  end(index: number): number {
    return this.#numbers[index * 3 + 1]!;
  }

  kind(index: number): number {
    return this.#numbers[index * 3 + 2]!;
  }

  /** The indexes in the order of the text; of those that begin together the longest first. */
  inOrder(): Uint32Array {
    const order = Uint32Array.from({ length: this.length }, (_none, index) => index);
    const isSorted = order.every((index) => index === 0 || this.#compare(index - 1, index) <= 0);
    return isSorted ? order : order.sort((a, b) => this.#compare(a, b) || a - b);
  }

  #compare(a: number, b: number): number {
    return this.start(a) - this.start(b) || this.end(b) - this.end(a);
  }
}
