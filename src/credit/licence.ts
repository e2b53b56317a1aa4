// Creative Commons: licences by name or address, and the attribution line that they ask for.
import type { Licence } from "../model/credit.ts";

/** What an attribution line may say. */
export interface LicensedWork {
  readonly title?: string;
  readonly author?: string;
  readonly authorUrl?: string;
  /** Where the work was found: `Flickr`, `Wikimedia Commons`. */
  readonly source?: string;
  readonly sourceUrl?: string;
  readonly licence: Pick<Licence, "name" | "url">;
}

/** Longest text in which a licence is looked for, in UTF-16 code units. */
const LONGEST_TEXT = 2_000;

const ELEMENTS = [
  ["BY", /\b(?:by|attribution)\b|(?<![a-z])by(?=[-_ ]?(?:nc|nd|sa))/i],
  ["NC", /(?<![a-z])nc(?![a-z])|non-?\s?commercial/i],
  ["ND", /(?<![a-z])nd(?![a-z])|no-?\s?deriv/i],
  ["SA", /(?<![a-z])sa(?![a-z])|share-?\s?alike/i],
] as const;

/**
 * The Creative Commons licence, or the mark of the public domain, that a text names by name or address: its short
 * name (`CC BY-SA 4.0`, `CC BY 3.0 DE`, `CC0 1.0`, `Public Domain Mark 1.0`) and the address of its deed.
 * `undefined` if it names none. A version is given only if the text does.
 */
export function licenceNamed(text: string): Pick<Licence, "name" | "url"> | undefined {
  const short = text.slice(0, LONGEST_TEXT);
  return licenceAt(short) ?? licenceInWords(short);
}

/** By address: `https://creativecommons.org/licenses/by-sa/3.0/de/deed.en`. */
function licenceAt(text: string): Pick<Licence, "name" | "url"> | undefined {
  const found =
    /\bcreativecommons\.org\/(licenses|publicdomain)\/([a-z+-]{1,20})(?:\/(\d\.\d))?(?:\/([a-z]{2,5})(?![a-z.]))?/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, kind = "", code = "", version, place] = found;
  const slug = code.toLowerCase();
  const port = place !== undefined && kind.toLowerCase() === "licenses" ? place.toLowerCase() : undefined;
  const label = slug === "zero" ? "CC0" : slug === "mark" ? "Public Domain Mark" : `CC ${slug.toUpperCase()}`;
  return {
    name: [label, version, port === "igo" ? "IGO" : port?.toUpperCase()]
      .filter((part) => part !== undefined)
      .join(" "),
    url: `https://creativecommons.org/${kind.toLowerCase()}/${[slug, version, port].filter((part) => part !== undefined).join("/")}/`,
  };
}

/** By name: `CC-BY-SA-4.0`, `Creative Commons Attribution-ShareAlike 4.0 International`. */
function licenceInWords(text: string): Pick<Licence, "name" | "url"> | undefined {
  const version = (after: string): string | undefined => /^[^\d]{0,80}?(\d\.\d)/.exec(after)?.[1];
  const zero = /\bcc[ -]?(?:0|zero)\b/i.exec(text);
  if (zero) {
    const number = version(text.slice(zero.index + zero[0].length)) ?? "1.0";
    return { name: `CC0 ${number}`, url: `https://creativecommons.org/publicdomain/zero/${number}/` };
  }
  const named = /\bcreative[ -]?commons\b|\bcc(?=[ -]?by)/i.exec(text);
  if (!named) return undefined;
  const behind = text.slice(named.index + named[0].length, named.index + named[0].length + 80);
  const elements = ELEMENTS.filter(([, pattern]) => pattern.test(behind)).map(([code]) => code);
  if (elements[0] !== "BY") return undefined;
  const number = version(behind);
  return {
    name: [`CC ${elements.join("-")}`, number].filter((part) => part !== undefined).join(" "),
    ...(number !== undefined && {
      url: `https://creativecommons.org/licenses/${elements.join("-").toLowerCase()}/${number}/`,
    }),
  };
}

/**
 * The attribution that Creative Commons asks for: title, author, source, licence, as plain text with addresses in
 * brackets: `“Title” by Ada Example (https://…), Flickr (https://…), CC BY-SA 4.0 (https://…)`. What is not known is
 * left out. A licence that is not Creative Commons is named as given.
 */
export function attributeLicence(work: LicensedWork): string {
  const { title, author, authorUrl, source, sourceUrl, licence } = work;
  const known = licenceNamed(licence.url ?? "") ?? licenceNamed(licence.name);
  const titled = title === undefined || title === "" ? "" : `“${title.replace(/\s+/g, " ").trim()}”`;
  const by =
    author === undefined || author === ""
      ? ""
      : `${titled === "" ? "By" : "by"} ${withUrl(author, authorUrl)}`;
  const work_ = [titled, by].filter((part) => part !== "").join(" ");
  const from = source !== undefined && source !== "" ? withUrl(source, sourceUrl) : (sourceUrl ?? "");
  const under = withUrl(known?.name ?? licence.name, licence.url ?? known?.url);
  return [work_, from, under].filter((part) => part !== "").join(", ");
}

function withUrl(text: string, url: string | undefined): string {
  const tidy = text.replace(/\s+/g, " ").trim();
  return url === undefined || url === "" ? tidy : `${tidy} (${url})`;
}
