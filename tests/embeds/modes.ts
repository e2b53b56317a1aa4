// In which ways golden cases are looked at: every case in light, all but twins in five other modes, the telling ones in
// each theme.
import type { Mode } from "../browser/sheet.ts";

const TELLING =
  /^(?:photo|seven|video|sounds|warning|quote|card|poll|pollOpen|reply|reply-answered-image|repost|arabic|tree|everything|thread|edited-earlier|reader-note|sensitive-images|quote-gone|quote-image-missing|image-missing-rights|image-portrait|images-5|audio-local|video-local|author-badges|alt-shown-album|since-gone-text|basis-transcribed|missing-x|wish-login-required|mark-supplied|words-ar|post-hebrew-quote|post-arabic-poll)$/;
const isTelling: Mode["of"] = (name) => TELLING.test(name);
const opens: Mode["of"] = (name, { of }) =>
  /^(?:warning|sensitive|quote-warning|quote-sensitive|video-sensitive|text-spoiler|edited-earlier|thread-warnings)/.test(
    name,
  ) && !("url" in of);

/** Cases that differ from one looked at by a sentence or by what is not there: they are looked at in one mode alone. */
const TWINS =
  /^(?:(?:image|video)-missing-(?!rights)|quote-(?:detached|pending|refused|unavailable)|since-(?:suspended|deactivated|protected|withheld|removed|unknown|withdrawn-(?!link))|hidden-(?!all)|basis-(?:signed|export|publisher|transcribed-unnamed)|locale-|theme-|words-(?:en|es|it|pt)|author-(?:individual|business|government|verifier|avatar-lost)|poll-(?:unknown|no-votes|one-vote)|images-(?:1|2|4|6|8|10|13)$|text-markup|counts-zero|sparse-day|mark-supplied-card|video-(?:no-alt|captions|away)$|post-hebrew-words)/;
const isNoTwin = (name: string) => !TWINS.test(name);

/** Cases of which paper shows what the screen does. */
const LIKE_LIGHT =
  /^(?:text-(?!long|code|spoiler)|images?-|author-(?!badges)|words-|post-|quote-(?!gone|video|image)|unbroken|tree$|alt-shown)/;

/** Every mode by name. */
export const MODES: Readonly<Record<string, Mode>> = {
  light: { width: 544 },
  dark: { width: 544, scheme: "dark", of: isNoTwin },
  narrow: { width: 280, of: isNoTwin },
  wide: { width: 720, of: isNoTwin },
  print: { width: 544, media: "print", of: (name) => isNoTwin(name) && !LIKE_LIGHT.test(name) },
  rtl: { width: 544, direction: "rtl", of: isNoTwin },
  open: { width: 544, open: true, of: opens },
  card: { width: 544, options: { theme: "card" }, of: isTelling },
  "card-dark": { width: 544, scheme: "dark", options: { theme: "card" }, of: isTelling },
  minimal: { width: 544, options: { theme: "minimal" }, of: isTelling },
  "minimal-dark": { width: 544, scheme: "dark", options: { theme: "minimal" }, of: isTelling },
  "forced-colors": { width: 544, colors: "forced", of: isTelling },
};
