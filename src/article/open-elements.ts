// The elements that are open at a place in an HTML text, and which of them a tag ends.
import { BARRIERS, CLOSES, CLOSES_P, FORMATTING, SEEN_THROUGH, SPECIAL, STANDS_IN } from "./kinds.ts";

/** What can be open. */
export interface Openable {
  readonly name: string;
  /** How many elements were open around it. */
  readonly depth: number;
  /** An element of formatting that has ended while blocks that began within it go on. */
  ended: boolean;
}

/** Told of each element that ends: where its content ends, and, if its own end tag ends it, where that ends. */
export type OnEnd<E> = (element: E, at: number, tagEnd?: number) => void;

const depthOf = (element: Openable | undefined): number => element?.depth ?? -1;

/**
 * No more elements than this are held open. Browsers nest no deeper than 512; an element within as many as this ends where
 * its content begins, so that the memory that a text takes does not grow with its depth.
 */
const MAX_DEPTH = 1_000;

/** The open elements. Every question is answered without walking down, so that depth costs no time. */
export class OpenElements<E extends Openable> {
  readonly #onEnd: OnEnd<E>;
  readonly #all: E[] = [];
  readonly #byName = new Map<string, E[]>();
  readonly #specials: E[] = [];
  /** Special elements but those that list items may hold unclosed. */
  readonly #walls: E[] = [];
  readonly #barriers: E[] = [];
  /** How many elements of each name began beyond the greatest depth, whose end tags end nothing. */
  readonly #beyond = new Map<string, number>();

  constructor(onEnd: OnEnd<E>) {
    this.#onEnd = onEnd;
  }

  /** The element that a new one would stand in. */
  get innermost(): E | undefined {
    return this.#all.at(-1);
  }

  /** The depth of a new element. */
  get depth(): number {
    return this.#all.length;
  }

  /** The innermost open element of a name. */
  innermostOf(name: string): E | undefined {
    return this.#byName.get(name)?.at(-1);
  }

  /** Ends what the start tag of an element ends. `apart`: it ends no paragraph. */
  makeRoom(name: string, at: number, apart: boolean): void {
    if (CLOSES_P.has(name) && !apart) this.#endWithin("p", at);
    const closes = CLOSES.get(name);
    for (
      let wall = this.#walls.at(-1);
      closes && wall && closes.includes(wall.name);
      wall = this.#walls.at(-1)
    ) {
      this.#popTo(wall, at);
    }
    this.#makeRoomInTable(name, at);
    if (name === "button" || name === "a") this.#endWithin(name, at);
    const head = name === "body" ? this.innermostOf("head") : undefined;
    if (head) this.#popTo(head, at);
  }

  #makeRoomInTable(name: string, at: number): void {
    const table = this.innermostOf("table");
    let context: E | undefined;
    for (const outer of STANDS_IN.get(name) ?? []) {
      const open = this.innermostOf(outer);
      if (depthOf(open) > depthOf(context)) context = open;
    }
    if (!context || depthOf(context) < depthOf(table)) return;
    while (this.innermost !== context) this.#pop(at);
  }

  /** Ends the innermost element of a name, if no barrier stands between. */
  #endWithin(name: string, at: number): void {
    const element = this.innermostOf(name);
    if (element && element.depth > depthOf(this.#barriers.at(-1))) this.#end(element, at);
  }

  /** Adds an element, whose content begins at an offset. `apart`: it is a barrier. */
  push(element: E, at: number, apart: boolean): void {
    if (this.#all.length >= MAX_DEPTH) {
      this.#beyond.set(element.name, (this.#beyond.get(element.name) ?? 0) + 1);
      this.#onEnd(element, at);
      return;
    }
    this.#all.push(element);
    const same = this.#byName.get(element.name);
    if (same) same.push(element);
    else this.#byName.set(element.name, [element]);
    if (SPECIAL.has(element.name)) this.#specials.push(element);
    if (SPECIAL.has(element.name) && !SEEN_THROUGH.has(element.name)) this.#walls.push(element);
    if (BARRIERS.has(element.name) || apart) this.#barriers.push(element);
  }

  /** Ends what an end tag ends: the element of its name, if the tag reaches it, and all that is open within. */
  end(name: string, at: number, tagEnd: number): void {
    const beyond = this.#beyond.get(name) ?? 0;
    if (beyond > 0) {
      this.#beyond.set(name, beyond - 1);
      return;
    }
    const element = this.innermostOf(name);
    if (element && this.#reaches(element)) this.#end(element, at, tagEnd);
  }

  #reaches({ name, depth }: E): boolean {
    if (name === "table" || FORMATTING.has(name)) return true;
    if (STANDS_IN.has(name)) return depth >= depthOf(this.innermostOf("table"));
    return SPECIAL.has(name)
      ? depth >= depthOf(this.#barriers.at(-1))
      : depth > depthOf(this.#specials.at(-1));
  }

  #end(element: E, at: number, tagEnd?: number): void {
    if (!FORMATTING.has(element.name) || depthOf(this.#specials.at(-1)) < element.depth) {
      this.#popTo(element, at, tagEnd);
      return;
    }
    this.#byName.get(element.name)!.pop();
    element.ended = true;
    this.#onEnd(element, at, tagEnd);
  }

  /** Ends an element and all within it; only the element itself is ended by the tag. */
  #popTo(element: E, at: number, tagEnd?: number): void {
    while (this.innermost !== element) this.#pop(at);
    this.#pop(at, tagEnd);
  }

  #pop(at: number, tagEnd?: number): void {
    const element = this.#all.pop()!;
    this.#beyond.clear();
    if (!element.ended) {
      this.#byName.get(element.name)!.pop();
      this.#onEnd(element, at, tagEnd);
    }
    for (const list of [this.#specials, this.#walls, this.#barriers]) if (list.at(-1) === element) list.pop();
    while (this.innermost?.ended === true) this.#all.pop();
  }

  /** Ends all, where the text ends. */
  endAll(at: number): void {
    while (this.#all.length > 0) this.#pop(at);
  }
}
