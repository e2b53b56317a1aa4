// A process that runs the built command line again and again, as often as it is told to: starting one each time takes longer.
import { Readable } from "node:stream";
import { format } from "node:util";

let count = 0;
process.on("message", async ({ cwd, args, input }) => {
  const said = { out: "", err: "" };
  const kept = [process.stdout.write, process.stderr.write];
  const hear =
    (name) =>
    (chunk, ...rest) => {
      said[name] += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
      rest.at(-1)?.();
      return true;
    };
  process.stdout.write = hear("out");
  process.stderr.write = hear("err");
  const stdin = Readable.from(input === "" ? [] : [Buffer.from(input, "base64")], { objectMode: false });
  Object.defineProperty(process, "stdin", { value: stdin, configurable: true });
  process.chdir(cwd);
  process.argv = [process.execPath, "postproof", ...args];
  process.exitCode = undefined;
  try {
    await import(`../../dist/cli.js?run=${(count += 1)}`);
  } catch (error) {
    said.err += format(error);
    process.exitCode = 70;
  }
  [process.stdout.write, process.stderr.write] = kept;
  process.removeAllListeners("uncaughtException"); // of this run
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners("error");
  process.send({ code: process.exitCode ?? 0, ...said });
  process.exitCode = undefined;
});
process.send("ready");
