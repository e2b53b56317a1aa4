// What is done with a platform's table of sources: they are asked, their answers read, and what several say is made one.
import type { Ask, Capture, Exchange, Request } from "../model/capture.ts";
import { answerOf, jsonOf, textOf } from "../model/capture.ts";
import type { EndingOutcome, Outcome, PostOutcome } from "../model/outcome.ts";
import type { Reference } from "../model/reference.ts";
import { plainText } from "../model/text.ts";
import { isUrl } from "../model/url.ts";
import { endingOfExchange, OPEN, safely, tellingMost } from "./read/ending.ts";
import { mergePosts } from "./read/merge.ts";
import type { Asked, Platform, ReadContext, Source, SourceContext } from "./platform.ts";

/** Questions to one source about one post, whatever it answers. */
const MOST_QUESTIONS = 20;

/** Asks a platform's sources about a reference; gives all exchanges, each with the name of its source. */
export async function askSources(
  platform: Platform,
  reference: Reference,
  ask: Ask,
): Promise<readonly Exchange[]> {
  const answers = new Answers(platform, reference, []);
  if (platform.refuses?.(reference)) return [];
  for (const source of platform.sources) {
    if (!isWanted(source, answers)) continue;
    const sent = new Set<string>();
    let request = requestOf(source, reference, answers);
    while (request !== undefined && !sent.has(request.url) && sent.size < MOST_QUESTIONS) {
      sent.add(request.url);
      const exchange: Exchange = { source: source.name, ...(await ask(request)) };
      answers.add(exchange);
      request = attempt(() => source.next?.(exchange, reference, answers));
    }
  }
  return answers.exchanges;
}

function isWanted(source: Source, answers: Answers): boolean {
  if (!isAsked(source)) return false;
  const result = answers.result();
  return result === undefined || (source.after ?? OPEN).includes(result.kind);
}

const isAsked = (source: Source): boolean => source.request !== undefined;

const requestOf = (source: Source, reference: Reference, asked: Asked): Request | undefined =>
  attempt(() => source.request?.(reference, asked));

/** Foreign answers decide what is asked next: should that fail, nothing is. */
function attempt<T>(decide: () => T | undefined): T | undefined {
  try {
    return decide();
  } catch {
    return undefined;
  }
}

/** Reads what a capture holds of its platform's answers. Pure; never throws. */
export function readSources(platform: Platform, { reference, exchanges }: Capture): Outcome {
  return safely(() => {
    const refusal = platform.refuses?.(reference);
    if (refusal) return refusal;
    const answers = new Answers(platform, reference, exchanges);
    const outcome = answers.result() ?? endingOfExchange(undefined, platform.label)!;
    return platform.finish?.(outcome, answers) ?? outcome;
  });
}

function whoIs(source: Source, { label }: Platform, reference: Reference): string {
  const who = source.who ?? label;
  return typeof who === "string" ? who : who(reference);
}

/** Reads loose material by the source that takes its kind. Never throws. */
export function readLoose(platform: Platform, body: unknown, context: ReadContext): Outcome {
  const { kind, url } = context;
  const source = sourceOf(platform, kind, typeof body === "string");
  if (!source?.read) {
    const named = JSON.stringify(kind.slice(0, 40));
    return { kind: "unsupported", reason: `${platform.label} reads no material of the kind ${named}.` };
  }
  const reference = url !== undefined && isUrl(url) ? platform.match(new URL(url)) : undefined;
  return safely(() =>
    readBody(source, body, { ...context, ...aboutIt(reference), headers: {}, isLoose: true }),
  );
}

/** The source that takes a kind by its name, else the one that takes all. */
function sourceOf({ sources }: Platform, kind: string, isText: boolean): Source | undefined {
  const takes = (source: Source): boolean => {
    const kinds = source.kinds ?? (isAsked(source) ? [] : [source.name]);
    return kinds !== "any" && kinds.includes(kind) && (source.text !== true || isText);
  };
  return sources.find(takes) ?? sources.find(({ kinds }) => kinds === "any" && !isText);
}

function readBody(source: Source, body: unknown, context: SourceContext): Outcome {
  return source.text === true ? source.read!(body as string, context) : source.read!(body, context);
}

function aboutIt(reference: Reference | undefined): Pick<SourceContext, "reference" | "id"> {
  return { ...(reference && { reference, ...(reference.short !== true && { id: reference.id }) }) };
}

/** What was asked of whom, as it grows while a capture is made, or as a capture holds it. */
class Answers implements Asked {
  readonly reference: Reference;
  readonly exchanges: Exchange[];
  readonly #platform: Platform;
  /** What each source's answers came to, while no answer is added. */
  readonly #read = new Map<string, Outcome | undefined>();

