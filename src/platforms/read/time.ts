// Times in foreign answers, read as UTC.

/** Date and time with any number of decimals; the zone may be missing. */
const TIME =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,12}))?(?:[Zz]|([+-])(\d\d):?(\d\d))?$/;

/**
 * A time as ISO 8601 in UTC with milliseconds; further decimals are cut off, and a time without a zone is read as UTC.
 *
 * @returns `undefined` for anything else, days that do not exist included.
 */
export function utcTime(value: string | undefined): string | undefined {
  if (value === undefined || value.length > 40) return undefined;
  const match = TIME.exec(value);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const stated = new Date(0);
  stated.setUTCFullYear(year, month - 1, day);
  const exists = stated.getUTCMonth() === month - 1 && stated.getUTCDate() === day;
  if (!exists || month < 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  stated.setUTCHours(hour, minute, second, Number((match[7] ?? "0").padEnd(3, "0").slice(0, 3)));
  const offset = (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * (match[8] === "-" ? -1 : 1);
  const iso = new Date(stated.getTime() - offset * 60_000).toISOString();
  return /^\d{4}-/.test(iso) ? iso : undefined;
}
