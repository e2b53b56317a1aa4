// The forms in which publishers embed posts: one function per form, each reading one element.
import type { Element } from "../elements.ts";
import type { Candidate } from "../found.ts";
import { ampComponent } from "./amp.ts";
import { carrier, isGate, mayCarry } from "./consent.ts";
import { classesOf } from "./form.ts";
import { frame } from "./frame.ts";
import { HANDED_NAMES, handedOut, isPostScript, markedLink, postScript } from "./filled.ts";
import { component, customElement, isBlockOrEmbed, mayName, placeholder } from "./placeholder.ts";
import { stillPost, substack } from "./substack.ts";
import type { FormContext } from "./form.ts";

export { gate, isGate, mayCarry } from "./consent.ts";
export { filledAlready, isPostScript } from "./filled.ts";
export { classesOf, onePost, samePost } from "./form.ts";
export type { FormContext } from "./form.ts";

const ELEMENTS = new Set(["blockquote", "figure", "iframe"]);

/** Whether an element may be an embed, so that it is worth keeping until its end is known. */
export function mayBeForm(element: Element): boolean {
  const { name } = element;
  if (name === "script") return isPostScript(element) || mayCarry(element);
  return (
    ELEMENTS.has(name) ||
    name.startsWith("amp-") ||
    classMatters(element) ||
    mayName(element) ||
    isGate(element)
  );
}

/** Classes that mean an embed, and those of the embed codes that services hand out. */
const CLASSES = new RegExp(["embed", "card", ...HANDED_NAMES].join("|"), "i");

const classMatters = (element: Element): boolean =>
  CLASSES.test(element.attributes.get("class") ?? "") || element.name.includes(":");

/** Recognizes an element as the embed of a post; `undefined` if it is none. */
export function recognizeForm(element: Element, text: string, context: FormContext): Candidate | undefined {
  const { name } = element;
  if (name.startsWith("amp-")) return ampComponent(element, context);
  if (!element.closed) return undefined;
  if (name === "iframe") return frame(element, context);
  if (name === "a") return markedLink(element, context) ?? stillPost(element, context);
  if (name === "script" || name === "template" || name === "noscript") {
    return postScript(element, context) ?? (mayCarry(element) ? carrier(element, text, context) : undefined);
  }
  return (
    handedOut(element, context) ??
    substack(element, context) ??
    component(element, context) ??
    customElement(element, context) ??
    placeholder(element, context) ??
    coded(element, text, context)
  );
}

/** An element that says that it holds an embed, with embed code in an attribute. */
function coded(element: Element, text: string, context: FormContext): Candidate | undefined {
  const said =
    isGate(element) || [...classesOf(element)].some((each) => /embed|social|player|lazy/.test(each));
  if (!said || !isBlockOrEmbed(element) || context.holdsEmbed(element)) return undefined;
  return mayName(element) ? carrier(element, text, context) : undefined;
}
