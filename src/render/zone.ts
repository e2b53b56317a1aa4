// Zones: how far the clocks of a place stand from UTC at a time, and what that is called there.

/**
 * Abbreviations that readers know. The runtime's data gain and lose others from version to version, or spell a distance
 * from Greenwich in as many ways as there are languages: instead of those stands the distance from UTC.
 */
const KNOWN = new Set(
  (
    "UTC GMT BST WET WEST CET CEST EET EEST MEZ MESZ OEZ OESZ WEZ WESZ " +
    "EST EDT CST CDT MST MDT PST PDT AKST AKDT HST AST ADT NST NDT " +
    "HNE HAE HNC HAC HNR HAR HNP HAP HNA HAA JST KST AEST AEDT ACST ACDT AWST NZST NZDT SAST"
  ).split(" "),
);

/** How far the clocks of a zone are from UTC. */
export interface ZoneOffset {
  /** What they are ahead of UTC, in milliseconds. */
  readonly ahead: number;
  /** `UTC`, `MEZ`, `UTC+5:30`. */
  readonly name: string;
}

const DAY = 86_400_000;
// Thirty years of days, in which clocks hardly ever stand otherwise at noon than at both ends.
const KEEP = 11_000;

/**
 * How the clocks of a zone stand at a time, in milliseconds since 1970. The runtime's data are asked once a day of UTC:
 * on one that begins and ends alike they stand so all the time.
 * @throws RangeError if the zone is unknown.
 */
export function offsetIn(locales: string[], timeZone: string): (at: number) => ZoneOffset {
  const ask = offsetsOf(locales, timeZone);
  if (isUtc(timeZone)) {
    const utc = ask(0);
    return () => utc;
  }
  const midnights = new Map<number, ZoneOffset>();
  const midnight = (day: number): ZoneOffset => {
    let offset = midnights.get(day);
    if (offset === undefined) {
      offset = ask(day * DAY);
      if (midnights.size >= KEEP) midnights.clear();
      midnights.set(day, offset);
    }
    return offset;
  };
  return (at) => {
    const day = Math.floor(at / DAY);
    const first = midnight(day);
    const last = midnight(day + 1);
    return first.ahead === last.ahead && first.name === last.name ? first : ask(at);
  };
}

function isUtc(timeZone: string): boolean {
  return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone === "UTC";
}

function offsetsOf(locales: string[], timeZone: string): (at: number) => ZoneOffset {
  const hour = { hour: "numeric", timeZone } as const;
  const names = new Intl.DateTimeFormat(locales, { ...hour, timeZoneName: "short" });
  const distances = new Intl.DateTimeFormat("en", { ...hour, timeZoneName: "longOffset" });
  // What is called Greenwich in other languages than English has changed with the version of the data.
  const isEnglish = /^en\b/.test(names.resolvedOptions().locale);
  return (at) => {
    const ahead = millisecondsOf(zoneIn(distances, at));
    const name = zoneIn(names, at);
    const isKnown = KNOWN.has(name) && (name !== "GMT" || isEnglish);
    return { ahead, name: isKnown ? name : distanceOf(ahead) };
  };
}

function zoneIn(format: Intl.DateTimeFormat, at: number): string {
  return format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
}

/** `GMT-05:00` in milliseconds, `GMT` as none. */
function millisecondsOf(distance: string): number {
  const [, sign, hours, minutes = 0, seconds = 0] =
    /([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?/.exec(distance) ?? [];
  if (hours === undefined) return 0;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === "-" ? -1000 : 1000) * whole;
}

/** `UTC−5`, `UTC+5:30`. */
function distanceOf(ahead: number): string {
  if (ahead === 0) return "UTC";
  const seconds = Math.abs(ahead) / 1000;
  const two = (value: number): string => `:${String(value % 60).padStart(2, "0")}`;
  const rest =
    seconds % 60 > 0
      ? `${two(Math.floor(seconds / 60))}${two(seconds)}`
      : seconds % 3600 > 0
        ? two(seconds / 60)
        : "";
  return `UTC${ahead < 0 ? "\u2212" : "+"}${Math.floor(seconds / 3600)}${rest}`;
}
