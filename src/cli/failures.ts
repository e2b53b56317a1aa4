// What goes wrong in a run, in words.

/** An error that nobody foresaw, one part a line: what it says, where it arose, and the request to report it. */
export function unforeseen(error: unknown): string[] {
  const report = "This should not have happened. Please report it with the command you ran.";
  if (!(error instanceof Error)) return [`postproof: ${String(error)}`, report];
  const { name, message, stack = "" } = error;
  const told = stack.indexOf(message);
  const frames = stack.slice(told < 0 ? 0 : told + message.length).split("\n");
  return [`postproof: ${name}: ${message}`, ...frames.filter((line) => /^\s+at /.test(line)), report];
}
