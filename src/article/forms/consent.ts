// Consent tools: embed code that waits, encoded, until the reader agrees, and the box that asks.
import type { Element } from "../elements.ts";
import type { Candidate } from "../found.ts";
import type { Reference } from "../../model/reference.ts";
import { candidate, MAX_VALUE } from "./form.ts";
import { disclose, isCode } from "./value.ts";
import { codeIn } from "./placeholder.ts";
import type { FormContext } from "./form.ts";

/** Words by which a box says that it holds content back: those of consent tools, and common ones. */
const GATE =
  /borlabs|brlbs|cmplz|complianz|usercentrics|(?:^|[\s_-])uc-|klaro|embetty|shariff|cookiebot|cookieyes|cookiefirst|iubenda|_iub|rcb-|real-cookie|didomi|axeptio|tarteaucitron|(?:^|[\s_-])tac_|onetrust|optanon|embed-privacy|content-?blocker|consent|opt-?in|two-?click|2-?click|gdpr|dsgvo|rgpd|privacy-?(?:embed|gate|wall)|embed-?(?:gate|placeholder|blocked|blocker)|blocked-?content|external-?content/;

const BOXES = new Set("div figure section aside p".split(" "));
const CARRIERS = new Set(["script", "template", "noscript"]);

/** Script types whose content is a text for the page's own scripts. */
const TEXT_TYPE =
  /^(?:text\/(?:template|plain|html|x-[a-z-]+|x-template)|application\/(?:json|x-[a-z-]+)|template)$/i;

/** Names of attributes by which consent tools mark what they hold back. */
const GATE_ATTRIBUTE =
  /^(?:data-(?:borlabs|brlbs|cookie|cmplz|consent|usercentrics|uc-|klaro|iub|cmp-|didomi|requires-vendor-consent|cookieyes|rcb)|uc-|consent-)/;

/**
 * Whether an element is, by its name, classes or attributes, the box of a consent tool.
 *
 * @param said whether its classes say so, by {@link saysGate}
 */
export function isGate(
  { name, attributes }: Element,
  said = saysGate((attributes.get("class") ?? "").toLowerCase()),
): boolean {
  if (name === "a-opt-in" || name === "embed-privacy") return true;
  if (!BOXES.has(name)) return false;
  if (said) return true;
  const id = attributes.get("id");
  return (
    (id !== undefined && saysGate(id.toLowerCase())) || attributes.some((each) => GATE_ATTRIBUTE.test(each))
  );
}

/** Whether classes, or an id, in lower case, say that a box holds content back. */
export function saysGate(value: string): boolean {
  return GATE.test(value);
}

/** Whether a script, a template or the like may carry an embed code as text. */
export function mayCarry(element: Element): boolean {
  if (!CARRIERS.has(element.name)) return false;
  if (element.name === "script") {
    const type = element.attributes.get("type");
    if (type === undefined ? !hasCode(element) : !TEXT_TYPE.test(type.trim())) return false;
  }
  return element.parent !== undefined && (isGate(element.parent) || marked(element));
}

const hasCode = ({ attributes }: Element): boolean =>
  attributes.some((name, value) => name.startsWith("data-") && value.length > 60);

const marked = ({ attributes }: Element): boolean =>
  saysGate(`${attributes.get("class") ?? ""} ${attributes.get("data-role") ?? ""}`.toLowerCase()) ||
  attributes.some((name) => GATE_ATTRIBUTE.test(name));

/** A script, a template or an element's attribute that carries the embed code of one post. */
export function carrier(element: Element, text: string, context: FormContext): Candidate | undefined {
  if (!element.closed) return undefined;
  const carried = codeIn(element, context) ?? contentOf(element, text, context);
  if (!carried) return undefined;
  const found = candidate(element, "consent-placeholder", carried.reference);
  // What takes the place of a script would be seen where the script is not: only the box around it can be replaced.
  return found && { ...found, code: carried.code, ...(CARRIERS.has(element.name) && { bound: true }) };
}

function contentOf(
  element: Element,
  text: string,
  context: FormContext,
): { code: string; reference: Reference } | undefined {
  if (!CARRIERS.has(element.name) || element.innerEnd - element.inner > MAX_VALUE) return undefined;
  const content = text.slice(element.inner, element.innerEnd);
  const texts = element.name === "script" ? disclose(content) : [content];
  for (const code of texts) {
    const reference = isCode(code) ? context.codedPost(code) : undefined;
    if (reference?.certain === true) return { code, reference };
  }
  return undefined;
}

/** How much of a page a box may hold besides the embed (UTF-16 code units): its markup, and its words. */
const MAX_BOX = 30_000;
const MAX_WORDS = 1_500;

/**
 * The box of a consent tool as a whole, which holds one embed and besides it nothing but the question to the reader:
 * with the embed in place nobody is to be asked. `undefined` if it holds anything of the article.
 */
export function gate(element: Element, inner: Candidate, text: string): Candidate | undefined {
  const [start, end] = inner.range;
  if (end - start + MAX_BOX < element.end - element.start) return undefined;
  const around = text.slice(element.start, start) + text.slice(end, element.end);
  if (/<(?:h1|h2|article|main|form|table|video)[\s>]/i.test(around)) return undefined;
  const words = withoutUnread(around)
    .replace(/<[^>]*>?/g, (tag) => (tag.endsWith(">") ? " " : tag))
    .replace(/\s+/g, " ");
  if (words.length > MAX_WORDS) return undefined;
  const { reference, certain, fixed, code } = inner;
  const found = candidate(element, "consent-placeholder", reference, certain);
  return found && { ...found, ...(fixed && { fixed }), code: code ?? text.slice(start, end) };
}

/** Elements of which nothing is read as words, and where each ends. */
const UNREAD = /<(script|style|svg|noscript|template)\b/gi;
const END_OF_UNREAD: Readonly<Record<string, RegExp>> = {
  script: /<\/script\s*>/gi,
  style: /<\/style\s*>/gi,
  svg: /<\/svg\s*>/gi,
  noscript: /<\/noscript\s*>/gi,
  template: /<\/template\s*>/gi,
};

/** Markup with a space for each such element. One without its end stays; its end is looked for once. */
function withoutUnread(markup: string): string {
  const endless = new Set<string>();
  let kept = "";
  let from = 0;
  for (const { 1: written, index } of markup.matchAll(UNREAD)) {
    const name = written!.toLowerCase();
    if (index < from || endless.has(name)) continue;
    const end = END_OF_UNREAD[name]!;
    end.lastIndex = index;
    if (end.test(markup)) {
      kept += `${markup.slice(from, index)} `;
      from = end.lastIndex;
    } else endless.add(name);
  }
  return kept + markup.slice(from);
}
