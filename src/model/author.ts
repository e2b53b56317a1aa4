// The author of a post, as captured.
import type { Picture } from "./asset.ts";

/**
 * Why a platform marks an account. Platforms sell some of these: the kind is kept, never just "verified".
 *
 * - `subscriber`: the mark comes with a subscription (X Premium).
 * - `individual`: marked by the platform as authentic without payment (the legacy mark).
 * - `business`, `government`: the platform says the account belongs to an organisation.
 * - `verifier`: the account may itself verify others (Bluesky).
 */
export type VerifiedKind = "subscriber" | "individual" | "business" | "government" | "verifier";

/** A label that the platform shows beside an author, such as an employer's badge. */
export interface Badge {
  readonly label: string;
  readonly url?: string;
  readonly picture?: Picture;
}

/** The author of a post, as captured. Handles and names change; `id` stays where the platform has one. */
export interface Author {
  /** Platform id: X user id, Bluesky DID, ActivityPub actor or Mastodon account id. */
  readonly id?: string;
  /** Without `@`. In the fediverse always `user@host`. */
  readonly handle: string;
  /** Display name as captured, custom emoji as `:shortcode:`. Absent if the account has none. */
  readonly name?: string;
  /** Profile page. */
  readonly url: string;
  readonly avatar?: Picture;
  /** Shape of the avatar where the platform gives it a meaning (X: square for businesses). */
  readonly avatarShape?: "circle" | "square" | "hexagon";
  readonly verified?: VerifiedKind;
  readonly badges?: readonly Badge[];
  /** The account says that it is a bot. */
  readonly automated?: boolean;
}
