// What became of posts as an Atom feed, for feed readers and desks' channels.
import { escape } from "../html/markup.ts";
import { whole } from "../plain.ts";
import { describeChange, describeEntry } from "./words.ts";
import type { ChangeEntry } from "./words.ts";

/** Something that became of a post, and where the post stands. */
export interface ChangeEvent {
  readonly key: { readonly platform: string; readonly id: string };
  readonly url: string;
  readonly author: string;
  readonly entry: ChangeEntry;
  readonly uses: readonly { readonly article: string }[];
}

/** The articles that carry a post, each once. */
export function articlesOf({ uses }: Pick<ChangeEvent, "uses">): string[] {
  return [...new Set(uses.map(({ article }) => article))];
}

/**
 * An Atom feed of what became of posts, the newest first. An entry keeps its id whenever the feed is made anew, so that readers
 * tell each once.
 *
 * @param updated when the feed was made, ISO 8601 UTC: of a feed without entries.
 */
export function printChangesFeed(events: readonly ChangeEvent[], updated: string): string {
  const newest = events.toSorted((a, b) => (a.entry.at < b.entry.at ? 1 : a.entry.at > b.entry.at ? -1 : 0));
  const entries = newest.map((event) => {
    const { key, url, author, entry } = event;
    const what = describeEntry(entry);
    const lines = [
      `Seen ${entry.at}: ${what}.`,
      ...entry.changes.map(describeChange),
      ...articlesOf(event).map((article) => `Used in ${article}`),
    ];
    return `<entry>
<id>urn:postproof:${part(key.platform)}:${part(key.id)}:${part(entry.at)}</id>
<title>${text(`@${author}: ${what}`)}</title>
<updated>${text(entry.at)}</updated>
<author><name>${text(author)}</name></author>
<link href="${text(url)}"/>
<content type="text">${text(lines.join("\n"))}</content>
</entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:postproof:changes</id>
<title>Posts in use that changed</title>
<updated>${text(newest[0]?.entry.at ?? updated)}</updated>
<generator>postproof</generator>
${entries.join("")}</feed>
`;
}

const text = (given: string): string => escape(whole(given));
const part = (given: string): string => text(encodeURIComponent(given.toWellFormed()));
