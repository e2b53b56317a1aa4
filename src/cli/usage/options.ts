// Options that several verbs have, and the values that options take.
import { InvalidArgumentError, Option } from "commander";
import { EXIT } from "../exit.ts";
import type { Command } from "commander";

/** What stands for articles. */
const INPUTS = "files, folders, globs, or - for standard input";

/** Articles, and posts by their addresses. */
export function inputs(command: Command): Command {
  return command
    .argument(
      "[input...]",
      command.name() === "capture" ? `addresses of posts, or articles: ${INPUTS}` : INPUTS,
    )
    .option("--files-from <list>", "read inputs from a file, one a line; - for standard input")
    .addOption(
      new Option("--format <format>", "whatever the file's name says").choices(["html", "markdown", "text"]),
    )
    .option("--jsonl", "inputs are JSON lines, whatever their names say")
    .option("--html-field <path>", "where HTML stands in a JSON line; may be given again", collected)
    .option("--id-field <path>", "where the id of a JSON line stands (default id)")
    .hook("preAction", (_this, action) => {
      const { filesFrom } = action.opts<{ filesFrom?: string }>();
      if (action.args.length === 0 && filesFrom === undefined) {
        action.error("error: name at least one input, or --files-from LIST", { exitCode: EXIT.usage });
      }
    });
}

/** What is asked of the network, and which files are kept of it. */
export function network(command: Command): Command {
  return command
    .option("--offline", "ask nobody; only what is archived counts")
    .option("--replay <folder>", "answer from capture files in a folder instead of the network")
    .addOption(new Option("--media <keep>", "pictures to keep").choices(["full", "thumbnail", "none"]))
    .addOption(new Option("--videos <keep>", "videos to keep").choices(["none", "smallest", "best"]))
    .option(
      "--no-originals",
      "do not keep pictures as downloaded (they can never be shown as evidence then)",
    );
}

/** What `--require` may ask for, the surest first. */
export const BASES_ASKED = ["signed", "captured", "web_archive", "export", "publisher_copy", "transcribed"];

/** An option that may be given again. */
export function collected(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** A number of things at once. */
export function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= 64) return value;
  throw new InvalidArgumentError("a whole number from 1 to 64 is meant.");
}
