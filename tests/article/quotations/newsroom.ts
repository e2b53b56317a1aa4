// How newsrooms place a post's source away from its words, or close beside another: paragraphs of several sentences.
import type { Shape } from "./shapes.ts";

export const NEWSROOM: Readonly<Record<string, readonly Shape[]>> = {
  "the sentence or paragraph before": [
    [
      "post:facebook",
      "Halden posted a long message on Facebook late on Monday. “I built that bridge and I paid for it.”",
    ],
    [
      "post:tiktok",
      "The chef apologised in a video on TikTok. “I should have tasted it first,” wrote Nadia Orlov.",
    ],
    [
      "post:linkedin",
      "The airline rejected the claim on LinkedIn. “No pilot was ever dismissed,” Skyline Air wrote on Friday.",
    ],
    [
      "post:bluesky",
      "In a thread on Bluesky, historian Ada Moreno laid out the case.\n\n“First, the letter is forged,” she wrote.",
    ],
    [
      "post:facebook",
      "Der Bürgermeister meldete sich auf Facebook zu Wort. „Wir lassen niemanden allein“, schrieb er dort am Montag.",
    ],
    [
      "post:instagram",
      "Die Sängerin bestätigte die Trennung in einem Instagram-Beitrag. „Wir bleiben Freunde“, schrieb Lena Voss.",
    ],
    ["post:x", "Le ministre a réagi sur X dans la nuit. « Nous ne céderons pas à la menace », a-t-il écrit."],
    [
      "post:instagram",
      "La cantante rompió su silencio en Instagram. «No pienso volver a los escenarios», escribió.",
    ],
    [
      "post:telegram",
      "Губернатор обратился к жителям в своём телеграм-канале. «Воду дадут к вечеру», — написал он.",
    ],
    [
      "post:facebook",
      "Burmistrz odniósł się do sprawy na Facebooku. „Nie zamkniemy żadnej szkoły” – napisał w środę.",
    ],
    [
      "post:instagram",
      "歌手の森野葵さんがインスタグラムを更新した。「また歌える日まで待っていてください」とつづった。",
    ],
    ["post:x", "De burgemeester reageerde op X. ‘We laten niemand in de kou staan’, schreef ze dinsdag."],
    [
      "other",
      "The star, who has 2 million followers on Instagram, smiled. “I just wanted to cook,” she told the audience.",
    ],
    ["other", "Moreno posted a video on Instagram in May. “That was a mistake,” she said on Tuesday."],
    [
      "other",
      "El director explica que los alumnos difundieron el vídeo por WhatsApp. «Hemos abierto un expediente», señala.",
    ],
    [
      "other",
      "Das Ministerium veröffentlichte die Warnung auf seiner Website. „Bitte kochen Sie das Wasser ab“, hieß es.",
    ],
  ],
  "partial quotations": [
    [
      "post:threads post:threads",
      "On Threads, Orlov called the vote “a disgrace” and said the party was “run by its enemies”.",
    ],
    [
      "post:x post:x",
      "In a tweet, the senator wrote that the report was “a gift to cheats” and that he would “vote no”.",
    ],
    [
      "post:mastodon",
      "He apologised for a post on Mastodon in which he called critics “professional moaners”.",
    ],
    [
      "post:x",
      "Sie entschuldigte sich für einen Tweet, in dem sie die Kritiker „ewige Nörgler“ genannt hatte.",
    ],
    ["post:x", "Il s'est excusé pour un tweet dans lequel il qualifiait les élus de « bande d'amateurs »."],
    [
      "post:facebook",
      "Se disculpó por una publicación en Facebook en la que llamó «vagos profesionales» a los vecinos.",
    ],
    [
      "post:x post:x",
      "In einem Tweet nannte Kolbe das Gesetz „Murks“ und sprach von einem „Tag der Schande“.",
    ],
    [
      "post:x",
      "Under the headline “Why I left”, she wrote on X that the office was “a beige room full of people”.",
    ],
    ["post:x", "«Un disastro annunciato», ha scritto su X la sindaca di Portonordo, Livia Sarti, lunedì."],
  ],
  "attributions within the marks": [
    [
      "post:x",
      "« Nous partirons demain, a écrit sur X la capitaine Ada Moreno. Il ne reste que la valise. »",
    ],
    ["post:facebook", "« La piscine rouvrira lundi, assure-t-elle sur Facebook, et l'eau sera chaude. »"],
    ["post:x", "«No me fui por dinero —escribió en X la portera Luz Baranda—, me fui por cansancio»."],
    [
      "post:telegram",
      "«Дорогу откроют утром, — написал в телеграм-канале мэр Игнат Лесной. — Объезд через центр».",
    ],
    [
      "post:facebook",
      "«Дорогу відкриють зранку, — написала у фейсбуці мерка Олена Лісова. — Об'їзд через центр».",
    ],
    ["post:x", "“Non torno indietro – ha scritto su X il regista Ercole Sani – e non chiedo scusa”."],
    ["other", "«No me fui por dinero —dijo la portera en una entrevista—, me fui por cansancio»."],
    ["other", "« Nous partirons demain, a déclaré le maire à la radio. Il ne reste que la valise. »"],
  ],
  "inheritance that ends": [
    [
      "post:x other",
      "“We will appeal,” the club said on X. Captain Ada Moreno, speaking outside the ground, added: “I am sorry.”",
    ],
    [
      "post:truth-social other",
      "“It is a joke,” Halden posted on Truth Social. A spokesman for the court called it “unfortunate, wrong and sad”.",
    ],
    [
      "post:x other",
      "In einem Tweet nannte Kolbe den Plan „reine Luftnummer“. Im Ausschuss klang er milder: „Man kann reden“, sagte er.",
    ],
    [
      "post:x other",
      "Dans un tweet, la députée dénonçait « une loi bâclée ». Interrogée mardi, elle maintient : « Je ne retire rien. »",
    ],
    [
      "post:instagram other",
      "„Wszystko będzie dobrze” – napisała na Instagramie. Jej menedżer powiedział gazecie: „Koncert jest odwołany”.",
    ],
    [
      "post:x other",
      "«Es un disparate», tuiteó el juez Anselmo Riva. El portavoz del tribunal respondió: «No comentamos mensajes».",
    ],
    [
      "post:x post:x post:x",
      "One wrote on X: 'Three years for that ending?' Another added: 'I want my money back.' A third said: 'I cried.'",
    ],
    [
      "post:x post:x",
      "«Es un disparate», tuiteó el juez Anselmo Riva. «Y lo digo con respeto», añadió en otro mensaje.",
    ],
  ],
  "names in marks": [
    ["post:vk", "Тренер «Северной звезды» Глеб Маркин написал во «ВКонтакте»: «Играли на одну ногу»."],
    ["post:facebook", "Тренерка «Зірки» Олена Лісова написала у Facebook: «Грали без воротаря»."],
    ["post:x", "Prezes klubu „Orzeł” Jan Lis napisał na X: „Gramy do końca”."],
    ["other", "Interrogé par « Le Courrier du Nord », le maire répond : « Je n'ai rien à ajouter à cela. »"],
  ],
  "services as they are written": [
    ["post:x", "„Wir fahren morgen“, schrieb die Bahn auf X (vormals Twitter)."],
    [
      "post:x",
      "Writing on the platform formerly known as Twitter, Ada Moreno called the view “a blue that has no name”.",
    ],
    ["post:x", "市長は「避難所は朝まで開けています」とＸに投稿した。"],
    ["post:x", "市長は「避難所は朝まで開けています」とX(旧ツイッター)に投稿した。"],
    ["post:bluesky", "作家は「新しい本を書いています」とブルースカイに投稿した。"],
    ["post:facebook", "市長在臉書上寫道：「避難所整夜開放，請不要擔心。」"],
    ["post:social-media", "“Bring warm clothes,” the principal said in a social media post."],
    ["post:x", "“The road is closed until six,” police said on X. By then the queue was long."],
  ],
  "posts beside other sources": [
    ["other", "In leaked WhatsApp messages, one governor replied: “Let them queue until noon.”"],
    ["other", "«Que esperen hasta el mediodía», escribió en mensajes privados de Telegram filtrados."],
    ["post:whatsapp", "“The bridge is shut until six,” the council wrote on its WhatsApp channel."],
    [
      "other",
      "A campaign for the pier has found 900 backers since it was posted on Facebook. “We did not expect this,” said treasurer Ida Wells, 70.",
    ],
    ["other", "El fallo sostiene que los mensajes publicados en Twitter “dañan el honor del árbitro”."],
    [
      "other",
      "Fuentes del club califican de “un teatro que ya nadie se cree” lo publicado en X por el entrenador del equipo rival.",
    ],
    [
      "other",
      "« C'est inadmissible », a prévenu la maire devant le conseil, en réponse aux messages publiés sur X par son rival.",
    ],
    ["other", "Dans un communiqué, le réseau social X dénonce « une procédure sans fondement »."],
    ["post:reddit", "Asked on Reddit whether she would tour again, the singer replied: “Ask my knees.”"],
    ["post:x", "The ferry line, replying to a passenger on X, said it was “looking for the captain”."],
    ["post:instagram", "El portero se despidió con un mensaje en Instagram: “Ha sido un honor”."],
    [
      "post:social-media",
      "La actriz ha recurrido a sus redes sociales para disculparse: “Lo siento de verdad”.",
    ],
  ],
  "things that stand on a service": [
    ["post:instagram", "“Hasta el lunes”, escribió la entrenadora junto a una foto en Instagram."],
    ["other", "“Some of it made me cry,” Holm said of the reaction to her TikTok video, over tea in Malmö."],
    ["post:instagram", "“Some of it made me cry,” Holm said in a video shared to Instagram."],
    ["", "The group, which calls itself “Neighbours for Shade,” has organised on Facebook since May."],
    [
      "post:x",
      "In his farewell letter, which he shared on X, the coach wrote: “I leave with empty pockets.”",
    ],
    ["other", "In his farewell letter, the coach wrote: “I leave with empty pockets.”"],
    ["post:instagram", "“What a night,” reads the caption on the picture, which she uploaded to Instagram."],
    ["other", "市長は議会で、Xで拡散した写真について「合成だ」と答弁した。"],
    ["post:x", "市長はXで事故について「早く直します」と投稿した。"],
  ],
  "dashes and colons": [
    ["post:x", "「悔しい。以上。」――試合後、早坂監督はそうツイートした。"],
    [
      "post:instagram",
      "森野さんは自身のインスタグラムで「父は『歌え』と言った。今日分かった」と投稿。反響を呼んだ。",
    ],
  ],
  "the signs together": [
    [
      "post:facebook post:facebook",
      "“The harbour stays shut,” Example Ferries said on Facebook at dawn.\n\nThe company later added: “We are putting on buses.”",
    ],
    [
      "post:threads post:threads",
      "Keeper Ada Moreno posted a picture of her hand on Threads. “Worth it,” read the caption. Under it, her rival Bea Rask replied: “Sorry.”",
    ],
    [
      "post:facebook post:facebook",
      "Moreno wrote on Facebook: “The gate is closed.” When a resident asked on Facebook why, Moreno answered: “Because nobody used it.”",
    ],
    [
      "post:linkedin",
      "Rask chose LinkedIn to break with his party. “I have been a member all my life,” he wrote.",
    ],
    [
      "post:nextdoor",
      "Residents took to Nextdoor to complain. “Forecast by whom?” asked Ben Halden, of Mill Lane.",
    ],
    [
      "post:linkedin",
      "Ada Moreno used LinkedIn to hit back at her critics. She described their report as “a novel with footnotes” and challenged them to a debate.",
    ],
    [
      "post:youtube post:youtube",
      "“I made it up waiting for a bus,” Moreno says in a YouTube video. In the short clip she names her friends. “They were cold too,” she says.",
    ],
    ["post:mastodon", "“Dig one yourself.” That was how Ben Halden greeted the news on Mastodon."],
    [
      "post:x post:x",
      "Halden was suspended over tweets he sent as a student. In one, from 2011, he called the town “a car park with a view of itself”. In another he wrote: “It is never open.”",
    ],
    [
      "post:telegram",
      "The minister's office used its Telegram channel to rule out a vote. “The calendar is the calendar,” the brief message said.",
    ],
    ["post", "Her cryptic post about “snakes in silk and velvet” set tongues wagging."],
    ["post", "He had liked a post describing the owner as “a tourist with a purse”."],
  ],
  "signs against": [
    [
      "other",
      "The away end unfurled a banner mocking the chairman's tweets. It read: “Less posting, more points.”",
    ],
    [
      "post:facebook other",
      "Moreno resigned, writing on Facebook that she could “no longer defend this”. Before that a letter of hers had leaked. “We will be asked what we knew,” the letter said.",
    ],
    [
      "other",
      "Her lawyers say the posts were satire. “A reasonable reader would not think so,” Judge Rask wrote in a decision on Tuesday.",
    ],
    [
      "post:facebook other",
      "Moreno explained herself on Facebook. “A padlock teaches nothing,” she wrote. Head teacher Ben Halden said in an email to parents that it would go ahead. “We thank you,” he wrote.",
    ],
    [
      "other",
      "Judge Rask warned jurors to stay off social media. “No feeds and no phones, please,” she said.",
    ],
    [
      "other",
      "Managers were told to “smile through the audit and answer nobody at all”. The memo, first posted on Mastodon by a clerk, is dated 3 March.",
    ],
    [
      "other",
      "The paper quotes the row over the minister's tweets and cites a colleague as saying: “Someone should bury his phone.”",
    ],
  ],
};
