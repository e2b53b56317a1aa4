// Polish, Russian and Ukrainian: the words that say who spoke, where and when.
import { all } from "./forms.ts";
import {
  RUSSIAN_ADDS,
  RUSSIAN_POSTS,
  RUSSIAN_SAYS,
  RUSSIAN_SHARING,
  RUSSIAN_USERS,
  RUSSIAN_WRITES,
  UKRAINIAN_ADDS,
  UKRAINIAN_POSTS,
  UKRAINIAN_SAYS,
  UKRAINIAN_SHARING,
  UKRAINIAN_USERS,
  UKRAINIAN_WRITES,
} from "./speech-slavic.ts";
import type { Words } from "./words.ts";

export const POLISH: Words = {
  language: "pl",
  common:
    "i, w, na, że, nie, się, do, jest, to, z, o, jak, przez, po, dla, od, za, są, był, była, który, która, napisał, napisała, powiedział, ale, oraz, już, tym, jego, jej, ze, nigdy",
  capitals: "names",
  service: {
    x: "twitterze, twittera, twitterem, serwisie x, platformie x, portalu x, portalu x.com, serwisie x ( dawniej twitter ), platformie x ( dawniej twitter )",
    facebook: "facebooku, fb",
    instagram: "instagramie",
    telegram: "telegramie",
    youtube: "youtubie",
    "social-media":
      "mediach społecznościowych, social mediach, socialach, sieci społecznościowych, media społecznościowe",
  },
  posts: {
    "": "post, poście, posta, postem, posty, postach, wpis, wpisie, wpisu, wpisem, wpisy, wpisach, publikacji w mediach społecznościowych, wpisów, postów, story, wpisami",
    x: "tweet, tweecie, tweeta, tweetem, tweety, tweetach, twicie, twit, ćwierknięciu, tweetów, tweetami, twita",
    mastodon: "toot, toocie, tucie",
    instagram: "instastory, instastories, instarelacji, stories",
  },
  replies:
    "odpowiedzi, podpisie, wątku, relacji, komentarzu, relacja, komentarzach, odpowiedź, podpis, komentarz, opis, opisie, wątek",
  media:
    "wideo, film, filmie, filmiku, nagraniu, nagranie, wiadomość, wiadomości, oświadczenie, oświadczeniu, konto, koncie, profil, profilu, stronie, kanał, kanale, relacji, zdjęciu, komunikacie, platformie, serwisie, portalu, komunikatorze, sieci, komentarzu, grupie, rolce, liście, klipie, nagrania, zdjęcie, zdjęć, zdjęciem, zdjęcia, fotografii, fotografią, selfie, kadr, kadrem, kadry, słowa, słowami, apel, apelu, ostrzeżenie, ogłoszenie, ogłoszeniu, przeprosiny, pożegnanie, aplikacji, grupa, profile, konta, kontach, serii, sieci społecznościowej, mediach społecznościowych, social mediach, kanałach, komunikat, klip, transmisji, reels",
  users:
    "użytkownik, użytkowniczka, internauta, internautka, użytkownicy, użytkowników, użytkowniczki, internauci, obserwator, komentujący, fan, fanka",
  sources:
    "wywiadzie, rozmowie, komunikacie, komunikacie prasowym, oświadczeniu, konferencji prasowej, konferencji, briefingu, przemówieniu, wystąpieniu, liście, raporcie, gazecie, dzienniku, tygodniku, radiu, radio, telewizji, sejmie, senacie, sądzie, procesie, rozprawie, wyroku, spotkaniu, mailu, książce, programie, podcaście, felietonie, artykule, blogu, stronie internetowej, stronie, wiecu, debacie, antenie, dokumencie, filmie, nagraniu, wiadomości, agencji, prasie, mediach, mównicy, orędziu, studiu, posiedzeniu, radzie, sesji, sesji rady, komisji, gabinecie, dziennikarzami, dziennikarzom, dziennikarzy, reporterom, pap, tvn24, polsat, rmf, kongresie, wykładzie, seminarium, koncercie, scenie, pogrzebie, kazaniu, homilii, autobiografii, wspomnieniach, plakacie, transparencie, tablicy, banerze, murze, uzasadnieniu, zeznaniach, pozwie, apelu, biuletynie, newsletterze, okólniku, mikrofonem, kamerą, kamerami, przesłuchaniu, wykładu, rozmowy, rozmowę, wywiad, wywiadu",
  compounds: "polska, inc, corp",
  falsePosts: "",
  works:
    "tak zwany, tak zwana, tzw, tytułem, pod tytułem, zatytułowany, zatytułowana, film, filmie, piosenka, piosenki, album, książka, książki, powieść, serial, serialu, programie, hasłem, pod hasłem, hasztag, hashtagiem, projekt, akcja, kampania, słowo, pseudonim, utwór, singiel, spektakl, dziennik, tygodnik",
  duties: "",
  says: "powiedział, powiedziała, powiedzieli, mówi, mówił, mówiła, mówiąc, oświadczył, oświadczyła, stwierdził, stwierdziła, stwierdza, ocenił, oceniła, ocenia, podkreślił, podkreśliła, podkreśla, zaznaczył, zaznaczyła, zapowiedział, zapowiedziała, ogłosił, ogłosiła, poinformował, poinformowała, poinformowało, poinformowali, przekazał, przekazała, przekazało, zapytał, zapytała, odpowiedział, odpowiedziała, odparł, odparła, ostrzegł, ostrzegła, nazwał, nazwała, określił, określiła, skomentował, skomentowała, skrytykował, skrytykowała, potwierdził, potwierdziła, zapewnił, zapewniła, zaapelował, zaapelowała, podziękował, podziękowała, pogratulował, zażartował, zażartowała, przyznał, przyznała, zareagował, zareagowała, wyjaśnił, wyjaśniła, brzmi, potępił, potępiła, zauważył, zauważyła, pożegnał, oznajmił, oznajmiła, wyznał, wyznała, wyznaje, zdradził, zdradziła, ujawnił, ujawniła, opowiedział, opowiedziała, opowiada, relacjonuje, relacjonował, relacjonowała, przyznaje, twierdzi, twierdził, twierdziła, uważa, sądzi, apeluje, zaapelowali, prosi, poprosił, poprosiła, błaga, broni się, bronił się, tłumaczy, tłumaczył, tłumaczyła, wytłumaczył, przeprosił, przeprosiła, przeprasza, skarżył się, skarżyła się, narzeka, kpi, kpił, kpiła, drwi, zadrwił, zadrwiła, ironizuje, ironizował, żartuje, grzmi, grzmiał, grzmiała, oburza się, oburzył się, oburzyła się, zaprzeczył, zaprzeczyła, zaprzecza, zdementował, zdementowała, dementuje, odrzucił, odrzuciła, chwali, pochwalił, pochwaliła, chwali się, pochwalił się, pochwaliła się, gratuluje, dziękuje, żegna, pożegnała, pożegnał się, pożegnała się, wspomina, wspominał, wspominała, przypomniał, przypomniała, przypomina, zwrócił się, zwróciła się, zadeklarował, zadeklarowała, deklaruje, obiecał, obiecała, obiecuje, zagroził, zagroziła, ostrzega, ostrzegli, informuje, informują, powiadomił, powiadomiła, oświadczyli, ogłosili, zapowiada, pyta, odpowiada, odpowiedzieli, reaguje, zareagowali, komentuje, skomentowali, krytykuje, wezwał, wezwała, wzywa, ocenili, podsumowuje, przekonuje, przekonywał, przekonywała, zauważa, zabrał głos, zabrała głos, przerwał milczenie, przerwała milczenie, wyraził, wyraziła, stwierdzili, zaznacza, uściślił, doprecyzował, wyjaśnia, sprecyzowała, rzucił, rzuciła, wyśmiał, wyśmiała, odniósł się, odniosła się, zwierzył się, zwierzyła się, cieszy się, cieszył się, cieszyła się",
  naming: "",
  writes:
    "napisał, napisała, napisali, napisało, napisano, pisze, pisał, pisała, pisząc, czytamy, piszą, pisano, podpisał, podpisała",
  adds: "dodał, dodała, dodaje, dodało, kontynuował, kontynuowała, dopisał, dopisała, zakończył, podsumował, podsumowała, dodając, zakończyła, kończy, dorzucił, dorzuciła, kontynuuje, uzupełnił, uzupełniła, dodali, dodawał, dodawała",
  reads:
    "czytamy, brzmiał, brzmi, głosi, głosił, można przeczytać, czytamy w, przeczytać można, czytamy dalej, głosi wpis",
  tells: "powiedział w rozmowie z, powiedziała w rozmowie z",
  posting: {
    "": "zapostował, postował, zapostowała, wrzucił post, dodał wpis, dodała wpis",
    x: "tweetował, zatweetował, zatweetowała, tweetuje, tweetowała, ćwierknął, ćwierknęła, twittował, zatwittował, ćwierka",
  },
  sharing:
    "opublikował, opublikowała, opublikowano, opublikowanym, opublikowanej, opublikowany, udostępnił, udostępniła, zamieścił, zamieściła, zamieszczonym, zamieszczony, zamieszczonej, wrzucił, wrzuciła, umieścił, umieściła, umieszczonym, podzielił się, podzieliła się, publikuje, publikując, udostępnia, udostępniając, zamieszcza, zamieszczając, wrzucając, dodał zdjęcie, dodała zdjęcie, podpisał, podpisała, pokazał, pokazała, umieszczonej, pozostawił, wystosował, wystosowała, wydał, wydała, opublikowali, udostępnili, zamieścili, opublikowało, zamieściło",
  takesTo: "zabrał głos, zabrała głos, skorzystał z",
  according: "według, zgodnie z, zdaniem",
  place: "w, we, na, za pośrednictwem, poprzez, przez, z, podczas, dla, u",
  elsewhere: "podczas, dla, u, z",
  of: "serii, z",
  by: "autorstwa",
  beside: "o, z, od, do, po, bez, przeciw, dla, pod, nad, między",
  aside:
    "po tym, gdy, kiedy, zanim, ponieważ, bo, chociaż, który, która, które, którego, której, którzy, po, w odpowiedzi na, odnosząc się do, komentując, pytany o, zapytany o, pytana o, odpowiadając na, w związku z, mimo, zamiast, podczas gdy, jeśli",
  replyTo: "w odpowiedzi na",
  coordinators: "i, oraz, ale, a, lub",
  be: "",
  that: "że, iż, to, go, ją, jako, mianem",
  determiners:
    "ten, ta, to, tym, tej, swoim, swojej, swój, jego, jej, ich, kilka, dwa, trzy, jednym, jednej, innym, kolejnym, osobnym, krótkim, długim",
  pronouns: "on, ona, oni, one, ja, my",
  self: "ja, my",
  starters:
    "potem, wcześniej, teraz, wtedy, tutaj, tam, sam, sama, sami, zresztą, jednak, między, zamiast, przed, bez, przy, przez, dla, od, pod, nad, wszyscy, wszystko, wielu, niektórzy, inni, jeden, jedna, dwa, trzy, nikt, kto, co, gdzie, kiedy, dlaczego, jeśli, jeżeli, choć, póki, żeby, nie, lub, albo, więc, oto, wkrótce, najpierw, wreszcie, swój, swoją, jego, jej, ich, ten, ta, taki, taka, właśnie, nawet, tylko, prawie, około, ponad, komentując, odpowiadając, zapytany, zapytana, poproszony, poproszona, internauci, autor, autorka, rano, wieczorem, później, wcześniej, potem, wczoraj, dziś, dzisiaj, według, w, na, ale, jednak, po, następnie, także, również, jak, to, tak, już, do, z, we, natomiast, dodatkowo",
  weekdays:
    "poniedziałek, wtorek, środę, środa, czwartek, piątek, sobotę, sobota, niedzielę, niedziela, poniedziałkowy, wtorkowy",
  months:
    "stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia",
  moments:
    "wczoraj, dziś, dzisiaj, przedwczoraj, w zeszłym tygodniu, w ubiegłym tygodniu, w tym tygodniu, w zeszłym roku, w weekend, rano, wieczorem, w nocy, po południu, wczoraj wieczorem, dziś rano, w miniony weekend, tego samego dnia, następnego dnia",
  dayParts: "rano, wieczorem, po południu, w nocy",
  dayPrepositions: "w, we, od, z, w nocy z",
  titles:
    "prezydent, premier, minister, wicepremier, wiceminister, burmistrz, poseł, posłanka, senator, senatorka, marszałek, prezes, były, była, król, królowa, książę, papież, rzecznik, rzeczniczka, aktor, aktorka, piosenkarz, piosenkarka, raper, pisarz, pisarka, dziennikarz, dziennikarka, aktywista, aktywistka, trener, piłkarz, lider, szef, szefowa, kanclerz, sekretarz, sędzia, prof, dr, minister zdrowia, szef msz, europoseł, europosłanka, wójt, sekretarz stanu, przewodniczący, tenisistka, bramkarz, obrońca, pomocnik, kapitan, selekcjoner, influencer, influencerka, youtuber, youtuberka, modelka, reżyser, reżyserka, poeta, poetka, naukowiec, lekarz, lekarka, radny, radna, dyrektor, dyrektorka, założyciel, założycielka, gwiazda, mistrz, mistrzyni, kolarz, pływak, pływaczka, artysta, artystka, komik, wojewoda, prezydentka, skoczek, siatkarz, siatkarka",
  bodies:
    "ministerstwo, policja, ambasada, uniwersytet, muzeum, partia, klub, firma, rząd, związek, stowarzyszenie, armia, miasto, komisja, federacja, straż pożarna, kancelaria, prokuratura, szpital, resort, spółka, zespół, pkp, metro, teatr, szkoła, bank, hotel, restauracja, marka, festiwal, organizator, organizatorzy, fundacja, zoo, lotnisko, linia lotnicza, strażacy, urząd, gmina, powiat, województwo, drużyna, wytwórnia, studio, stacja, redakcja",
  particles: "von, van, de, da, di, al, el, bin, la, i, du",
  abbreviations:
    "dr, prof, ks, im, np, tzw, tys, mln, mld, ul, św, płk, gen, r, ok, m.in, red, mec, inż, mgr",
  answers:
    "odpowiedział, odpowiedziała, odpowiada, odparł, odparła, odpisał, odpisała, odpisali, skomentował, skomentowała, zareagował, zareagowała, ripostował, skontrował, skontrowała",
  audience:
    "obserwującym, obserwującymi, fanom, fanami, fanów, obserwatorom, followersom, internautom, subskrybentom",
  back: "platformie, serwisie, portalu, tym samym serwisie, tej samej platformie",
  images: "zdjęcie, zdjęciem, zdjęcia, zdjęć, fotografię, fotografią, selfie, wideo, nagranie, film",
};

