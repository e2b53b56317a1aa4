// Paragraphs in newsroom style with the quotations that a reader finds in them. All people and posts are made up.
import type { FoundQuotation } from "../../../src/article/prose/found.ts";

/** What is expected of one quotation; what is not named is not checked. `null`: the field must be absent. */
export type Expected = {
  readonly [Key in "source" | "quoted" | "speaker" | "handle" | "platform" | "verb" | "cue" | "when"]?:
    FoundQuotation[Key] | null;
} & { readonly parts?: readonly string[] };

/** A paragraph (or several, parted by blank lines) and its quotations in order. */
export interface Case {
  readonly text: string;
  readonly quotations: readonly Expected[];
}

const post = (quoted: string, more: Omit<Expected, "source" | "quoted"> = {}): Expected => ({
  source: "post",
  quoted,
  ...more,
});
const other = (quoted: string, more: Omit<Expected, "source" | "quoted"> = {}): Expected => ({
  source: "other",
  quoted,
  platform: null,
  ...more,
});
const of = (text: string, ...quotations: Expected[]): Case => ({ text, quotations });

export const ENGLISH: readonly Case[] = [
  of(
    "“We will never stop,” Mayor Ada Moreno said in a tweet on Tuesday.",
    post("We will never stop,", {
      speaker: "Mayor Ada Moreno",
      platform: "x",
      verb: "said",
      cue: "in a tweet",
      when: "on Tuesday",
    }),
  ),
  of(
    '"The bridge opens on 3 May," the Exampleton city council wrote on X.',
    post("The bridge opens on 3 May,", {
      speaker: "Exampleton city council",
      platform: "x",
      verb: "wrote",
      cue: "on X",
    }),
  ),
  of(
    "“We are heartbroken," + '"' + " Moreno said in a post on X, formerly Twitter, on Monday night.",
    post("We are heartbroken,", { speaker: "Moreno", platform: "x", when: "on Monday night" }),
  ),
  of(
    "In a Facebook post, Sen. Ben Okafor called the plan “a disgrace to the whole county.”",
    post("a disgrace to the whole county.", {
      speaker: "Sen. Ben Okafor",
      platform: "facebook",
      verb: "called",
    }),
  ),
  of(
    "Okafor called it “a disgrace” on Threads.",
    post("a disgrace", { speaker: "Okafor", platform: "threads", cue: "on Threads" }),
  ),
  of(
    "“We will,” she wrote on X, “never stop.”",
    post("We will, never stop.", { platform: "x", parts: ["We will,", "never stop."] }),
  ),
  of(
    "“The vote was close,” Moreno wrote on Bluesky. “We will count again.”",
    post("The vote was close, We will count again.", {
      speaker: "Moreno",
      platform: "bluesky",
      parts: ["The vote was close,", "We will count again."],
    }),
  ),
  of(
    "“The vote was close,” Moreno wrote on Bluesky. “We will count again,” she added.",
    post("The vote was close,", { speaker: "Moreno", platform: "bluesky" }),
    post("We will count again,", { speaker: "Moreno", platform: "bluesky", verb: "added" }),
  ),
  of(
    "Ada Moreno tweeted: “Enough is enough. Resign now.”",
    post("Enough is enough. Resign now.", {
      speaker: "Ada Moreno",
      platform: "x",
      verb: "tweeted",
      cue: "tweeted",
    }),
  ),
  of(
    "“See you all on Sunday!” tweeted the singer Ada Moreno.",
    post("See you all on Sunday!", { platform: "x", verb: "tweeted" }),
  ),
  of(
    "Moreno took to Instagram to thank her fans. “I could not have done it without you,” she wrote.",
    post("I could not have done it without you,", {
      speaker: "Moreno",
      platform: "instagram",
      verb: "wrote",
    }),
  ),
  of(
    "“This is a witch hunt,” former governor Ben Okafor posted on Truth Social late Friday.",
    post("This is a witch hunt,", {
      speaker: "former governor Ben Okafor",
      platform: "truth-social",
      verb: "posted",
      when: "late Friday",
    }),
  ),
  of(
    "“All flights are cancelled,” the airport said in a statement posted on X.",
    post("All flights are cancelled,", { speaker: "airport", platform: "x" }),
  ),
  of(
    "“I am done with politics,” he said in a video posted to TikTok.",
    post("I am done with politics,", { platform: "tiktok" }),
  ),
  of(
    "In a now-deleted tweet, Ben Okafor (@ben.example) wrote: “They should all be fired.”",
    post("They should all be fired.", { speaker: "Ben Okafor", handle: "ben.example", platform: "x" }),
  ),
  of(
    "Okafor retweeted a post by Ada Moreno that read “Nobody asked the residents about any of this.”",
    post("Nobody asked the residents about any of this.", { speaker: "Ada Moreno" }),
  ),
  of(
    "The tweet read: “We regret the error and have removed the picture.”",
    post("We regret the error and have removed the picture.", { platform: "x" }),
  ),
  of(
    "A post on the band's Facebook page said: “The show is off. Refunds will follow.”",
    post("The show is off. Refunds will follow.", { platform: "facebook" }),
  ),
  of(
    "‘We won’t be silenced,’ she wrote on X, the platform formerly known as Twitter.",
    post("We won’t be silenced,", { platform: "x" }),
  ),
  of(
    "'We don't want the workers' rights watered down,' Moreno said on Mastodon.",
    post("We don't want the workers' rights watered down,", { platform: "mastodon", speaker: "Moreno" }),
  ),
  of(
    "“It is over,” Moreno told her followers in a series of tweets.",
    post("It is over,", { speaker: "Moreno", platform: "x", cue: "in a series of tweets" }),
  ),
  of(
    "“Pray for Exampleton,” she captioned the photo on Instagram.",
    post("Pray for Exampleton,", { platform: "instagram" }),
  ),
  of(
    "“The river is rising quickly,” according to a post on the sheriff’s Facebook page.",
    post("The river is rising quickly,", { platform: "facebook" }),
  ),
  of(
    "One Twitter user wrote: “I have been waiting for this since 2009.”",
    post("I have been waiting for this since 2009.", { platform: "x" }),
  ),
  of(
    "Writing on X, Moreno said: “Thank you, Exampleton.”",
    post("Thank you, Exampleton.", { platform: "x", speaker: "Moreno" }),
  ),
  of(
    "Moreno shared the news on her Telegram channel:\n\n“The siege is over. Come home.”",
    post("The siege is over. Come home.", { platform: "telegram", speaker: "Moreno" }),
  ),
  of(
    "“First paragraph of the thread.\n\n“Second paragraph of the thread,” Moreno wrote in a thread on X.",
    post("First paragraph of the thread. Second paragraph of the thread,", {
      platform: "x",
      parts: ["First paragraph of the thread.", "Second paragraph of the thread,"],
    }),
  ),
  of(
    "“He told me “never again” and hung up,” Moreno wrote in a Facebook post.",
    post("He told me “never again” and hung up,", { platform: "facebook" }),
  ),
  of(
    "On Thursday Moreno posted a message on Weibo saying “we are safe and well”.",
    post("we are safe and well", { platform: "weibo", speaker: "Moreno", when: "On Thursday" }),
  ),
  of(
    "The company “sincerely apologises to everyone affected”, it said on LinkedIn.",
    post("sincerely apologises to everyone affected", { platform: "linkedin" }),
  ),
  of(
    "Moreno described the ruling as “cruel” and “absurd” in a tweet.",
    post("cruel", { platform: "x", speaker: "Moreno" }),
    post("absurd", { platform: "x", speaker: "Moreno" }),
  ),
  of("“Shame on you,” replied Moreno on X.", post("Shame on you,", { platform: "x", speaker: "Moreno" })),
  of(
    "“We did it!” Moreno wrote alongside a photo of the cup on Instagram.",
    post("We did it!", { platform: "instagram", speaker: "Moreno" }),
  ),
  of(
    "Ben Okafor, who leads the opposition, said on X that the budget was “a fairy tale for grown-ups”.",
    post("a fairy tale for grown-ups", { platform: "x", speaker: "Ben Okafor" }),
  ),
  of(
    "“The strike goes on,” the union posted on its X account.",
    post("The strike goes on,", { platform: "x", speaker: "union" }),
  ),
  of(
    "“Good riddance,” Okafor wrote in reply to the minister's tweet on Wednesday.",
    post("Good riddance,", { speaker: "Okafor" }),
  ),
];

