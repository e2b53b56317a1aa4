// What stands in the way of reading or writing a file, in words, with what to do.
import { PostproofError } from "../errors.ts";

/** What is in the way, and what a person can do about it. */
const FAULTS: Readonly<Record<string, readonly [what: string, advice: string]>> = {
  ENOENT: ["there is no such file", "Check the path."],
  ENOTDIR: ["there is no such file", "Check the path."],
  EISDIR: ["it is a folder", "Name a file."],
  EEXIST: ["there is something else of that name", "Move it away."],
  ELOOP: ["it is a link that leads back to itself", "Put the file itself in its place."],
  ENAMETOOLONG: ["its name is too long", "Give it a shorter name."],
  EACCES: ["access is denied", "Change the permissions and run the same command again."],
  EPERM: ["access is denied", "Change the permissions and run the same command again."],
  EROFS: ["the disk is read-only", "Name a place that can be written to."],
  ENOSPC: ["the disk is full", "Make room and run the same command again: it goes on where it was."],
  EDQUOT: ["the disk quota is used up", "Make room and run the same command again: it goes on where it was."],
  EFBIG: ["the file would be larger than is allowed", "Raise the limit of the system."],
  EMFILE: ["too many files are open", "Raise the limit of the system (ulimit -n)."],
  ENFILE: ["too many files are open", "Raise the limit of the system."],
  EIO: ["the disk does not answer properly", "Check the disk."],
};

/** The code of a failure of the file system; `undefined` for any other error. */
export function faultCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  return String(error.code);
}

/** Why a file or a folder cannot be reached, in a few words; `undefined` for an error that is none of the disk. */
export function faultOf(error: unknown): string | undefined {
  if (error instanceof PostproofError && error.code === "disk") return faultOf(error.cause) ?? "it is a link";
  const code = faultCode(error);
  return code === undefined ? undefined : (FAULTS[code]?.[0] ?? code);
}

/**
 * A failure of the disk as an error that says what to do. Other errors are given back as they are.
 * @param doing what could not be done: `written`, `read`
 */
export function diskError(path: string, doing: "read" | "written" | "removed", error: unknown): unknown {
  const code = faultCode(error);
  if (code === undefined) return error;
  const [what, advice] = FAULTS[code] ?? [code, "Look at the cause below."];
  return new PostproofError("disk", `${path} cannot be ${doing}: ${what}. ${advice}`, { cause: error });
}

/** What the disk refused anywhere, as an error that says what to do; any other error as it is. */
export function foreseen(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { path, syscall } = error as NodeJS.ErrnoException;
  return diskError(path ?? "The output", syscall === "write" ? "written" : "read", error);
}

/** Links are neither read through nor written through: whoever made the folder could lead anywhere by one. */
export function linkError(path: string): PostproofError {
  return new PostproofError(
    "disk",
    `${path} is a link, and postproof follows none here. Put the file or folder itself in its place.`,
  );
}

/** As the system says that something else has that name. */
export function clash(path: string): Error {
  const fault = { code: "EEXIST", syscall: "mkdir" };
  return Object.assign(new Error(`EEXIST: file already exists, '${path}'`), fault);
}
