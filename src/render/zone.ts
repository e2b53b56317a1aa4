// A time of day and the name of its zone.

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

/** A time of day and the name of the zone that it is given in. */
export interface TimeOfDay {
  readonly time: string;
  /** `UTC`, `MEZ`, `UTC+5:30`. */
  readonly zone: string;
}

/**
 * Reads the time of day off a format with hour, minute and a short `timeZoneName`, wherever that puts the zone.
 * @throws RangeError if the zone is unknown.
 */
export function timesBy(format: Intl.DateTimeFormat, timeZone: string): (at: Date) => TimeOfDay {
  let offset: Intl.DateTimeFormat | undefined;
  // What is called Greenwich in other languages than English has changed with the version of the data.
  const isEnglish = /^en\b/.test(format.resolvedOptions().locale);
  const isKnown = (name: string): boolean => KNOWN.has(name) && (name !== "GMT" || isEnglish);
  return (at) => {
    const parts = format.formatToParts(at);
    const isTime = ({ type }: Intl.DateTimeFormatPart): boolean =>
      type !== "literal" && type !== "timeZoneName";
    const time = parts.slice(parts.findIndex(isTime), parts.findLastIndex(isTime) + 1);
    const name = zoneIn(parts);
    if (!isKnown(name))
      offset ??= new Intl.DateTimeFormat("en", { hour: "numeric", timeZone, timeZoneName: "longOffset" });
    return {
      time: time.map(({ value }) => value).join(""),
      zone: offset === undefined || isKnown(name) ? name : distance(zoneIn(offset.formatToParts(at))),
    };
  };
}

function zoneIn(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}

/** `GMT-05:00` as `UTC−5`. */
function distance(offset: string): string {
  const [, sign, hours, minutes = "", seconds = ""] =
    /([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?/.exec(offset) ?? [];
  if (hours === undefined) return "UTC";
  const rest =
    seconds !== "" ? `:${minutes}:${seconds}` : minutes !== "" && minutes !== "00" ? `:${minutes}` : "";
  if (Number(hours) === 0 && rest === "") return "UTC";
  return `UTC${sign === "-" ? "\u2212" : "+"}${Number(hours)}${rest}`;
}
