// postproof expire: what the rules say of posts, and with a yes that is done.
import { userInfo } from "node:os";
import type { Elsewhere, Export, Ruling } from "../index.ts";
import { renewExports } from "./exported.ts";
import { EXIT, openFailures } from "./failures.ts";
import type { FlagsOf } from "./flags.ts";
import type { EXPIRE } from "./decision-flags.ts";
import { openExisting, sealAndClose } from "./session.ts";
import type { Session } from "./session.ts";
import { articlesHere, changeArticles, leftLine, placesOf, silent, tracesIn } from "./takedown.ts";
import type { Left } from "./takedown.ts";
import { counted } from "./words.ts";

/** Flags of `postproof expire`. */
export type ExpireFlags = FlagsOf<typeof EXPIRE>;

/** What each outcome of a rule comes to. */
const DOES: Readonly<Record<Ruling["then"], string>> = {
  keep: "show it whole, without a flag",
  keep_and_flag: "keep it shown, and have an editor look at it",
  text_only: "show its words without pictures and videos",
  tombstone: "show a note in its place",
  remove: "show nothing in its place",
  erase: "remove all of it for good",
  legal_hold: "let nothing of it be removed",
};

/**
 * Lists what the rules say of posts, and with a yes does it. Exit code 1: there is something to decide, or something still holds a
 * post that was erased; 3: something could not be done.
 */
export async function expire(urls: readonly string[], flags: ExpireFlags): Promise<number> {
  const session = await openExisting(flags);
  const { archive, terminal, found } = session;
  try {
    const rulings: Ruling[] = [];
    for await (const ruling of archive.rulings({
      ...found.config.policy,
      ...(urls.length > 0 && { only: urls }),
    }))
      rulings.push(ruling);
    const open = rulings.filter(({ hold }) => !hold);
    for (const ruling of flags.yes === true ? rulings.filter(({ hold }) => hold) : rulings)
      terminal.result(ruling, linesOf(ruling, session));
    if (flags.yes === true) return await carryOut(open, flags, session);
    terminal.note(summaryOf(open, rulings.length - open.length));
    return open.length > 0 ? EXIT.findings : EXIT.done;
  } finally {
    await sealAndClose(session);
  }
}

/** What the rules say of a post, in a few words. */
export function rulingWords({ then, rule }: Ruling): string {
  return `${DOES[then]} (${then}, by the rule "${rule}")`;
}

function linesOf(ruling: Ruling, session: Session): string[] {
  const { key, url, author, why, articles, hold } = ruling;
  const { absent } = articlesHere(ruling, session);
  return [
    `${key} by @${author}: ${rulingWords(ruling)}`,
    `    ${url}`,
    `    ${why}`,
    `    ${factsIn(ruling).join("; ")}`,
    ...articles.map(
      ({ path, kinds }) =>
        `    ${kinds.join(" and ")} in ${path}${absent.includes(path) ? ", which is not found here" : ""}`,
    ),
    ...(hold ? [`    not to be done: on legal hold since ${day(hold.at)} by ${hold.by}: ${hold.why}`] : []),
  ];
}

const day = (time: string): string => time.slice(0, 10);

/** What a state is called before the day on which it was seen first. */
const BECAME: Readonly<Record<Ruling["states"][number]["state"], string>> = {
  edited: "edited",
  gone: "not found any more (nobody says why)",
  deleted: "deleted, says the platform",
  suspended: "account suspended",
  deactivated: "account deactivated",
  protected: "account closed to the public",
  withheld: "withheld",
  removed: "removed by moderators",
};

function factsIn({ states, keptSince, authorKind, articles }: Ruling): string[] {
  return [
    ...states.map(({ state, since }) => `${BECAME[state]}, first seen on ${day(since)}`),
    `kept since ${day(keptSince)}`,
    authorKind === "unknown"
      ? "nothing says what kind of account it is, so it counts as private"
      : `account: ${authorKind}`,
    ...(articles.length === 0 ? ["no article is known to use it"] : []),
  ];
}

function summaryOf(open: readonly Ruling[], held: number): string[] {
  const rest = held > 0 ? `; ${counted(held, "post")} on legal hold` : "";
  if (open.length === 0) return [`Nothing to decide${rest}.`];
  const counts = new Map<string, number>();
  for (const { then } of open) counts.set(then, (counts.get(then) ?? 0) + 1);
  const each = [...counts].map(([then, count]) => `${count} ${then}`).join(", ");
  return [
    `${counted(open.length, "post")} to decide: ${each}${rest}. Nothing was changed.`,
    "To do what the rules say: postproof expire --yes, or of one post: postproof expire URL --yes.",
    "To decide otherwise, which then stands: postproof decide URL --what keep --reason '...'.",
  ];
}

