// postproof init: a configuration and an empty archive.
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { filesStore } from "../index.ts";
import { writeWhole } from "./articles.ts";
import { CONFIG_NAME } from "./config.ts";
import type { CommonFlags } from "./session.ts";
import { EXIT } from "./session.ts";
import { openTerminal } from "./terminal.ts";

/** Flags of `postproof init`. */
export interface InitFlags extends CommonFlags {
  readonly locale?: string;
  readonly timeZone?: string;
}

/** Writes a configuration unless there is one, and begins the archive. Never overwrites. */
export async function init(flags: InitFlags): Promise<number> {
  const terminal = openTerminal(flags);
  const folder = process.cwd();
  const file = join(folder, CONFIG_NAME);
  const archive = flags.archive ?? ".postproof";
  const created: string[] = [];
  if (!existsSync(file)) {
    const config = {
      $schema: "./node_modules/postproof/dist/config.schema.json",
      archive: relative(folder, resolve(folder, archive)) || ".",
      locale: flags.locale ?? "en",
      timeZone: flags.timeZone ?? "UTC",
      media: { keep: "full", originals: true },
    };
    await writeWhole(file, `${JSON.stringify(config, undefined, 2)}\n`);
    created.push(CONFIG_NAME);
  }
  const store = filesStore(resolve(folder, archive));
  const mark = new TextEncoder().encode(`${JSON.stringify({ format: "postproof/archive@1" })}\n`);
  if (await store.put("archive.json", mark, { ifAbsent: true })) created.push(archive);
  terminal.result(
    { created },
    created.length > 0
      ? `Created ${created.join(" and ")}.`
      : "Nothing to do: configuration and archive are there.",
  );
  terminal.note(
    "Next: postproof scan FOLDER, then postproof capture FOLDER, then postproof rewrite FOLDER --dry-run",
  );
  return EXIT.done;
}
