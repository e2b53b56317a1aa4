// Whether what an article says about a quotation (who, where, when) agrees with the post that holds the words.
import type { AttributionFinding, AttributionVerdict, PostPart, Quoting } from "../model/quotation.ts";
import { foldName } from "../language/fold.ts";
import { serviceMeant } from "../services/index.ts";
import { dayIn, readMoment, sayMoment, weekdayOf, writtenDay } from "./day.ts";
import { findLookAlike, glanceAt, mixesAlphabets } from "./look-alike.ts";
import { AUTOMATED, PARODY } from "../language/names.ts";
import { areComparable, isSameHandle, nameLikeness, shareWord } from "./names.ts";
import type { NameKind } from "./speaker.ts";
import { kindOfName } from "./speaker.ts";
import { readWeekdays, readWhen } from "./when.ts";

/** An account as far as an attribution can be wrong about it. */
export interface AccountFacts {
  /** Without `@`; in the fediverse `user@host`. */
  readonly handle: string;
  /** Display name. */
  readonly name?: string;
  /** Platform id: two handles of one id are one account. */
  readonly id?: string;
  /** The account says that it posts by itself. */
  readonly automated?: true;
  /** Labels that the platform or its moderators show beside the account or its post. */
  readonly labels: readonly string[];
}

/** What an article says about a quotation, in its words. */
export interface AttributionClaim {
  /** As written, titles and all. */
  readonly speaker?: string;
  /** Who that is, where the site knows a nickname: a name, or a handle with `@`. */
  readonly meant?: string;
  /** With or without `@`. */
  readonly handle?: string;
  /** Name of a service (`x`); `social-media` where none is named. */
  readonly platform?: string;
  /** The words that say when: `on Tuesday`. */
  readonly when?: string;
}

/** What is known of the post that holds the words. */
export interface PostedFacts {
  /** Whose words matched. */
  readonly author: AccountFacts;
  /** Who posted: the author, unless the words stand in a quoted or reposted post. */
  readonly poster: AccountFacts;
  /** Where in the post the words stand. */
  readonly part: PostPart;
  /** Name of the service; absent where it is none that is known here. */
  readonly platform?: string;
  /** The service as readers knew it when it was posted. */
  readonly label: string;
  /** ISO 8601; only the day where only that is known. */
  readonly published?: string;
  /** Accounts of the archive, in which a look-alike is recognized. */
  readonly accounts: readonly AccountFacts[];
}

/** What the days of an attribution count from. */
export interface AttributionOptions {
  /** When the article was published, ISO 8601. Without it "on Tuesday" is only compared by weekday. */
  readonly articleDate?: string;
  /** The desk's zone (IANA). */
  readonly timeZone: string;
  /** What notes call the place of the words. Default `article`. */
  readonly quoting?: Quoting;
}

/**
 * What an attribution says and the post contradicts: none, one or several things. A speaker without a proper name
 * ("the mayor", "she") is never judged by name, nor is a spokesperson.
 *
 * @throws PostproofError `invalid_input` if the time zone is unknown
 */
export function checkAttribution(
  claim: AttributionClaim,
  posted: PostedFacts,
  options: AttributionOptions,
): AttributionFinding[] {
  const asked = { claim, posted, options };
  return [
    checkSpeaker(asked) ?? checkHandle(asked),
    checkKind(asked),
    checkLookAlike(asked),
    checkPlatform(asked),
    checkDate(asked),
  ].filter((finding) => finding !== undefined);
}

/** What is compared. */
interface Asked {
  readonly claim: AttributionClaim;
  readonly posted: PostedFacts;
  readonly options: AttributionOptions;
}

type Found = AttributionFinding | undefined;

/** A name that fits an account at least so well is the account's. */
const FITS = 0.5;

function finding(
  verdict: AttributionVerdict,
  alarm: boolean,
  article: string,
  post: string,
  note: string,
): AttributionFinding {
  return { verdict, article, post, note, alarm };
}

function say({ name, handle }: AccountFacts): string {
  const shown = name?.replace(/[\p{Cc}\p{Cf}]/gu, "").trim() ?? "";
  return shown === "" ? `@${handle}` : `${shown} (@${handle})`;
}

/** How the article names the speaker, for a note. */
function sayClaimed({ speaker, handle }: AttributionClaim): string {
  return speaker ?? (handle === undefined ? "" : `@${handle.replace(/^@/, "")}`);
}

/** Something that speaks against the speaker named; `named` as the article has it. */
function wrongSpeaker(named: string, { author }: PostedFacts, alarm: boolean, note: string): Found {
  return finding("wrong_speaker", alarm, named, say(author), note);
}

/** The words belong to another than the one who is named. */
function otherSpeaker(
  named: string,
  { posted, options: { quoting = "article" } }: Asked,
  alarm: boolean,
): Found {
  const note = `the ${quoting} names ${named}; the words are those of ${say(posted.author)}`;
  return wrongSpeaker(named, posted, alarm, note);
}

/** Named is who quoted or reposted the words. */
function passedOn(named: string, posted: PostedFacts): Found {
  const { author, poster, part } = posted;
  const how = part === "repost" ? "reposted" : "quoted";
  const note = `these are the words of ${say(author)}, whom ${say(poster)} ${how}`;
  return wrongSpeaker(named, posted, true, note);
}

function fits(claim: AttributionClaim, account: AccountFacts): boolean {
  if (claim.handle !== undefined && isSameHandle(claim.handle, account.handle)) return true;
  const names = [claim.speaker, claim.meant].filter((name) => name !== undefined);
  return names.some((name) => nameLikeness(name, account) >= FITS);
}

