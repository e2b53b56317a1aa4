// The parts of a credit: what each is, and what ties it to the one before.
import type { Entry } from "./lexicon.ts";
import type { Token } from "./token.ts";

/** What a part of a credit is. */
export type PartKind =
  "service" | "agency" | "library" | "handle" | "name" | "credit" | "manner" | "note" | "email";

/**
 * What ties a part to the one before it. `of`: a small word such as `on`, `de`, `von`. `account`: a word such as
 * `account` or `page` beside the service.
 */
export type Glue =
  "none" | "slash" | "spaced slash" | "bar" | "colon" | "comma" | "via" | "of" | "account" | "bracket";

/** A part of a credit. */
export interface Part {
  readonly kind: PartKind;
  readonly text: string;
  readonly glue: Glue;
  /** Name of the service or library; the manner. Empty otherwise. */
  readonly value: string;
  /** The service's or agency's name is an ordinary word too. */
  readonly shy: boolean;
  /** For names: how much it looks like one. */
  readonly looks?: NameLooks;
}

/** `name`: as names look. `word`: one word, which may be one. `prose`: words of a sentence. */
export type NameLooks = "name" | "word" | "prose";

/** How a picture was come by, as roles of words. */
export const MANNERS = ["screenshot", "courtesy", "handout"] as const;

/** Whether a token may play a role. */
export function plays(token: Token | undefined, ...roles: readonly Entry["role"][]): boolean {
  return token?.entries.some(({ role }) => roles.includes(role)) ?? false;
}

/** Whether a word says by what way a picture was come by. */
export function tellsManner(token: Token | undefined): boolean {
  return plays(token, ...MANNERS);
}
