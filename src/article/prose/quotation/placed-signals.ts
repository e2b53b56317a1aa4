// Where posts and other sources are told of around a span: in its sentence, in those beside it, in the passages before.
import { around } from "./reading.ts";
import type { StandingPost } from "../found.ts";
import type { Frame } from "./frame.ts";
import type { Page } from "./page.ts";
import type { Signal } from "./signals.ts";

/** So many passages back a post may have been told of. */
const FAR = 8;
/** So many sentences back in the same passage: some articles have no paragraphs. */
const FAR_SENTENCES = 12;
/** How many signals of posts are looked at for one span, and how many of other sources. */
export const MOST = 7;
const MOST_OTHERS = 3;

/** A post or another source, and how it stands to a span. */
export interface Placed {
  readonly signal: Signal;
  readonly passage: number;
  readonly relation: string;
  readonly before: boolean;
  readonly distance: number;
}

/** In so many sentences beside a post that stands in the article its words may be quoted. */
const BESIDE = 2;

/** The posts themselves that stand right before and behind the span's passage. */
function standingPosts({ read, quoted, sentence }: Frame): Placed[] {
  const { postBefore, postBehind } = read.passage;
  const left = read.sentences.length - 1 - sentence;
  const placed = (post: StandingPost, before: boolean, steps: number, at: number): Placed => ({
    signal: {
      from: at,
      to: at,
      start: at,
      kind: "post",
      ...(post.platform !== undefined && { service: post.platform }),
      features: ["c:kinds=standing", "c:bound=standing", "c:named service"],
      verb: false,
      post,
    },
    passage: quoted.passage,
    relation: `standing ${before ? "before" : "behind"} ${steps}`,
    before,
    distance: before ? quoted.term : read.terms.length - quoted.term,
  });
  return [
    ...(postBefore && sentence <= BESIDE ? [placed(postBefore, true, sentence, 0)] : []),
    ...(postBehind && left <= BESIDE ? [placed(postBehind, false, left, read.terms.length)] : []),
  ];
}

/** The posts and other sources that a span can be of, nearest first. */
export function placedSignals(page: Page, frame: Frame): Placed[] {
  const { quoted, sentence } = frame;
  const found = standingPosts(frame);
  const own = frame.read;
  for (const signal of around(own.signals, quoted.term, MOST)) {
    const at = own.sentenceOf[signal.from]!;
    const steps = at - sentence;
    if (steps < (signal.kind === "post" ? -FAR_SENTENCES : -1) || steps > 1) continue;
    const before = signal.from < quoted.term;
    const loose =
      steps === 1 &&
      own.sentences[sentence]!.to === quoted.term + 1 &&
      frame.verbBehind !== undefined &&
      signal.from < quoted.term + 12;
    const relation =
      steps === 0
        ? before
          ? "same before"
          : "same behind"
        : loose
          ? "same loose"
          : steps < -4
            ? "sentences before"
            : `sentence ${steps}`;
    found.push({
      signal,
      passage: quoted.passage,
      relation,
      before,
      distance: before ? quoted.term - signal.to + 1 : signal.from - quoted.term,
    });
  }
  for (let back = 1; back <= FAR && quoted.passage - back >= 0; back++) {
    const read = page.reads[quoted.passage - back]!;
    for (const signal of read.signals.slice(-MOST)) {
      if (signal.kind !== "post") continue;
      const fromEnd = read.sentences.length - 1 - read.sentenceOf[signal.from]!;
      if (fromEnd > 2) continue;
      const relation =
        back > 3 ? "passages before" : `passage -${back}${back === 1 && fromEnd === 0 ? " last" : ""}`;
      found.push({
        signal,
        passage: quoted.passage - back,
        relation,
        before: true,
        distance: quoted.term + read.terms.length - signal.to + 50 * (back - 1),
      });
    }
  }
  const next = page.reads[quoted.passage + 1];
  if (next)
    for (const signal of next.signals.slice(0, MOST))
      if (signal.kind === "post" && next.sentenceOf[signal.from] === 0)
        found.push({
          signal,
          passage: quoted.passage + 1,
          relation: "passage +1",
          before: false,
          distance: own.terms.length - quoted.term + signal.from,
        });
  found.sort((a, b) => a.distance - b.distance);
  const of = (kind: Signal["kind"]): Placed[] => found.filter(({ signal }) => signal.kind === kind);
  return [...of("post").slice(0, MOST), ...of("other").slice(0, MOST_OTHERS)];
}

/** How many spans stand between a signal and a span, up to three. */
export function spansBetween(page: Page, index: number, { signal, passage, before }: Placed): number {
  const step = before ? -1 : 1;
  let between = 0;
  for (let at = index + step; between < 3 && page.quoted[at]; at += step) {
    const other = page.quoted[at]!;
    const apart = other.passage === passage ? other.term - signal.from : other.passage - passage;
    if (before ? apart < 0 : apart > 0) break;
    between++;
  }
  return between;
}
