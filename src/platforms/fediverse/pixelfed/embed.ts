// The page that Pixelfed shows in a frame: account, first picture, caption.
import type { Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import { referenceAlias } from "../../../model/reference.ts";
import { cleanString, textFromRun } from "../../../model/text.ts";
import { readTags } from "../../read/html-tags.ts";
import { webUrl } from "../../read/fields.ts";
import { aliasesOf, keyOfId } from "../identity.ts";
import { linkUrls } from "../plain-text.ts";

const WANTED = new Set(["class", "href", "src", "width", "property", "content"]);

interface Embed {
  user: string | undefined;
  page: string | undefined;
  picture: string | undefined;
  address: string | undefined;
  caption: string | undefined;
}

function readEmbed(html: string, base: string): Embed {
  const found: Embed = {
    user: undefined,
    page: undefined,
    picture: undefined,
    address: undefined,
    caption: undefined,
  };
  let inside: "user" | "caption" | undefined;
  readTags(html.slice(0, 500_000), WANTED, {
    open({ name, attributes }) {
      const classes = (attributes.get("class") ?? "").split(/\s+/);
      if (name === "a" && classes.includes("username") && found.page === undefined) {
        found.page = webUrl(attributes.get("href"), base);
        found.user = "";
        inside = "user";
      } else if (name === "span" && classes.includes("caption-container")) {
        found.caption = "";
        inside = "caption";
      } else if (name === "img" && attributes.get("width") === "100%")
        found.picture ??= webUrl(attributes.get("src"), base);
      else if (name === "meta" && attributes.get("property") === "og:url")
        found.address ??= webUrl(attributes.get("content"));
    },
    close(name) {
      if ((inside === "user" && name === "a") || (inside === "caption" && name === "span"))
        inside = undefined;
    },
    text(text) {
      if (inside !== undefined) found[inside] = (found[inside] ?? "") + text;
    },
  });
  return found;
}

/**
 * Reads the framed page. It shows the first picture of several, and says neither the day nor what a picture shows.
 *
 * @returns `undefined` if it shows no post, or one of another address.
 */
export function readEmbedPage(html: string, reference: Reference): Outcome | undefined {
  const { host } = new URL(reference.url);
  const { user, page, picture, address, caption } = readEmbed(html, reference.url);
  const name = user?.trim();
  const key = keyOfId(reference.url);
  if (
    page === undefined ||
    new URL(page).host !== host ||
    name === undefined ||
    !/^[A-Za-z0-9_.-]{1,100}$/.test(name)
  )
    return undefined;
  if (
    key === undefined ||
    (address !== undefined && new URL(address).pathname !== new URL(reference.url).pathname)
  )
    return undefined;
  const text = textFromRun(linkUrls(cleanString((caption ?? "").replace(/[^\S\n]+/g, " ").trim())));
  return {
    kind: "post",
    key,
    aliases: aliasesOf(key, [reference.url], [host], [referenceAlias(reference)]),
    post: {
      url: reference.url,
      author: { handle: `${name}@${host}`, url: page },
      text,
      media: picture === undefined ? [] : [{ type: "image", url: picture, picture: { url: picture } }],
    },
    source: "embed",
  };
}
