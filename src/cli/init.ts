// postproof init: a configuration and an empty archive.
import type { INIT } from "./post-flags.ts";
import type { FlagsOf } from "./flags.ts";
import { join, relative, resolve } from "node:path";
import { createSigningKey, PostproofError, wordsFor } from "../index.ts";
import { nameArchive, storeAddress } from "../store/index.ts";
import type { StoreAddress } from "../store/index.ts";
import { writeNamed, writeSecret } from "../disk/named.ts";
import { kindAt } from "../disk/kind.ts";
import { LOOK } from "../options/look.ts";
import { CONFIG_NAME, schemaOf } from "../site/config.ts";
import { EXIT } from "./failures.ts";
import { openSession } from "./session.ts";
import { openTerminal } from "./terminal.ts";

/** Flags of `postproof init`. */
export type InitFlags = FlagsOf<typeof INIT>;

/** Writes a configuration unless there is one, and begins the archive. Never overwrites. */
export async function init(flags: InitFlags): Promise<number> {
  const terminal = openTerminal(flags);
  const folder = process.cwd();
  const file = join(folder, CONFIG_NAME);
  const archive = flags.archive ?? ".postproof";
  const place = storeAddress(archive, { from: folder });
  const created: string[] = [];
  check("--locale", flags.locale, schemaOf(LOOK.locale));
  check("--time-zone", flags.timeZone, schemaOf(LOOK.timeZone));
  const foreign = flags.locale === undefined ? undefined : languageWithoutWords(flags.locale);
  if (kindAt(file) !== undefined) {
    if (flags.locale !== undefined || flags.timeZone !== undefined)
      throw new PostproofError(
        "invalid_input",
        `${CONFIG_NAME} is there already: change locale and timeZone in it.`,
      );
  } else {
    const config = {
      $schema: "./node_modules/postproof/dist/config.schema.json",
      archive: place.kind === "files" ? relative(folder, place.path!) || "." : archive,
      locale: flags.locale ?? "en",
      timeZone: flags.timeZone ?? "UTC",
      media: { keep: "full", originals: true },
      ...(flags.signing !== undefined && { signingKey: resolve(folder, flags.signing) }),
    };
    await writeNamed(file, `${JSON.stringify(config, undefined, 2)}\n`);
    created.push(CONFIG_NAME);
  }
  if (flags.signing !== undefined) created.push(await makeKey(flags, folder, place));
  const store = place.open();
  const mark = new TextEncoder().encode(`${JSON.stringify({ format: "postproof/archive@1" })}\n`);
  if (await store.put("archive.json", mark, { ifAbsent: true })) created.push(place.shown);
  if (flags.name !== undefined) await nameArchive(store, flags.name);
  await store.close?.();
  terminal.result(
    { created },
    created.length > 0
      ? `Created ${created.join(" and ")}.`
      : "Nothing to do: configuration and archive are there.",
  );
  if (foreign !== undefined)
    terminal.warn(
      `What embeds say themselves is not translated into ${foreign}, and stays English. See docs/languages.md for words of your own.`,
    );
  terminal.note(
    "Next: postproof scan FOLDER, then postproof capture FOLDER, then postproof rewrite FOLDER --dry-run",
  );
  return EXIT.done;
}

/**
 * Makes the key that signs the archive, and lists it there by the word of the one before, if there is one.
 * @throws PostproofError `invalid_input` for a place within the archive, or where something is
 */
async function makeKey(flags: InitFlags, folder: string, { path }: StoreAddress): Promise<string> {
  const file = resolve(folder, flags.signing!);
  if (path !== undefined && !relative(path, file).startsWith(".."))
    throw new PostproofError(
      "invalid_input",
      `${file} lies within the archive: whoever has that could sign. Name another place.`,
    );
  if (kindAt(file) !== undefined)
    throw new PostproofError("invalid_input", `${file} is there already, and is not overwritten.`);
  const { privateKey, publicKey } = createSigningKey();
  const session = await openSession({ ...flags, quiet: true, json: false }, folder);
  await writeSecret(file, privateKey);
  await writeNamed(`${file}.pub`, publicKey);
  if (await session.place.isThere()) await session.archive.changeKey(privateKey);
  return `${flags.signing!} (keep it secret, and a copy of ${flags.signing!}.pub where others find it)`;
}

/** The language of a locale, if embeds have no words in it. @throws PostproofError `invalid_input` if there is none such */
function languageWithoutWords(locale: string): string | undefined {
  const { language } = new Intl.Locale(locale);
  const name = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(language);
  if (name === undefined)
    throw new PostproofError("invalid_input", `--locale ${locale}: no language is called ${language}.`);
  return wordsFor(locale).language.split("-")[0] === language ? undefined : name;
}

/** @throws PostproofError `invalid_input` for what the configuration would not take. */
function check(flag: string, value: string | undefined, field: ReturnType<typeof schemaOf>): void {
  const fault = value === undefined ? undefined : field.safeParse(value).error?.issues[0];
  if (fault) throw new PostproofError("invalid_input", `${flag} ${value ?? ""}: ${fault.message}.`);
}
