// Answers of servers as somebody recorded them: the posts that they hold.
import type { HeldPost } from "./held.ts";
import { postsIn } from "./shapes.ts";

/** An answer that came whole. */
export interface HeldAnswer {
  readonly url: string;
  /** Its media type, in lower case. */
  readonly type: string;
  readonly text: string;
}

/** Finds the posts of an answer: of JSON by its shape, of a page by its address. */
export function* postsInAnswer(
  { url, type, text }: HeldAnswer,
  common: Pick<HeldPost, "writtenAt" | "place" | "picture">,
): Generator<HeldPost> {
  if (isPage(type)) yield { platform: undefined, kind: "page", body: text, url, ...common };
  else if (isJson(type)) for (const post of postsIn(parsed(text))) yield { ...common, ...post };
}

/** Whether an answer of this type is a page. */
export function isPage(type: string): boolean {
  return /^(?:text\/html|application\/xhtml)/.test(type);
}

/** Whether an answer of this type is JSON. */
export function isJson(type: string): boolean {
  return type.includes("json");
}

/** A text as JSON; `undefined` if it is none. */
export function parsed(text: string): unknown {
  try {
    // Some interfaces begin their JSON with a line that keeps it from being run as a script.
    return JSON.parse(text.replace(/^(?:for\s*\(;;\);|\)\]\}',?)\s*/, "")) as unknown;
  } catch {
    return undefined;
  }
}
