// Days as Meta writes them in English.

const MONTHS: readonly string[] =
  "January February March April May June July August September October November December".split(" ");

/** `May 8, 2021`, `Tuesday, May 17, 2016` or `Wednesday, 18 November 2015` as `2016-05-17`; `undefined` for anything else. */
export function englishDay(written: string | undefined): string | undefined {
  const text = (written ?? "")
    .slice(0, 60)
    .replace(/^\s*[A-Z][a-z]{5,8}, /, "")
    .trim();
  const us = /^([A-Z][a-z]{2,8}) (\d{1,2}), (\d{4})$/.exec(text);
  const uk = /^(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})$/.exec(text);
  const [month, day, year] = us ? [us[1]!, us[2]!, us[3]!] : uk ? [uk[2]!, uk[1]!, uk[3]!] : [];
  const index =
    month === undefined ? -1 : MONTHS.findIndex((name) => name === month || name.slice(0, 3) === month);
  if (index < 0) return undefined;
  const date = new Date(Date.UTC(Number(year), index, Number(day)));
  return date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : undefined;
}
