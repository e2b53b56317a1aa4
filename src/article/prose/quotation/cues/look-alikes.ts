// What looks like a place of words and is none: posts of wood and of office, private messages, companies, topics.
import { is } from "../../../../language/terms.ts";
import type { Term } from "../../../../language/terms.ts";
import type { Words } from "../../../../language/words.ts";
import type { Phrase } from "./phrase.ts";

/** "lo publicado en X": the place belongs to a thing that was published there. */
export function isNominal(terms: readonly Term[], from: number): boolean {
  return (
    /^(?:lo|los|las|o|os|as)$/i.test(terms[from - 2]?.text ?? "") &&
    /(?:[ai]d|t)[oa]s?$/.test(terms[from - 1]?.text ?? "")
  );
}

/** Xで拡散した動画について: of something that stands there somebody speaks elsewhere. */
export function isTopic(terms: readonly Term[], from: number, end: number): boolean {
  let behind = "";
  for (let at = from; at < Math.min(end, from + 40); at++) {
    if (terms[at]!.quote !== undefined) break;
    behind += terms[at]!.text;
  }
  return ON_TOPIC.test(behind);
}

const ON_TOPIC =
  /^[にで上]{0,2}(?:拡散|投稿|公開|流|出回|広|話題|配信|掲載|批判|指摘|転載)[^、，。「]{0,8}[たる][^、，。「]{1,20}(?:について|に関し|をめぐ|を巡|に対し|を受け|を念頭)/u;

/** What a service is. */
export const COMPANY =
  /^(?:platform|plate-?forme|plattform|plataforma|piattaforma|(?:social )?network|réseau(?: social)?|red social|rede social|social network|site|app|application|messagerie|aplicación|aplicativo|netzwerk|kurznachrichtendienst|dienst|соцсеть|платформа|мессенджер)$/iu;

/** "in leaked WhatsApp messages", "in a direct message on X": written to somebody, not to all. */
export function isPrivate(terms: readonly Term[], { from, to, service }: Phrase): boolean {
  const phrase = terms.slice(from, to);
  if (service === "whatsapp") return !phrase.some(({ text }) => OPEN.test(text));
  return phrase.some(({ text }) => MESSAGE.test(text)) && phrase.some(({ text }) => PRIVATE.test(text));
}

/** What is read by all in a service for messages. */
const OPEN =
  /^(?:channels?|status|stor(?:y|ies)|kan[aá]l\p{L}*|canal|chaîne|canale|канал\p{L}*|قناة|ערוץ)$/iu;

const MESSAGE =
  /^(?:messages?|chats?|group|conversations?|exchanges?|dms?|texts|nachricht(?:en)?|chatgruppe|gruppe|messagerie|échanges?|mensajes?|conversación|grupo|mensage(?:m|ns)|messaggi[o]?|bericht(?:en)?|meddelanden?|сообщени\p{L}+|переписк\p{L}+|повідомленн\p{L}+|листуванн\p{L}+|wiadomoś\p{L}+)$/iu;

const PRIVATE =
  /^(?:leaked|private|direct|encrypted|internal|hacked|intercepted|geleakte[nrsm]?|private[nrsm]?|privée?s?|interne[nrsm]?s?|filtrad[oa]s?|privad[oa]s?|direct[oae]s?|vazad[oa]s?|privat[oaei]|gelekte|privé|läckta|privata|личн\p{L}+|утекш\p{L}+|приватн\p{L}+|особист\p{L}+|prywatn\p{L}+)$/iu;

/** "her last post", not "the new post". */
const LATEST = /^last$/i;

/** What hangs on a post of wood. */
const ON_WOOD =
  /^(?:sticker|sign|plaque|notice|poster|flyer|leaflet|nailed|tied|taped|pinned|lamp|fence|chained|leaning)$/i;

/** Who takes a post takes an office. */
const OF_OFFICE =
  /^(?:took|take|takes|taken|taking|held|hold|holds|holding|filled|fill|left|leave|leaves|leaving|quit|resigned|vacated|accepted|assumed|nominated|appointed|lost|abandoned|sought|retains?|kept)$/i;

/** Not the New York Post, a blog post, a post as minister. */
export function isPostNoun(terms: readonly Term[], head: number, words: Words): boolean {
  const term = terms[head]!;
  const before = terms[head - 1];
  const next = terms[head + 1];
  if (term.service !== undefined || !is(term, "posts")) return true;
  if (is(before, "falsePosts") && !(LATEST.test(before!.text) && is(terms[head - 2], "determiners")))
    return false;
  if (before?.text === "-" && is(terms[head - 2], "falsePosts")) return false;
  if (
    words.capitals === "names" &&
    term.capital &&
    before &&
    !/^[.:]$/.test(before.text) &&
    (before.capital || is(before, "determiners"))
  )
    return is(before, "service");
  if (next?.text === "-" && next.start === term.end) return false;
  if (
    words.language === "en" &&
    terms.slice(Math.max(0, head - 4), head).some(({ text }) => OF_OFFICE.test(text) || ON_WOOD.test(text))
  )
    return false;
  return !is(next, "duties");
}
