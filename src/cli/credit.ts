// postproof credit: the credit line of a post, what a line says, and who allowed what.
import type { CREDIT } from "./post-flags.ts";
import type { FlagsOf } from "./flags.ts";
import type { PostCredits, Rights, RightsStatement } from "../index.ts";
import { PostproofError } from "../index.ts";
import { parseCredit } from "../credit/index.ts";
import { EXIT } from "./failures.ts";
import { openExisting } from "./session.ts";
import { openTerminal } from "./terminal.ts";

/** Flags of `postproof credit`. */
export type CreditFlags = FlagsOf<typeof CREDIT>;

/** Prints credit lines; reads one with `--parse`; records what an editor states about rights. */
export async function credit(subject: string, flags: CreditFlags): Promise<number> {
  if (flags.parse === true) return readLine(subject, flags);
  const { archive, terminal, found } = await openExisting(flags);
  const stated = statementOf(flags);
  if (stated) {
    const kept = await archive.stateRights(subject, stated);
    terminal.note(`recorded: ${wordsOf(kept)}`);
  }
  const { creditStyle } = found.config;
  const credits = await archive.credits(subject, {
    style: flags.style ?? creditStyle,
    formerly: flags.formerly === true,
  });
  const { medium } = flags;
  if (medium !== undefined && !credits.media.some((each) => each.medium === medium))
    throw new PostproofError(
      "invalid_input",
      `The post has ${credits.media.length} media: there is no number ${medium}.`,
    );
  const shown = credits.media.filter((each) => medium === undefined || each.medium === medium);
  terminal.result({ ...credits, media: shown }, describe({ ...credits, media: shown }));
  return EXIT.done;
}

function readLine(line: string, flags: CreditFlags): number {
  const terminal = openTerminal(flags);
  const read = parseCredit(line, { caption: true });
  const { source, platform, name, handle, via, description, people, confidence, reason } = read;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["source", source],
    ["platform", platform],
    ["name", name],
    ["handle", handle && `@${handle}`],
    ["via", via],
    ["shows", description],
    ...people.map((person): [string, string] => ["person", personWords(person)]),
    ["sure", `${Math.round(confidence * 100)} %: ${reason}`],
  ];
  const lines = rows.flatMap(([label, value]) =>
    value === undefined ? [] : [`${label.padEnd(9)} ${value}`],
  );
  terminal.result(read, lines);
  return EXIT.done;
}

function personWords({ name, position }: ReturnType<typeof parseCredit>["people"][number]): string {
  if (position === undefined) return name;
  return typeof position === "string"
    ? `${name} (${position})`
    : `${name} (number ${position.place} from the ${position.from})`;
}

/** What the flags state; `undefined` if they state nothing. @throws PostproofError `invalid_input` without a name */
function statementOf(flags: CreditFlags): Omit<RightsStatement, "at"> | undefined {
  const { permission, evidence, by, creator, holder, licence, licenceUrl, medium, statedBy } = flags;
  const basis = "editor" as const;
  if (permission === undefined && (by !== undefined || evidence !== undefined))
    throw new PostproofError(
      "invalid_input",
      "--by and --evidence belong to a permission: add --permission asked, granted or refused.",
    );
  if (licence === undefined && licenceUrl !== undefined)
    throw new PostproofError("invalid_input", "--licence-url belongs to a licence: add --licence NAME.");
  const rights: Rights = {
    ...(creator !== undefined && { creator: { name: creator, basis } }),
    ...(holder !== undefined && { rightsHolder: { name: holder, basis } }),
    ...(licence !== undefined && {
      licence: { name: licence, basis, ...(licenceUrl !== undefined && { url: licenceUrl }) },
    }),
    ...(permission !== undefined && {
      permission: {
        status: permission,
        ...(by !== undefined && { by }),
        ...(evidence !== undefined && { evidence }),
      },
    }),
  };
  if (Object.keys(rights).length === 0) {
    if (statedBy === undefined) return undefined;
    throw new PostproofError(
      "invalid_input",
      "Nothing is stated: add --permission, --licence, --creator or --holder.",
    );
  }
  if (statedBy === undefined)
    throw new PostproofError(
      "invalid_input",
      "Say who states it with --stated-by NAME: a person answers for it.",
    );
  return { statedBy, ...(medium !== undefined && { medium }), ...rights };
}

function wordsOf({ permission, creator, rightsHolder, licence, medium }: RightsStatement): string {
  const parts = [
    permission &&
      `permission ${permission.status}${permission.by === undefined ? "" : ` by ${permission.by}`}`,
    creator && `made by ${creator.name}`,
    rightsHolder && `rights held by ${rightsHolder.name}`,
    licence && `licence ${licence.name}`,
  ].filter((part) => part !== undefined);
  return `${parts.join(", ")}${medium === undefined ? "" : ` (medium ${medium})`}`;
}

function describe({ key, basis, line, media, quoted }: PostCredits): string[] {
  return [
    `${key}  ${basis}`,
    `  post     ${line}`,
    ...mediaLines(media),
    ...(quoted ? [`  quoted   ${quoted.line}`, ...mediaLines(quoted.media)] : []),
  ];
}

function mediaLines(media: PostCredits["media"]): string[] {
  return media.flatMap(({ medium, type, line, rights, stated, contentCredentials }) => [
    `  ${type} ${medium}  ${line}`,
    ...rightsLines(rights).map((words) => `           ${words}`),
    ...(stated ? [`           stated in the file: ${Object.values(stated).join("; ")}`] : []),
    ...(contentCredentials === true
      ? ["           the original carries Content Credentials (not validated)"]
      : []),
  ]);
}

function rightsLines({ creator, rightsHolder, licence, permission }: PostCredits["rights"]): string[] {
  const lines = [
    creator && `made by ${creator.name} (${creator.basis})`,
    rightsHolder && `rights: ${rightsHolder.name} (${rightsHolder.basis})`,
    licence &&
      `licence: ${licence.name}${licence.url === undefined ? "" : ` ${licence.url}`} (${licence.basis})`,
    permission &&
      `permission ${permission.status}${permission.by === undefined ? "" : ` by ${permission.by}`}${permission.evidence === undefined ? "" : `: ${permission.evidence}`}`,
  ].filter((line) => line !== undefined);
  return licence || permission ? lines : [...lines, "no licence and no permission on record"];
}
