// All that reaches standard output and standard error, made harmless on its way: for terminals, which obey control
// characters, and for the logs of build servers, which obey lines of a certain form. Nothing else writes there.
import { once } from "node:events";

/** What is said. A string is one line, whatever it holds: a name with a line break cannot pass for two. A list is one line each. */
export type Lines = string | readonly string[];

/** A remark that a code host shows beside a line of a file. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  /** Relative to the root of the repository. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

/** Output of one run of a verb. */
export interface Terminal {
  /** Whether results are JSON, one object a line. */
  readonly json: boolean;
  /** One result: `value` with `--json`, `lines` otherwise. What is `undefined` prints nothing. */
  result(value: unknown, lines: Lines | undefined): void;
  /** A remark for people, on standard error; silent with `--json` and `--quiet`. */
  note(lines: Lines): void;
  /** A warning, on standard error, always. */
  warn(lines: Lines): void;
  /** One annotation, on standard output. */
  annotate(annotation: Annotation): void;
  /** A whole text on standard output, such as a report: line by line. */
  document(text: string): void;
  /** Shows a line of progress that the next output replaces; only on a terminal. */
  progress(text: string): void;
  /** The same where there is no terminal to show it: a line of its own, for logs. Nothing on a terminal, with `--json` or with `--quiet`. */
  milestone(text: string): void;
}

/**
 * A text as one line that steers nothing: control characters, line breaks and changes of direction become replacement
 * characters. A backslash goes into what a build server would take for a command: `::` where a line begins, and `##[`,
 * `##vso[` and `##teamcity[` anywhere. That is done everywhere: who reads the output of a container cannot be known.
 */
export function printable(text: string): string {
  return steady(text)
    .replace(/[\r\n]/g, REPLACEMENT)
    .replace(/^(\s*):(?=:)/, "$1\\:");
}

const REPLACEMENT = "\uFFFD";
/** Where a build server finds a command within a line. */
const COMMAND = /##(?=(?:vso|teamcity)?\[)/gi;

/** A text whose line breaks are all that it steers. */
function steady(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex -- control characters are what is replaced
      .replace(/[\u0000-\u0008\v\f\u000E-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, REPLACEMENT)
      .replace(COMMAND, "##\\")
  );
}

/**
 * A value as JSON that steers nothing: what would, is escaped, so that the value read again is the same.
 * @param indent spaces for each level; without it the JSON is one line
 */
export function asJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replace(
      /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
      (steering) => `\\u${steering.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replace(COMMAND, "#\\u0023");
}

/** Opens the terminal of a verb. `quiet`: neither remarks nor progress. */
export function openTerminal({
  json = false,
  quiet = false,
}: {
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}): Terminal {
  const isSilent = json || quiet;
  const live = process.stderr.isTTY && !isSilent;
  let shown = false;
  const print = (stream: NodeJS.WriteStream, lines: Lines): void => {
    if (shown) process.stderr.write(CLEAR_LINE);
    shown = false;
    write(stream, lines);
  };
  return {
    json,
    result(value, lines) {
      if (!json && lines !== undefined) print(process.stdout, lines);
      if (json && value !== undefined) process.stdout.write(`${asJson(value)}\n`);
    },
    note(lines) {
      if (!isSilent) print(process.stderr, lines);
    },
    warn: (lines) => print(process.stderr, lines),
    annotate: (annotation) => void process.stdout.write(`${workflowCommand(annotation)}\n`),
    document: (text) => print(process.stdout, linesIn(text)),
    progress(text) {
      if (!live) return;
      const width = Math.max(20, (process.stderr.columns || 80) - 1);
      process.stderr.write(CLEAR_LINE + printable(text).slice(0, width));
      shown = true;
    },
    milestone(text) {
      if (!live && !isSilent) write(process.stderr, text);
    },
  };
}

const CLEAR_LINE = "\r\u001B[K";

function write(stream: NodeJS.WriteStream, lines: Lines): void {
  const list = typeof lines === "string" ? [lines] : lines;
  stream.write(list.map((line) => `${printable(line)}\n`).join(""));
}

/** The lines of a text of our own making. */
function linesIn(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}

/**
 * An annotation as a workflow command of GitHub Actions, escaped as the runner reads it
 * (https://github.com/actions/runner, src/Runner.Common/ActionCommand.cs): one line, whatever its parts hold.
 */
export function workflowCommand({ level, file, line, column, title, message }: Annotation): string {
  const place = `file=${property(file)},line=${line},col=${column},title=${property(title)}`;
  return `::${level} ${place}::${data(message)}`;
}

function data(text: string): string {
  return steady(text).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

/**
 * The bytes of an article where the command is a filter: they are the caller's own, and pass as they are. Resolves when
 * more can be written.
 */
export async function writeFiltered(bytes: Uint8Array): Promise<void> {
  if (!process.stdout.write(bytes)) await once(process.stdout, "drain");
}

/** How the parser of the command line speaks: help as it is laid out, and of what it echoes one line. */
export const parserOutput = {
  writeOut: (text: string): void => write(process.stdout, linesIn(text)),
  writeErr: (text: string): void => write(process.stderr, linesIn(text)),
  outputError: (text: string): void =>
    write(process.stderr, text.trimEnd().split(/\n(?=\(Did you mean [^\n]+\)$)/)),
};

/** Calls a listener when nobody reads standard output any more, as behind `| head`. */
export function onReaderGone(listener: () => void): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    listener();
  });
}
