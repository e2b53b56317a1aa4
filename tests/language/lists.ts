// The names of the lists of a data file.

/** Of attributions, in every language. */
export const ALWAYS = [
  ...["common", "replies", "media", "users", "sources", "compounds", "falsePosts", "works", "duties", "says"],
  ...["naming", "writes", "adds", "reads", "tells", "sharing", "takesTo", "according", "place", "elsewhere"],
  ...["of", "by", "beside", "aside", "replyTo", "coordinators", "be", "that", "determiners", "pronouns"],
  "self",
  ...["starters", "weekdays", "months", "moments", "dayParts", "dayPrepositions", "titles", "bodies"],
  ...["particles", "abbreviations"],
];

/** In some. */
export const OFTEN = ["quotative", "marks", "answers", "images", "audience", "back"];

/** Of meanings. */
export const MEANINGS = [
  ...["negations", "limits", "opposites", "weakNumbers", "amounts", "and", "to", "percent", "titles"],
  ...["abbreviations", "degrees", "beforeNoun", "prepositions", "conditions", "exceptions"],
  ...["offers", "atLeast", "atMost"],
];
/** In which the place of a word counts. */
export const COUNTED = ["numbers", "ordinals", "weekdays"];
export const EQUATIONS = ["moreNumbers", "scales", "currencies", "units"];

/** Of days. */
export const DAYS = ["today", "yesterday", "dayBeforeYesterday", "last", "next", "around", "and", "farther"];
export const NIGHTS = ["dayParts", "lastNight", "nightTo", "everyday", "links", "inYear", "hours"];

/** Of credit lines. */
export const CREDIT = [
  ...["credit", "via", "account", "posting", "link", "note", "screenshot", "courtesy", "handout", "calls"],
  ...["sounds", "authors", "hints", "labels", "bylines", "sentence", "outlets", "offices", "departments"],
  ...["over", "kin", "particles", "things", "deeds", "placing", "ends", "conjunctions", "left"],
  ...["right", "center", "top", "bottom", "front", "back", "fillers", "fromLeft", "fromRight"],
  ...["leads", "inNames", "imageCredits", "imageCaptions"],
];

/** Of embed codes. */
export const EMBEDS = ["shared", "posted", "postedOn", "above"];

/** Of names. */
export const NAMES = [
  ...["titles", "lastTitles", "organisations", "nobody", "links", "articles", "particles"],
  ...["between", "small"],
];

export const LISTS: readonly string[] = [
  ...[...ALWAYS, ...OFTEN, "service", "posts", "posting", ...MEANINGS, ...COUNTED, ...EQUATIONS],
  ...[...DAYS, ...NIGHTS, ...CREDIT, ...EMBEDS, ...NAMES],
];
