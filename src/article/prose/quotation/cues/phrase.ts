// A noun phrase in a sentence, and what binds it.

/** How many words a noun phrase may have before its noun, and between its noun and its service. */
export const LONGEST = 8;

/** What stands before a head: where its phrase begins and by which preposition it is bound. */
export interface Binding {
  readonly from: number;
  readonly bound?: "in" | "according" | "reply" | "beside";
}

/** What the noun phrase around a head amounts to. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly kind: "post" | "other";
  readonly service?: string;
  readonly weak: boolean;
  readonly user: boolean;
}