  constructor(platform: Platform, reference: Reference, exchanges: readonly Exchange[]) {
    this.#platform = platform;
    this.reference = reference;
    const isNamed = exchanges.some(({ source }) => source !== undefined);
    this.exchanges = isNamed ? [...exchanges] : exchanges.map((exchange) => this.#named(exchange));
  }

  /** An exchange of an older capture with the name of the first source that knows it as its own. */
  #named(exchange: Exchange): Exchange {
    const owns = (source: Source): boolean =>
      source.owns?.(exchange, this.reference) ??
      exchange.request.url === requestOf(source, this.reference, NOTHING(this.reference))?.url;
    const source = this.#platform.sources.find((each) => isAsked(each) && owns(each));
    return source ? { ...exchange, source: source.name } : exchange;
  }

  add(exchange: Exchange): void {
    this.exchanges.push(exchange);
    this.#read.clear();
  }

  readonly of = (name: string): readonly Exchange[] => this.exchanges.filter(({ source }) => source === name);

  readonly outcome = (name: string): Outcome | undefined => {
    if (!this.#read.has(name)) {
      // A source that reads what another says must not wait for itself.
      this.#read.set(name, undefined);
      const source = this.#platform.sources.find((each) => each.name === name);
      this.#read.set(name, source && this.#outcomeOf(source));
    }
    return this.#read.get(name);
  };

  #outcomeOf(source: Source): Outcome | undefined {
    const exchanges = this.of(source.name);
    if (exchanges.length === 0) return undefined;
    if (source.outcome) return safely(() => source.outcome!(exchanges, this));
    if (!source.read) return undefined;
    const outcomes = exchanges.map((exchange) => safely(() => this.#answer(source, exchange)));
    // Of several versions, the last one asked for is the newest.
    return outcomes.findLast(isPost) ?? tellingMost(outcomes.filter(isEnding));
  }

  #answer(source: Source, exchange: Exchange): Outcome {
    const { reference } = this;
    const answer = answerOf(exchange);
    const context: SourceContext = {
      kind: source.name,
      url: reference.url,
      capturedAt: exchange.at,
      headers: answer?.headers ?? {},
      isLoose: false,
      ...aboutIt(reference),
    };
    const ending =
      source.ending?.(exchange, context, this) ??
      endingOfExchange(exchange, whoIs(source, this.#platform, reference));
    if (ending) return ending;
    const body = source.text === true ? (textOf(answer!) ?? "") : jsonOf(answer!);
    const outcome = readBody(source, body, context);
    return isPost(outcome) ? outcome : { ...outcome, status: outcome.status ?? answer!.status };
  }

  /** The surest post, filled from the others; else the ending that tells most. */
  readonly result = (): Outcome | undefined => {
    const { sources } = this.#platform;
    const bySureness = [...sources.filter(({ summary }) => !summary), ...sources.filter(isSummary)];
    const outcomes = bySureness.flatMap((source) => {
      const outcome = this.outcome(source.name);
      return outcome ? [{ source, outcome }] : [];
    });
    const posts = outcomes.flatMap(({ source, outcome }) => (isPost(outcome) ? [{ source, outcome }] : []));
    if (posts.length > 0) return joined(posts);
    const says = ({ says: about }: Source, { kind }: EndingOutcome): boolean =>
      about === undefined || about.includes(kind);
    const endings = outcomes.flatMap(({ source, outcome }) =>
      isEnding(outcome) ? [{ source, outcome }] : [],
    );
    const telling = endings.filter(({ source, outcome }) => says(source, outcome));
    return tellingMost((telling.length > 0 ? telling : endings).map(({ outcome }) => outcome));
  };
}

const isPost = (outcome: Outcome): outcome is PostOutcome => outcome.kind === "post";
const isEnding = (outcome: Outcome): outcome is EndingOutcome => outcome.kind !== "post";
const isSummary = ({ summary }: Source): boolean => summary === true;

/** Nobody was asked yet. */
const NOTHING = (reference: Reference): Asked => ({
  reference,
  exchanges: [],
  of: () => [],
  outcome: () => undefined,
  result: () => undefined,
});

/** One post of several. The beginning of a text in a summary is no other text, its one picture no other picture. */
function joined(posts: readonly { readonly source: Source; readonly outcome: PostOutcome }[]): PostOutcome {
  const { post: surest } = posts[0]!.outcome;
  const whole = plainText(surest.text);
  return mergePosts(
    posts.map(({ source, outcome }, place) => {
      if (place === 0 || !isSummary(source)) return outcome;
      const { text, media } = outcome.post;
      const post = {
        ...outcome.post,
        text: whole.startsWith(plainText(text)) ? [] : text,
        media: surest.media.length > 0 ? [] : media,
      };
      return { ...outcome, post };
    }),
  );
}
