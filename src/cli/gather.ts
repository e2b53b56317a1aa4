// The posts that inputs name: addresses, and what articles refer to, each with the article where it stands first; and the plan of asking for them.
import { PostproofError } from "../index.ts";
import type { Failures } from "./failures.ts";
import { isAddress, namedInputs } from "./inputs.ts";
import type { InputOptions } from "./inputs.ts";
import type { Session } from "./session.ts";
import { eachText } from "./pieces.ts";
import type { CapturePlan } from "../index.ts";
import { duration } from "./progress.ts";
import { counted } from "./words.ts";
import { isUrl } from "../model/url.ts";

const MOST_HOSTS = 12;

/** What a capture would do, whom it would ask, and how long that takes at least. */
export function planLines(plan: CapturePlan, articles: number): string[] {
  const { references, archived, resting, toAsk, unsupported, platforms, hosts, seconds } = plan;
  const width = Math.max(0, ...platforms.map(({ platform }) => platform.length));
  const lines = [
    `${counted(references, "post")} referred to${articles > 0 ? ` in ${counted(articles, "article")}` : ""}: ` +
      `${archived} archived, ${resting} lately seen to be gone, ${toAsk} to be asked for`,
    ...platforms.map(
      (each) =>
        `  ${each.platform.padEnd(width)}  ${each.references}: ${each.archived} archived, ${each.resting} gone lately, ${each.toAsk} to be asked for`,
    ),
    ...(unsupported > 0
      ? [`  ${counted(unsupported, "address", "addresses")} of no platform known here`]
      : []),
  ];
  if (hosts.length > 0) {
    lines.push("", `Takes ${duration(seconds)} or more; pictures, and what an answer leads to, come on top.`);
    for (const { host, requests, budgets, seconds: least } of hosts.slice(0, MOST_HOSTS)) {
      const limits = budgets.map(
        (budget) =>
          `at most ${budget.requests} in ${duration(budget.seconds)}, ${Math.floor((budget.requests * 86_400) / budget.seconds)} a day`,
      );
      lines.push(
        `  ${host}  ${counted(requests, "request")}, ${duration(least)}${limits.length > 0 ? ` (${limits.join("; ")})` : ""}`,
      );
    }
    if (hosts.length > MOST_HOSTS) lines.push(`  and ${counted(hosts.length - MOST_HOSTS, "host")} more`);
  }
  return [...lines, "", "Nobody was asked."];
}

/** What is gathered. */
export interface GatherOptions extends InputOptions {
  /** Leaves out what an article merely links to in a sentence. */
  readonly embedsOnly?: boolean;
  /** Takes what only looks like a post, by the form of its address. */
  readonly guess?: boolean;
}

/** One post that is referred to. */
export interface Gathered {
  /** The date of the article where it stands first, if that says one. */
  readonly published?: string;
}

/** What inputs refer to. */
export interface Gathering {
  /** By address, in order; each address once. */
  readonly posts: ReadonlyMap<string, Gathered>;
  readonly articles: number;
  /** Addresses that only look like posts, and are not archived: they are asked for with `--guess`. */
  readonly guesses: ReadonlySet<string>;
}

/** Reads all inputs. Of the articles it holds one at a time; of the posts, addresses and dates. */
export async function gatherPosts(
  args: readonly string[],
  flags: GatherOptions,
  session: Session,
  failures: Failures,
): Promise<Gathering> {
  const { archive, terminal } = session;
  const inputs = await namedInputs(args, flags);
  const wrong = inputs.find((input) => isAddress(input) && !isUrl(input));
  if (wrong !== undefined)
    throw new PostproofError(
      "invalid_input",
      `${wrong} is no whole address, such as https://x.com/i/status/20.`,
    );
  const guesses = new Set<string>();
  const posts = new Map<string, Gathered>(inputs.filter(isAddress).map((url) => [url, {}]));
  let articles = 0;
  const add = (url: string, published: string | undefined): void => {
    if (!posts.has(url)) posts.set(url, published === undefined ? {} : { published });
  };
  const named = inputs.filter((input) => !isAddress(input));
  await eachText(named, flags, { ...session, failures }, async ({ path, article, published }) => {
    articles += 1;
    if (articles % 50 === 1) terminal.progress(`reading ${articles} ${path}`);
    const found: string[] = [];
    for (const { certain, replaceable, reference } of await archive.find(article, article.format)) {
      if (!replaceable && flags.embedsOnly === true) continue;
      // A guess is asked only when a person names it, or wants all of them.
      if (certain || flags.guess === true) found.push(reference.url);
      else if (!guesses.has(reference.url) && !(await archive.show(reference.url)))
        guesses.add(reference.url);
    }
    // An article that was rewritten still leans on its posts.
    for (const { key } of article.embeds) {
      const url = (await archive.show(key))?.current?.post.url;
      if (url !== undefined) found.push(url);
    }
    if (found.length === 0) return;
    const date = published ?? article.facts.published;
    for (const url of found) add(url, date);
  });
  return { posts, articles, guesses };
}
