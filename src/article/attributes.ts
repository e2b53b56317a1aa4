// The attributes of a start tag, read from the text when somebody asks for one.

/** Where the attributes of a text stand: for each a number of its name, and where its value begins and ends. */
export interface AttributePlaces {
  readonly text: string;
  /** Names in lower case, by number. */
  readonly names: readonly string[];
  readonly places: readonly number[];
}

/**
 * Attributes by lower-case name, values as written (not decoded). The first of those with one name counts, and those that
 * can matter to nobody here are left out.
 */
export class Attributes implements ReadonlyMap<string, string> {
  readonly #of: AttributePlaces;
  readonly #from: number;
  readonly #to: number;
  #map: ReadonlyMap<string, string> | undefined;

  /** @param from, to which of the places are of this tag */
  constructor(of: AttributePlaces, from: number, to: number) {
    this.#of = of;
    this.#from = from;
    this.#to = to;
  }

  get size(): number {
    return (this.#to - this.#from) / 3;
  }

  get(name: string): string | undefined {
    const { text, names, places } = this.#of;
    for (let at = this.#from; at < this.#to; at += 3)
      if (names[places[at]!] === name) return text.slice(places[at + 1], places[at + 2]);
    return undefined;
  }

  has(name: string): boolean {
    const { names, places } = this.#of;
    for (let at = this.#from; at < this.#to; at += 3) if (names[places[at]!] === name) return true;
    return false;
  }

  /** Whether an attribute is of one of these names. */
  hasOneOf(wanted: ReadonlySet<string>): boolean {
    const { names, places } = this.#of;
    for (let at = this.#from; at < this.#to; at += 3) if (wanted.has(names[places[at]!]!)) return true;
    return false;
  }

  /** Whether an attribute passes a test. */
  some(test: (name: string, value: string) => boolean): boolean {
    const { text, names, places } = this.#of;
    for (let at = this.#from; at < this.#to; at += 3)
      if (test(names[places[at]!]!, text.slice(places[at + 1], places[at + 2]))) return true;
    return false;
  }

  keys(): MapIterator<string> {
    return this.#whole.keys();
  }

  values(): MapIterator<string> {
    return this.#whole.values();
  }

  entries(): MapIterator<[string, string]> {
    return this.#whole.entries();
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.#whole.entries();
  }

  forEach(told: (value: string, name: string, map: ReadonlyMap<string, string>) => void): void {
    this.#whole.forEach(told);
  }

  get #whole(): ReadonlyMap<string, string> {
    return (this.#map ??= new Map(this.#pairs()));
  }

  *#pairs(): Generator<[string, string]> {
    const { text, names, places } = this.#of;
    for (let at = this.#from; at < this.#to; at += 3)
      yield [names[places[at]!]!, text.slice(places[at + 1], places[at + 2])];
  }
}
