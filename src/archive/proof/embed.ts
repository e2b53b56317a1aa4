// Embeds of an article against the archive: is the post kept, in which version is it shown, may its media be shown.
import type { FoundReference, LineAndColumn, StandingEmbed } from "../../article/index.ts";
import { changesBetween } from "../../model/change/between.ts";
import type { ChangeKind } from "../../model/change/change.ts";
import type { ProofFinding } from "../../model/proof.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { IndexedPost } from "./post-index.ts";
import type { ProofContext } from "./context.ts";
import { basisFinding, comparedPost, finding, flagFinding, restsOn } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { rightsFindings } from "./rights.ts";

/** An embed code or a bare link that `rewrite` would replace. A link in a sentence is no embed. */
export async function proofReference(found: FoundReference, context: ProofContext): Promise<Draft[]> {
  const { reference, range, line, column, markup, replaceable, certain } = found;
  if (!replaceable || !certain) return [];
  const id = await context.archivedAt(reference.url);
  const post = id === undefined ? undefined : context.index.post(id);
  const place = { kind: "embed" as const, range, line, column, text: reference.url, candidates: [] };
  const reason = `markup of an embed (${markup})`;
  const draft = { ...place, reason, confidence: 1, platform: reference.platform };
  if (!post) {
    const message = "nothing is archived of this post";
    return [{ ...draft, findings: [finding("not_archived", "note", message)] }];
  }
  return [await archived(draft, post, post.record.current, context)];
}

/** An embed that was put in by `rewrite`. One from another archive is left out. */
export async function proofStanding(
  { range, key, version }: StandingEmbed,
  { line, column }: LineAndColumn,
  context: ProofContext,
): Promise<Draft[]> {
  const post = context.index.post(key);
  const shown = post?.record.snapshots.find((snapshot) => snapshot.version === version);
  if (!post || !shown) return [];
  const { url } = shown.post;
  const draft = { kind: "embed" as const, range, line, column, text: url, candidates: [] };
  const reason = "an embed put in by postproof";
  return [await archived({ ...draft, reason, confidence: 1 }, post, shown, context)];
}

async function archived(
  draft: Omit<Draft, "findings">,
  post: IndexedPost,
  shown: Snapshot,
  { records, options }: ProofContext,
): Promise<Draft> {
  const { current } = post.record;
  const newer: ProofFinding[] =
    shown.version === current.version
      ? []
      : [
          finding(
            "newer_version",
            "note",
            current.reread?.from.includes(shown.version) === true
              ? "the post is the same, and its evidence is read better now (postproof rewrite --update)"
              : `shows an older version; the newest is of ${current.capturedAt.slice(0, 10)}${changedIn(shown, current)} (postproof rewrite --update)`,
          ),
        ];
  const rights = rightsFindings(shown.post, await records.rights(post.key), options.strictRights === true);
  const flagged = flagFinding(post.record);
  const findings = [...newer, ...flagged, ...rights, ...basisFinding(shown, options.require)];
  return {
    ...draft,
    post: comparedPost(post, shown),
    findings: findings.length > 0 ? findings : [finding("archived", "ok", `archived${restsOn(shown)}`)],
  };
}

/** What editors call what changed of a post; what is not here they need not hear of. */
const CHANGED: Readonly<Partial<Record<ChangeKind, string>>> = {
  text: "the words",
  link: "where a link leads",
  media_added: "the media",
  media_removed: "the media",
  media_swapped: "the media",
  alt: "the description of a picture",
  poll_closed: "the poll",
  poll_changed: "the poll",
  quote_gone: "the quoted post",
  quote_back: "the quoted post",
  quote_changed: "the quoted post",
  handle: "the handle",
  name: "the author's name",
  note_added: "the readers' note",
  note_changed: "the readers' note",
  note_gone: "the readers' note",
  warning: "the content warning",
};

/** What changed since the version that is shown, if it is anything that an editor would name. */
function changedIn(shown: Snapshot, current: Snapshot): string {
  const changes = changesBetween(shown, current).filter(({ doubt }) => doubt === undefined);
  const named = new Set(changes.flatMap(({ kind }) => CHANGED[kind] ?? []));
  return named.size === 0 ? "" : `, changed since: ${[...named].join(", ")}`;
}
