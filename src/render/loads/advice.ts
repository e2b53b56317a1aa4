// What to do about a load: one sentence.
import type { Remedy } from "./known.ts";
import { REMEDIES } from "./known.ts";
import type { LoadKind } from "./load.ts";

const COPY = "Serve a copy from the site itself.";

/** By kind, where nothing more is known. */
const ADVICE: Readonly<Record<LoadKind, string>> = {
  script: "Serve a copy from the site itself, or leave it out.",
  style: COPY,
  image: "Keep a copy of the picture on the site itself.",
  font: "Serve the fonts from the site itself.",
  frame: "Put a link in its place, or load it only after a click.",
  object: "Put a link in its place, or load it only after a click.",
  media: "Keep a copy on the site itself, or link to it.",
  track: COPY,
  manifest: COPY,
  icon: COPY,
  connection: "Leave the hint out.",
  fetch_ahead: "Leave the hint out, or serve a copy from the site itself.",
  component: "Put a link or a static embed in its place.",
  request: "Ask the site itself, or leave it out.",
  report: "Leave the attribute out.",
  form: "Let the site take in what readers enter, or say where it goes.",
  refresh: "Put a link in its place.",
};

/** Kinds that are part of an embed, so that rewriting takes them away. */
const OF_EMBEDS: ReadonlySet<LoadKind> = new Set(["script", "frame"]);

/**
 * What to do about a load.
 * @param remedy of the service behind it, if it is known
 * @param isEmbed says of a frame's address whether rewriting replaces it; without it the service tells
 */
export function adviceFor(
  kind: LoadKind,
  url: string,
  remedy: Remedy | undefined,
  isEmbed: ((url: string) => boolean) | undefined,
): string {
  if (kind === "frame" && isEmbed)
    return isEmbed(url) ? REMEDIES.rewrite : remedy === "consent" ? REMEDIES.consent : ADVICE.frame;
  if (remedy === "rewrite") return OF_EMBEDS.has(kind) ? REMEDIES.rewrite : ADVICE[kind];
  if (remedy === undefined || kind === "connection" || kind === "fetch_ahead" || kind === "form")
    return ADVICE[kind];
  return REMEDIES[remedy];
}
