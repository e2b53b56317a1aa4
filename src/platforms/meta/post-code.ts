// The codes in addresses of Instagram and Threads: numbers written with 64 signs, which hold the time they were made.

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A code as it stands in an address, with or without the part that a private share adds. */
const CODE = /^[A-Za-z0-9_-]{5,60}$/;

/** The length of what a private share adds to a code. */
const SHARE = 28;

/** The code of the post that an address means; `undefined` if it is none. */
export function plainCode(written: string | undefined): string | undefined {
  if (written === undefined || !CODE.test(written)) return undefined;
  const code = written.length > SHARE ? written.slice(0, -SHARE) : written;
  return code.length >= 5 ? code : undefined;
}

/** The number of a post (`pk`) as digits; longer than a number can hold. */
export function numberOfCode(code: string): string {
  let number = 0n;
  for (const sign of code.slice(0, 28)) number = number * 64n + BigInt(SIGNS.indexOf(sign));
  return number.toString();
}

/** The code of the post with a number; `undefined` for anything but a number. */
export function codeOfNumber(digits: string | undefined): string | undefined {
  if (digits === undefined || !/^\d{5,30}$/.test(digits)) return undefined;
  let code = "";
  for (let rest = BigInt(digits); rest > 0n; rest /= 64n) code = SIGNS[Number(rest % 64n)]! + code;
  return code;
}

/**
 * The day in a code: the number without its last 23 bits counts milliseconds from August 2011 on. It agrees with the
 * stated time within 17 seconds in recordings; a post that was prepared earlier may have an older one. Only the day is
 * given.
 */
export function dayOfCode(code: string): string | undefined {
  const time = Number((BigInt(numberOfCode(code)) >> 23n) + 1_314_220_021_721n);
  // Numbers of before 2012 are made otherwise.
  return time < 1_325_376_000_000 || time > 4_102_444_800_000
    ? undefined
    : new Date(time).toISOString().slice(0, 10);
}
