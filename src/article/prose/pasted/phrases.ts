// The sentences with which embed codes sign a post, in the languages in which the services hand them out.

/** How Instagram begins its line: `A post shared by Name (@handle) on Oct 1, 2018`. */
const SHARED = [
  "A (?:post|photo|video|reel) (?:shared|posted) by",
  "Ein (?:Beitrag|Foto|Video) geteilt von",
  "Une (?:publication|photo|vidéo) (?:partagée|publiée) par",
  "Una (?:publicación|foto) (?:compartida|publicada) (?:de|por)",
  "Un(?:a foto| vídeo) publicad[oa] por",
  "Uma (?:publicação|foto) (?:compartilhada|partilhada|publicada) por",
  "Um vídeo publicado por",
  "Un post condiviso da",
  "Een bericht gedeeld door",
];

/** How Facebook begins its line, and the word before the day: `Posted by Name on Tuesday, May 3, 2016`. */
const POSTED: readonly (readonly [opening: string, joint: string])[] = [
  ["Posted by", "on"],
  ["Gepostet von", "am"],
  ["Publiée? par", "(?:sur|le)"],
  ["Publicad[oa] por", "(?:en|el|em)"],
  ["Pubblicat[oa] da", "su"],
  ["Geplaatst door", "op"],
];

/** What Instagram's embed code says above the words. */
const VIEW = [
  "View this post on Instagram",
  "Sieh dir diesen Beitrag auf Instagram an",
  "(?:Voir|Afficher) cette publication sur Instagram",
  "Ver esta publicación en Instagram",
  "Ver (?:essa|esta) (?:foto|publicação) no Instagram",
  "Visualizza questo post su Instagram",
  "Dit bericht op Instagram bekijken",
];

const NAME = "(?<name>[^\\n()@]{1,80}?)";

/** Instagram's line up to the handle, at the end of a stretch. */
export const SHARED_BY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${SHARED.join("|")})\\s+${NAME}\\s+$`, "iu");

/** Facebook's lines up to the day. */
export const POSTED_BY = POSTED.map(
  ([opening, joint]) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${opening}\\s+${NAME.replace("@", "")}\\s+(?=${joint}\\s)`, "gu"),
);

/** The line above the words; the last of a stretch. */
export const ABOVE = new RegExp(`^[^]*(?<![\\p{L}\\p{N}])(?:${VIEW.join("|")})(?![\\p{L}\\p{N}])\\.?`, "iu");
