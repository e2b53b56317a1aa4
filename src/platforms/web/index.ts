// Any page of the web: read by what it says of itself. Any picture, by its address.
import type { Ask, Capture, Exchange } from "../../model/capture.ts";
import { answerOf, jsonOf, textOf } from "../../model/capture.ts";
import type { Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { fileOf } from "./file.ts";
import type { Platform, ReadContext } from "../platform.ts";
import { safely } from "../read/ending.ts";
import { readOEmbedAnswer } from "../read/oembed.ts";
import type { OEmbed } from "../read/oembed.ts";
import { pageAddress, siteOf } from "../read/page-address.ts";
import { isHtml, outcomeOfHtml, outcomeOfPage } from "../read/page-answer.ts";
import { pageFacts } from "../read/page-facts.ts";
import { pageOfWordPressFrame } from "../read/wordpress-frame.ts";

const NAME = "web";
/** What a page is asked for; pictures, videos and recordings are taken too. */
const ACCEPT = "text/html,application/xhtml+xml;q=0.9,image/*;q=0.8,*/*;q=0.5";

/**
 * The platform of every page that no other knows: its Open Graph, JSON-LD and meta elements; any picture, video or recording
 * by its address. It asks the site's robots.txt first, and what the page wishes (`noindex`, `noarchive`) stands in `consent`.
 *
 * A page is known by the address that it states itself where that is of the same site, else by the one at which it was read.
 *
 * Loose material that it reads, by `kind`: `page` (HTML; `url` is its address, or else it must state one itself), `onebox`
 * likewise.
 */
export function web(): Platform {
  return {
    name: NAME,
    label: "the web",
    labelAt: siteOf,
    any: true,
    match: matchPage,
    capture: capturePage,
    normalize: (capture) => safely(() => normalizePage(capture)),
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

function matchPage(url: URL): Reference | undefined {
  const address = pageAddress(pageOfWordPressFrame(url) ?? url);
  return address && { platform: NAME, id: address.id, url: address.url, certain: true };
}

async function capturePage({ url }: Reference, ask: Ask): Promise<void> {
  const answer = answerOf(await ask({ url, accept: ACCEPT, robots: true }));
  if (answer?.status !== 200 || !isHtml(answer)) return;
  const facts = pageFacts(textOf(answer) ?? "", answer.url ?? url);
  if (facts.author?.name !== undefined && facts.title !== undefined) return;
  // What the head leaves out, the page's own oEmbed answer often says: whose it is.
  const link = facts.oembed.find(({ format }) => format === "json");
  if (link) await ask({ url: link.url, accept: "application/json" });
}

function normalizePage({ reference, exchanges }: Capture): Outcome {
  const [page, oembed] = exchanges.slice(firstPage(exchanges, reference.url));
  const aliases = [referenceAlias(reference)];
  const post = outcomeOfPage(page, reference, (answer, url) =>
    fileOf(answer, { platform: NAME, url, aliases }),
  );
  if (post.kind !== "post") return post;
  const answer = answerOf(oembed);
  const more = answer?.status === 200 ? readOEmbedAnswer(jsonOf(answer)) : undefined;
  return more ? supplemented(post, more) : post;
}

/** Where the question for the page stands; questions on the way to it come before. */
function firstPage(exchanges: readonly Exchange[], url: string): number {
  return Math.max(
    0,
    exchanges.findIndex(({ request }) => request.url === url),
  );
}

/** The page with the author that its oEmbed answer names, where it names its site only. Of its own words nothing changes. */
function supplemented(page: PostOutcome, { author_name, author_url }: OEmbed): PostOutcome {
  const { author, url } = page.post;
  if (author_name === undefined || author.url !== new URL("/", url).href) return page;
  const named = { ...author, name: author_name, url: author_url ?? author.url };
  const sources = { "author.name": "oembed", ...(author_url !== undefined && { "author.url": "oembed" }) };
  return { ...page, post: { ...page.post, author: named }, sources };
}

function readLoose(body: unknown, context: ReadContext): Outcome {
  const { kind } = context;
  if ((kind === "page" || kind === "onebox") && typeof body === "string")
    return outcomeOfHtml(body, context, NAME);
  return {
    kind: "unsupported",
    reason: `A page is read as HTML of the kind "page"; this is of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
  };
}
