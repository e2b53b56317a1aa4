// Lemmy and what federates with it alike: PieFed, mbin.
import type { Ask, Capture, Exchange } from "../../../model/capture.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import { referenceAlias } from "../../../model/reference.ts";
import type { Platform, ReadContext } from "../../platform.ts";
import { safely } from "../../read/ending.ts";
import { readLoose } from "../activitypub/loose.ts";
import { askObject, readWay } from "../activitypub/walk.ts";
import type { Start } from "../activitypub/walk.ts";
import { askOrigin, settle } from "../origin.ts";
import { partsOf } from "../server.ts";
import { isOfServer } from "../identity.ts";
import { matchAddress, NAME } from "./address.ts";
import { endingOf, isOfInterface } from "./ending.ts";
import { readView } from "./post.ts";

/**
 * The platform Lemmy: posts and comments of Lemmy by its interface, those of PieFed and mbin by ActivityPub.
 *
 * Loose material that it reads, by `kind`: `api-post`, `api-comment` (answers of the interface; `url` names the host);
 * any other kind as an ActivityPub object.
 */
export function lemmy(): Platform {
  return {
    name: NAME,
    label: "Lemmy",
    labelAt: (host) => SOFTWARE.get(host.replace(/^www\./, "")),
    isHome: isOfServer,
    match: matchAddress,
    capture: captureView,
    normalize: (capture) => safely(() => normalizeView(capture)),
    read: (body, context) => safely(() => readMaterial(body, context)),
  };
}

/** Servers of other software that are known by the name of theirs. */
const SOFTWARE: ReadonlyMap<string, string> = new Map([
  ["piefed.social", "PieFed"],
  ["piefed.world", "PieFed"],
  ["piefed.zip", "PieFed"],
  ["feddit.online", "PieFed"],
  ["kbin.social", "kbin"],
  ["kbin.run", "mbin"],
  ["fedia.io", "mbin"],
  ["thebrainbin.org", "mbin"],
]);

/** The addresses of a post or comment in the interface, of the version that most servers speak first. */
function viewUrls(reference: Reference): string[] {
  const { host, id } = partsOf(reference.id) ?? {};
  const [kind, number, ...more] = id?.split("/") ?? [];
  if (host === undefined || number === undefined || more.length > 0) return [];
  return kind === "post" || kind === "comment"
    ? ["v3", "v4"].map((version) => `https://${host}/api/${version}/${kind}?id=${number}`)
    : [];
}

async function captureView(reference: Reference, ask: Ask): Promise<void> {
  const host = partsOf(reference.id)?.host;
  if (host === undefined) return;
  for (const url of viewUrls(reference)) {
    const exchange = await ask({ url, accept: "application/json" });
    if (isOfInterface(exchange)) {
      await askOrigin(viewOf(exchange, host, reference), host, ask);
      return;
    }
    if (isPassing(exchange)) return;
  }
  await askObject(startOf(reference), ask);
}

/** A server in trouble, or one that asks for rest, is not asked in yet another way. */
function isPassing(exchange: Exchange): boolean {
  const answer = answerOf(exchange);
  return answer === undefined || answer.status === 429 || answer.status >= 500;
}

function normalizeView({ reference, exchanges }: Capture): Outcome {
  const host = partsOf(reference.id)?.host;
  if (host === undefined)
    return { kind: "unsupported", reason: "This is not an id of a post on a Lemmy server." };
  const urls = viewUrls(reference);
  const asked = exchanges.filter(({ request }) => urls.includes(request.url));
  const told = asked.find(isOfInterface);
  if (told !== undefined) return settle(viewOf(told, host, reference), host, reference, exchanges);
  const last = asked.at(-1);
  if (last !== undefined && isPassing(last)) return endingOf(last, host)!;
  const object = readWay(startOf(reference), exchanges);
  // A gatekeeper at one door tells more than nothing at the other.
  const ending = object.kind === "unsupported" && last !== undefined ? endingOf(last, host) : undefined;
  return ending?.kind === "challenge" || ending?.kind === "blocked" || ending?.kind === "login_required"
    ? ending
    : object;
}

function viewOf(exchange: Exchange, host: string, reference: Reference): Outcome {
  const body = jsonOf(answerOf(exchange)!);
  const context = { asked: host, aliases: [referenceAlias(reference)], at: exchange.at };
  return (
    endingOf(exchange, host) ??
    readView(body, context) ?? { kind: "unsupported", reason: `${host} does not answer as Lemmy does.` }
  );
}

function startOf(reference: Reference): Start {
  return { url: reference.url, certain: reference.certain, aliases: [referenceAlias(reference)] };
}

function readMaterial(body: unknown, { kind, url, capturedAt }: ReadContext): Outcome {
  const reference = url !== undefined && URL.canParse(url) ? matchAddress(new URL(url)) : undefined;
  if (kind !== "api-post" && kind !== "api-comment") {
    return typeof body === "string"
      ? {
          kind: "unsupported",
          reason: `Lemmy reads no text of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
        }
      : readLoose(body, url, capturedAt);
  }
  const context = {
    asked: reference && partsOf(reference.id)?.host,
    aliases: reference ? [referenceAlias(reference)] : [],
    at: capturedAt,
  };
  return readView(body, context) ?? { kind: "unsupported", reason: "This is no answer of Lemmy." };
}
