// What a page of LinkedIn shows in its markup: the words, who wrote them, the day.
import { defined, englishDay } from "../read/fields.ts";
import { readTags } from "../read/html-tags.ts";

const WANTED = new Set(["class", "data-test-id", "href", "src", "alt", "data-delayed-url", "data-li-src"]);

/** What a page shows in its markup. */
export interface Shown {
  /** HTML of the words. */
  readonly words?: string;
  readonly name?: string;
  readonly profile?: string;
  readonly image?: string;
  /** `Dec 19, 2016`. */
  readonly day?: string;
}

/** Marks of the elements that hold the words: of an article, of a post on its page and in its frame. */
const WORDS =
  /(?:^|\s)(?:article-content__body|attributed-text-segment-list__content|update-components-text|commentary)(?:\s|$)/;
const NAMES =
  /(?:^|\s)(?:base-main-card__title|entity-name|public-post-author-card__name)(?:\s|$)|actor-name/;
const DAY = /(?:^|\s)base-main-card__metadata(?:\s|$)/;

/** Reads what a page shows, by the marks of its elements. */
export function readShown(html: string): Shown {
  const shown: { words?: string; name?: string; profile?: string; image?: string; day?: string } = {};
  let taking:
    | { readonly what: "words" | "name" | "day"; readonly tag: string; depth: number; text: string }
    | undefined;
  readTags(html.slice(0, 2_000_000), WANTED, {
    open({ name, attributes }) {
      const marks = `${attributes.get("class") ?? ""} ${attributes.get("data-test-id") ?? ""}`;
      const href = attributes.get("href");
      if (
        href !== undefined &&
        /^https:\/\/(?:[a-z]{2,3}|www)\.linkedin\.com\/(?:in|company|school|showcase)\//.test(href)
      )
        shown.profile ??= href.split("?", 1)[0]!;
      if (name === "img" && shown.image === undefined) {
        const src =
          attributes.get("data-delayed-url") ?? attributes.get("data-li-src") ?? attributes.get("src");
        if (
          src !== undefined &&
          /^https:\/\/media[\w.-]{0,20}\.licdn\.com\/.*(?:feedshare|article-(?:cover|inline)_image|videocover)/.test(
            src,
          )
        )
          shown.image = src;
      }
      if (taking !== undefined) {
        if (name === taking.tag) taking.depth += 1;
        if (taking.what === "words")
          taking.text +=
            name === "a" && href !== undefined ? `<a href="${href.replaceAll('"', "%22")}">` : `<${name}>`;
        return;
      }
      const what =
        shown.words === undefined && WORDS.test(marks)
          ? "words"
          : shown.name === undefined && NAMES.test(marks)
            ? "name"
            : shown.day === undefined && DAY.test(marks)
              ? "day"
              : undefined;
      if (what) taking = { what, tag: name, depth: 1, text: "" };
    },
    close(name) {
      if (taking === undefined) return;
      if (name === taking.tag) taking.depth -= 1;
      if (taking.depth === 0) {
        shown[taking.what] = taking.text;
        taking = undefined;
      } else if (taking.what === "words") taking.text += `</${name}>`;
    },
    text(text) {
      if (taking !== undefined && taking.text.length < 200_000)
        taking.text += taking.what === "words" ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;") : text;
    },
  });
  const plain = (text: string | undefined): string | undefined =>
    text?.replace(/\s+/g, " ").trim() || undefined;
  return defined({ ...shown, name: plain(shown.name), day: englishDay(plain(shown.day)) });
}
