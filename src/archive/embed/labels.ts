// What the service of a post is called.
import { isUrl } from "../../model/url.ts";
import { labelAt, serviceOf } from "../../services/index.ts";
import type { Platform } from "../../platforms/platform.ts";

/** The service of a post as readers know it, by the platform's name and the post's address. */
export function labelsOf(list: readonly Platform[]): (name: string, url: string) => string {
  return (name, url) => {
    const platform = list.find((each) => each.name === name);
    const host = isUrl(url) ? new URL(url).host : "";
    const service = platform ? undefined : serviceOf(name, url);
    return platform?.labelAt?.(host) ?? platform?.label ?? (service ? labelAt(service) : name);
  };
}
