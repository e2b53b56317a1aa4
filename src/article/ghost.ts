// Ghost's cards: a figure around an embed, or a bookmark that shows title and picture of a page.
import { classesOf } from "./forms/index.ts";
import type { FormContext } from "./forms/index.ts";
import type { Element } from "./elements.ts";
import type { Candidate } from "./found.ts";
import { inPlaceOf, withoutCaption } from "./wordpress.ts";
import type { BlockComments } from "./wordpress.ts";

/** Whether a figure is one of Ghost's cards that may show a post. */
export function isGhostCard(classes: ReadonlySet<string>): boolean {
  return classes.has("kg-embed-card") || classes.has("kg-bookmark-card");
}

/**
 * The card that holds an embed, or that is a bookmark of a post. With comments around it it becomes an HTML card: Ghost
 * would make an embed of it anew. A caption is the site's own text and stays.
 *
 * @param inner the embed within, if there is just one
 */
export function ghostCard(
  figure: Element,
  inner: Candidate | undefined,
  comments: BlockComments,
  text: string,
  context: FormContext,
): Candidate | undefined {
  const held =
    inner ?? (classesOf(figure).has("kg-bookmark-card") ? bookmarked(figure, text, context) : undefined);
  if (!held) return undefined;
  return inPlaceOf(figure, withoutCaption(figure, held, text), held, "ghost-card", text, {
    range: comments.blockOf(figure),
    opens: "<!--kg-card-begin: html-->",
    closes: "<!--kg-card-end: html-->",
  });
}

/** What a bookmark leads to. Its link takes up all of the card but the caption. */
function bookmarked(figure: Element, text: string, context: FormContext): Candidate | undefined {
  const reference = context.firstLink(figure);
  if (reference?.certain !== true) return undefined;
  const caption = text.slice(figure.inner, figure.innerEnd).search(/<figcaption[\s>]/i);
  const end = caption < 0 ? figure.innerEnd : figure.inner + caption;
  return { reference, range: [figure.inner, end], markup: "ghost-card", certain: true };
}
