// Markup of pages made by plain functions, of reports and galleries, safe by construction: every value is escaped unless it was itself built here. Moments are in a named zone.
import { PostproofError } from "./errors.ts";
import { isUrl } from "./model/url.ts";

/** Writes a moment for readers and machines: `23 November 2026, 14:02 UTC`. What is no date is shown as it is. */
export type WriteMoment = (iso: string) => Html;

/**
 * Opens a writer of moments.
 * @throws PostproofError `invalid_input` if the locale is not a BCP 47 tag or the zone is unknown
 */
export function momentsIn(locale: string, timeZone: string): WriteMoment {
  const formats = openFormats(locale, timeZone);
  // The page itself is in English.
  const language = /^en\b/i.test(locale) ? undefined : locale;
  return (iso) => {
    const at = new Date(iso);
    if (Number.isNaN(at.getTime())) return markup`${iso}`;
    const day = iso.length === 10 ? formats.plainDay.format(at) : formats.day.format(at);
    // Joined here, and with plain spaces: versions of ICU differ in both.
    const text = iso.length === 10 ? day : `${day}, ${formats.time.format(at)}`.replace(/\u202F/g, " ");
    const lang = language === undefined ? markup`` : markup` lang="${language}"`;
    return markup`<time datetime="${iso}"${lang}>${text}</time>`;
  };
}

function openFormats(
  locale: string,
  timeZone: string,
): Readonly<Record<"day" | "plainDay" | "time", Intl.DateTimeFormat>> {
  const locales = [locale === "en" ? "en-GB" : locale, "en-GB"];
  const date = { day: "numeric", month: "long", year: "numeric" } as const;
  const time = { hour: "numeric", minute: "2-digit", timeZoneName: "short" } as const;
  try {
    return {
      day: new Intl.DateTimeFormat(locales, { ...date, timeZone }),
      plainDay: new Intl.DateTimeFormat(locales, { ...date, timeZone: "UTC" }),
      time: new Intl.DateTimeFormat(locales, { ...time, timeZone }),
    };
  } catch (cause) {
    throw new PostproofError(
      "invalid_input",
      `Locale ${JSON.stringify(locale)} with time zone ${JSON.stringify(timeZone)} is not known here. Use a BCP 47 tag such as "en" or "de-AT" and an IANA zone such as "UTC" or "Europe/Vienna".`,
      { cause },
    );
  }
}

/** A piece of finished markup. Only functions of this file make one, so that data can never pass for it. */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** A piece of finished markup. */
export type Html = Markup;

/** What may stand in a template: markup as it is, text and numbers escaped, `undefined` as nothing, lists in order. */
export type Value = Html | string | number | undefined | readonly Value[];

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Builds markup from a template literal. Attribute values stand in double quotes. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = strings[0]!;
  for (let index = 0; index < values.length; index++) text += escaped(values[index]) + strings[index + 1]!;
  return new Markup(text);
}

function escaped(value: Value): string {
  if (typeof value === "string") return escapeText(value);
  if (value instanceof Markup) return value.toString();
  if (value === undefined) return "";
  return typeof value === "number" ? String(value) : value.map(escaped).join("");
}

/** Foreign text that is fit for text and attribute values, and shows what it hides. */
function escapeText(text: string): string {
  return (
    settled(text.toWellFormed())
      // eslint-disable-next-line no-control-regex -- control characters are what is made visible
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, (control) => (control === "\r" ? "" : "\uFFFD"))
      .replace(/[&<>"']/g, (character) => REFERENCES[character]!)
      // As references browsers obey them, and terminals that show the page do not.
      .replace(/[\u2028-\u202E\u2066-\u2069]/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}

const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Overrides of direction are shown as replacement characters: they can make words read as others. Embeddings and
 * isolates stay where each is closed, as in posts in Arabic or Hebrew; where not, all of them go, so that none reaches
 * beyond its text.
 */
function settled(text: string): string {
  const open: string[] = [];
  let broken = /[\u202D\u202E]/.test(text);
  for (const [character] of text.matchAll(DIRECTIONS)) {
    if (character === "\u202C") broken ||= open.pop() !== "embedding";
    else if (character === "\u2069") broken ||= open.pop() !== "isolate";
    else open.push(character < "\u2066" ? "embedding" : "isolate");
  }
  const keeps = !broken && open.length === 0;
  return text.replace(DIRECTIONS, (character) => {
    if (character === "\u202D" || character === "\u202E") return "\uFFFD";
    return keeps ? character : "";
  });
}

/** A style element. Takes the page's own stylesheet, which holds no "<", and never data. */
export function styleElement(css: string): Html {
  return new Markup(`<style>\n${css}</style>`);
}

/** An embed as an archive makes it: finished markup, and never data. */
export function finished(html: string): Html {
  return new Markup(html);
}

/** Foreign words in a line, apart from the direction of what stands around them. */
export function foreign(text: string, language = ""): Html {
  return markup`<bdi lang="${language}">${text}</bdi>`;
}

/** The one door for links: an `http:` or `https:` address without user name and password, or nothing. */
export function safeHref(url: string): string | undefined {
  if (url.length > 16_384 || !isUrl(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  const web = protocol === "https:" || protocol === "http:";
  return web && username === "" && password === "" ? href : undefined;
}

/** A link that tells its target nothing; only its content if the address is not one to link to. */
export function link(url: string, content: Value, className: string): Html {
  const href = safeHref(url);
  if (href === undefined) return markup`<span class="${className}">${content}</span>`;
  return markup`<a class="${className}" href="${href}" rel="noreferrer noopener">${content}</a>`;
}
