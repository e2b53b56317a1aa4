// Posts as an archive shows them: with their rights as known today, and with what became of them.
import type { RenderedEmbed } from "../../article/index.ts";
import { isWithdrawn } from "../../model/decision.ts";
import type { Standing } from "../../model/decision.ts";
import { withoutParts } from "../takedown/redact.ts";
import type { EMBED } from "../../options/archive.ts";
import type { OptionsOf } from "../../options/value.ts";
import { formatKey, sameKey } from "../../model/key.ts";
import type { PostKey } from "../../model/key.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { MissingPost, RenderOptions, ThreadOptions, ThreadPost } from "../../render/index.ts";
import { renderMissing, renderThread } from "../../render/index.ts";
import { wordsFor } from "../../render/words/index.ts";
import type { Records } from "../../store/index.ts";
import { answeredBy } from "../capture/answered.ts";
import { withAvailability } from "./availability.ts";
import type { PostRecord, Posts } from "../posts.ts";
import { asDecided, withdrawnOf } from "./withdrawn.ts";
import { onlyCleared, withRights } from "./rights.ts";
import { threadOf } from "../capture/thread.ts";

/** How posts look: everything that `renderEmbed` takes, but with defaults, and what the archive knows by itself. Without `words`, those of the locale. */
export type EmbedOptions = OptionsOf<typeof EMBED>;

/** What embeds are made with. */
export interface EmbedTools {
  readonly records: Records;
  readonly posts: Posts;
  /** The service of a post as readers know it, by the platform's name and the post's address. */
  readonly labelOf: (platform: string, url: string) => string;
}

/** What is to be found out of a post before it is shown. */
export interface Showing {
  /** Without pictures of media that nothing clears. */
  readonly strict: boolean;
  /** With what it said before. */
  readonly showEarlier: boolean;
  /** With the post that it answers. */
  readonly showAnswered: boolean;
}

/** Makes embeds. */
export interface Embeds {
  /** What is shown of a post. `known`: its record, if it is at hand. */
  readonly shownOf: (snapshot: Snapshot, how: Showing, known?: PostRecord) => Promise<ThreadPost>;
  /** The same of the posts of its thread, in order, each in the version last seen; of itself if it is in none. */
  readonly wholeOf: (snapshot: Snapshot, how: Showing) => Promise<ThreadPost[]>;
  /** A snapshot with its rights as known today, and without what they do not clear if that is asked for. */
  readonly settled: (snapshot: Snapshot, strict: boolean) => Promise<Snapshot>;
  readonly htmlOf: (shown: readonly ThreadPost[], look: EmbedOptions) => string;
  /** The embed of what is shown, nothing if nothing is. `ascii`: with character references for all that is not. */
  readonly embedOf: (
    shown: readonly ThreadPost[] | undefined,
    look: EmbedOptions,
    ascii: boolean,
  ) => RenderedEmbed | undefined;
  /**
   * What stands for a post of which nothing is shown by decision: a note without a name where it was erased, an empty figure
   * where it is to leave no trace; `undefined` where its own embed says so, and where something is shown.
   */
  readonly withdrawnOf: (
    standing: Standing,
    snapshot: Snapshot | undefined,
    look: EmbedOptions,
    ascii: boolean,
  ) => RenderedEmbed | undefined;
  /** A labelled link in place of a post of which nothing is archived. */
  readonly linkOf: (missing: MissingPost, look: EmbedOptions, ascii: boolean) => string;
}

