// The built command line in a process that stays, for tests that run it often: to start one takes longer than most runs.
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { command } from "../cli/command.ts";
import type { Run } from "../cli/command.ts";

/** A process that runs one command at a time. */
export interface Runner {
  run(cwd: string, args: readonly string[]): Promise<Run>;
  stop(): Promise<void>;
}

/** Starts one. */
export async function startRunner(): Promise<Runner> {
  const child = fork(join(import.meta.dirname, "runner.js"), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const message = async (): Promise<unknown> => ((await once(child, "message")) as [unknown])[0];
  await message();
  return {
    async run(cwd, args) {
      child.send({ cwd, args });
      return (await message()) as Run;
    },
    async stop() {
      child.disconnect();
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** Runs commands in one process for all tests of a file; what reads standard input, in a process of its own. */
export function useRunner(): (
  cwd: string,
  args: readonly string[],
  input?: string | Uint8Array,
) => Promise<Run> {
  let runner: Runner;
  beforeAll(async () => {
    runner = await startRunner();
  });
  afterAll(() => runner.stop());
  return (cwd, args, input) =>
    input === undefined ? runner.run(cwd, args) : command(cwd, args, undefined, input);
}
