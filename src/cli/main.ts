#!/usr/bin/env node
// The command line: reads flags, runs one verb, sets the exit code. How each verb is called stands in verbs.ts.
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { foreseen } from "../disk/fault.ts";
import { PostproofError } from "../index.ts";
import { VERSION } from "../version.ts";
import { unforeseen } from "./failures.ts";
import { EXIT } from "./failures.ts";
import { onReaderGone, openTerminal, parserOutput } from "./terminal.ts";
import type { Flag } from "./flags.ts";
import { VERBS } from "./verbs.ts";
import type { Verb } from "./verb.ts";

const program = new Command("postproof")
  .description(
    "Keeps the social posts that articles lean on, with credit and evidence,\n" +
      "and shows them as static HTML that calls no third party.",
  )
  .version(VERSION)
  .configureOutput(parserOutput)
  .exitOverride()
  // Otherwise the version of the program would be taken for that of a post.
  .enablePositionalOptions()
  .showHelpAfterError("(postproof VERB --help shows examples)")
  .addHelpText(
    "after",
    examplesOf([
      "postproof scan site/                       which posts do these pages lean on?",
      "postproof capture site/                    keep them, with their pictures",
      "postproof rewrite site/ --dry-run          what would change",
      "postproof rewrite site/                    static embeds instead of third-party scripts",
      "postproof status site/                     what is archived, recovered, gone, missing?",
      "postproof proof site/                      do the quotations and credits hold?",
      "postproof leaks site/                      what do its pages load from third parties?",
      "postproof audit                            is the archive intact?",
    ]) + "\nExit codes: 0 done, 1 findings, 2 usage, 3 incomplete (run again to go on).\n",
  );

for (const verb of VERBS) addVerb(verb);

// A reader that stops early (`| head`) is no error. What has findings goes on for its reports and its exit code.
onReaderGone(() => {
  if (!["proof", "leaks"].includes(process.argv[2] ?? "")) process.exit(EXIT.done);
});

// What nobody awaits is told like what fails in a verb, never by the runtime as it stands.
process.on("uncaughtException", (thrown) => {
  const error = foreseen(thrown);
  const lines = error instanceof PostproofError ? `postproof: ${error.message}` : unforeseen(error);
  openTerminal({}).warn(lines);
  process.exit(EXIT.incomplete);
});

await run();

async function run(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      process.exitCode = thrown.exitCode === 0 ? EXIT.done : EXIT.usage;
      return;
    }
    const error = foreseen(thrown);
    const terminal = openTerminal({ json: process.argv.includes("--json") });
    if (!(error instanceof PostproofError)) {
      terminal.warn(unforeseen(error));
      process.exitCode = EXIT.incomplete;
      return;
    }
    if (terminal.json) terminal.result({ error: error.code, message: error.message }, undefined);
    else terminal.warn(`postproof: ${error.message}`);
    process.exitCode = ["timeout", "network", "rate_limited", "disk", "in_use"].includes(error.code)
      ? EXIT.incomplete
      : EXIT.usage;
  }
}

function addVerb({ name, does, takes, flags, examples, more = "", run }: Verb): void {
  const command = program.command(name).description(does);
  for (const [argument, what] of Object.entries(takes)) command.argument(argument, what);
  for (const [flag, row] of Object.entries(flags)) command.addOption(optionOf(flag, row));
  command.addHelpText("after", examplesOf(examples) + (more === "" ? "" : `\n${more}`));
  command.action(async () => {
    const given = command.opts<{ readonly filesFrom?: string }>();
    if ("[input...]" in takes && command.args.length === 0 && given.filesFrom === undefined)
      command.error("error: name at least one input, or --files-from LIST", { exitCode: EXIT.usage });
    process.exitCode = await run(command.args, given as never);
  });
}

function optionOf(name: string, { help, takes, oneOf, many, whole, required, off, ...row }: Flag): Option {
  const hyphened = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const value = takes === undefined ? "" : ` <${takes}>`;
  const option = new Option(`--${off === true ? "no-" : ""}${hyphened}${value}`, help);
  if (oneOf) option.choices(oneOf);
  if (row.default !== undefined) option.default(row.default);
  if (many === true)
    option.argParser((given: string, before: readonly string[] | undefined) => [...(before ?? []), given]);
  if (whole === true) option.argParser(countOf);
  return option.makeOptionMandatory(required === true);
}

function countOf(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= 64) return value;
  throw new InvalidArgumentError("a whole number from 1 to 64 is meant.");
}

function examplesOf(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}\n`;
}
