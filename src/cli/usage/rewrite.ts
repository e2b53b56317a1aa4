// How `postproof rewrite` is called: its flags and its help.
import { Option } from "commander";
import { inputs } from "./options.ts";
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { RewriteFlags } from "../rewrite.ts";

/** Adds the verb to the program. */
export function addRewrite(program: Command): void {
  inputs(verb(program, "rewrite", "Replace references by static embeds, byte-exact outside them"))
    .option("--dry-run", "write nothing; show what would change")
    .addOption(
      new Option("--missing <what>", "posts that are not archived: keep their markup, make a link, or fail")
        .choices(["keep", "link", "fail"])
        .default("keep"),
    )
    .option("--update", "show the newest archived version in articles rewritten before")
    .option("--restore", "put the original markup back")
    .option(
      "--assets <folder>",
      "where pictures and the stylesheet are written (default postproof/ beside the articles)",
    )
    .option(
      "--asset-base <url>",
      "address of that folder on the site, such as /postproof/ (default: relative)",
    )
    .option("--no-stylesheet", "link no stylesheet")
    .option("--pictures", "show local copies of the article's own pictures beside a social photo credit")
    .option("--pasted", "replace posts pasted as text, where the archive has the very post")
    .option("--json-ld", "put JSON-LD about posts, pictures and quotations at the end of the head")
    .option("--threads", "show a post with its author's own chain, where capture --thread kept it")
    .option("--strict-rights", "show no picture that neither a licence nor a permission clears")
    .addHelpText(
      "after",
      examples(
        "postproof rewrite site/ --dry-run",
        "postproof rewrite site/ --assets public/postproof --asset-base /postproof/",
        "postproof rewrite - < page.html > page.static.html",
        "postproof rewrite site/ --restore",
      ),
    )
    .action(async (args: string[], flags: RewriteFlags) =>
      exit(await (await import("../rewrite.ts")).rewrite(args, flags)),
    );
}
