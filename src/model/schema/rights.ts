// What is known of rights as a schema.
import { z } from "zod";
import { short, time, url } from "./value.ts";

const rightsBasis = z.enum(["stated by the platform", "stated in the file", "inferred", "editor"]);
const stated = z.object({ name: short, basis: rightsBasis, url: url.exactOptional() });

export const rights = z.object({
  creator: stated.exactOptional(),
  rightsHolder: stated.exactOptional(),
  licence: z.object({ name: short, url: url.exactOptional(), basis: rightsBasis }).exactOptional(),
  permission: z
    .object({
      status: z.enum(["asked", "granted", "refused"]),
      by: short.exactOptional(),
      at: time.exactOptional(),
      evidence: short.exactOptional(),
    })
    .exactOptional(),
});

/** The fields of what is known of rights, for schemas of which they are a part. */
export const RIGHTS_FIELDS = rights.shape;
