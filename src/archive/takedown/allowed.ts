// What a takedown may do, and what it may be called: the reason stays for good.
import { PostproofError } from "../../errors.ts";
import type { RedactedPart, Standing } from "../../model/decision.ts";
import { holdingOf } from "./marks.ts";
import { takenDown } from "./meant.ts";
import type { Reach, Wanted } from "./reach.ts";

/** The parts that are taken out. Copies of pictures carry the author's name, so that they go with it. */
export function partsOf(mode: Wanted["mode"], given: readonly RedactedPart[] | undefined): Wanted["parts"] {
  if (mode !== "redact") return [];
  const parts = new Set(given);
  if (parts.has("author")) parts.add("media");
  if (parts.size > 0) return [...parts].sort();
  throw new PostproofError("invalid_input", "Say what is to be taken out: text, media or author.");
}

/** @throws PostproofError `on_hold`, `taken_down`, `invalid_input` */
export function checkAllowed(mode: Wanted["mode"], standing: Standing): void {
  const { hold, erased, unfinished, by } = standing;
  if (unfinished && unfinished.what !== mode)
    throw new PostproofError(
      "invalid_input",
      `A takedown of another kind was begun and has to be ended first: ${unfinished.what}.`,
    );
  if (erased && !unfinished) throw takenDown(standing);
  if (hold && (mode === "redact" || mode === "erase"))
    throw new PostproofError(
      "on_hold",
      `A legal hold of ${hold.at.slice(0, 10)} by ${hold.by} forbids removing anything of this post: ${hold.why.replace(/[.!?]$/, "")}. Release it first: postproof decide KEY --what release.`,
    );
  if (mode === "undo" && by?.what !== "unpublish")
    throw new PostproofError(
      "invalid_input",
      "Only what was unpublished can be shown again: this post was not.",
    );
}

/** What is held may not lose a version or its evidence to the takedown of another post. @throws PostproofError `on_hold` */
export function checkHeld(held: readonly string[]): void {
  if (held.length === 0) return;
  throw new PostproofError(
    "on_hold",
    `Nothing may be removed of posts on legal hold, and this post stands in them or in their evidence: ${held.join(", ")}. Show it no more (unpublish), or release them first: postproof decide KEY --what release.`,
  );
}

/** The stub stays for good: it must not say what was taken out. */
export function checkReason(
  why: string,
  by: string,
  mode: Wanted["mode"],
  parts: Wanted["parts"],
  { marks }: Reach,
): void {
  if (mode !== "erase" && !parts.includes("author")) return;
  if (holdingOf(`${why}\n${by}`, marks) === undefined) return;
  throw new PostproofError(
    "invalid_input",
    "The reason names the author or repeats the post, and would stay in the archive. Say it without: 'at the author's request', 'court order 12/2026'.",
  );
}
