// postproof build: what a site builder without plugins needs to show posts.
import { openHugo } from "../site/hugo.ts";
import type { BUILD, FlagsOf } from "./flags.ts";
import { EXIT, openFailures } from "./failures.ts";
import { eachText } from "./pieces.ts";
import { noteExport, openSession } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { counted } from "./words.ts";

/** Flags of `postproof build`. */
export type BuildFlags = FlagsOf<typeof BUILD>;

/** Writes what Hugo needs. Exit code 1: `--missing fail` and something is missing; 3: some articles could not be read. */
export async function build(args: readonly string[], flags: BuildFlags): Promise<number> {
  const session = await openSession(flags);
  const content = args.length === 0 ? ["content"] : args;
  const root = process.cwd();
  if (await session.place.isThere()) await noteExport({ what: "hugo", place: root, content }, session);
  const code = await writeHugo(root, content, flags, session.terminal);
  await session.archive.close();
  return code;
}

/** Writes what Hugo needs below the folder of its site. */
export async function writeHugo(
  root: string,
  content: readonly string[],
  { archive, missing = "keep" }: Pick<BuildFlags, "archive" | "missing">,
  terminal: Terminal,
): Promise<number> {
  const hugo = await openHugo({ root, missing, ...(archive !== undefined && { archive }) }, (line) =>
    terminal.warn(line),
  );
  const failures = openFailures(terminal, "not read");
  await eachText(content, {}, { cwd: root, terminal, failures }, async ({ path, article }) => {
    const { text, format } = article;
    terminal.warn(await hugo.add({ path, text, format }));
  });
  if (failures.isStopped) return EXIT.incomplete;
  if (missing === "fail" && hugo.missing.length > 0) return EXIT.findings;
  const { posts, files, left } = await hugo.write();
  terminal.warn(left);
  terminal.result({ posts, missing: hugo.missing, files, left }, [
    `${counted(posts.length, "post")} for Hugo in ${files[0]!}, with templates in layouts/.`,
  ]);
  return failures.isIncomplete ? EXIT.incomplete : EXIT.done;
}
