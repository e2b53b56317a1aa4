// How embeds look by the configuration.
import type { EmbedOptions } from "../index.ts";
import type { Config } from "./config.ts";

/** What the configuration says of how embeds look. */
export function lookOf(config: Config): Omit<EmbedOptions, "version" | "thread" | "assetUrl"> {
  const {
    locale,
    timeZone,
    sensitive,
    theme,
    show,
    alt,
    players,
    gone,
    showEarlier,
    showAnswered,
    fold,
    marks,
  } = config;
  return {
    locale,
    timeZone,
    sensitive,
    theme,
    alt,
    media: players,
    gone,
    showEarlier,
    showAnswered,
    ...(fold !== undefined && { fold }),
    ...(show && { show }),
    ...(marks && { marks }),
  };
}
