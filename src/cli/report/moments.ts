// Moments as the report writes them: in a named locale and zone, never the host's.
import { PostproofError } from "../../index.ts";
import type { Html } from "./markup.ts";
import { markup } from "./markup.ts";

/** Writes a moment for readers and machines: `23 November 2026, 14:02 UTC`. What is no date is shown as it is. */
export type WriteMoment = (iso: string) => Html;

/**
 * Opens a writer of moments.
 * @throws PostproofError `invalid_input` if the locale is not a BCP 47 tag or the zone is unknown
 */
export function momentsIn(locale: string, timeZone: string): WriteMoment {
  const formats = openFormats(locale, timeZone);
  // The page itself is in English.
  const language = /^en\b/i.test(locale) ? undefined : locale;
  return (iso) => {
    const at = new Date(iso);
    if (Number.isNaN(at.getTime())) return markup`${iso}`;
    const day = iso.length === 10 ? formats.plainDay.format(at) : formats.day.format(at);
    // Joined here, and with plain spaces: versions of ICU differ in both.
    const text = iso.length === 10 ? day : `${day}, ${formats.time.format(at)}`.replace(/\u202F/g, " ");
    const lang = language === undefined ? markup`` : markup` lang="${language}"`;
    return markup`<time datetime="${iso}"${lang}>${text}</time>`;
  };
}

function openFormats(
  locale: string,
  timeZone: string,
): Readonly<Record<"day" | "plainDay" | "time", Intl.DateTimeFormat>> {
  const locales = [locale === "en" ? "en-GB" : locale, "en-GB"];
  const date = { day: "numeric", month: "long", year: "numeric" } as const;
  const time = { hour: "numeric", minute: "2-digit", timeZoneName: "short" } as const;
  try {
    return {
      day: new Intl.DateTimeFormat(locales, { ...date, timeZone }),
      plainDay: new Intl.DateTimeFormat(locales, { ...date, timeZone: "UTC" }),
      time: new Intl.DateTimeFormat(locales, { ...time, timeZone }),
    };
  } catch (cause) {
    throw new PostproofError(
      "invalid_input",
      `Locale ${JSON.stringify(locale)} with time zone ${JSON.stringify(timeZone)} is not known here. Use a BCP 47 tag such as "en" or "de-AT" and an IANA zone such as "UTC" or "Europe/Vienna".`,
      { cause },
    );
  }
}
