// A post's page on a Mastodon server: as it is served, as a browser has it, and as web archives hold it.
import { parsedJson } from "../../read/script-json.ts";
import { innerHtml, isWithin, named, ofClass, readElements } from "../../read/html-elements.ts";
import type { HtmlElement, HtmlElements } from "../../read/html-elements.ts";
import { pageFacts } from "../../read/page-facts.ts";
import type { PageFacts } from "../../read/page-facts.ts";
import { readStatus } from "./post.ts";
import { matchAddress } from "./address.ts";
import type { Outcome } from "../../../model/outcome.ts";
import { referenceAlias } from "../../../model/reference.ts";
import { isUrl } from "../../../model/url.ts";
import type { ReadContext } from "../../platform.ts";

/**
 * Reads a page, by making of it what the server's interface would answer. Its words are HTML where the page holds them
 * (all did until 2022, when pages became scripts), else the description in its head, of which servers cut nothing.
 *
 * Sources of the facts: Mastodon's templates of 1.x to 4.x, and one recording.
 */
export function readPage(html: string, { url, capturedAt }: ReadContext): Outcome {
  const facts = pageFacts(html, url ?? "https://mastodon.invalid/");
  // A page can call any other its own address: only one of the server that it was had from counts.
  const isHere = (each: string): boolean =>
    url === undefined || !isUrl(url) || new URL(url).host === new URL(each).host;
  const address = [facts.canonical, url].find(
    (each) => each !== undefined && isUrl(each) && isHere(each) && matchAddress(new URL(each)) !== undefined,
  );
  const acct = /^@?([\w.-]{1,100})@([\w.-]{1,253})$/.exec(
    facts.meta("profile:username") ?? /\(@([^()\s]{1,400})\)/.exec(facts.title ?? "")?.[1] ?? "",
  );
  if (address === undefined || !acct)
    return { kind: "unsupported", reason: "This is not the page of a post on a Mastodon server." };
  const reference = matchAddress(new URL(address))!;
  const { host, pathname } = new URL(address);
  const elements = readElements(html);
  const main = ofClass(elements, "detailed-status")[0] ?? ofClass(elements, "entry-center")[0];
  const id = pathname.split("/").at(-1);
  // Whoever has an account at another server is shown here as a copy: this page does not tell its post's own address.
  const isOwn = acct[2]!.toLowerCase() === host;
  const activity =
    facts.activity !== undefined && new URL(facts.activity).host === host ? facts.activity : undefined;
  const status = {
    id,
    uri: activity ?? (isOwn ? `https://${host}/users/${acct[1]!}/statuses/${id!}` : address),
    url: address,
    account: {
      acct: isOwn ? acct[1]! : `${acct[1]!}@${acct[2]!}`,
      display_name: facts.title?.replace(/ \(@[^()\s]{1,400}\)[^]*/, ""),
      url: isOwn ? `https://${host}/@${acct[1]!}` : undefined,
      avatar: avatarIn(elements, main),
    },
    content: main ? contentIn(elements, main) : undefined,
    created_at: facts.published,
    media_attachments: main ? mediaIn(elements, main) : [],
  };
  return withSource(
    readStatus(
      { ...status, content: status.content ?? asHtml(facts) },
      { asked: host, aliases: [referenceAlias(reference)], at: capturedAt },
    ),
  );
}

function withSource(outcome: Outcome): Outcome {
  return outcome.kind === "post" ? { ...outcome, source: "page" } : outcome;
}

/** The words as HTML: of pages with scripts, of those without, of those before 2018. */
function contentIn(elements: HtmlElements, main: HtmlElement): string | undefined {
  for (const name of ["status__content__text", "e-content", "status__content"]) {
    const found = ofClass(elements, name, main)[0];
    if (found) return innerHtml(elements, found);
  }
  return undefined;
}

function avatarIn(elements: HtmlElements, main: HtmlElement | undefined): string | undefined {
  const holder = ["account__avatar", "detailed-status__display-avatar"].flatMap((name) =>
    ofClass(elements, name, main),
  )[0];
  return holder && named(elements, "img", holder)[0]?.attributes.get("src");
}

/** Pictures as links around their thumbnails; before scripts drew them, as data beside a place holder. */
function mediaIn(elements: HtmlElements, main: HtmlElement): unknown[] {
  const given = elements.all.find(
    (each) => each.attributes.get("data-component") === "MediaGallery" && isWithin(each, main),
  );
  const media =
    given && (parsedJson(given.attributes.get("data-props") ?? "") as { media?: unknown } | undefined)?.media;
  if (Array.isArray(media)) return media.slice(0, 20) as unknown[];
  const found = ofClass(elements, "media-gallery__item-thumbnail", main).slice(0, 20);
  return found.flatMap((link) => {
    const image = named(elements, "img", link)[0]?.attributes;
    const url = link.attributes.get("href") ?? image?.get("src");
    if (url === undefined) return [];
    return [{ id: "0", type: "image", url, preview_url: image?.get("src"), description: image?.get("alt") }];
  });
}

/** The description, without what servers put before it about attached files. */
function asHtml(facts: PageFacts): string {
  const words = facts.meta("og:description", "description") ?? "";
  const own = words.replace(/^Attached: \d{1,2} (?:images?|videos?|audios?)(?: · [^\n]{0,100})?\s+/, "");
  const escaped = own.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<p>${escaped}</p>`;
}
