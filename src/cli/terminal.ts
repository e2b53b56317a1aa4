// What a verb says and where: results on standard output, progress and remarks on standard error.

/** Output of one run of a verb. */
export interface Terminal {
  /** Whether results are JSON, one object a line. */
  readonly json: boolean;
  /** One result: `value` with `--json`, `text` otherwise. `undefined` text prints nothing for people. */
  result(value: unknown, text: string | undefined): void;
  /** A remark for people, on standard error; silent with `--json`. */
  note(text: string): void;
  /** A warning, on standard error, always. */
  warn(text: string): void;
  /** Shows a line of progress that the next output replaces; only on a terminal. */
  progress(text: string): void;
  /** The same where there is no terminal to show it: a line of its own, for logs. Nothing on a terminal and with JSON. */
  milestone(text: string): void;
}

/** Control characters of foreign text must not steer a terminal. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is replaced
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, "\uFFFD");
}

/** Opens the terminal of a verb. */
export function openTerminal({ json = false }: { readonly json?: boolean | undefined }): Terminal {
  const live = process.stderr.isTTY && !json;
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write("\r\u001B[K");
    shown = false;
  };
  return {
    json,
    result(value, text) {
      clear();
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`);
      else if (text !== undefined) process.stdout.write(`${printable(text)}\n`);
    },
    note(text) {
      clear();
      if (!json) process.stderr.write(`${printable(text)}\n`);
    },
    warn(text) {
      clear();
      process.stderr.write(`${printable(text)}\n`);
    },
    progress(text) {
      if (!live) return;
      const width = Math.max(20, (process.stderr.columns || 80) - 1);
      process.stderr.write(`\r\u001B[K${printable(text).slice(0, width)}`);
      shown = true;
    },
    milestone(text) {
      if (!live && !json) process.stderr.write(`${printable(text)}\n`);
    },
  };
}
