// Markup made safe by construction: every value is escaped unless it was itself built here.

/**
 * A piece of finished markup. Only {@link markup} and {@link attribute} make one, and a private field marks it, so
 * that data of any shape (a parsed JSON document, say) can never pass for markup.
 */
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

// Line ends become character references, so that the whole of an embed is one line and Markdown keeps it whole.
// eslint-disable-next-line no-control-regex -- control characters are what is escaped or removed
const SPECIAL = /[&<>"'\u0000-\u0008\n\u000B-\u001F\u007F]/;
// eslint-disable-next-line no-control-regex -- as above
const SPECIALS = /[&<>"'\u0000-\u0008\n\u000B-\u001F\u007F]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": "&#10;",
};

/** The one escape function: fit for text and for attribute values in double quotes. Control characters go. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (character) => REFERENCES[character] ?? "") : text;
}

/** Builds markup from a template literal. Attribute values stand in double quotes: `<p lang="${language}">`. */
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

/** An attribute with a space before it; nothing if there is no value. */
export function attribute(
  name: "cite" | "class" | "lang" | "start",
  value: string | number | undefined,
): Html {
  return value === undefined ? markup`` : new Markup(` ${name}="${escaped(value)}"`);
}

/** Puts values into the places of a phrase, `{name}` for the value called `name`. Unknown places stay empty. */
export function phrase(words: string, values: Readonly<Record<string, Value>>): Html {
  const parts = words.split(/\{([a-z]+)\}/);
  return markup`${parts.map((part, index) => (index % 2 === 0 ? part : values[part]))}`;
}

/** The one door for links: an `http:` or `https:` address without user name and password, or nothing. */
export function safeHref(url: string | undefined): string | undefined {
  if (url === undefined || url.length > 16_384) return undefined;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  const web = parsed.protocol === "https:" || parsed.protocol === "http:";
  return web && parsed.username === "" && parsed.password === "" ? parsed.href : undefined;
}

/** A link that tells its target nothing; only its content if the address is not one to link to. */
export function link(url: string | undefined, content: Value, className?: string): Html {
  const href = safeHref(url);
  if (href === undefined)
    return className === undefined
      ? markup`${content}`
      : markup`<span class="${className}">${content}</span>`;
  return markup`<a${attribute("class", className)} href="${href}" rel="nofollow noopener noreferrer ugc">${content}</a>`;
}