/** Opens the embeds of an archive. */
export function openEmbeds({ records, posts, labelOf }: EmbedTools): Embeds {
  const settled = async (snapshot: Snapshot, strict: boolean): Promise<Snapshot> => {
    const known = withRights(snapshot, await records.rights(snapshot.key));
    return strict ? onlyCleared(known) : known;
  };

  const keptOf = async (key: PostKey): Promise<Pick<PostRecord, "snapshots" | "sightings">> => {
    const [snapshots, sightings] = await Promise.all([records.snapshots(key), records.sightings(key)]);
    return { snapshots, sightings };
  };

  const shownOf = async (
    snapshot: Snapshot,
    { strict, showEarlier, showAnswered }: Showing,
    known?: PostRecord,
  ): Promise<ThreadPost> => {
    const decided = known?.decided ?? (await records.standing(snapshot.key));
    if (isWithdrawn(decided))
      return { snapshot, since: { absence: "withdrawn", at: decided.by?.at ?? snapshot.capturedAt } };
    const kept = known ?? (await keptOf(snapshot.key));
    const { earlier, ...shown } = withAvailability(snapshot, showEarlier, kept);
    const fit = async (version: Snapshot): Promise<Snapshot> => {
      const { post, ...rest } = await asDecided(await settled(version, strict), records);
      return { ...rest, post: decided.shown === "text" ? withoutParts(post, ["media"]) : post };
    };
    const before = earlier && (await Promise.all(earlier.map(fit)));
    const answered = showAnswered ? await answeredBy(snapshot, posts) : undefined;
    const context =
      answered && (await shownOf(answered, { strict, showEarlier: false, showAnswered: false }));
    return {
      ...shown,
      snapshot: await fit(snapshot),
      ...(before && { earlier: before }),
      ...(context && { answered: context }),
    };
  };

  const wholeOf = async (snapshot: Snapshot, how: Showing): Promise<ThreadPost[]> => {
    const found: ThreadPost[] = [];
    for (const key of (await threadOf(snapshot.key, records)) ?? []) {
      const post = await posts.current(key);
      // Each but the first answers the one above it.
      const showAnswered = how.showAnswered && found.length === 0;
      if (post) found.push(await shownOf(post, { ...how, showAnswered }));
    }
    return found.some(({ snapshot: { key } }) => sameKey(key, snapshot.key))
      ? found
      : [await shownOf(snapshot, how)];
  };

  const htmlOf = (shown: readonly ThreadPost[], look: EmbedOptions): string =>
    renderThread(shown, optionsFor(shown, look, labelOf));

  const embedOf = (
    shown: readonly ThreadPost[] | undefined,
    look: EmbedOptions,
    ascii: boolean,
  ): RenderedEmbed | undefined => {
    const first = shown?.[0]?.snapshot;
    return (
      first && {
        html: encoded(htmlOf(shown, look), ascii),
        key: formatKey(first.key),
        version: first.version,
      }
    );
  };

  return {
    shownOf,
    wholeOf,
    settled,
    withdrawnOf: (standing, snapshot, look, ascii) =>
      withdrawnOf(standing, snapshot, withDefaults(look), (html) => encoded(html, ascii)),
    htmlOf,
    embedOf,
    linkOf: (missing, look, ascii) => encoded(renderMissing(missing, withDefaults(look)), ascii),
  };
}

/** What a look asks to be found out. */
export function showing(
  { showEarlier = false, showAnswered = false }: EmbedOptions,
  strict = false,
): Showing {
  return { strict, showEarlier, showAnswered };
}

/** How certain posts look to the renderer, with their platform's name and mark. */
export function optionsFor(
  shown: readonly ThreadPost[],
  look: EmbedOptions,
  labelOf: EmbedTools["labelOf"],
): ThreadOptions {
  const { marks } = look;
  const { key, post } = shown[0]!.snapshot;
  const mark = marks && Object.hasOwn(marks, key.platform) ? marks[key.platform] : undefined;
  return {
    ...withDefaults(look),
    ...(mark && { mark }),
    label: post.software ?? labelOf(key.platform, post.url),
  };
}

/** How posts look to the renderer, with what was left open: the words of the locale. */
function withDefaults({
  marks: _marks,
  showEarlier: _showEarlier,
  showAnswered: _showAnswered,
  version: _version,
  thread: _thread,
  as: _as,
  width: _width,
  ...look
}: EmbedOptions): Omit<RenderOptions, "label" | "mark" | "earlier" | "answered" | "since"> {
  return { assetUrl: defaultAssetUrl, ...look, words: look.words ?? wordsFor(look.locale ?? "en") };
}

/** Where an embed looks for its files unless it is told. */
export const defaultAssetUrl = (file: string): string => `postproof/${file}`;

/** In ASCII, every other character as a numeric reference: that means the same in any encoding. */
function encoded(html: string, ascii: boolean): string {
  return ascii ? html.replace(/[^ -~]/gu, (character) => `&#${character.codePointAt(0)!};`) : html;
}
