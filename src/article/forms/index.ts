// The forms in which publishers embed posts: one function per form, each reading one element.
import type { Element } from "../elements.ts";
import type { Candidate } from "../found.ts";
import { ampComponent } from "./amp.ts";
import { carrier, isGate, mayCarry, saysGate } from "./consent.ts";
import { classesOf } from "./form.ts";
import { frame } from "./frame.ts";
import { HANDED_NAMES, handedOut, isPostScript, markedLink, postScript } from "./filled.ts";
import {
  component,
  customElement,
  isBlockOrEmbed,
  mayName,
  placeholder,
  speaksOfService,
} from "./placeholder.ts";
import { stillPost, substack } from "./substack.ts";
import type { FormContext } from "./form.ts";

export { gate, isGate, mayCarry } from "./consent.ts";
export { filledAlready, isPostScript } from "./filled.ts";
export { classesOf, onePost, samePost } from "./form.ts";
export type { FormContext } from "./form.ts";

const ELEMENTS = new Set(["blockquote", "figure", "iframe"]);

/**
 * Whether an element may be an embed, so that it is worth keeping until its end is known.
 *
 * @param says what its classes say
 */
export function mayBeForm(element: Element, says: ClassesSay): boolean {
  const { name } = element;
  if (name === "script") return isPostScript(element) || mayCarry(element);
  return (
    says.form ||
    ELEMENTS.has(name) ||
    name.startsWith("amp-") ||
    name.includes(":") ||
    mayName(element, says.service) ||
    isGate(element, says.gate)
  );
}

/** Classes that mean an embed, and those of the embed codes that services hand out. */
const CLASSES = new RegExp(["embed", "card", ...HANDED_NAMES].join("|"));

/** What classes, or names, of elements say. */
export interface ClassesSay {
  /** It may be an embed. */
  readonly form: boolean;
  /** It is the box of a consent tool. */
  readonly gate: boolean;
  /** It has to do with a service. */
  readonly service: boolean;
}

/** What classes, or a name, in lower case, say. */
export function readClasses(classes: string): ClassesSay {
  return { form: CLASSES.test(classes), gate: saysGate(classes), service: speaksOfService(classes) };
}

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
