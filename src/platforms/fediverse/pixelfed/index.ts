// Pixelfed: posts by ActivityPub, else by the page that it shows in a frame.
import { ALWAYS, without } from "../../read/ending.ts";
import type { Exchange } from "../../../model/capture.ts";
import { answerOf, jsonOf, textOf } from "../../../model/capture.ts";
import { ENDINGS } from "../../../model/outcome.ts";
import type { EndingKind, Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import type { Platform, Source, SourceContext } from "../../platform.ts";
import { readObjectAlone } from "../activitypub/loose.ts";
import { objectSource, readWay, startOf } from "../activitypub/walk.ts";
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
    sources: [OBJECT, FORM, EMBED],
    pages: ({ url }) => [
      { url: `${url}.json`, kind: "note" },
      { url: `${url}/embed`, kind: "embed" },
    ],
  };
}

/** Endings after which another form of the post may say more. */
const OPEN_ENDED: readonly EndingKind[] = ["unsupported", "login_required", "incomplete"];

const isOpenEnded = (outcome: Outcome): boolean =>
  outcome.kind !== "post" && OPEN_ENDED.includes(outcome.kind);

/** That a server has no such form says nothing about the post, whose page it has shown. */
const isMissing = (form: Outcome): boolean => isOpenEnded(form) || form.kind === "not_found";

const OBJECT = objectSource("object", (reference) => [startOf(reference)], {
  owns: ({ request }, { url }) => ![`${url}.json`, `${url}/embed`].includes(request.url),
  says: without(ENDINGS, ...OPEN_ENDED),
  outcome: (_, { reference, exchanges }) =>
    closed(readWay(startOf(reference), exchanges), reference, exchanges),
  read: readObjectAlone,
  kinds: "any",
});

/** The same object at an address of its own. */
const FORM = objectSource(
  "json",
  (reference, { outcome }) => {
    const object = outcome("object");
    return object && isOpenEnded(object) && isOwn(reference) ? [startOf(reference, ".json")] : [];
  },
  {
    owns: ({ request }, { url }) => request.url === `${url}.json`,
    outcome: (_, { reference, exchanges }) => {
      const json = readWay(startOf(reference, ".json"), exchanges);
      return isMissing(json) ? undefined : closed(json, reference, exchanges);
    },
  },
);

/** The page that it shows in a frame. */
const EMBED: Source = {
  name: "embed",
  text: true,
  request: ({ url }, { of, outcome }) =>
    of("json").length > 0 && outcome("json") === undefined
      ? { url: `${url}/embed`, accept: "text/html" }
      : undefined,
  after: ALWAYS,
  owns: ({ request }, { url }) => request.url === `${url}/embed`,
  outcome: ([exchange], { reference }) => {
    const page = answerOf(exchange);
    return page?.status === 200 ? readEmbedPage(textOf(page) ?? "", reference) : undefined;
  },
  read: readFrame,
  kinds: ["embed"],
};

function readFrame(html: string, { reference }: SourceContext): Outcome {
  const read = reference && readEmbedPage(html, reference);
  return read ?? { kind: "unsupported", reason: "This is no page that Pixelfed shows in a frame." };
}

/** Only the address with the account's name has other forms. */
const isOwn = ({ url }: Reference): boolean => new URL(url).pathname.startsWith("/p/");

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
