// Pixelfed: posts by ActivityPub, else by the page that it shows in a frame.
import type { Ask, Capture, Exchange } from "../../../model/capture.ts";
import { answerOf, jsonOf, textOf } from "../../../model/capture.ts";
import type { EndingKind, Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import { referenceAlias } from "../../../model/reference.ts";
import type { Platform, ReadContext } from "../../platform.ts";
import { safely } from "../../read/ending.ts";
import { readLoose } from "../activitypub/loose.ts";
import { askObject, readWay } from "../activitypub/walk.ts";
import type { Start } from "../activitypub/walk.ts";
import { isOfServer, keyOfId } from "../identity.ts";
import { matchAddress, NAME } from "./address.ts";
import { readEmbedPage } from "./embed.ts";

/**
 * The platform Pixelfed.
 *
 * Loose material that it reads, by `kind`: `embed` (the page that it shows in a frame; `url` is the post's address); any
 * other kind as an ActivityPub object.
 */
export function pixelfed(): Platform {
  return {
    name: NAME,
    label: "Pixelfed",
    isHome: isOfServer,
    match: matchAddress,
    capture: capturePost,
    normalize: (capture) => safely(() => normalizePost(capture)),
    read: (body, context) => safely(() => readMaterial(body, context)),
    pages: ({ url }) => [
      { url: `${url}.json`, kind: "note" },
      { url: `${url}/embed`, kind: "embed" },
    ],
  };
}

/** Endings after which another form of the post may say more. */
const OPEN_ENDED: ReadonlySet<EndingKind> = new Set(["unsupported", "login_required", "incomplete"]);

const isOpenEnded = (outcome: Outcome): boolean => outcome.kind !== "post" && OPEN_ENDED.has(outcome.kind);

/** That a server has no such form says nothing about the post, whose page it has shown. */
const isMissing = (form: Outcome): boolean => isOpenEnded(form) || form.kind === "not_found";

async function capturePost(reference: Reference, ask: Ask): Promise<void> {
  if (!isOpenEnded(await askObject(startOf(reference), ask)) || !isOwn(reference)) return;
  if (!isMissing(await askObject(startOf(reference, ".json"), ask))) return;
  await ask({ url: `${reference.url}/embed`, accept: "text/html" });
}

/** Only the address with the account's name has other forms. */
const isOwn = ({ url }: Reference): boolean => new URL(url).pathname.startsWith("/p/");

function startOf({ url, certain, ...reference }: Reference, form = ""): Start {
  return { url: `${url}${form}`, certain, aliases: [referenceAlias({ url, certain, ...reference })] };
}

function normalizePost({ reference, exchanges }: Capture): Outcome {
  const object = readWay(startOf(reference), exchanges);
  if (!isOpenEnded(object)) return closed(object, reference, exchanges);
  const json = isOwn(reference) ? readWay(startOf(reference, ".json"), exchanges) : object;
  if (!isMissing(json)) return closed(json, reference, exchanges);
  const page = answerOf(exchanges.find(({ request }) => request.url === `${reference.url}/embed`));
  const embed = page?.status === 200 ? readEmbedPage(textOf(page) ?? "", reference) : undefined;
  return embed ?? object;
}

/** Pixelfed itself refuses posts that are not open to all, in JSON; a gatekeeper refuses in HTML. */
function closed(outcome: Outcome, reference: Reference, exchanges: readonly Exchange[]): Outcome {
  if (outcome.kind !== "blocked") return outcome;
  const answer = answerOf(exchanges.find(({ request }) => request.url.startsWith(reference.url)));
  const body = answer?.status === 403 ? jsonOf(answer) : undefined;
  if (body === undefined) return outcome;
  const key = keyOfId(reference.url);
  return {
    kind: "protected",
    reason: `${new URL(reference.url).host} does not show the post to everybody (403).`,
    status: 403,
    ...(key && { key }),
  };
}

function readMaterial(body: unknown, { kind, url, capturedAt }: ReadContext): Outcome {
  if (typeof body !== "string") return readLoose(body, url, capturedAt);
  const reference = url !== undefined && URL.canParse(url) ? matchAddress(new URL(url)) : undefined;
  const read = kind === "embed" && reference ? readEmbedPage(body, reference) : undefined;
  return (
    read ?? {
      kind: "unsupported",
      reason: `Pixelfed reads no text of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
    }
  );
}
