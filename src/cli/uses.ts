// postproof uses: which stories carry which post.
import { formatKey } from "../index.ts";
import type { CommonFlags } from "./session.ts";
import { EXIT } from "./exit.ts";
import { openExisting, refusePost } from "./session.ts";
import { counted } from "./words.ts";

/** Lists where a post is used, or every use. */
export async function uses(url: string | undefined, flags: CommonFlags): Promise<number> {
  const { archive, terminal } = await openExisting(flags);
  if (url !== undefined && !(await archive.show(url))) refusePost(url);
  const found = await archive.uses(url);
  for (const use of found) {
    terminal.result(
      { ...use, post: undefined, key: formatKey(use.post) },
      `${use.article}  ${use.kind}  ${formatKey(use.post)}  version ${use.snapshot}`,
    );
  }
  terminal.note(counted(found.length, "use"));
  return EXIT.done;
}
