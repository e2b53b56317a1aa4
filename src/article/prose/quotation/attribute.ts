// Attributes every quoted span of a page: whether it is a quotation, of a post or not, and who said it.
import { antecedents } from "./antecedent-features.ts";
import { frameOf, isOpenBefore, joinFeatures, quotationFeatures } from "./frame.ts";
import { probabilities } from "./loglinear.ts";
import { sourceCandidates, tellsOfPosts } from "./source-features.ts";
import { lastWord, mentionsOf } from "./mentions.ts";
import { placedSignals } from "./placed-signals.ts";
import { speakerCandidates } from "./speaker-features.ts";
import type { Antecedent } from "./antecedent-features.ts";
import type { Frame, Voice } from "./frame.ts";
import type { Weights } from "./loglinear.ts";
import type { Page } from "./page.ts";
import type { Signal } from "./signals.ts";
import type { SourceCandidate } from "./source-features.ts";
import type { Mention } from "./mentions.ts";
import type { SpeakerCandidate } from "./speaker-features.ts";

/** The learned weights of each decision. */
export interface Models {
  readonly speaker: Weights;
  readonly antecedent: Weights;
  readonly source: Weights;
  readonly quotation: Weights;
  readonly join: Weights;
}

/** Who said a span. */
export interface Speaker {
  readonly mention: Mention;
  /** 0 to 1. */
  readonly probability: number;
  /** The pronoun that stands for the mention. */
  readonly pronoun?: Mention;
}

/** A span and what was decided of it. */
export interface Attributed {
  readonly frame: Frame;
  /** How probable it is that its words are from a post. */
  readonly post: number;
  readonly service?: string;
  /** The phrase that tells of the post, most probably. */
  readonly told?: { readonly signal: Signal; readonly passage: number };
  /** How probable it is that it is a quotation at all. */
  readonly quotation: number;
  readonly speaker?: Speaker;
  /** How probable it is that it goes on with the span before. */
  readonly joined: number;
}

/** What the models see of each span; kept apart so that training sees the same. */
export interface Seen {
  readonly frames: readonly Frame[];
  readonly speakers: readonly (readonly SpeakerCandidate[])[];
  readonly mentions: (passage: number) => readonly Mention[];
}

/** Reads the frames and the people of a page. */
export function seen(page: Page): Seen {
  const kept = new Map<number, readonly Mention[]>();
  const mentions = (passage: number): readonly Mention[] => {
    const known = kept.get(passage) ?? mentionsOf(page.reads[passage]!, passage);
    kept.set(passage, known);
    return known;
  };
  const frames = page.quoted.map((_, index) => frameOf(page, index));
  const speakers = frames.map((frame, index) => speakerCandidates(page, index, frame, mentions));
  return { frames, speakers, mentions };
}

/** Who can have said a span, with the pronouns still in it. */
export interface Said {
  /** The most probable first. */
  readonly shares: readonly (readonly [Mention, number])[];
  readonly nobody: number;
  /** How probable it is that it is whoever said the span before. */
  readonly same: number;
}

/** So many people are carried from span to span. */
const CARRIED = 8;

/** Who said each span. */
export function whoSaid(speakers: Seen["speakers"], weights: Weights): Said[] {
  const said: Said[] = [];
  for (const candidates of speakers) {
    const shares = probabilities(
      weights,
      candidates.map(({ features }) => features),
    );
    const before = said.at(-1);
    const all = new Map<Mention, number>();
    const give = (mention: Mention, share: number): void =>
      void all.set(mention, (all.get(mention) ?? 0) + share);
    let [nobody, same] = [0, 0];
    candidates.forEach(({ kind, mention }, at) => {
      if (mention) give(mention, shares[at]!);
      else if (kind === "before") {
        same = shares[at]!;
        nobody += same * (before?.nobody ?? 1);
        for (const [other, share] of before?.shares ?? []) give(other, share * same);
      } else nobody += shares[at]!;
    });
    said.push({ shares: [...all].sort((a, b) => b[1] - a[1]).slice(0, CARRIED), nobody, same });
  }
  return said;
}

/** What the other decisions need to know of the speaker. */
export function voiceOf({ shares, nobody, same }: Said): Voice {
  const [top] = shares;
  if (!top || top[1] < nobody) return { kind: "nobody", same };
  const [{ kind, text, passage, from }] = top;
  return {
    kind: same > 0.5 ? "carried" : kind,
    ...(kind !== "pronoun" && { name: text }),
    passage,
    term: from,
    same,
  };
}

