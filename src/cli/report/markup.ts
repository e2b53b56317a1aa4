// Markup of the report, safe by construction: every value is escaped unless it was itself built here.

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

/** Foreign words in a line, apart from the direction of what stands around them. */
export function foreign(text: string, language = ""): Html {
  return markup`<bdi lang="${language}">${text}</bdi>`;
}

/** The one door for links: an `http:` or `https:` address without user name and password, or nothing. */
export function safeHref(url: string): string | undefined {
  if (url.length > 16_384 || !URL.canParse(url)) return undefined;
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
