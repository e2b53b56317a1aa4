// Posts that are gone, and whose words still stand in an article: publishers' embed codes carry a copy.
import { readingOf } from "../../article/reading.ts";
import type { Article, FoundReference, Markup } from "../../article/index.ts";
import { sha256 } from "../../media/digest.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { Reference } from "../../model/reference.ts";
import { isWithdrawn } from "../../model/decision.ts";
import { referenceAlias } from "../../model/reference.ts";
import type { SALVAGE } from "../../options/calls.ts";
import type { OptionsOf } from "../../options/value.ts";
import { plainText } from "../../model/text.ts";
import { readPost } from "../../platforms/index.ts";
import type { Platform } from "../../platforms/index.ts";
import type { Records } from "../../store/index.ts";
import type { CaptureResult } from "../capture/result.ts";
import type { Posts } from "../posts.ts";
import { keepSecondHand } from "./second-hand.ts";

/** Which article is searched, and for what. */
export type SalvageOptions = OptionsOf<typeof SALVAGE>;

/** What salvaging works with. */
export interface SalvageTools {
  readonly records: Records;
  readonly posts: Posts;
  readonly now: () => Date;
  readonly platformOf: (name: string) => Platform;
}

/**
 * Keeps the posts whose words an article's embed codes carry and that are not archived: basis `publisher_copy`. Nobody
 * is asked. An embed code that carries no words gives nothing.
 */
export async function salvageArticle(
  given: string | Article,
  { format, article, only }: SalvageOptions,
  { records, posts, now, platformOf }: SalvageTools,
): Promise<CaptureResult[]> {
  const found: CaptureResult[] = [];
  const seen = new Set<string>();
  let digest: string | undefined;
  const reading = readingOf(given, format);
  const { text } = reading;
  const { parseInArticle: parse, parseFrame } = posts;
  for (const embed of reading.references({ parse, parseFrame })) {
    const { reference, markup, certain } = embed;
    const alias = referenceAlias(reference);
    if (!certain || WORDLESS.has(markup) || seen.has(alias)) continue;
    if (only && !only.has(reference.url)) continue;
    // Where an article shows a post twice, one of its codes may carry the words and the other not.
    const outcome = readEmbed(embed, text, platformOf(reference.platform), reference);
    if (outcome.kind !== "post" || isEmpty(outcome.post)) continue;
    seen.add(alias);
    const key = await records.resolve(alias);
    const standing = key ? await posts.standing(key) : await records.forgotten(alias);
    if ((standing && isWithdrawn(standing)) || (await posts.current(key))) continue;
    digest ??= `sha256:${sha256(text)}`;
    const copiedFrom = { source: article, digest };
    const seenAt = now().toISOString();
    const provenance = { basis: "publisher_copy", capturedAt: seenAt, seenAt, copiedFrom } as const;
    found.push(await keepSecondHand(reference.url, reference, outcome, provenance, records));
  }
  return found;
}

/** Forms that name a post and hold nothing of it. */
const WORDLESS: ReadonlySet<Markup> = new Set(["link", "bare-link", "shortcode", "component"]);

function readEmbed(
  { range, markup, code }: FoundReference,
  text: string,
  platform: Platform,
  { url }: Reference,
): Outcome {
  const kind = markup === "substack" ? "substack" : "blockquote";
  return readPost(platform.name, code ?? text.slice(...range), { kind, url }, [platform]);
}

/** A code with neither words nor pictures tells that there was a post, and keeps nothing of it. */
function isEmpty({ text, media, card, poll }: Post): boolean {
  return plainText(text).trim() === "" && media.length === 0 && !card && !poll;
}
