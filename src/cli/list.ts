// postproof list: every post of the archive.
import { formatKey, plainText } from "../index.ts";
import type { CommonFlags } from "./session.ts";
import { EXIT } from "./exit.ts";
import { openExisting } from "./session.ts";
import { counted } from "./words.ts";

/** Lists the posts of the archive, one a line. */
export async function list(flags: CommonFlags): Promise<number> {
  const { archive, terminal } = await openExisting(flags);
  let count = 0;
  for await (const { key, current, snapshots, sightings } of archive.list()) {
    count += 1;
    const last = sightings.at(-1);
    const text = current ? plainText(current.post.text).replace(/\s+/g, " ") : "";
    terminal.result(
      {
        key: formatKey(key),
        url: current?.post.url,
        author: current?.post.author.handle,
        published: current?.post.published,
        text,
        basis: current?.basis,
        version: current?.version,
        versions: snapshots.length,
        lastAttempt: last && { at: last.at, outcome: last.outcome },
      },
      current
        ? `${formatKey(key)}  @${current.post.author.handle}  ${text.length > 80 ? `${text.slice(0, 79)}…` : text}`
        : `${formatKey(key)}  (never read: ${last?.outcome ?? "no attempt"})`,
    );
  }
  terminal.note(counted(count, "post"));
  return EXIT.done;
}
