// Sentences that begin with what points back: "That was the message", "Об этом он написал", "El mensaje apareció".
import { isDemonstrative } from "./continuity.ts";
import { is } from "../../../language/terms.ts";
import type { Read } from "./page.ts";
import type { Term } from "../../../language/terms.ts";
import type { Span } from "../../../language/sentences.ts";

/** How sentences begin that tell of the words before them. */
const BACK =
  /^(?:об этом|про это|такой|такую|такое|таким|такими|этими|эту запись|этот пост|соответствующ(?:ую|ий|ее) (?:запись|пост|сообщение|публикацию)|эти слова|про це|такий|таке|такою|такими|цими|o tym|tak|takimi|tymi słowami|ten wpis|diese worte|mit diesen worten|diesen satz|diese zeilen|diese nachricht|das schrieb|so schrieb|dit schreef|dat schreef|met deze woorden|deze woorden|ces mots|avec ces mots|c ?['’] ?est|ce sont|ce message|estas palabras|con estas palabras|así|eso|esto|lo escribi|lo ha|lo dijo|con queste parole|queste parole|così|lo ha scritto|lo scrive|estas palavras|com estas palavras|com essas palavras|essas palavras|assim|foi o que|é o que|foi assim|αυτά|αυτό|με αυτά|με αυτές|έτσι|هذا ما|بهذه|بهذا|هكذا|جاء ذلك|جاءت هذه|كان هذا|כך|במילים|את הדברים|זה מה|הדברים|bu sözler|bu ifade|bu mesaj|bu paylaşım|bu not|böyle|with th|these words|that is what|that's what)/iu;

const ARTICLE = /^(?:the|der|die|das|le|la|les|el|los|il|lo|i|o|a|os|as|het|de|το|τα|η|ال)$/iu;

/** Whether a sentence points back at the words before it, as what somebody posted. */
export function tellsBack({ text, terms, words }: Read, { from, to }: Span): boolean {
  const first = terms[from];
  if (!first) return false;
  // "That is a change from the morning, when he insisted on Threads": what is posted there is other words.
  if (isDemonstrative(first.text)) return !terms.slice(from, Math.min(to, from + 20)).some(isTime);
  if (BACK.test(text.slice(first.start, Math.min(text.length, first.start + 40)))) return true;
  const opening = terms.slice(from, Math.min(to, from + 4));
  const noun = opening.findIndex((term) => is(term, "posts", "media", "images"));
  if (noun < 0) return false;
  if (noun > 0) return words.language === "en" ? /^the$/i.test(first.text) : ARTICLE.test(first.text);
  return /^(?:ru|uk|pl)$/.test(words.language) || /^(?:ال|ה)/.test(first.text);
}

function isTime(term: Term): boolean {
  return /^(?:when|before|after|while)$/i.test(term.text);
}
