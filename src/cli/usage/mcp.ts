// How `postproof mcp` is called: its flags and its help.
import { Option } from "commander";
import { examples, exit } from "./verb.ts";
import type { Command } from "commander";
import type { McpFlags } from "../mcp.ts";

/** Adds the verb to the program. */
export function addMcp(program: Command): void {
  program
    .command("mcp")
    .description("Answer programs about posts and quotations: a server of the Model Context Protocol")
    .option("--archive <folder>", "the archive (default .postproof, or as configured)")
    .option("--capture", "offer the tool capture too; without it nothing is ever fetched")
    .option("--replay <folder>", "answer from capture files in a folder instead of the network")
    .addOption(new Option("--media <keep>", "pictures to keep").choices(["full", "thumbnail", "none"]))
    .addHelpText(
      "after",
      examples(
        "npm install @modelcontextprotocol/sdk      once: it is not installed with postproof",
        "postproof mcp                              over standard input and output, for a client to start",
        "postproof mcp --archive /srv/site/.postproof --capture",
      ) +
        "\nTools: find_references, compare_quotation, proofread, credit_line, embed; with --capture also capture.\n" +
        "They take addresses and text, never paths of files. Remarks for people go to standard error.\n",
    )
    .action(async (flags: McpFlags) => exit(await (await import("../mcp.ts")).mcp(flags)));
}
