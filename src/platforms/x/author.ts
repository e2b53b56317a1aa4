// The author of a post on X: handle, marks, avatar.
import { defined } from "../read/fields.ts";
import type { Author, Badge, VerifiedKind } from "../../model/author.ts";
import type { User } from "./answer.ts";

/** The author as X gives it. */
export function readAuthor(user: User): Author {
  const { screen_name: handle, profile_image_url_https: avatar } = user;
  const badge = readBadge(user);
  return defined({
    id: user.id_str,
    handle,
    name: user.name,
    url: `https://x.com/${handle}`,
    avatar:
      avatar === undefined ? undefined : { url: avatar.replace(/_normal(\.[a-z]{3,4})$/, "_400x400$1") },
    avatarShape: readShape(user.profile_image_shape),
    verified: readVerified(user),
    badges: badge && [badge],
  });
}

function readShape(shape: string | undefined): Author["avatarShape"] {
  const word = shape?.toLowerCase();
  return word === "circle" || word === "square" || word === "hexagon" ? word : undefined;
}

function readVerified(user: User): VerifiedKind | undefined {
  if (user.verified_type === "Business") return "business";
  if (user.verified_type === "Government") return "government";
  if (user.is_blue_verified === true) return "subscriber";
  return user.verified === true ? "individual" : undefined;
}

function readBadge({ highlighted_label: label }: User): Badge | undefined {
  if (label?.description === undefined) return undefined;
  const picture = label.badge?.url;
  return defined({
    label: label.description,
    url: label.url?.url,
    picture: picture === undefined ? undefined : { url: picture },
  });
}
