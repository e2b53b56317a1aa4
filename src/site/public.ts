// Sites in builders that publish the folder `public` as it is.
import { join } from "node:path";
import { openSite } from "./site.ts";
import type { Builder, Site, SiteOptions } from "./site.ts";

/** Opens a site whose files stand, as soon as they are shown, where most builders look for what is published as it is. */
export async function openPublic(
  options: SiteOptions,
  { tell, ...place }: Pick<Builder, "tell"> & PublicPlace = {},
): Promise<Site> {
  return await openSite(options, { ...publicBuilder(place), ...(tell && { tell }) });
}

/** Where a site is worked on and published, in a builder that publishes the folder `public`. */
export interface PublicPlace {
  /** The folder in which that folder lies, from the folder of the project. */
  readonly folder?: string;
  /** The path of the site on its host, with or without a `/` at its end. */
  readonly basePath?: string;
}

/** A builder that publishes what lies in `public`, as most do. */
export function publicBuilder({ folder = "", basePath = "" }: PublicPlace = {}): Omit<Builder, "tell"> {
  return {
    assets: {
      folder: join(folder, "public", "postproof"),
      base: `${basePath.replace(/\/$/, "")}/postproof/`,
    },
    writesAtOnce: true,
    isDev: process.env["NODE_ENV"] !== "production",
  };
}
