// Whether the media of a post may be shown on what is known about their rights.
import { isCleared, rightsIn } from "../../model/credit.ts";
import type { Rights, RightsStatement } from "../../model/credit.ts";
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { ProofFinding } from "../../model/proof.ts";
import { finding } from "./draft.ts";

/** What is known of the rights in each medium of a post, an editor's statements taken first. */
export function mediaRights(post: QuotedPost, statements: readonly RightsStatement[]): readonly Rights[] {
  return post.media.map((medium, index) =>
    rightsIn({ ...post.rights, ...medium.rights }, statements, index + 1),
  );
}

/** Findings about the media of a post that are shown: by their places, counted from 1; all by default. */
export function rightsFindings(
  post: QuotedPost,
  statements: readonly RightsStatement[],
  strict: boolean,
  shown = (place: number): boolean => place > 0,
): ProofFinding[] {
  const rights = mediaRights(post, statements);
  const open = rights
    .map((known, index) => ({ known, place: index + 1, medium: post.media[index]! }))
    .filter(({ known, place, medium }) => shown(place) && isPublished(medium) && !isCleared(known));
  const refused = open.filter(({ known }) => known.permission?.status === "refused");
  const unknown = open.filter(({ known }) => known.permission?.status !== "refused");
  return [
    ...refused.map(({ place, known }) =>
      finding("permission_refused", "alarm", `${nameOf(place, post)}: permission was refused${by(known)}`),
    ),
    ...(unknown.length === 0
      ? []
      : [finding("rights_unknown", strict ? "alarm" : "warning", unknownWords(post, unknown))]),
  ];
}

/** A medium counts once a copy of it could be published. */
function isPublished({ picture }: Medium): boolean {
  return picture?.renditions !== undefined;
}

function unknownWords(
  post: QuotedPost,
  open: readonly { readonly known: Rights; readonly place: number; readonly medium: Medium }[],
): string {
  const [first] = open;
  const { known, medium, place } = first!;
  const stated = [
    medium.picture?.stated?.copyright,
    known.rightsHolder?.name,
    known.creator?.name,
    medium.picture?.stated?.creator,
  ].find((name) => name !== undefined);
  const which =
    open.length === post.media.length && open.length > 1 ? `all ${open.length} media` : nameOf(place, post);
  const asked = known.permission?.status === "asked" ? "; permission was asked for" : "";
  const holder = stated === undefined ? "" : `; stated: ${stated}`;
  return `${which}: no licence and no permission on record${asked}${holder}`;
}

function nameOf(place: number, post: QuotedPost): string {
  return post.media.length === 1 ? post.media[0]!.type : `${post.media[place - 1]!.type} ${place}`;
}

function by({ permission }: Rights): string {
  return permission?.by === undefined ? "" : ` by ${permission.by}`;
}
