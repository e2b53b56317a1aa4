// What all verbs of the command line have in common.
import type { Command } from "commander";

/** A verb that works on an archive. */
export function verb(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option("--archive <folder>", "the archive (default .postproof, or as configured)")
    .option("--json", "one JSON object a line");
}

/** A verb that has nothing to do with an archive. */
export function bareVerb(program: Command, name: string, description: string): Command {
  return program.command(name).description(description).option("--json", "one JSON object a line");
}

/** Examples at the end of a verb's help. */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}\n`;
}

/** Sets the exit code, with which the process ends when its output is written. */
export function exit(code: number): void {
  process.exitCode = code;
}