export const RUSSIAN: Words = {
  language: "ru",
  common:
    "и, в, не, на, что, с, по, как, это, он, она, из, за, к, от, его, её, ее, для, мы, был, была, написал, сообщил, также, но, о, у, ы, никогда",
  capitals: "names",
  service: {
    x: "твиттер*, твитер*, соцсети x, соцсети х, социальной сети x, социальной сети х",
    facebook: "фейсбук*",
    instagram: "инстаграм*",
    telegram: "телеграм*, телеграмм*, telegram-канал*, телеграм-канал*",
    youtube: "ютуб*, ютьюб*",
    vk: "вконтакте, vk, соцсети вк",
    "social-media": "соцсет*, социальных сетях, социальной сети",
    threads: "соцсети threads, тредс*, тредз*",
    odnoklassniki: "одноклассник*",
    tiktok: "тикток*",
    whatsapp: "ватсап*, вотсап*, whatsapp-канал*",
    linkedin: "линкедин*",
    discord: "дискорд*",
    twitch: "твич*",
    "truth-social": "трут соушал, truth social, трус сошиал",
    rutube: "rutube, рутуб*",
    dzen: "дзен*, дзене",
  },
  posts: {
    "": all(
      "пост, посте, поста, постом, посты, постах, запись, записи, публикация, публикации, постов, публикацией, публикаций, публикацию, записью, записей, репост, репосте, сторис, сториз, телеграм-пост, телеграм-посте, посту",
      RUSSIAN_POSTS,
    ),
    x: "твит*, ретвит*",
    mastodon: "тут в мастодоне",
  },
  replies:
    "комментариям, комментарием, комментариями, комменты, комментах, реплаях, реплай, ветка, ветку, стрим, ответ, ответе, подписи, треде, тред, комментарии, сторис, сториз, комментариях, комментарий, комментарием, ответом, подписью, подпись, ветке",
  media:
    "видео, ролик*, видеообращени*, сообщени*, заявлени*, аккаунт*, страниц*, канал*, telegram-канал*, телеграм-канал*, телеграм-канале, истори*, сторис, профил*, фото, соцсет*, платформ*, мессенджер*, группе, микроблог*, комментари*, обращени*, эфире, сервисе, паблик*, пост*, запис*, сети, клип*, блог*, снимок, снимком, снимки, фотографи*, кадр*, селфи, скриншот*, запись, трансляци*, стрим*, эфир*, прямом эфире, рилс*, строк*, слов*, извинени*, предупреждени*, оповещени*, объявлени*, приветстви*, прощани*, лент*, приложени*, площадк*, площадке, сайте микроблогов, чат*, сообществ*, каналах, каналы, публикаци*",
  users: all(
    "пользователь, пользовательница, пользователя, юзер, подписчик, пользователи, пользователей, пользователям, подписчики, подписчица, комментатор, комментаторы, интернет-пользователь, юзеры, блогер",
    RUSSIAN_USERS,
  ),
  sources:
    "ответе, ответ на запрос, ответе на запрос, письменн* комментари*, комментарии для, комментарии изданию, комментарии журналистам, комментарии агентству, официальн* комментари*, эксклюзивн* комментари*, официальн* ответ*, стендап*, кулуар*, личной беседе, обращении к избирателям, постановлени*, решени* суда, протокол*, релиз*, пресс-релиз*, докладн*, справке, ноте, резолюци*, ток-шоу, шоу, студии, летучк*, оперативк*, интервью, пресс-релиз*, пресс-конференц*, брифинг*, заявлени*, речи, выступлени*, письм*, отчет*, отчёт*, газет*, издани*, журнал*, радио, телевидени*, телеканал*, эфире, госдум*, парламент*, думе, суд, суде, заседани*, встреч*, книг*, передач*, программ*, подкаст*, колонк*, статье, статьи, блоге, сайте, сайт, митинг*, форум*, дебатах, телефонн*, разговор*, беседе, комментари*, документ*, фильм*, исследовани*, опрос*, видео, сообщени*, агентств*, пресс-служб*, ТАСС, тасс, рия новости, рия, интерфакс*, журналист*, обращени*, послании, слушани*, ток-шоу, докладе, корреспондент*, собрани*, собеседник*, редакци*, мемуар*, автобиографи*, плакат*, баннер*, объявлени*, вывеск*, табличк*, стене, лекци*, семинар*, конференци*, саммит*, форуме, концерт*, сцен*, спектакл*, экскурси*, приговор*, постановлени*, жалобе, показани*, допрос*, релиз*, рассылк*, циркуляр*, совещани*, планёрк*, планерк*, съезд*, проповед*, церемони*, открыти*, трибун*, микрофон*, камер*, звонк*, аудиосообщени*, доклад*, справк*, отчетност*, отчётност*",
  compounds: "inc, corp",
  falsePosts: "высок*, сво*, нов*, командн*, блок, блокпост*",
  works:
    "так называем*, фильм*, песн*, альбом*, книг*, роман*, сериал*, программ*, газет*, журнал*, лозунг*, хештег*, проект*, операци*, кампани*, термин*, слово, клуб*, команд*, компани*, парти*, акци*, ресторан*, кинотеатр*, под названием, трек*, сингл*, спектакл*, выставк*, премии, премия, издани*, телеканал*, издание, агентств*, прозвищ*, банк*, завод*, фонд*, движени*, группа, группы, ООО, АО",
  duties: "",
  says: all(
    "сказал, сказала, сказали, говорит, говорил, говорила, заявил, заявила, заявили, заявило, заявляет, сообщил, сообщила, сообщили, сообщило, сообщает, сообщается, отметил, отметила, отмечает, отметили, подчеркнул, подчеркнула, подчеркивает, добавив, объявил, объявила, рассказал, рассказала, рассказывает, спросил, спросила, ответил, ответила, отвечает, предупредил, предупредила, назвал, назвала, назвали, называет, охарактеризовал, описал, описала, прокомментировал, прокомментировала, раскритиковал, раскритиковала, подтвердил, подтвердила, заверил, призвал, призвала, поблагодарил, поблагодарила, поздравил, поздравила, пошутил, пошутила, признал, признала, признался, призналась, отреагировал, отреагировала, пояснил, пояснила, уточнил, уточнила, считает, гласит, утверждал, утверждает, обвинил, обвинила, осудил, осудила, пожаловался, пожаловалась, возмутился, пообещал, пообещала, констатировал, указал, указала, выразил, выразила, высказался, высказалась, рассказывала, делится, поделился, поделилась, признаётся, признается, объявляет, сообщают, заявляют, отмечалось, уточняет, поясняет, утверждала, утверждают, полагает, полагают, предположил, предположила, предположили, убежден, убеждена, уверен, уверена, подчёркивает, призывает, призвали, предупреждает, предупредили, напомнил, напомнила, напоминает, посетовал, посетовала, сокрушается, негодует, негодовал, возмущается, возмутилась, иронизирует, иронизировал, съязвил, съязвила, усмехнулся, парировал, парировала, возразил, возразила, огрызнулся, опроверг, опровергла, опровергли, отверг, отвергла, извинился, извинилась, принёс извинения, принес извинения, принесла извинения, попросил, попросила, просит, умоляет, потребовал, потребовала, поделились, порадовался, восхитился, восхитилась, похвалил, похвалила, похвастался, похвасталась, почтил, вспомнил, вспомнила, вспоминает, попрощался, попрощалась, поведал, поведала, раскрыл, раскрыла, обратился, обратилась, обратились, посоветовал, посоветовала, пригрозил, пригрозила, поклялся, пообещали, отреагировали, прокомментировали, комментирует, оценил, оценила, резюмирует, отрезал, отрезала, бросил, воскликнул, воскликнула, уведомил, уведомила, проинформировал, проинформировала, проинформировали, информирует, доложил, доложила, известил, нарушил молчание, нарушила молчание, высказались, поблагодарили, поздравили, выразили, сообщившая, сообщив, заявив, отметив, подчеркнув, рассказав, сказав, пояснив, назвав, осудили",
    RUSSIAN_SAYS,
  ),
  naming: "",
  writes: all(
    "написал, написала, написали, написало, пишет, писал, писала, пишут, написав, говорится, написавшая, написавший, напишет, приписала, черкнул, черкнула, подписал, подписала",
    RUSSIAN_WRITES,
  ),
  adds: all(
    "добавил, добавила, добавили, добавляет, продолжил, продолжила, дописал, заключил, заключила, резюмировал, приписал, приписала, подытожил, продолжает, добавив, добавляла, заключает, подытожила, подытоживает, завершил, завершила, закончил, дополнил, дополнила",
    RUSSIAN_ADDS,
  ),
  reads:
    "говорится, гласит, гласил, гласила, сказано, следует, говорилось, гласило, написано, было написано, отмечается, отмечалось, подчеркивается, указано, указывается, сообщалось, уточняется, значится",
  tells: "рассказал, рассказала",
  posting: {
    "": "запостил, запостила, постит, постил, постила, репостнул, репостнула, запостили, постнул, постнула",
    x: "твитнул, твитнула, ретвитнул, твитнули, затвитил, твитит, твитила",
  },
  sharing: all(
    "опубликовал, опубликовала, опубликовали, опубликован*, разместил, разместила, размещен*, поделился, поделилась, выложил, выложила, выложен*, распространил*, публикует, опубликовав, разместив, размещает, выкладывает, выложив, делится, поделившись, запостив, постит, репостнул, репостнула, оставил, оставила, прикрепил, прикрепила, снабдил, снабдила, сопроводил, сопроводила, обнародовал, обнародовала, разослал, подписал, подписала, вывесил, вывесила, залил",
    RUSSIAN_SHARING,
  ),
  takesTo: "",
  according: "согласно, по словам, по данным, по информации",
  place: "в, во, на, через, из, со",
  elsewhere: "из, со",
  of: "",
  by: "от",
  beside:
    "возвращаться в, вернуться в, уйти из, уходить из, удалиться из, заходить в, выйти из, регистрироваться в, подписаться на, подписывайтесь на, о, об, про, с, к, ко, за, для, без, против, над, под, по, от, у, до",
  aside:
    "после, когда, пока, перед, потому что, хотя, который, которая, которое, которые, которого, которой, где, в ответ на, комментируя, отвечая на, говоря о, касаясь, в связи с, несмотря на, после того как, вместо, если, чей, чья",
  replyTo: "в ответ на",
  coordinators: "и, а, но, или",
  be: "",
  that: "что, это, его, ее, её, их, как",
  determiners:
    "этот, эта, это, этом, этой, свой, своем, своём, своей, своих, его, её, ее, их, один, одном, одной, несколько, два, три, другой, другом, последнем, личном, официальном, официальной",
  pronouns: "он, она, они, я, мы, оно",
  self: "я, мы",
  starters:
    "позднее, ранее, затем, теперь, тогда, здесь, там, сам, сама, сами, впрочем, однако, зато, тем, между, вместо, после, перед, до, из, с, со, к, ко, от, за, под, над, для, без, об, при, через, про, все, всё, многие, некоторые, другие, один, одна, оба, два, три, десятки, сотни, тысячи, никто, кто, что, где, когда, почему, если, хотя, пока, чтобы, ни, не, или, да, нет, ну, вот, вскоре, сначала, потом, наконец, напомним, отметим, добавим, речь, автор, спустя, через, утром, вечером, ночью, днём, днем, вчера, наш, наша, свой, свою, его, её, ее, их, тот, та, эти, такой, такую, такое, именно, даже, лишь, только, почти, около, более, комментируя, отвечая, обращаясь, говоря, позже, ранее, затем, вчера, сегодня, также, по, в, на, но, однако, после, как, при, это, так, уже, об, о, во, еще, кроме, между, при этом",
  weekdays: "понедельник, вторник, среду, среда, четверг, пятницу, пятница, субботу, суббота, воскресенье",
  months: "января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря",
  moments:
    "вчера, сегодня, позавчера, на прошлой неделе, на этой неделе, в прошлом году, в прошлом месяце, накануне, утром, вечером, днем, днём, ночью, в выходные, на днях, вчера вечером, сегодня утром, на следующий день, в тот же день",
  dayParts: "утром, вечером, днем, днём, ночью",
  dayPrepositions: "в, во, с, от, в ночь на, вечером в",
  titles:
    "президент, премьер-министр, премьер, министр, глава, губернатор, мэр, депутат, сенатор, спикер, пресс-секретарь, представитель, представительница, экс-президент, бывший, бывшая, король, королева, принц, папа, канцлер, госсекретарь, актер, актёр, актриса, певец, певица, рэпер, писатель, писательница, журналист, журналистка, активист, активистка, тренер, футболист, лидер, посол, генерал, адвокат, блогер, ведущий, ведущая, бизнесмен, миллиардер, министр иностранных дел, политик, замглавы, хоккеист, поэт, историк, эксперт, вратарь, нападающий, защитник, капитан, фигуристка, фигурист, теннисистка, теннисист, боксер, боксёр, гимнастка, лыжник, лыжница, биатлонист, инфлюенсер, блогерша, режиссер, режиссёр, продюсер, модель, поэтесса, врач, учёный, ученый, политолог, экономист, директор, директриса, основатель, основательница, звезда, чемпион, чемпионка, артист, артистка, комик, начальник, руководитель, председатель, вице-премьер, замминистра, уполномоченный, омбудсмен, прокурор, командир, пилот, космонавт, музыкант, гитарист, солист, солистка, телеведущий, телеведущая",
  bodies:
    "губернатор, пресс-центр, главк, цик, фсб, цб, банк россии, застройщик, производитель, издательство, редакция, бренд, сеть, ритейлер, сервис, депздрав, минтранс, минпросвещения, минфин, минюст, минкультуры, росавиация, роскосмос, росгвардия, фк, хк, коммунальщики, спасатели, синоптики, гидрометцентр, пресс-служба, министерство, минобороны, мид, полиция, посольство, университет, музей, партия, клуб, компания, правительство, профсоюз, ассоциация, армия, мэрия, комиссия, федерация, минздрав, прокуратура, генштаб, кремль, ведомство, мчс, администрация, команда, группа, аэропорт, мвд, ржд, метро, дептранс, роспотребнадзор, вуз, школа, театр, фестиваль, больница, центр, фонд, организаторы, оператор, зоопарк, лейбл, студия, перевозчик, авиакомпания, застройщик, магазин, организация, управление, депутаты, следственный комитет, ск, гибдд, полк, батальон, штаб, городские власти, власти",
  particles: "фон, ван, де, аль, эль, бин, ибн, да, ди, ла",
  abbreviations: "г, гг, им, ул, т, д, п, т.е, т.д, т.п, руб, тыс, млн, млрд, проф, св, см, стр, др, пр",
  answers:
    "парирует, возражает, отреагировали, прокомментировали, комментирует, комментируют, откликнулся, откликнулась, отозвался, отозвалась, отвечают, реагирует, реагируют, пошутил, пошутила, шутят, поддержал, поддержала, ответил, ответила, ответили, отвечает, парировал, парировала, возразил, возразила, отреагировал, отреагировала, прокомментировал, прокомментировала, огрызнулся",
  audience:
    "подписчикам, подписчиками, подписчиков, фолловерам, фолловерами, поклонникам, поклонниками, фанатам, фанатами, читателям",
  back: "платформе, той же соцсети, площадке, мессенджере",
  images: "фото, фотографи*, снимок, снимком, снимки, снимке, кадр*, селфи, видео, ролик*",
};