export const ENGLISH_LOOKALIKES: readonly Case[] = [
  of(
    "“We have nothing to hide,” Twitter said in a statement.",
    other("We have nothing to hide,", { speaker: "Twitter" }),
  ),
  of("“We have nothing to hide,” said a spokesman for X.", other("We have nothing to hide,")),
  of(
    "“It was a quiet street,” Ben Okafor, who has 2 million followers on Instagram, told the Exampleton Gazette.",
    other("It was a quiet street,", { speaker: "Ben Okafor" }),
  ),
  of(
    "“I was only joking,” Moreno said in an interview, days after her tweet caused outrage.",
    other("I was only joking,", { cue: "in an interview" }),
  ),
  of("“I was only joking,” Moreno told reporters after deleting the post on X.", other("I was only joking,")),
  of(
    "Asked about his posts on Truth Social, Okafor said at a news conference: “I stand by every word.”",
    other("I stand by every word.", { cue: "at a news conference" }),
  ),
  of(
    "“He taught me patience,” she said of Malcolm X in a speech on Sunday.",
    other("He taught me patience,", { cue: "in a speech" }),
  ),
  of("“The X-ray showed nothing,” the doctor said.", other("The X-ray showed nothing,")),
  of(
    "“We live on X Street and heard it all,” one neighbour said.",
    other("We live on X Street and heard it all,"),
  ),
  of(
    "“In his post as minister he did little,” said Ada Moreno of the think tank Example Institute.",
    other("In his post as minister he did little,"),
  ),
  of("“He failed us,” Moreno wrote in The Washington Post.", other("He failed us,")),
  of("“The figures are wrong,” the ministry said in a blog post.", other("The figures are wrong,")),
  of(
    "A sign posted on the door read: “Closed until further notice, thank you for everything.”",
    other("Closed until further notice, thank you for everything."),
  ),
  of("The film “The Long Road Home” was praised on Twitter by thousands."),
  of("The so-called “Twitter files” were released in December."),
  of("Ada “Sunny” Moreno posted a picture on Instagram."),
  of("In the '90s, rock 'n' roll was the band's bread and butter, and the players' wages rose on X."),
  of("“It hurts,” he said. Twitter users were quick to react.", other("It hurts,")),
  of(
    "Moreno announced her resignation on Twitter. “It was the right moment,” Ben Okafor told the BBC.",
    other("It was the right moment,", { speaker: "Ben Okafor" }),
  ),
  of(
    "“We are sorry,” Moreno said in a letter to staff, which was later shared on Reddit.",
    other("We are sorry,"),
  ),
  of(
    "“Unacceptable behaviour,” said Okafor about the tweet.",
    other("Unacceptable behaviour,", { speaker: "Okafor" }),
  ),
  of(
    "While Moreno wrote on X that she was “shocked by the pictures”, Okafor told parliament: “We saw it coming.”",
    post("shocked by the pictures", { platform: "x", speaker: "Moreno" }),
    other("We saw it coming.", { speaker: "Okafor" }),
  ),
  of('He stood 6\'2" tall and wore a 12" chain, fans noted on Twitter.'),
  of(
    "“I read it on Facebook like everyone else,” said Moreno.",
    other("I read it on Facebook like everyone else,", { speaker: "Moreno" }),
  ),
  of("“The deal is done,” Twitter owner Ben Okafor told investors on a call.", other("The deal is done,")),
];

