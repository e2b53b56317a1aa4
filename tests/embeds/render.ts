// How golden cases are rendered: their options as plain data, and the embeds made with them.
import type { Part, RenderOptions } from "../../src/render/index.ts";
import { renderEmbed, renderMissing, renderThread } from "../../src/render/index.ts";
import { wordsFor } from "../../src/render/words/index.ts";
import { options as page } from "../browser/page.ts";
import type { Case } from "./cases.ts";

/** Languages in which an embed can speak, each with a catalogue. */
export const LANGUAGES = ["en", "de", "fr", "es", "pt", "it", "ar", "he", "ja", "zh", "zh-Hant"] as const;

/** Every theme. */
export const THEMES = ["paper", "card", "minimal"] as const;

/** Every part that a site can leave out. */
export const PARTS = [
  "avatar",
  "badges",
  "replyContext",
  "media",
  "poll",
  "card",
  "quote",
  "readerNote",
  "counts",
  "application",
  "labels",
  "place",
  "edited",
  "credits",
] as const satisfies readonly Part[];

/** Options of a case as plain data: the words by their language, addresses and label left to the test. */
export interface CaseOptions extends Omit<RenderOptions, "assetUrl" | "label" | "words"> {
  readonly language?: (typeof LANGUAGES)[number];
}

/** The embed of a case; `more` goes before the case's own options. */
export function renderCase({ of, options = {} }: Case, more: CaseOptions = {}): string {
  const { language, ...chosen } = { ...options, ...more };
  const given = { ...chosen, ...(language !== undefined && { words: wordsFor(language) }) };
  if ("url" in of) return renderMissing(of, given);
  if ("snapshot" in of) return renderEmbed(of.snapshot, { ...page, ...given, label: of.label });
  return renderThread(
    of.map(({ snapshot }) => snapshot),
    { ...page, ...given, label: of[0]!.label },
  );
}