export const UKRAINIAN: Words = {
  language: "uk",
  common:
    "і, в, у, не, на, що, з, та, до, як, це, він, вона, його, її, за, для, ми, був, була, написав, написала, повідомив, також, але, й, є, про, від, ніколи",
  capitals: "names",
  service: {
    x: "твіттер*, твітер*, твіттері, соцмережі x, соцмережі х, соціальній мережі x, соціальній мережі х, мережі x, мережі х",
    facebook: "фейсбук*, фейсбуці, фейсбуку",
    instagram: "інстаграм*, instagram",
    telegram: "телеграм*, telegram-канал*, телеграм-канал*",
    youtube: "ютуб*",
    "social-media": "соцмереж*, соціальних мережах, соціальній мережі",
    threads: "соцмережі threads, тредс*",
    tiktok: "тікток*",
    whatsapp: "вотсап*, ватсап*",
    linkedin: "лінкедін*, лінкедин*",
    "truth-social": "трут соушел, truth social",
  },
  posts: {
    "": all(
      "допис, дописі, допису, дописом, дописи, дописах, пост, пості, посту, пости, постах, публікація, публікації, запис у соцмережі, дописів, постом, публікацією, публікацію, репост, сторіз, сторис",
      UKRAINIAN_POSTS,
    ),
    x: "твіт*, ретвіт*",
  },
  replies:
    "відповіді, підписі, треді, коментарі, сторіз, коментарях, коментар, коментарем, відповідь, підпис, підписом, гілці",
  media:
    "відео, ролик*, відеозверненн*, повідомленн*, заяв*, акаунт*, сторін*, канал*, telegram-канал*, телеграм-канал*, сторіз, профіл*, фото, соцмереж*, платформ*, месенджер*, групі, мікроблоз*, коментар*, зверненн*, ефірі, сервісі, мережі, блоз*, дописі, знімок, світлин*, кадр*, селфі, скриншот*, запис*, трансляц*, ефір*, рілз*, слов*, вибаченн*, попередженн*, оголошенн*, привітанн*, стрічк*, застосунк*, чат*, спільнот*, канали",
  users: all(
    "користувач, користувачка, користувача, користувачі, користувачів, підписник, підписники, підписниця, коментатор",
    UKRAINIAN_USERS,
  ),
  sources:
    "відповіді, відповідь на запит, відповіді на запит, письмов* коментар*, коментарі для, коментарі виданню, коментарі журналістам, ексклюзивн* коментар*, офіційн* коментар*, офіційн* відповід*, постанов*, рішенн* суду, протокол*, пресцентр*, кулуар*, листах, ефір*, інтерв, інтерв'ю, інтерв ' ю, інтерв ’ ю, прес-реліз*, прес-конференц*, пресконференц*, пресреліз*, брифінг*, заяв*, промов*, виступ*, листі, звіт*, газет*, виданн*, журнал*, радіо, телебаченн*, телеканал*, ефірі, парламент*, раді, верховній раді, суд, суді, засіданн*, зустріч*, книз*, програм*, подкаст*, колон*, статті, блозі, сайті, сайт, мітинг*, форум*, дебатах, розмов*, коментар*, документ*, фільм*, дослідженн*, опитуванн*, відео, повідомленн*, агентств*, журналіст*, зверненн*, телемарафон*, доповіді, кореспондент*, збор*, співрозмовник*, редакц*, мемуар*, плакат*, банер*, вивіск*, стін*, лекц*, семінар*, конференц*, саміт*, концерт*, сцен*, вирок*, свідченн*, допит*, реліз*, розсилк*, нарад*, з'їзд*, проповід*, церемон*, трибун*, мікрофон*, камер*, доповід*, сесі*, укрінформ*, суспільн*",
  compounds: "inc, corp",
  falsePosts: "блок, блокпост*",
  works:
    "так зван*, фільм*, пісн*, альбом*, книг*, роман*, серіал*, програм*, газет*, журнал*, гасл*, хештег*, проєкт*, проект*, операці*, кампані*, термін*, слово, клуб*, команд*, компані*, парті*, акці*, ресторан*, кінотеатр*, під назвою, трек*, сингл*, вистав*, премі*, виданн*, телеканал*, агентств*, прізвиськ*, банк*, завод*, фонд*, рух*, група, групи",
  duties: "",
  says: all(
    "сказав, сказала, сказали, каже, говорить, говорив, говорила, заявив, заявила, заявили, заявляє, повідомив, повідомила, повідомили, повідомило, повідомляє, повідомляється, зазначив, зазначила, зазначає, зазначили, наголосив, наголосила, підкреслив, підкреслила, оголосив, оголосила, розповів, розповіла, запитав, запитала, спитав, відповів, відповіла, попередив, попередила, назвав, назвала, називає, описав, описала, прокоментував, прокоментувала, розкритикував, розкритикувала, підтвердив, підтвердила, запевнив, закликав, закликала, подякував, подякувала, привітав, привітала, пожартував, визнав, визнала, відреагував, відреагувала, пояснив, пояснила, уточнив, вважає, ідеться, йдеться, засудив, засудила, поскаржився, пообіцяв, пообіцяла, висловив, висловила, поділився, поділилася, зізнався, зізналася, зізнається, заявляють, вказав, вказала, вказали, додають, пояснює, стверджує, стверджував, стверджувала, припустив, припустила, переконаний, переконана, впевнений, наголошує, підкреслює, закликає, закликали, попереджає, попередили, нагадав, нагадала, нагадує, обурився, обурилася, обурюється, іронізує, іронізував, парирував, парирувала, заперечив, заперечила, спростував, спростувала, спростували, вибачився, вибачилася, попросив, попросила, просить, вимагає, похвалив, похвалилася, похвалився, згадав, згадала, попрощався, попрощалася, розкрив, розкрила, звернувся, звернулася, звернулися, порадив, порадила, пригрозив, пообіцяли, прокоментували, коментує, оцінив, оцінила, вигукнув, вигукнула, поінформував, поінформувала, поінформували, інформує, інформують, повідомляють, порушив мовчання, порушила мовчання, висловилися, подякували, привітали, вітає, дякує, розповідає, відзначив, відзначила, сповістив, сповістила, уточнила, уточнили, жартує, пожартувала, констатував, констатувала, зауважив, зауважила, зауважує",
    UKRAINIAN_SAYS,
  ),
  naming: "",
  writes: all(
    "написав, написала, написали, написало, пише, писав, писала, пишуть, йдеться, ідеться, пишучи, підписав, підписала, дописав, дописала",
    UKRAINIAN_WRITES,
  ),
  adds: all(
    "додав, додала, додали, додає, продовжив, продовжила, підсумував, підсумувала, дописав, додавши, продовжує, завершив, завершила, доповнив, доповнила, дописала",
    UKRAINIAN_ADDS,
  ),
  reads:
    "йдеться, ідеться, сказано, зазначено, написано, було написано, зазначається, наголошується, уточнюється, повідомлялося, вказано",
  tells: "розповів виданню",
  posting: {
    "": "запостив, запостила, постив, постила, репостнув, репостнула, запостили",
    x: "твітнув, твітнула",
  },
  sharing: all(
    "опублікував, опублікувала, опублікували, опублікован*, розмістив, розмістила, розміщен*, поділився, поділилася, виклав, виклала, поширив, поширила, оприлюднив, оприлюднила, оприлюднен*, публікує, опублікувавши, розмістивши, викладає, виклавши, ділиться, поділившись, запостивши, постить, залишив, залишила, супроводив, підписав, підписала, поширює, оприлюднює, показав, показала",
    UKRAINIAN_SHARING,
  ),
  takesTo: "",
  according: "за словами, згідно з, за даними, за інформацією",
  place: "в, у, на, через, з, із, ві",
  elsewhere: "з, із",
  of: "",
  by: "від",
  beside:
    "повертатися в, повертатися до, повернутися до, піти з, зареєструватися в, підписатися на, про, з, до, за, для, без, проти, над, під, по, від, о, об",
  aside:
    "після, коли, поки, перед, тому що, хоча, який, яка, яке, які, якого, якої, де, у відповідь на, коментуючи, відповідаючи на, у зв'язку з, попри, після того як, замість, якщо, чий",
  replyTo: "у відповідь на",
  coordinators: "і, й, та, а, але, або",
  be: "",
  that: "що, це, його, її, їх, як",
  determiners:
    "цей, ця, це, цьому, цій, свій, своєму, своїй, своїх, його, її, їхній, один, одному, кілька, два, три, інший, іншому, особистому, офіційному, офіційній",
  pronouns: "він, вона, вони, я, ми, воно",
  self: "я, ми",
  starters:
    "пізніше, раніше, потім, тепер, тоді, тут, там, сам, сама, самі, утім, втім, проте, зате, між, замість, перед, до, із, зі, з, від, під, над, для, без, при, через, усі, всі, багато, деякі, інші, один, одна, обидва, два, три, десятки, сотні, тисячі, ніхто, хто, що, де, коли, чому, якщо, хоча, поки, щоб, ні, не, або, та, й, ну, от, ось, невдовзі, спочатку, нарешті, нагадаємо, зазначимо, йдеться, автор, авторка, вранці, ввечері, уночі, свій, свою, його, її, їх, цей, ця, такий, таку, таке, саме, навіть, лише, тільки, майже, близько, понад, коментуючи, відповідаючи, звертаючись, пізніше, раніше, потім, вчора, сьогодні, також, за, в, у, на, але, однак, після, як, при, це, так, вже, про, ще, крім, водночас",
  weekdays:
    "понеділок, вівторок, середу, середа, четвер, п'ятницю, п'ятниця, п’ятницю, суботу, субота, неділю, неділя",
  months: "січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня",
  moments:
    "вчора, учора, сьогодні, позавчора, минулого тижня, цього тижня, минулого року, напередодні, вранці, ввечері, увечері, вдень, вночі, на вихідних, наступного дня",
  dayParts: "вранці, ввечері, вдень, вночі",
  dayPrepositions: "в, у, з, від, в ніч на, у ніч на",
  titles:
    "президент, президентка, прем'єр-міністр, прем'єр-міністерка, прем'єр, міністр, міністерка, очільник, очільниця, голова, губернатор, мер, мерка, депутат, депутатка, сенатор, спікер, речник, речниця, прессекретар, ексепрезидент, колишній, колишня, король, королева, принц, папа, канцлер, держсекретар, актор, акторка, співак, співачка, репер, письменник, письменниця, журналіст, журналістка, активіст, активістка, тренер, футболіст, лідер, посол, генерал, адвокат, блогер, блогерка, нардеп, нардепка, керівник, керівниця, глава",
  bodies:
    "дсу, мон, нбу, сбу, пресцентр, обленерго, виробник, видавництво, бренд, мережа, сервіс, рятувальники, синоптики, укргідрометцентр, фк, хк, міськрада, кмва, пресслужба, прес-служба, міністерство, міноборони, мзс, поліція, посольство, університет, музей, партія, клуб, компанія, уряд, профспілка, асоціація, армія, мерія, комісія, федерація, моз, прокуратура, генштаб, дснс, відомство, команда, гурт, аеропорт, мвс, укрзалізниця, метро, школа, театр, фестиваль, лікарня, центр, фонд, організатори, оператор, зоопарк, студія, авіакомпанія, магазин, рятувальники, обленерго, управління, влада, ова, сили оборони, військові",
  particles: "фон, ван, де, аль, ель, бін, ібн, да, ді, ла",
  abbreviations: "р, рр, ім, вул, т, д, п, грн, тис, млн, млрд, проф, св, див, с, ін",
  answers:
    "відповів, відповіла, відповіли, відповідає, парирував, парирувала, заперечив, відреагував, відреагувала, прокоментував, прокоментувала",
  audience:
    "підписникам, підписниками, підписників, фоловерам, фанатам, прихильникам, читачам, шанувальникам",
  back: "платформі, тій же соцмережі, тій самій соцмережі, месенджері",
  images: "фото, фотографі*, світлин*, знімок, знімком, кадр*, селфі, відео, ролик*",
};