function checkSpeaker(asked: Asked): Found {
  const { claim, posted } = asked;
  const { author, poster, part } = posted;
  const { speaker, handle } = claim;
  if (speaker === undefined || fits(claim, author)) return undefined;
  const isPassedOn = author.handle !== poster.handle && (part === "quote" || part === "repost");
  if (isPassedOn && fits(claim, poster)) return passedOn(speaker, posted);
  const kind = kindOfName(speaker);
  if (kind === "nobody" || kind === "spokesperson") return undefined;
  const differs = handle !== undefined && !isSameHandle(handle, author.handle);
  const shown = author.name ?? author.handle;
  if (!differs && !areComparable(speaker, shown)) return undefined;
  const isClear = areOfOneKind(kind, kindOfName(shown)) && !shareWord(speaker, author);
  return otherSpeaker(speaker, asked, differs || isClear);
}

/** Two persons, or two organisations: one cannot stand for the other, as a minister can for a ministry. */
function areOfOneKind(one: NameKind, other: NameKind): boolean {
  return one === other && (one === "person" || one === "organisation");
}

/** A handle that is given and is another account's. */
function checkHandle(asked: Asked): Found {
  const { author, poster, accounts } = asked.posted;
  const { handle, speaker } = asked.claim;
  if (handle === undefined || isSameHandle(handle, author.handle)) return undefined;
  const written = sayClaimed({ handle });
  if (isSameHandle(handle, poster.handle)) return passedOn(written, asked.posted);
  // Somebody whose name fits may have changed the handle, or have another one elsewhere.
  const isOther = accounts.some((other) => isSameHandle(handle, other.handle) && other.id !== author.id);
  const isCertain = isOther || speaker === undefined || nameLikeness(speaker, author) < FITS;
  return otherSpeaker(written, asked, isCertain);
}

/** Parody, fan and commentary accounts; accounts that post by themselves, given as a person. */
function checkKind({ claim, posted }: Asked): Found {
  const { author } = posted;
  const claimed = sayClaimed(claim);
  const { speaker = "" } = claim;
  const [mark] = [...author.labels, author.name ?? ""].flatMap((text) => markIn(PARODY, text) ?? []);
  const isSaid = PARODY.test(speaker.slice(0, MAX_LABEL)) || foldName(speaker).includes(foldName(mark ?? ""));
  if (mark !== undefined && !isSaid) {
    const note = `${say(author)} is marked “${mark}”: the words may not be those of the one whom it shows`;
    return wrongSpeaker(claimed, posted, claim.speaker !== undefined, note);
  }
  const isBot =
    author.automated === true || author.labels.some((label) => AUTOMATED.test(label.slice(0, MAX_LABEL)));
  // Newsrooms and offices do post by programs of their own; a person's words by way of one are another's copy of them.
  if (!isBot || kindOfName(speaker) !== "person" || AUTOMATED.test(speaker.slice(0, MAX_LABEL)))
    return undefined;
  const note = `${say(author)} is marked as automated: see whether it posts for ${speaker}`;
  return wrongSpeaker(claimed, posted, true, note);
}

const MAX_LABEL = 300;

/** The word of a label or name that the pattern finds. */
function markIn(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text.slice(0, MAX_LABEL))?.[0].replace(/^\P{L}+/u, "");
}

function checkLookAlike({ claim, posted }: Asked): Found {
  const { author, accounts } = posted;
  const alike = findLookAlike(author, accounts);
  if (alike) {
    const note = `${say(author)} looks like ${say(alike.other)}, which is archived too: ${alike.how}`;
    return wrongSpeaker(sayClaimed(claim), posted, true, note);
  }
  const { name } = author;
  const { speaker } = claim;
  if (name === undefined || speaker === undefined || !mixesAlphabets(name) || mixesAlphabets(speaker))
    return undefined;
  if (!glanceAt(speaker).includes(glanceAt(name))) return undefined;
  const note = `the name of @${author.handle} looks like ${speaker}, but is written with letters of another alphabet`;
  return wrongSpeaker(speaker, posted, true, note);
}

const UNNAMED = "social-media";

function checkPlatform({ claim, posted, options: { quoting = "article" } }: Asked): Found {
  const { platform, label } = posted;
  if (claim.platform === undefined || platform === undefined) return undefined;
  const claimed = serviceMeant(claim.platform);
  const [wanted, actual] = [claimed?.name ?? claim.platform, serviceMeant(platform)?.name ?? platform];
  if (wanted === UNNAMED || actual === UNNAMED || wanted === actual) return undefined;
  const named = claimed?.label ?? wanted;
  const note = `the ${quoting} says ${named}, the post is on ${label}`;
  return finding("wrong_platform", true, named, label, note);
}

function checkDate({ claim: { when }, posted: { published }, options }: Asked): Found {
  const { articleDate, timeZone } = options;
  const moment = published === undefined ? undefined : readMoment(published);
  if (when === undefined || !moment) return undefined;
  const posted = sayMoment(moment, timeZone);
  const wrong = (alarm: boolean, note: string) => finding("wrong_date", alarm, when, posted, note);
  const today = dayIn(moment, timeZone);
  const said = readWhen(when, { timeZone, ...(articleDate !== undefined && { articleDate }) });
  if (said) {
    const day = writtenDay(today);
    if (said.from <= day && day <= said.to) return undefined;
    const days = said.from === said.to ? said.from : `${said.from} to ${said.to}`;
    return wrong(true, `the article says “${when}” (${days}), posted ${posted}`);
  }
  // All that can be compared where nobody knows when the article was written.
  const [weekday, another] = articleDate === undefined ? readWeekdays(when) : [];
  if (weekday === undefined || another !== undefined || weekday === weekdayOf(today)) return undefined;
  return wrong(false, `the article says “${when}”, posted ${posted}; the article's own date is not known`);
}
