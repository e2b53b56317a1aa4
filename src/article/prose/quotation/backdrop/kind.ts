// What a thing that is posted is made of: moving pictures, still ones, words.
import type { Term } from "../../../../language/terms.ts";

/** What a noun for a thing that is posted is made of. */
export type Kind = "moving" | "still" | "written";

/** What a noun for a thing that is posted says it is made of. */
export function kindOf({ text }: Term): Kind {
  if (MOVING.test(text)) return "moving";
  return STILL.test(text) ? "still" : "written";
}

const MOVING =
  /^(?:vid|clip|klip|film|footage|reel|rolk|ролик|відео|видео|live|strea|стрим|broad|record|nagran|βίντεο|فيديو|مقطع|סרטון|動画|配信|视频|影片|영상|동영상|वीडियो|aufnahme|enregistr|grab|grav|registr|opname|séquence|extrait|vlog|montage|short|tiktok)/iu;

const STILL =
  /^(?:photo|pic|image|selfie|snap|foto|bild|imag|imma|scatt|фото|снім|сним|zdj|φωτο|صور|תמונ|写真|照片|사진|तस्वीर)/iu;

/** On these, what is posted moves. */
export const MOVING_SERVICES: ReadonlySet<string> = new Set([
  "youtube",
  "tiktok",
  "vimeo",
  "twitch",
  "douyin",
  "bilibili",
]);

/** The beginning by which two nouns for such a thing are told the same. */
export function stemOf({ text }: Term): string {
  return text.toLowerCase().slice(0, 5);
}

/** Whether a phrase means something that is known: by its article, or, in languages without one, where it is a picture. */
export function isDefinite(phrase: readonly Term[], language: string, kind: Kind): boolean {
  if (/^(?:ru|uk|pl|ja|zh|ko|hi|tr|he)$/.test(language))
    return kind !== "written" && !phrase.some(({ text }) => OTHER.test(text));
  if (language === "sv") return /(?:en|et|on|an)$/.test(phrase.at(-1)!.text);
  return phrase.some(({ text }) => DEFINITE.test(text));
}

const DEFINITE =
  /^(?:the|that|this|same|his|her|their|its|im|dem|der|diesem|dieser|seinem|ihrem|la|le|l|les|cette|ce|cet|sa|son|el|esa|ese|este|esta|dicho|dicha|su|no|na|nesse|nessa|neste|nesta|nel|nella|nello|questo|questa|quel|het|de|dat|die|dit|deze|στο|στη|στην|της|του|ال.+)$/iu;

const OTHER = /^(?:друг\p{L}+|нов\p{L}+|інш\p{L}+|inn\p{L}+|nowy\p{L}*|başka|bir|別の|另一|다른|एक)$/iu;
