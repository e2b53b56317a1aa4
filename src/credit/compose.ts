// Writes a credit line from facts, in a house style or a template of one's own.
import type { CreditFacts } from "../model/credit-line.ts";
import { PostproofError } from "../errors.ts";
import { labelAt, serviceCalled } from "../services/index.ts";
import { LIBRARIES } from "./lexicon.ts";
import { nameAsWritten } from "./names.ts";
import { plays } from "./token.ts";
import { tokenize } from "./tokens.ts";

/** House styles with a name. */
export const HOUSE_STYLES = ["plain", "ap", "afp", "reuters", "guardian"] as const;

/**
 * How a house writes its credits; what stands in `[]` is left out where nothing is known:
 *
 * - `plain`: `Twitter/Ada Example`, `X/@ada`, `Ada Example via X/@ada`, `Screenshot: X/@ada via Reuters`
 * - `ap`: `(Ada Example/@ada/X[/Screenshot] via AP)`
 * - `afp`: `(Photo by Ada Example / @ada / X[ / Screenshot] / AFP)`
 * - `reuters`: `X/Ada Example/@ada[/Handout]/via REUTERS`
 * - `guardian`: `Photograph: Ada Example/@ada/X[/Screenshot]/Reuters`
 */
export type HouseStyle = (typeof HOUSE_STYLES)[number];

/** Settings of {@link composeCredit}. */
export interface ComposeOptions {
  /** When the post was published, ISO 8601: posts before 24 July 2023 were posted on Twitter, later ones on X. */
  readonly published?: string;
  /** Writes `X (formerly Twitter)` for later posts. Counts only together with `published`. */
  readonly formerly?: boolean;
}

/** The facts as a style writes them: names in quotation marks where they would not be read back otherwise. */
export interface Written {
  readonly services: readonly string[];
  readonly agency: string;
  readonly name: string;
  /** With `@`. */
  readonly handle: string;
  readonly via: string;
  /** Whether `via` is an agency that is known to be one wherever it stands. */
  readonly viaIsKnown: boolean;
  readonly manner: string;
}

const MANNERS = { screenshot: "Screenshot", courtesy: "Courtesy", handout: "Handout" } as const;

/**
 * A credit line for facts. `parseCredit` reads the same facts back from every named style: source, platform and
 * `alsoOn`, name, handle, via, manner, description and the people in it. What is not carried:
 *
 * - `sourceName` is written as the platform was called at `published`, or as given where it names that platform.
 * - Of `people` only those whom the description names.
 * - A `handle` that cannot stand behind `@` (white space, brackets) is left out, as is any handle of an agency's or
 *   library's picture.
 * - A site that is no known service is written by its address, which is not read back as a source.
 * - An agency that is not known here, without a name beside it, is read back as a name.
 *
 * Names that hold a slash, "via", a service's name, brackets or the like are written in quotation marks, `X/“via Ada”`.
 * They are tidied first: white space becomes one space, marks that steer layout go, a curly quotation mark without its
 * partner becomes straight, and what is longer than 200 code units is cut there with an ellipsis. A description is
 * tidied likewise, and where it ends like a credit itself, it cannot be told from a second one.
 *
 * @param style a named style, or a template: see {@link fillTemplate}
 * @returns empty for facts without source
 * @throws {PostproofError} `invalid_input` for a style that is not known, or a placeholder that is not
 */
export function composeCredit(
  facts: CreditFacts,
  style: HouseStyle | (string & {}) = "plain",
  options: ComposeOptions = {},
): string {
  const written = writtenOf(facts, options);
  const description = tidy(facts.description ?? "");
  if (style.includes("{")) return fillTemplate(style, placeholdersOf(facts, written, description, options));
  const house = STYLES[style as HouseStyle] as Style | undefined;
  if (!Object.hasOwn(STYLES, style) || !house)
    throw new PostproofError(
      "invalid_input",
      `There is no house style "${style}": use ${HOUSE_STYLES.join(", ")} or a template with {placeholders}.`,
    );
  if (facts.source === "none") return description;
  const credit = house.credit(written);
  if (credit === "") return description;
  const bracketed = house.brackets ? `(${credit})` : credit;
  if (description === "") return bracketed;
  const parted = house.brackets || (house.announced && /[.!?…。！？]$/u.test(description));
  return `${description}${parted ? " " : " | "}${bracketed}`;
}

