// The built command line, run as a user runs it.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";

const CLI = join(import.meta.dirname, "..", "..", "dist", "cli.js");

/** What came of a run. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a folder. `watch` sees the process and all that it has written and told so far, as it does. */
export function command(
  cwd: string,
  args: readonly string[],
  watch: (child: ChildProcess, out: string, err: string) => void = () => undefined,
  input?: string | Uint8Array,
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: ["pipe", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      out += chunk;
      watch(child, out, err);
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      err += chunk;
      watch(child, out, err);
    });
    child.stdin.on("error", () => undefined); // killed before it has read
    child.stdin.end(input);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

/** The objects that a run printed with `--json`. */
export function rows({ out }: Run): Record<string, unknown>[] {
  return out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
