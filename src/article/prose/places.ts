// What an element means for the text in it: a caption, a quote, a link, or nothing that anybody reads.
import { ROWS } from "../../services/index.ts";
import { isBlock } from "../kinds.ts";
import { postNamedBy, serviceIn } from "../services.ts";
import { decodeAttribute } from "../character-references.ts";
import type { Element } from "../elements.ts";
import type { Passage } from "./found.ts";

/** A figure, and whether text stands in it. */
export interface Figure {
  readonly element: Element;
  readonly outer?: Figure;
  captioned: boolean;
}

/** A link around text. */
export interface LinkPlace {
  readonly url: string;
}

/** A part of a caption (the words, the credit) in an element of its own. */
export interface Part {
  /** Whether its class sets it apart, as good as on a line of its own. */
  readonly line: boolean;
}

/** Where text stands. Shared by all elements between which it makes no difference. */
export interface TextPlace {
  readonly kind: Passage["kind"];
  /** Nobody reads it as part of the article. */
  readonly skipped: boolean;
  /** An embed of a platform, if its end tag is found: without it, it may have swallowed the article. */
  readonly embed?: Element;
  readonly figure?: Figure;
  readonly link?: LinkPlace;
  readonly part?: Part;
  /** Whether nothing but the page stands around: there, editors write paragraphs without tags. */
  readonly bare: boolean;
}

/** Where the text of an article without tags stands. */
export const BARE: TextPlace = { kind: "paragraph", skipped: false, bare: true };

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Controls, code on its own, what stands in for media, readings beside characters. */
const SKIPPED = words(
  "pre xmp listing textarea select svg math button nav audio video canvas object map template datalist rt rp dialog " +
    "head",
);
/** Elements whose classes speak of more than a caption. */
const NEVER_CAPTION = words(
  "html body main article section header form table ul ol input img a iframe h1 h2 h3",
);
const HEADING = /^h[1-6]$/;

/** No class attribute is read beyond this (UTF-16 code units). */
const MAX_CLASS = 1_000;

/** Classes of embeds: ours, those that services publish, and those of common tools. */
const EMBED = new RegExp(
  `(?:^|\\s)(?:${[
    "pp",
    "wp-block-embed__wrapper",
    ...ROWS.flatMap(({ embeds }) => [...Object.keys(embeds?.handed ?? {}), ...(embeds?.classes ?? [])]),
  ].join("|")})(?=\\s|$)`,
  "i",
);
const ELEMENTS: ReadonlySet<string> = new Set(
  ROWS.flatMap(({ embeds }) => Object.keys(embeds?.elements ?? {})),
);

/** Words in class names that mean a caption or credit wherever they stand; in English, German, French, Spanish. */
const CAPTION =
  /caption|bildunterschrift|bildtext|bildnachweis|bildquelle|bildcredit|fotocredit|fotonachweis|(?:photo|image|img|picture|media|figure|foto)[_-]*credit|pie[_-]?de[_-]?foto|piefoto|epigrafe|didascalia|fotoleyenda|l[eé]gende?[_-]?(?:photo|image)/i;
/** Words that mean it only at the end of a class name. */
const CAPTION_END = /(?:^|[\s_-])(?:photo)?(?:credits?|l[eé]gende?|leyenda|source|quelle)(?=$|\s|__|--)/i;

/** Words in class names that mean a credit within a caption. */
const CREDIT_PART =
  /credit|author|autor|source|quelle|nachweis|copyright|photographer|fotograf|agency|agentur|agence|agencia|firma/i;

/** The place of an element's text, given the place of the element. */
export function placeOf(element: Element, outer: TextPlace): TextPlace {
  const { name, attributes } = element;
  if (outer.skipped) return outer;
  if (isSkipped(element, outer)) return { ...outer, skipped: true };
  const classes = attributes.get("class");
  const listed = classes !== undefined && classes.length <= MAX_CLASS ? classes : "";
  let place = outer;
  if (isEmbed(name, listed, element)) place = { ...place, embed: element };
  const kind = kindOf(name, listed, outer.kind);
  if (kind !== outer.kind) place = { ...place, kind };
  if (name === "figure") {
    const figure = { element, captioned: false, ...(outer.figure && { outer: outer.figure }) };
    place = { ...place, figure };
  } else if (name === "a") {
    const href = attributes.get("href");
    if (href !== undefined) place = { ...place, link: { url: decodeAttribute(href).trim() } };
  }
  if (isBlock(name)) {
    if (place.part) place = withoutPart(place);
    if (place.bare && name !== "html" && name !== "body") place = { ...place, bare: false };
  } else if (kind === "caption") {
    const part = partOf(name, listed, outer.part);
    if (part) place = { ...place, part };
  }
  return place;
}

function withoutPart({ part: _, ...place }: TextPlace): TextPlace {
  return place;
}

function isSkipped({ name, attributes, parent }: Element, outer: TextPlace): boolean {
  if (attributes.has("data-postproof-key")) return true;
  if (name === "body" || name === "html") return false;
  if (attributes.has("hidden")) return true;
  // A page behind a dialog is saved as hidden from readers' aids.
  if (attributes.get("aria-hidden")?.toLowerCase() === "true" && parent?.name !== "body") return true;
  // Some pages stand in a form as a whole; the footer of a quotation names its author.
  if (name === "form") return parent?.name !== "body";
  if (name === "footer") return outer.kind !== "quote" && !outer.figure;
  return SKIPPED.has(name);
}

function isEmbed(name: string, classes: string, { attributes }: Element): boolean {
  if (name === "iframe" || ELEMENTS.has(name) || (name.startsWith("amp-") && name !== "amp-img")) return true;
  if (classes !== "" && !SKIPPED_EMBED.has(name) && EMBED.test(classes)) return true;
  const own = postNamedBy(attributes);
  return own !== undefined && (name === "blockquote" || serviceIn(classes) === own.service);
}

/** What may be named like an embed without being one. */
const SKIPPED_EMBED = words("html body main article a img");

function kindOf(name: string, classes: string, outer: Passage["kind"]): Passage["kind"] {
  if (name === "figcaption" || name === "caption" || name === "figure") return "caption";
  if (name === "blockquote") return "quote";
  if (name === "table") return "paragraph";
  if (outer !== "caption" && HEADING.test(name)) return "heading";
  return isCaptionClass(name, classes) ? "caption" : outer;
}

function isCaptionClass(name: string, classes: string): boolean {
  if (classes === "" || NEVER_CAPTION.has(name)) return false;
  return CAPTION.test(classes) || CAPTION_END.test(classes);
}

/** What an element in a caption's line makes of it: sites set words and credit apart by style. */
function partOf(name: string, classes: string, outer: Part | undefined): Part | undefined {
  if (classes !== "" && CREDIT_PART.test(classes)) return { line: true };
  if (!outer && isCaptionClass(name, classes)) return { line: true };
  return name === "small" || name === "cite" ? { line: false } : undefined;
}
