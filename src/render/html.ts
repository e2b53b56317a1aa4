// Markup made safe by construction: nothing but finished markup fits into a template, and foreign text becomes markup
// only by being escaped. The compiler holds that; a finished piece is a plain string, so that joining costs nothing.

declare const FINISHED: unique symbol;

/**
 * A piece of finished markup: a string that only the functions of this file make. To the compiler no other string is
 * one, so a raw string in a template is an error of types.
 */
export type Html = string & { readonly [FINISHED]: true };

/** No markup. */
export const NOTHING = "" as Html;

// Line ends become character references, so that the whole of an embed is one line and Markdown keeps it whole. Half a
// surrogate pair becomes a replacement character here, so that what is joined of such pieces is well-formed.
// eslint-disable-next-line no-control-regex -- control characters are what is escaped or removed
const SPECIAL = /[&<>"'\u0000-\u0008\n\u000B-\u001F\u007F\uD800-\uDFFF]/;
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
export function escape(text: string): Html {
  if (!SPECIAL.test(text)) return text as Html;
  return text.toWellFormed().replace(SPECIALS, (sign) => REFERENCES[sign] ?? "") as Html;
}

// What is to be escaped, apostrophes apart, or is not known to be harmless: marks, controls of direction, halves of signs.
// Two patterns, not one, since the engine reads the first by a table.
const UNCOMMON =
  // eslint-disable-next-line no-control-regex -- as above
  /[&<>"\u0000-\u0008\n\u000B-\u001F\u007F]|[^\u0000-\u02FF\u0400-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u20A0-\u20CF\u2100-\u2BFF\u3000-\u3029\u3041-\u3096\u30A0-\u30FF\u4E00-\u9FFF]/;

/** The markup of a text of common signs, as most are; `undefined` for one that needs a closer look. */
export function common(text: string): Html | undefined {
  if (UNCOMMON.test(text)) return undefined;
  return (text.includes("'") ? text.replaceAll("'", REFERENCES["'"]!) : text) as Html;
}

/** What is no longer than this stands on one line of any embed. */
const SHORT = 24;

/**
 * The markup of an address: a line may end after each slash of a long one. Browsers by themselves break it only where
 * nothing else helps, and then within a word.
 */
export function breakable(address: Html): Html {
  if (address.length <= SHORT) return address;
  let broken = "";
  let from = 0;
  for (let at = address.indexOf("/") + 1; at > 0 && at < address.length; at = address.indexOf("/", at) + 1) {
    if (address[at] === "/") continue;
    broken += `${address.slice(from, at)}<wbr>`;
    from = at;
  }
  return (broken + address.slice(from)) as Html;
}

/** A short text without anything to escape: letters, digits and hyphens. */
export function isWord(text: string): text is Html {
  return /^[a-z0-9-]*$/i.test(text);
}

/** A number in digits. Whatever is none, in a document that nobody checked, is one here all the same: `NaN`. */
export function digits(value: number): Html {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-conversion -- a document may hold anything in its place
  return String(Number(value)) as Html;
}

/** Builds markup from a template literal. Attribute values stand in double quotes: `<p lang="${language}">`. */
export function markup(strings: TemplateStringsArray, ...values: readonly (Html | undefined)[]): Html {
  let text = strings[0]!;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    text += value === undefined ? strings[index + 1]! : value + strings[index + 1]!;
  }
  return text as Html;
}

/** What is made of each item of a list, in order, with something between two if that is given. */
export function each<T>(
  items: readonly T[],
  make: (item: T, index: number) => Html | undefined,
  between: Html = NOTHING,
): Html {
  let text = "";
  for (let index = 0; index < items.length; index++) {
    const made = make(items[index]!, index);
    if (made !== undefined) text += text === "" ? made : between + made;
  }
  return text as Html;
}

/** Pieces one after the other, with something between two. */
export function joined(pieces: readonly (Html | undefined)[], between: Html): Html {
  return each(pieces, (piece) => piece, between);
}

// Addresses that the URL standard leaves as they are, so that most need no parser: a host of plain labels that ends in
// letters (else it might be a number) without two hyphens in a row (else it might be Punycode), no user, no port, a
// path none of whose segments begins with a dot or a percent sign, and only signs that are never encoded.
const PLAIN_HOST = /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+$/;
const PLAIN_ADDRESS =
  /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+(?:\/(?![.%])[\w.~!$&()*+,;=:@%-]*)+(?:\?[\w.~!$&()*+,;=:@%/?-]*)?(?:#[\w.~!$&()*+,;=:@%/?-]*)?$/;

/** The one door for links: an `http:` or `https:` address without user name and password, or nothing. */
export function safeHref(url: string | undefined): string | undefined {
  if (url === undefined || url.length > 16_384) return undefined;
  return PLAIN_ADDRESS.test(url) ? url : parsedHref(url);
}

function parsedHref(url: string): string | undefined {
  if (PLAIN_HOST.test(url)) return `${url}/`;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  const web = parsed.protocol === "https:" || parsed.protocol === "http:";
  return web && parsed.username === "" && parsed.password === "" ? parsed.href : undefined;
}

/** The same as the value of an attribute. */
export function hrefOf(url: string | undefined): Html | undefined {
  if (url === undefined || url.length > 16_384) return undefined;
  // Of what is to be escaped a plain address holds ampersands alone.
  if (PLAIN_ADDRESS.test(url)) return url.includes("&") ? escape(url) : (url as Html);
  const href = parsedHref(url);
  return href === undefined ? undefined : escape(href);
}

/**
 * A link that tells its target nothing; only its content if the address is not one to link to. `attributes`: with a
 * space before them, fit for either.
 */
export function link(url: string | undefined, content: Html, attributes?: Html): Html {
  return anchor(hrefOf(url), content, attributes);
}

/** The same, of an address that stands in more than one place. */
export function anchor(href: Html | undefined, content: Html, attributes?: Html): Html {
  if (href !== undefined)
    return markup`<a${attributes} href="${href}" rel="nofollow noopener noreferrer ugc">${content}</a>`;
  return attributes === undefined ? content : markup`<span${attributes}>${content}</span>`;
}

/** An address as one of the candidates of a `srcset`, in which white space and commas would end it. */
export function candidate(address: string): Html {
  const whole = /[\s,]/.test(address) ? address.replace(/[\s,]/g, encodeURIComponent) : address;
  return escape(whole);
}

// The addresses of a site's files have their beginning in common.
let clean = "";

/**
 * Whether an address is fit for any attribute as it is: a harmless beginning, then a name that is known to be harmless.
 */
export function isCleanBefore(address: string, name: string): address is Html {
  if (!address.endsWith(name)) return false;
  if (address.length === clean.length + name.length && address.startsWith(clean)) return true;
  const start = address.slice(0, -name.length);
  if (SPECIAL.test(start) || /[\s,]/.test(start)) return false;
  clean = start;
  return true;
}

/** A `cite` attribute with a space before it; nothing if the address is not one to link to. */
export function cite(href: Html | undefined): Html | undefined {
  return href === undefined ? undefined : markup` cite="${href}"`;
}