/** What shows less of a post than before. */
const LESS: ReadonlySet<Ruling["then"]> = new Set(["text_only", "tombstone", "remove", "erase"]);

/** The articles that use a post in words of their own. */
function wordsIn({ articles }: Ruling): string[] {
  return articles.filter(({ kinds }) => kinds.some((kind) => kind !== "embed")).map(({ path }) => path);
}

/** What has been done of a ruling, but for exports. */
interface Carried {
  readonly ruling: Ruling;
  readonly left: readonly Left[];
  /** Of a post that is erased: it is done once the exports are written anew. */
  readonly done: Promise<unknown>;
}

/** Does what the rules say, in the name of whoever says so. Exports are written anew once, for all posts. */
async function carryOut(rulings: readonly Ruling[], flags: ExpireFlags, session: Session): Promise<number> {
  const { archive, terminal } = session;
  const failures = openFailures(terminal, "not done");
  const by = flags.by ?? userInfo().username;
  const exports = openRenewal(flags, session);
  const carried: Carried[] = [];
  await failures.listening(async () => {
    for (const ruling of rulings) {
      if (failures.isStopped) break;
      const { key, then, rule, why } = ruling;
      let left: readonly Left[] = [];
      const elsewhere = async (outside: Elsewhere): Promise<void> => {
        const { found } = articlesHere(ruling, session);
        await changeArticles(outside, found, flags, session);
        if (outside.mode !== "undo") exports.without(outside.files);
        if (then === "erase") left = await tracesIn(placesOf(found, flags, session), outside, session);
      };
      const how = { by, why, rule, elsewhere };
      try {
        if (then === "erase") {
          const { done } = await exports.reached((afterwards) =>
            archive.takedown(key, { mode: then, ...how, afterwards }),
          );
          carried.push({ ruling, left, done });
        } else {
          await archive.decide(key, { what: then, ...how });
          if (then !== "legal_hold") exports.all();
          carried.push({ ruling, left, done: Promise.resolve() });
        }
      } catch (error) {
        failures.tell(key, error, { key });
      }
    }
  });
  await exports.renew();
  let [done, traces] = [0, 0];
  for (const { ruling, left, done: ended } of carried) {
    try {
      await ended;
    } catch (error) {
      failures.tell(ruling.key, error, { key: ruling.key });
      continue;
    }
    done += 1;
    traces += left.length;
    terminal.result({ ...ruling, done: true, by, left }, [
      `done by ${by}: ${ruling.key}: ${rulingWords(ruling)}`,
      ...(LESS.has(ruling.then) ? wordsIn(ruling) : []).map(
        (path) => `  quoted or credited in the words of ${path}, which an editor has to change`,
      ),
      ...left.map(leftLine),
    ]);
  }
  terminal.note(`${counted(done, "decision")}. Publish the site anew where articles were changed.`);
  if (failures.isIncomplete) return EXIT.incomplete;
  return traces > 0 ? EXIT.findings : EXIT.done;
}

/** Exports that are written anew once, for many posts: none of those that are erased counts as done before. */
interface Renewal {
  /** Published files that are to be shown no more. */
  readonly without: (files: readonly string[]) => void;
  /** What was decided may stand in any export. */
  readonly all: () => void;
  /** Runs a takedown as far as its exports. Gives how it ends. */
  readonly reached: (
    takedown: (afterwards: (exports: readonly Export[]) => Promise<void>) => Promise<unknown>,
  ) => Promise<{ readonly done: Promise<unknown> }>;
  readonly renew: () => Promise<void>;
}

function openRenewal(flags: ExpireFlags, session: Session): Renewal {
  const { archive } = session;
  const files: string[] = [];
  const places = new Set<string>();
  let isAny = false;
  let [begin, fail]: [() => void, (error: unknown) => void] = [() => undefined, () => undefined];
  const renewed = new Promise<void>((resolve, reject) => ([begin, fail] = [resolve, reject]));
  // Where no takedown waits for it, nobody would hear of a failure.
  renewed.catch(() => undefined);
  return {
    without: (more) => void files.push(...more),
    all: () => void (isAny = true),
    async reached(takedown) {
      let done: Promise<unknown> = Promise.resolve();
      await new Promise<unknown>((arrive, refuse) => {
        done = takedown(async (exports) => {
          for (const { place } of exports) places.add(place);
          arrive(undefined);
          await renewed;
        });
        done.then(arrive, refuse);
      });
      return { done };
    },
    async renew() {
      try {
        const made = (await archive.exports()).filter(({ place }) => isAny || places.has(place));
        await renewExports(made, { files, mode: "unpublish" }, flags.archive, silent(session));
        begin();
      } catch (error) {
        fail(error);
        if (isAny) throw error;
      }
    },
  };
}