export const GERMAN: readonly Case[] = [
  of(
    "„Wir werden niemals aufgeben“, schrieb Bürgermeisterin Ada Muster am Dienstag auf X.",
    post("Wir werden niemals aufgeben", {
      speaker: "Bürgermeisterin Ada Muster",
      platform: "x",
      verb: "schrieb",
      cue: "auf X",
      when: "am Dienstag",
    }),
  ),
  of(
    "In einem Tweet nannte Muster die Entscheidung „eine Schande für die ganze Stadt“.",
    post("eine Schande für die ganze Stadt", { speaker: "Muster", platform: "x" }),
  ),
  of(
    "»Das war nicht nötig«, twitterte der Schauspieler Ben Beispiel.",
    post("Das war nicht nötig", { platform: "x", verb: "twitterte", speaker: "Schauspieler Ben Beispiel" }),
  ),
  of(
    "„Das Konzert fällt aus“, teilte die Band auf ihrer Facebook-Seite mit.",
    post("Das Konzert fällt aus", { platform: "facebook" }),
  ),
  of(
    "Auf der Plattform X schrieb Kanzler Ben Beispiel: „Wir stehen zusammen.“",
    post("Wir stehen zusammen.", { platform: "x", speaker: "Kanzler Ben Beispiel" }),
  ),
  of(
    "„Das ist falsch“, sagte Muster in einem Interview mit dem Deutschlandfunk.",
    other("Das ist falsch", { speaker: "Muster" }),
  ),
  of("„Wir prüfen den Fall“, sagte ein Twitter-Sprecher.", other("Wir prüfen den Fall")),
  of(
    "„Das war ein Fehler“, sagte Beispiel am Montag im Bundestag, nachdem er auf X heftig kritisiert worden war.",
    other("Das war ein Fehler", { speaker: "Beispiel" }),
  ),
  of(
    "„Ruhe in Frieden“, postete die Sängerin in einer Instagram-Story.",
    post("Ruhe in Frieden", { platform: "instagram" }),
  ),
  of(
    "„Wir sind erschüttert“, erklärte das Außenministerium im Kurznachrichtendienst X.",
    post("Wir sind erschüttert", { platform: "x" }),
  ),
  of("Das sogenannte „Heizungsgesetz“ sorgte auf Twitter für Spott."),
];

