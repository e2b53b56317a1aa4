// Components of site builders (MDX, Astro, Vue) that show a post: their names, and the service that each means.

const SERVICES: ReadonlyMap<string, string> = new Map([
  ["tweet", "x"],
  ["twitter", "x"],
  ["twittertweet", "x"],
  ["x", "x"],
  ["xpost", "x"],
  ["mastodonpost", "mastodon"],
  ["toot", "mastodon"],
  ["blueskypost", "bluesky"],
  ["instagrampost", "instagram"],
  ["facebookpost", "facebook"],
  ["threadspost", "threads"],
  ["redditpost", "reddit"],
  ["telegrampost", "telegram"],
  ...(
    "youtube vimeo instagram tiktok bluesky mastodon facebook threads reddit linkedin telegram pinterest flickr " +
    "dailymotion soundcloud tumblr"
  )
    .split(" ")
    .map((name): [string, string] => [name, name]),
]);

/**
 * The service whose posts a component shows, by its name in lower case: `tweet`, `youtubeembed`, `blueskypost`.
 * `undefined`: the name is none of such a component. No element of HTML has such a name.
 */
export function componentService(name: string): string | undefined {
  if (name.length < 5 || name.length > 30 || name.includes("-")) return undefined;
  const plain = name
    .replace(/^(?:react)?(?:static|lite|lazy)?/, "")
    .replace(/(?:embed|player|video|card)?$/, "");
  return SERVICES.get(plain);
}
