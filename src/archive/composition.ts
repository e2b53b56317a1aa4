// Makes an archive. What it can do is loaded when something is first asked of it: whoever imports the package only to have
// an archive in reach pays for nothing else.
import { ARCHIVE } from "../options/archive.ts";
import { CALLS } from "../options/calls.ts";
import { checkArguments } from "../options/composite.ts";
import type { Archive, ArchiveOptions } from "./archive.ts";

/** Opens an archive on a store. Nothing is read or written until something is asked of it. */
export function createArchive(options: ArchiveOptions): Archive {
  checkArguments([options], {
    options: { fields: ARCHIVE, what: "{ store: filesStore(folder) }", required: true },
  });
  const { asked, close } = openWhenAsked(options);
  return {
    capture: async (...given) => (await asked("capture", given)).capture(...given),
    async *captureAll(...given) {
      yield* (await asked("captureAll", given)).captureAll(...given);
    },
    plan: async (...given) => (await asked("plan", given)).plan(...given),
    status: async (...given) => (await asked("status", given)).status(...given),
    recover: async (...given) => (await asked("recover", given)).recover(...given),
    salvage: async (...given) => (await asked("salvage", given)).salvage(...given),
    async *import(...given) {
      yield* (await asked("import", given)).import(...given);
    },
    embed: async (...given) => (await asked("embed", given)).embed(...given),
    find: async (...given) => (await asked("find", given)).find(...given),
    rewrite: async (...given) => (await asked("rewrite", given)).rewrite(...given),
    update: async (...given) => (await asked("update", given)).update(...given),
    recordUses: async (...given) => (await asked("recordUses", given)).recordUses(...given),
    proof: async (...given) => (await asked("proof", given)).proof(...given),
    quote: async (...given) => (await asked("quote", given)).quote(...given),
    recordProof: async (...given) => (await asked("recordProof", given)).recordProof(...given),
    credits: async (...given) => (await asked("credits", given)).credits(...given),
    transcribe: async (...given) => (await asked("transcribe", given)).transcribe(...given),
    attach: async (...given) => (await asked("attach", given)).attach(...given),
    attachments: async (...given) => (await asked("attachments", given)).attachments(...given),
    screenshots: async (...given) => (await asked("screenshots", given)).screenshots(...given),
    stateRights: async (...given) => (await asked("stateRights", given)).stateRights(...given),
    keepPicture: async (...given) => (await asked("keepPicture", given)).keepPicture(...given),
    picture: async (...given) => (await asked("picture", given)).picture(...given),
    show: async (...given) => (await asked("show", given)).show(...given),
    history: async (...given) => (await asked("history", given)).history(...given),
    due: async (...given) => (await asked("due", given)).due(...given),
    async *watch(...given) {
      yield* (await asked("watch", given)).watch(...given);
    },
    notify: async (...given) => (await asked("notify", given)).notify(...given),
    async *changes(...given) {
      yield* (await asked("changes", given)).changes(...given);
    },
    async *list() {
      yield* (await asked("list", [])).list();
    },
    search: async (...given) => (await asked("search", given)).search(...given),
    planTakedown: async (...given) => (await asked("planTakedown", given)).planTakedown(...given),
    takedown: async (...given) => (await asked("takedown", given)).takedown(...given),
    decide: async (...given) => (await asked("decide", given)).decide(...given),
    decisions: async (...given) => (await asked("decisions", given)).decisions(...given),
    async *rulings(...given) {
      yield* (await asked("rulings", given)).rulings(...given);
    },
    uses: async (...given) => (await asked("uses", given)).uses(...given),
    audit: async (...given) => (await asked("audit", given)).audit(...given),
    seal: async (...given) => (await asked("seal", given)).seal(...given),
    async *upgrade(...given) {
      yield* (await asked("upgrade", given)).upgrade(...given);
    },
    prove: async (...given) => (await asked("prove", given)).prove(...given),
    changeKey: async (...given) => (await asked("changeKey", given)).changeKey(...given),
    noteExport: async (...given) => (await asked("noteExport", given)).noteExport(...given),
    exports: async (...given) => (await asked("exports", given)).exports(...given),
    exportAll: async (...given) => (await asked("exportAll", given)).exportAll(...given),
    async *merge(...given) {
      yield* (await asked("merge", given)).merge(...given);
    },
    origins: async (...given) => (await asked("origins", given)).origins(...given),
    exportWacz: async (...given) => (await asked("exportWacz", given)).exportWacz(...given),
    exportActivityStreams: async (...given) =>
      (await asked("exportActivityStreams", given)).exportActivityStreams(...given),
    asset: async (...given) => (await asked("asset", given)).asset(...given),
    preview: async (...given) => (await asked("preview", given)).preview(...given),
    publish: async (...given) => (await asked("publish", given)).publish(...given),
    close,
  };
}

/** Opens an archive when it is first asked for, once it is sure that it is asked as is documented. */
function openWhenAsked(options: ArchiveOptions): {
  readonly asked: (question: Exclude<keyof Archive, "close">, given: readonly unknown[]) => Promise<Archive>;
  readonly close: () => Promise<void>;
} {
  let opened: Promise<Archive> | undefined;
  return {
    asked: async (question, given) => {
      checkArguments(given, CALLS[question]);
      return await (opened ??= import("./opened.ts").then(({ openArchive }) => openArchive(options)));
    },
    close: async () => (await opened)?.close(),
  };
}