export const FRENCH: readonly Case[] = [
  of(
    "« Nous ne céderons jamais », a écrit la maire Ada Durand mardi sur X.",
    post("Nous ne céderons jamais", {
      platform: "x",
      verb: "écrit",
      speaker: "maire Ada Durand",
      when: "mardi",
    }),
  ),
  of(
    "« C'est une honte », a réagi Ben Exemple dans un tweet.",
    post("C'est une honte", { platform: "x", speaker: "Ben Exemple", cue: "dans un tweet" }),
  ),
  of(
    "Sur Instagram, la chanteuse a partagé sa tristesse : « Mon cœur est brisé. »",
    post("Mon cœur est brisé.", { platform: "instagram" }),
  ),
  of(
    "« Nous faisons appel », a déclaré l'avocat lors d'une conférence de presse.",
    other("Nous faisons appel"),
  ),
  of("« Tout est faux », a-t-il tweeté.", post("Tout est faux", { platform: "x", verb: "tweeté" })),
  of("« Nous enquêtons », a indiqué Twitter dans un communiqué.", other("Nous enquêtons")),
  of(
    "« Le spectacle », écrit-elle sur Facebook, « est annulé ».",
    post("Le spectacle est annulé", { platform: "facebook", parts: ["Le spectacle", "est annulé"] }),
  ),
  of(
    "Dans un message publié sur X, le ministre a dénoncé « un acte d'une lâcheté absolue ».",
    post("un acte d'une lâcheté absolue", { platform: "x" }),
  ),
  of(
    "« Je n'ai rien vu », a confié Ben Exemple au Journal d'Exempleville, après la polémique née sur Twitter.",
    other("Je n'ai rien vu", { speaker: "Ben Exemple" }),
  ),
];

export const SPANISH: readonly Case[] = [
  of(
    "“No vamos a parar”, escribió la alcaldesa Ada Moreno en X el martes.",
    post("No vamos a parar", {
      platform: "x",
      speaker: "alcaldesa Ada Moreno",
      verb: "escribió",
      when: "el martes",
    }),
  ),
  of(
    "«Es una vergüenza», tuiteó el senador Ben Ejemplo.",
    post("Es una vergüenza", { platform: "x", speaker: "senador Ben Ejemplo" }),
  ),
  of(
    "A través de su cuenta de Twitter, el club informó: “El partido queda suspendido”.",
    post("El partido queda suspendido", { platform: "x", speaker: "club" }),
  ),
  of(
    "“No sé nada de eso”, dijo Moreno en una entrevista con Radio Ejemplo.",
    other("No sé nada de eso", { speaker: "Moreno" }),
  ),
  of("“Estamos investigando”, dijo un portavoz de Facebook.", other("Estamos investigando")),
  of(
    "En una publicación en Instagram, la cantante agradeció el apoyo: “Los quiero a todos”.",
    post("Los quiero a todos", { platform: "instagram" }),
  ),
  of(
    "“Fue un error”, reconoció Ejemplo en rueda de prensa tras la polémica por su tuit.",
    other("Fue un error", { speaker: "Ejemplo" }),
  ),
];

