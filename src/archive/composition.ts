// Makes an archive. What it can do is loaded when something is first asked of it: whoever imports the package only to have
// an archive in reach pays for nothing else.
import { checkArchive } from "./arguments.ts";
import type { Archive, ArchiveOptions } from "./archive.ts";

/** Opens an archive on a store. Nothing is read or written until something is asked of it. */
export function createArchive(options: ArchiveOptions): Archive {
  checkArchive(options);
  let opened: Promise<Archive> | undefined;
  const open = (): Promise<Archive> =>
    (opened ??= import("./opened.ts").then(({ openArchive }) => openArchive(options)));
  return {
    capture: async (...given) => (await open()).capture(...given),
    async *captureAll(...given) {
      yield* (await open()).captureAll(...given);
    },
    plan: async (...given) => (await open()).plan(...given),
    status: async (...given) => (await open()).status(...given),
    recover: async (...given) => (await open()).recover(...given),
    salvage: async (...given) => (await open()).salvage(...given),
    async *import(...given) {
      yield* (await open()).import(...given);
    },
    embed: async (...given) => (await open()).embed(...given),
    find: async (...given) => (await open()).find(...given),
    rewrite: async (...given) => (await open()).rewrite(...given),
    update: async (...given) => (await open()).update(...given),
    recordUses: async (...given) => (await open()).recordUses(...given),
    proof: async (...given) => (await open()).proof(...given),
    quote: async (...given) => (await open()).quote(...given),
    recordProof: async (...given) => (await open()).recordProof(...given),
    credits: async (...given) => (await open()).credits(...given),
    transcribe: async (...given) => (await open()).transcribe(...given),
    attach: async (...given) => (await open()).attach(...given),
    attachments: async (...given) => (await open()).attachments(...given),
    stateRights: async (...given) => (await open()).stateRights(...given),
    keepPicture: async (...given) => (await open()).keepPicture(...given),
    picture: async (...given) => (await open()).picture(...given),
    show: async (...given) => (await open()).show(...given),
    async *list() {
      yield* (await open()).list();
    },
    uses: async (...given) => (await open()).uses(...given),
    audit: async () => (await open()).audit(),
    asset: async (...given) => (await open()).asset(...given),
    preview: async (...given) => (await open()).preview(...given),
    publish: async (...given) => (await open()).publish(...given),
    close: async () => (await opened)?.close(),
  };
}
