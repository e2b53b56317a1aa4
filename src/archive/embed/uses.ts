// Uses of posts in articles, as they are recorded: embeds by rewriting, all others by proofreading.
import type { Use } from "../../model/use.ts";
import type { Records } from "../../store/index.ts";

/** Records the uses of one sort in an article in place of those known before; the others stay. */
export async function recordUses(
  records: Records,
  article: string,
  uses: readonly Use[],
  sort: "embeds" | "proof",
): Promise<void> {
  const others = (await records.usesIn(article)).filter(
    ({ kind }) => (kind === "embed") !== (sort === "embeds"),
  );
  await records.putUses(article, [...uses.map((use) => ({ ...use, article })), ...others]);
}