export const MORE: readonly Case[] = [
  of(
    "«Non ci fermeremo mai», ha scritto la sindaca Ada Rossi su X.",
    post("Non ci fermeremo mai", { platform: "x", verb: "scritto", speaker: "sindaca Ada Rossi" }),
  ),
  of(
    "“È una vergogna”, ha detto Rossi in un'intervista al Giornale d'Esempio.",
    other("È una vergogna", { speaker: "Rossi" }),
  ),
  of(
    "“Não vamos parar”, escreveu o prefeito Ben Exemplo no Twitter nesta terça-feira.",
    post("Não vamos parar", { platform: "x", verb: "escreveu", speaker: "prefeito Ben Exemplo" }),
  ),
  of("“Não sei de nada”, disse a ministra em entrevista coletiva.", other("Não sei de nada")),
  of(
    "„We zullen nooit stoppen”, schreef burgemeester Ada Voorbeeld dinsdag op X.",
    post("We zullen nooit stoppen", { platform: "x", speaker: "burgemeester Ada Voorbeeld" }),
  ),
  of(
    "'Het was een fout', zei Voorbeeld in een interview met de krant.",
    other("Het was een fout", { speaker: "Voorbeeld" }),
  ),
  of(
    "”Vi kommer aldrig att sluta”, skriver statsminister Ada Exempel på X.",
    post("Vi kommer aldrig att sluta", { platform: "x", speaker: "statsminister Ada Exempel" }),
  ),
  of("”Det var fel”, säger Exempel i en intervju med tidningen.", other("Det var fel")),
  of(
    "„Nigdy się nie poddamy” – napisała na Twitterze premier Ada Przykład.",
    post("Nigdy się nie poddamy", { platform: "x", verb: "napisała" }),
  ),
  of("„To był błąd” – powiedział w wywiadzie dla radia Ben Przykład.", other("To był błąd")),
  of(
    "«Мы никогда не остановимся», — написал мэр Борис Примеров в своем телеграм-канале в понедельник.",
    post("Мы никогда не остановимся", {
      platform: "telegram",
      speaker: "мэр Борис Примеров",
      when: "в понедельник",
    }),
  ),
  of("«Это ошибка», — сказал Примеров в интервью газете.", other("Это ошибка", { speaker: "Примеров" })),
  of("Фильм «Долгая дорога домой» обсуждали в Твиттере."),
  of(
    "«Ми ніколи не зупинимося», — написала міністерка Ада Приклад у Facebook.",
    post("Ми ніколи не зупинимося", { platform: "facebook", speaker: "міністерка Ада Приклад" }),
  ),
  of(
    "«Δεν θα σταματήσουμε ποτέ», έγραψε ο πρωθυπουργός Βασίλης Παράδειγμα στο Twitter.",
    post("Δεν θα σταματήσουμε ποτέ", { platform: "x" }),
  ),
  of("«Ήταν λάθος», είπε σε συνέντευξη τύπου.", other("Ήταν λάθος")),
  of(
    'Belediye Başkanı Ayşe Örnek, X hesabından yaptığı paylaşımda "Asla durmayacağız" dedi.',
    post("Asla durmayacağız", { platform: "x", verb: "dedi" }),
  ),
  of(
    'Örnek, Twitter\'da "Bu bir utançtır, kabul etmiyoruz" ifadelerini kullandı.',
    post("Bu bir utançtır, kabul etmiyoruz", { platform: "x", speaker: "Örnek" }),
  ),
  of('Örnek, basın toplantısında "Asla durmayacağız" dedi.', other("Asla durmayacağız")),
  of("وكتب الوزير سامي مثال على منصة إكس: «لن نتوقف أبدا».", post("لن نتوقف أبدا", { platform: "x" })),
  of('وقالت الوزيرة في تغريدة: "لن ننسى هذا اليوم".', post("لن ننسى هذا اليوم", { platform: "x" })),
  of("وقال الوزير في مؤتمر صحفي: «لن نتوقف أبدا».", other("لن نتوقف أبدا")),
  of('ראש העיר דנה דוגמה כתבה בטוויטר: "לעולם לא נפסיק".', post("לעולם לא נפסיק", { platform: "x" })),
  of('"זו טעות חמורה מאוד", אמרה דוגמה בריאיון לרדיו.', other("זו טעות חמורה מאוד")),
  of('דובר צה"ל הודיע על כך ברשת X.'),
  of(
    "岡田例子市長はXで「私たちは決して止まらない」と投稿した。",
    post("私たちは決して止まらない", { platform: "x", speaker: "岡田例子市長", verb: "投稿した" }),
  ),
  of(
    "岡田市長は3日、自身のツイッターに「応援ありがとうございます」と書き込んだ。",
    post("応援ありがとうございます", { platform: "x", speaker: "岡田市長", when: "3日" }),
  ),
  of(
    "岡田市長は記者会見で「責任を重く受け止める」と述べた。",
    other("責任を重く受け止める", { speaker: "岡田市長" }),
  ),
  of("映画「長い帰り道」の予告編がXで公開された。"),
  of(
    "市长王例子在推特上写道：“我们永远不会停止。”",
    post("我们永远不会停止。", { platform: "x", speaker: "市长王例子" }),
  ),
  of(
    "“我们永远不会停止，”王例子在X上写道。",
    post("我们永远不会停止，", { platform: "x", speaker: "王例子" }),
  ),
  of("王例子在记者会上说：“我们永远不会停止。”", other("我们永远不会停止。", { speaker: "王例子" })),
  of("她在脸书发文称：「这是一个错误。」", post("这是一个错误。", { platform: "facebook" })),
  of("《漫长的归途》在推特上引发热议。"),
];
