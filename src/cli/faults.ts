// What stands in the way of reading a file or a folder, in words.
import { PostproofError } from "../index.ts";

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "access is denied",
  EPERM: "access is denied",
  EISDIR: "it is a folder",
  ELOOP: "it is a link that leads back to itself",
  ENAMETOOLONG: "its name is too long",
};

/** Why a file or a folder cannot be read; `undefined` for an error that is none of the file system. */
export function faultOf(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error)) return undefined;
  const code = String(error.code);
  return FAULTS[code] ?? code;
}

/**
 * What to do where a file cannot be read.
 * @throws PostproofError `invalid_input` that names the file and the reason
 */
export function unreadable(file: string): (cause: unknown) => never {
  return (cause) => {
    const why = faultOf(cause) ?? "unknown";
    throw new PostproofError("invalid_input", `${file} cannot be read: ${why}.`, { cause });
  };
}
