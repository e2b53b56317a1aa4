// postproof transcribe and attach: a post recorded by hand, and files kept with one as evidence.
import type { TRANSCRIBE, ATTACH } from "./post-flags.ts";
import type { FlagsOf } from "./flags.ts";
import { createHash } from "node:crypto";
import { readNamed } from "../disk/named.ts";
import { basename, relative, resolve } from "node:path";
import { text as textOf } from "node:stream/consumers";
import type { Transcription } from "../index.ts";
import { PostproofError, formatKey } from "../index.ts";
import { isAddress, slashed } from "./inputs.ts";
import { EXIT } from "./failures.ts";
import { openSession, openExisting, refusePost } from "./session.ts";

/** Flags of `postproof attach`. */
export type AttachFlags = FlagsOf<typeof ATTACH>;

/** Keeps files with a post. They are never published. */
export async function attach(url: string, files: readonly string[], flags: AttachFlags): Promise<number> {
  const { archive, terminal } = await openExisting(flags);
  const record = await archive.show(url);
  if (!record) refusePost(url);
  for (const file of files) {
    const bytes = await readNamed(file).catch((cause: unknown) => {
      throw new PostproofError("invalid_input", `No such file, or it cannot be read: ${file}`, { cause });
    });
    const kept = await archive.attach(url, {
      name: basename(file),
      bytes,
      ...(flags.by !== undefined && { by: flags.by }),
      ...(flags.note !== undefined && { note: flags.note }),
    });
    terminal.result(
      { key: formatKey(record.key), url, ...kept },
      `${kept.name}  kept as evidence, ${kept.bytes} bytes, sha256 ${kept.file.slice(0, 64)}`,
    );
  }
  return EXIT.done;
}

/** Flags of `postproof transcribe`. */
export type TranscribeFlags = FlagsOf<typeof TRANSCRIBE>;

/** Keeps a post that a person typed. */
export async function transcribe(flags: TranscribeFlags): Promise<number> {
  const { archive, terminal, cwd } = await openSession(flags);
  const { handle, name, url, platform, published, language, by } = flags;
  const text = flags.text === "-" ? (await textOf(process.stdin)).replace(/\n$/, "") : (flags.text ?? "");
  const snapshot = await archive.transcribe({
    text,
    author: { handle, ...(name !== undefined && { name }) },
    ...(url !== undefined && { url }),
    ...(platform !== undefined && { platform }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    pictures: await picturesOf(flags),
    by,
    from: await sourceOf(flags, cwd),
  });
  const key = formatKey(snapshot.key);
  terminal.result(
    { key, version: snapshot.version, basis: snapshot.basis, transcribedBy: by },
    `${key}  transcribed by ${by}, not captured; version ${snapshot.version}`,
  );
  return EXIT.done;
}

async function picturesOf({
  image = [],
  alt = [],
}: TranscribeFlags): Promise<NonNullable<Transcription["pictures"]>> {
  return await Promise.all(
    image.map(async (file, index) => {
      const bytes = await readNamed(file).catch((cause: unknown) => {
        throw new PostproofError("invalid_input", `No such picture, or it cannot be read: ${file}`, {
          cause,
        });
      });
      const words = alt[index];
      return { bytes, name: basename(file), ...(words !== undefined && { alt: words }) };
    }),
  );
}

/** What it was typed from. A file is named as articles are, with its digest: it cannot confirm itself later. */
async function sourceOf({ from, why }: TranscribeFlags, cwd: string): Promise<Transcription["from"]> {
  const more = why === undefined ? {} : { why };
  if (isAddress(from)) return { source: from, ...more };
  const bytes = await readNamed(from).catch(() => undefined);
  if (!bytes) return { source: from, ...more };
  const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  return { source: slashed(relative(cwd, resolve(cwd, from))), digest, ...more };
}
