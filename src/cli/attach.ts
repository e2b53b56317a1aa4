// postproof attach: keep a screenshot or a saved page with a post, as evidence.
import type { ATTACH } from "./post-flags.ts";
import type { FlagsOf } from "./flags.ts";
import { readNamed } from "../disk/named.ts";
import { basename } from "node:path";
import { PostproofError, formatKey } from "../index.ts";
import { EXIT } from "./exit.ts";
import { openExisting, refusePost } from "./session.ts";

/** Flags of `postproof attach`. */
export type AttachFlags = FlagsOf<typeof ATTACH>;

/** Keeps files with a post. They are never published. */
export async function attach(url: string, files: readonly string[], flags: AttachFlags): Promise<number> {
  const { archive, terminal } = await openExisting(flags);
  const record = await archive.show(url);
  if (!record) refusePost(url);
  for (const file of files) {
    const bytes = await readNamed(file).catch((cause: unknown) => {
      throw new PostproofError("invalid_input", `No such file, or it cannot be read: ${file}`, { cause });
    });
    const kept = await archive.attach(url, {
      name: basename(file),
      bytes,
      ...(flags.by !== undefined && { by: flags.by }),
      ...(flags.note !== undefined && { note: flags.note }),
    });
    terminal.result(
      { key: formatKey(record.key), url, ...kept },
      `${kept.name}  kept as evidence, ${kept.bytes} bytes, sha256 ${kept.file.slice(0, 64)}`,
    );
  }
  return EXIT.done;
}