interface Style {
  /** The credit without brackets; empty where nothing is known. */
  readonly credit: (written: Written) => string;
  readonly brackets?: true;
  /** The credit begins with a word that announces it: a full stop is enough before it. */
  readonly announced?: true;
}

const STYLES: Readonly<Record<HouseStyle, Style>> = {
  plain: { credit: plain },
  ap: {
    brackets: true,
    credit: (written) => {
      const { services, agency, name, handle, manner, via } = written;
      const parts = join([name, handle, ...services, agency, manner], "/");
      return announced(written, join([parts, via], " via "));
    },
  },
  afp: { brackets: true, announced: true, credit: (written) => `Photo by ${chain(written, " / ")}` },
  reuters: {
    credit: (written) => {
      const { services, agency, name, handle, manner, via } = written;
      const isUnknown = agency !== "" && !isKnownSource(agency);
      const parts = isUnknown ? [name, agency] : [...services, agency, name];
      return announced(written, join([join([...parts, handle, manner], "/"), via], "/via "));
    },
  },
  guardian: { announced: true, credit: (written) => `Photograph: ${chain(written, "/")}` },
};

function plain(written: Written): string {
  const { services, agency, name, handle, via, manner } = written;
  const sources = join([...services, isKnownSource(agency) ? agency : ""], "/");
  const unknown = isKnownSource(agency) ? "" : agency;
  const account =
    name !== "" && handle !== "" && sources !== ""
      ? `${name} via ${sources}/${handle}`
      : join([sources, name, handle, unknown], "/");
  const credit = join([account, via], " via ");
  return manner === "" ? announced(written, credit) : `${manner}: ${credit}`;
}

/** A chain from the maker to the agency, behind a word that announces it. */
function chain({ services, agency, name, handle, manner, via, viaIsKnown }: Written, slash: string): string {
  const parts = join([name, handle, ...services, agency, manner], slash);
  return join([parts, via], viaIsKnown && parts !== "" ? slash : " via ");
}

/** The credit, behind "Photo:" where little else shows that it is one: a lone source, a lone name, a list of services. */
function announced({ services, agency, name, handle, manner }: Written, credit: string): string {
  const sources = [...services, agency].filter((part) => part !== "");
  const lone = sources.length !== 1 || (name === "" && handle === "");
  return credit !== "" && manner === "" && lone ? `Photo: ${credit}` : credit;
}

function join(parts: readonly string[], glue: string): string {
  return parts.filter((part) => part !== "").join(glue);
}

function writtenOf(facts: CreditFacts, options: ComposeOptions): Written {
  const social = facts.source === "platform";
  const source = social ? "" : sourceWritten(facts);
  const handle = social ? (facts.handle ?? "") : "";
  const via = facts.via === undefined ? "" : tidy(facts.via);
  return {
    services: social ? servicesWritten(facts, options) : [],
    agency: source !== "" && source === via ? "" : source,
    name: facts.name === undefined ? "" : nameAsWritten(tidy(facts.name)),
    handle: isHandle(handle) ? `@${handle}` : "",
    via: via === "" || isKnownSource(via) ? via : nameAsWritten(via),
    viaIsKnown: isKnownSource(via),
    manner: facts.manner === undefined ? "" : MANNERS[facts.manner],
  };
}

function sourceWritten({ source, platform, sourceName }: CreditFacts): string {
  if (source === "none") return "";
  const library = source === "library" ? LIBRARIES.find(({ name }) => name === platform)?.label : undefined;
  const name = tidy(sourceName ?? library ?? "");
  return name === "" || isKnownSource(name) ? name : nameAsWritten(name);
}