/** The source of each span: how probable each service is, and that it is no post. */
interface Sourced {
  readonly services: ReadonlyMap<string, number>;
  readonly post: number;
  readonly told?: Attributed["told"];
}

/** Where no service is named. */
const ANY = "";

function sourcesOf(all: readonly (readonly SourceCandidate[])[], weights: Weights): Sourced[] {
  const sourced: Sourced[] = [];
  for (const candidates of all) {
    const shares = probabilities(
      weights,
      candidates.map(({ features }) => features),
    );
    const before = sourced.at(-1);
    const services = new Map<string, number>();
    const give = (service: string, share: number): void =>
      void services.set(service, (services.get(service) ?? 0) + share);
    let told: Attributed["told"];
    let most = 0;
    candidates.forEach(({ kind, signal, passage }, at) => {
      const share = shares[at]!;
      if (kind === "before") {
        for (const [service, part] of before?.services ?? []) give(service, part * share);
        if (share * (before?.post ?? 0) > most) [most, told] = [share * before!.post, before!.told];
      }
      if (kind !== "post" || !signal) return;
      give(signal.service ?? ANY, share);
      if (share > most) [most, told] = [share, { signal, passage: passage! }];
    });
    const post = [...services.values()].reduce((sum, share) => sum + share, 0);
    sourced.push({ services, post, ...(told && { told }) });
  }
  return sourced;
}

function resolved(
  said: Said,
  page: Page,
  last: Mention | undefined,
  { mentions }: Seen,
  weights: Weights,
): Speaker | undefined {
  const [top] = said.shares;
  if (!top || top[1] < said.nobody) return undefined;
  const [mention, probability] = top;
  if (mention.kind !== "pronoun") return { mention, probability: sameName(said, mention) };
  const names: Antecedent[] = antecedents(page, mention, last, mentions);
  const shares = probabilities(
    weights,
    names.map(({ features }) => features),
  );
  const byName = new Map<string, number>();
  names.forEach(({ mention: name }, at) => {
    if (name) byName.set(lastWord(name.text), (byName.get(lastWord(name.text)) ?? 0) + shares[at]!);
  });
  const best = [...byName].sort((a, b) => b[1] - a[1])[0];
  const found = best && names.find(({ mention: name }) => name && lastWord(name.text) === best[0])?.mention;
  return found && { mention: found, probability: probability * best[1], pronoun: mention };
}

function sameName({ shares }: Said, mention: Mention): number {
  const name = lastWord(mention.text);
  return shares.reduce((sum, [other, share]) => (lastWord(other.text) === name ? sum + share : sum), 0);
}

/** Decides of every span of a page. */
export function attributeAll(page: Page, models: Models): Attributed[] {
  if (page.quoted.length === 0) return [];
  const view = seen(page);
  const { frames } = view;
  const said = whoSaid(view.speakers, models.speaker);
  const voices = said.map(voiceOf);
  const placed = frames.map((frame) => placedSignals(page, frame));
  const sources = tellsOfPosts(placed)
    ? sourcesOf(
        frames.map((frame, index) => sourceCandidates(page, index, frame, voices, placed[index])),
        models.source,
      )
    : frames.map((): Sourced => ({ services: new Map(), post: 0 }));
  let last: Mention | undefined;
  return frames.map((frame, index) => {
    const speaker = resolved(said[index]!, page, last, view, models.antecedent);
    last = speaker?.mention ?? last;
    const { services, post, told } = sources[index]!;
    const service = [...services].sort((a, b) => b[1] - a[1])[0]?.[0];
    const open = index > 0 && isOpenBefore(frames[index - 1]!, frame);
    const join = index > 0 ? joinFeatures(frames[index - 1]!, frame, said[index]!.same) : undefined;
    return {
      frame,
      post,
      ...(service !== undefined && service !== ANY && { service }),
      ...(told && { told }),
      quotation: yes(models.quotation, quotationFeatures(frame, voices[index]!)),
      ...(speaker && { speaker }),
      joined: open ? 1 : join ? yes(models.join, join) : 0,
    };
  });
}

/** A decision between yes and no. */
function yes(weights: Weights, features: readonly string[]): number {
  return probabilities(weights, [features, []])[0]!;
}
