// postproof build: what a site builder without plugins needs to show posts.
import { openHugo } from "../site/hugo.ts";
import type { BUILD, FlagsOf } from "./flags.ts";
import { EXIT, openFailures } from "./failures.ts";
import { eachText } from "./pieces.ts";
import { openTerminal } from "./terminal.ts";
import { counted } from "./words.ts";

/** Flags of `postproof build`. */
export type BuildFlags = FlagsOf<typeof BUILD>;

/** Writes what Hugo needs. Exit code 1: `--missing fail` and something is missing; 3: some articles could not be read. */
export async function build(args: readonly string[], flags: BuildFlags): Promise<number> {
  const terminal = openTerminal(flags);
  const root = process.cwd();
  const { archive } = flags;
  const hugo = await openHugo(
    { root, missing: flags.missing ?? "keep", ...(archive !== undefined && { archive }) },
    (line) => terminal.warn(line),
  );
  const failures = openFailures(terminal, "not read");
  const content = args.length === 0 ? ["content"] : args;
  await eachText(content, {}, { cwd: root, terminal, failures }, async ({ path, article }) => {
    const { text, format } = article;
    terminal.warn(await hugo.add({ path, text, format }));
  });
  if (failures.isStopped) return EXIT.incomplete;
  if (flags.missing === "fail" && hugo.missing.length > 0) return EXIT.findings;
  const { posts, files, left } = await hugo.write();
  terminal.warn(left);
  terminal.result({ posts, missing: hugo.missing, files, left }, [
    `${counted(posts.length, "post")} for Hugo in ${files[0]!}, with templates in layouts/.`,
  ]);
  return failures.isIncomplete ? EXIT.incomplete : EXIT.done;
}