function servicesWritten(
  { platform, alsoOn = [], sourceName }: CreditFacts,
  { published, formerly }: ComposeOptions,
): string[] {
  return [platform, ...alsoOn].flatMap((name, index) => {
    const service = name === undefined ? undefined : serviceCalled(name);
    if (!service) return name === undefined ? [] : [index === 0 ? (sourceName ?? name) : name];
    if (published !== undefined) return [labelAt(service, published, formerly)];
    const given = index === 0 && sourceName !== undefined && serviceIn(sourceName) === name;
    return [given ? sourceName : labelAt(service)];
  });
}

/** The service that a text names and is nothing beside. */
function serviceIn(text: string): string | undefined {
  const [only, ...others] = tokenize(text);
  return others.length > 0 ? undefined : only?.entries.find(({ role }) => role === "service")?.name;
}

function isKnownSource(text: string): boolean {
  const tokens = tokenize(text);
  return tokens.length === 1 && plays(tokens[0], "agency", "library") && !plays(tokens[0], "service");
}

function isHandle(text: string): boolean {
  const [only, ...others] = tokenize(`@${text}`);
  return only?.kind === "handle" && others.length === 0 && only.inner === text;
}

/** One space for white space, nothing for what steers layout. */
function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function placeholdersOf(
  facts: CreditFacts,
  written: Written,
  description: string,
  { published }: ComposeOptions,
): Readonly<Record<string, string>> {
  return {
    platform: join(written.services, "/"),
    source: join([...written.services, written.agency], "/"),
    name: written.name,
    handle: written.handle,
    via: written.via,
    manner: written.manner,
    description,
    credit: facts.source === "none" ? "" : plain(written),
    year: published?.slice(0, 4) ?? "",
    date: published?.slice(0, 10) ?? "",
  };
}

/**
 * Fills a template such as `Photo: {name}/{platform} via {via}` or `{description} ({credit})`.
 *
 * A placeholder without value goes, together with the text between it and the placeholder before it; if nothing was
 * written before it, together with the text behind it. Text before the first placeholder stays, as does text behind the
 * last, unless every placeholder is empty: then the result is empty. Brackets go with what stands in them where all of
 * that is missing: `{name} ({handle})`.
 *
 * @param values by placeholder: `platform`, `source`, `name`, `handle` (with `@`), `via`, `manner`, `description`,
 *   `credit` (the plain style), `year` and `date` of the post
 * @throws {PostproofError} `invalid_input` for a placeholder that is none of these
 */
function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return filled(template, values).trim();
}

/** A placeholder, brackets with one in them, or other text. */
const PIECES = /\{([^{}]*)\}|([([])(?=[^()[\]{]*\{)([^()[\]]*)([)\]])|[^{}()[\]]+|[^]/g;

/** Empty where every placeholder is. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  let text = "";
  let between = "";
  let isMissing = false;
  for (const [piece, placeholder, open = "", inside, close = ""] of template.matchAll(PIECES)) {
    const value =
      placeholder !== undefined
        ? valueOf(placeholder, values)
        : inside !== undefined
          ? inBrackets(filled(inside, values), open, close)
          : undefined;
    if (value === undefined) {
      if (isMissing && text === "") isMissing = false;
      else between += piece;
    } else if (value === "") {
      if (text !== "") between = "";
      isMissing = true;
    } else {
      text += between + value;
      between = "";
      isMissing = false;
    }
  }
  return text === "" ? "" : text + between;
}

function inBrackets(words: string, open: string, close: string): string {
  return words === "" ? "" : open + words + close;
}

function valueOf(placeholder: string, values: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(values, placeholder)) return values[placeholder]!;
  const known = Object.keys(values).map((name) => `{${name}}`);
  throw new PostproofError(
    "invalid_input",
    `The template's {${placeholder}} is no placeholder: use ${known.join(", ")}.`,
  );
}
