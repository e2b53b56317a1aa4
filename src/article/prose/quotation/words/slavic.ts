// Polish, Russian and Ukrainian: the words that say who spoke, where and when.
import type { Words } from "./words.ts";

export const POLISH: Words = {
  language: "pl",
  common:
    "i, w, na, że, nie, się, do, jest, to, z, o, jak, przez, po, dla, od, za, są, był, była, który, która, napisał, napisała, powiedział, ale, oraz, już, tym, jego, jej, ze, nigdy",
  capitals: "names",
  service: {
    x: "twitterze, twittera, twitterem, serwisie x, platformie x, portalu x",
    facebook: "facebooku, fb",
    instagram: "instagramie",
    telegram: "telegramie",
    youtube: "youtubie",
  },
  posts: {
    "": "post, poście, posta, postem, posty, postach, wpis, wpisie, wpisu, wpisem, wpisy, wpisach, publikacji w mediach społecznościowych",
    x: "tweet, tweecie, tweeta, tweetem, tweety, tweetach, twicie, twit, ćwierknięciu",
    mastodon: "toot, toocie, tucie",
  },
  replies: "odpowiedzi, podpisie, wątku, relacji, komentarzu, relacja, stories",
  media:
    "wideo, film, filmie, filmiku, nagraniu, nagranie, wiadomość, wiadomości, oświadczenie, oświadczeniu, konto, koncie, profil, profilu, stronie, kanał, kanale, relacji, stories, zdjęciu, komunikacie, platformie, serwisie, portalu, komunikatorze, sieci, komentarzu, grupie, rolce, liście, klipie",
  users: "użytkownik, użytkowniczka, internauta, internautka",
  sources:
    "wywiadzie, rozmowie, komunikacie, komunikacie prasowym, oświadczeniu, konferencji prasowej, konferencji, briefingu, przemówieniu, wystąpieniu, liście, raporcie, gazecie, dzienniku, tygodniku, radiu, radio, telewizji, sejmie, senacie, sądzie, procesie, rozprawie, wyroku, spotkaniu, mailu, książce, programie, podcaście, felietonie, artykule, blogu, stronie internetowej, stronie, wiecu, debacie, antenie, dokumencie, filmie, nagraniu, wiadomości, agencji, prasie, mediach, mównicy, orędziu, studiu",
  compounds: "polska, inc, corp",
  falsePosts: "",
  works:
    "tak zwany, tak zwana, tzw, tytułem, pod tytułem, zatytułowany, zatytułowana, film, filmie, piosenka, piosenki, album, książka, książki, powieść, serial, serialu, programie, hasłem, pod hasłem, hasztag, hashtagiem, projekt, akcja, kampania, słowo, pseudonim, utwór, singiel, spektakl, dziennik, tygodnik",
  duties: "",
  says: "powiedział, powiedziała, powiedzieli, mówi, mówił, mówiła, mówiąc, oświadczył, oświadczyła, stwierdził, stwierdziła, stwierdza, ocenił, oceniła, ocenia, podkreślił, podkreśliła, podkreśla, zaznaczył, zaznaczyła, zapowiedział, zapowiedziała, ogłosił, ogłosiła, poinformował, poinformowała, poinformowało, poinformowali, przekazał, przekazała, przekazało, zapytał, zapytała, odpowiedział, odpowiedziała, odparł, odparła, ostrzegł, ostrzegła, nazwał, nazwała, określił, określiła, skomentował, skomentowała, skrytykował, skrytykowała, potwierdził, potwierdziła, zapewnił, zapewniła, zaapelował, zaapelowała, podziękował, podziękowała, pogratulował, zażartował, zażartowała, przyznał, przyznała, zareagował, zareagowała, wyjaśnił, wyjaśniła, brzmi, potępił, potępiła, zauważył, zauważyła, pożegnał, oznajmił, oznajmiła",
  naming: "",
  writes: "napisał, napisała, napisali, napisało, napisano, pisze, pisał, pisała, pisząc, czytamy",
  adds: "dodał, dodała, dodaje, dodało, kontynuował, kontynuowała, dopisał, dopisała, zakończył, podsumował, podsumowała, dodając",
  reads: "czytamy, brzmiał, brzmi, głosi, głosił, można przeczytać",
  tells: "powiedział w rozmowie z, powiedziała w rozmowie z",
  posting: {
    "": "zapostował, postował",
    x: "tweetował, zatweetował, zatweetowała, tweetuje, tweetowała, ćwierknął, ćwierknęła",
  },
  sharing:
    "opublikował, opublikowała, opublikowano, opublikowanym, opublikowanej, opublikowany, udostępnił, udostępniła, zamieścił, zamieściła, zamieszczonym, zamieszczony, zamieszczonej, wrzucił, wrzuciła, umieścił, umieściła, umieszczonym, podzielił się, podzieliła się",
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
    "później, wcześniej, potem, wczoraj, dziś, dzisiaj, według, w, na, ale, jednak, po, następnie, także, również, jak, to, tak, już, do, z, we, natomiast, dodatkowo",
  weekdays:
    "poniedziałek, wtorek, środę, środa, czwartek, piątek, sobotę, sobota, niedzielę, niedziela, poniedziałkowy, wtorkowy",
  months:
    "stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia",
  moments:
    "wczoraj, dziś, dzisiaj, przedwczoraj, w zeszłym tygodniu, w ubiegłym tygodniu, w tym tygodniu, w zeszłym roku, w weekend, rano, wieczorem, w nocy, po południu, wczoraj wieczorem, dziś rano, w miniony weekend, tego samego dnia, następnego dnia",
  dayParts: "rano, wieczorem, po południu, w nocy",
  dayPrepositions: "w, we, od, z, w nocy z",
  titles:
    "prezydent, premier, minister, wicepremier, wiceminister, burmistrz, poseł, posłanka, senator, senatorka, marszałek, prezes, były, była, król, królowa, książę, papież, rzecznik, rzeczniczka, aktor, aktorka, piosenkarz, piosenkarka, raper, pisarz, pisarka, dziennikarz, dziennikarka, aktywista, aktywistka, trener, piłkarz, lider, szef, szefowa, kanclerz, sekretarz, sędzia, prof, dr, minister zdrowia, szef msz, europoseł, europosłanka, wójt, sekretarz stanu, przewodniczący, tenisistka",
  bodies:
    "ministerstwo, policja, ambasada, uniwersytet, muzeum, partia, klub, firma, rząd, związek, stowarzyszenie, armia, miasto, komisja, federacja, straż pożarna, kancelaria, prokuratura, szpital, resort, spółka, zespół",
  particles: "von, van, de, da, di, al, el, bin, la, i, du",
  abbreviations:
    "dr, prof, ks, im, np, tzw, tys, mln, mld, ul, św, płk, gen, r, ok, m.in, red, mec, inż, mgr",
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
    threads: "соцсети threads",
  },
  posts: {
    "": "пост, посте, поста, постом, посты, постах, запись, записи, публикация, публикации",
    x: "твит*, ретвит*",
    mastodon: "тут в мастодоне",
  },
  replies: "ответ, ответе, подписи, треде, тред, комментарии, сторис, сториз",
  media:
    "видео, ролик*, видеообращени*, сообщени*, заявлени*, аккаунт*, страниц*, канал*, telegram-канал*, телеграм-канал*, телеграм-канале, истори*, сторис, профил*, фото, соцсет*, платформ*, мессенджер*, группе, микроблог*, комментари*, обращени*, эфире, сервисе, паблик*, пост*, запис*, сети, клип*, блог*",
  users: "пользователь, пользовательница, пользователя, юзер, подписчик",
  sources:
    "интервью, пресс-релиз*, пресс-конференц*, брифинг*, заявлени*, речи, выступлени*, письм*, отчет*, отчёт*, газет*, издани*, журнал*, радио, телевидени*, телеканал*, эфире, госдум*, парламент*, думе, суд, суде, заседани*, встреч*, книг*, передач*, программ*, подкаст*, колонк*, статье, статьи, блоге, сайте, сайт, митинг*, форум*, дебатах, телефонн*, разговор*, беседе, комментари*, документ*, фильм*, исследовани*, опрос*, видео, сообщени*, агентств*, пресс-служб*, ТАСС, тасс, рия новости, рия, интерфакс*, журналист*, обращени*, послании, слушани*, ток-шоу, докладе",
  compounds: "inc, corp",
  falsePosts: "высок*, сво*, нов*, командн*, блок, блокпост*",
  works:
    "так называем*, фильм*, песн*, альбом*, книг*, роман*, сериал*, программ*, газет*, журнал*, лозунг*, хештег*, проект*, операци*, кампани*, термин*, слово, клуб*, команд*, компани*, парти*, акци*, ресторан*, кинотеатр*, под названием, трек*, сингл*, спектакл*, выставк*, премии, премия, издани*, телеканал*, издание, агентств*, прозвищ*, банк*, завод*, фонд*, движени*, группа, группы, ООО, АО",
  duties: "",
  says: "сказал, сказала, сказали, говорит, говорил, говорила, заявил, заявила, заявили, заявило, заявляет, сообщил, сообщила, сообщили, сообщило, сообщает, сообщается, отметил, отметила, отмечает, отметили, подчеркнул, подчеркнула, подчеркивает, добавив, объявил, объявила, рассказал, рассказала, рассказывает, спросил, спросила, ответил, ответила, отвечает, предупредил, предупредила, назвал, назвала, назвали, называет, охарактеризовал, описал, описала, прокомментировал, прокомментировала, раскритиковал, раскритиковала, подтвердил, подтвердила, заверил, призвал, призвала, поблагодарил, поблагодарила, поздравил, поздравила, пошутил, пошутила, признал, признала, признался, призналась, отреагировал, отреагировала, пояснил, пояснила, уточнил, уточнила, считает, гласит, утверждал, утверждает, обвинил, обвинила, осудил, осудила, пожаловался, пожаловалась, возмутился, пообещал, пообещала, констатировал, указал, указала, выразил, выразила, высказался, высказалась",
  naming: "",
  writes: "написал, написала, написали, написало, пишет, писал, писала, пишут, написав, говорится",
  adds: "добавил, добавила, добавили, добавляет, продолжил, продолжила, дописал, заключил, заключила, резюмировал, приписал, приписала, подытожил",
  reads: "говорится, гласит, гласил, гласила, сказано, следует",
  tells: "рассказал, рассказала",
  posting: {
    "": "запостил, запостила, постит",
    x: "твитнул, твитнула, ретвитнул",
  },
  sharing:
    "опубликовал, опубликовала, опубликовали, опубликован*, разместил, разместила, размещен*, поделился, поделилась, выложил, выложила, выложен*, распространил*",
  takesTo: "",
  according: "согласно, по словам, по данным, по информации",
  place: "в, во, на, через, из, со",
  elsewhere: "из, со",
  of: "",
  by: "от",
  beside: "о, об, про, с, к, ко, за, для, без, против, над, под, по, от, у, до",
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
    "позже, ранее, затем, вчера, сегодня, также, по, в, на, но, однако, после, как, при, это, так, уже, об, о, во, еще, кроме, между, при этом",
  weekdays: "понедельник, вторник, среду, среда, четверг, пятницу, пятница, субботу, суббота, воскресенье",
  months: "января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря",
  moments:
    "вчера, сегодня, позавчера, на прошлой неделе, на этой неделе, в прошлом году, в прошлом месяце, накануне, утром, вечером, днем, днём, ночью, в выходные, на днях, вчера вечером, сегодня утром, на следующий день, в тот же день",
  dayParts: "утром, вечером, днем, днём, ночью",
  dayPrepositions: "в, во, с, от, в ночь на, вечером в",
  titles:
    "президент, премьер-министр, премьер, министр, глава, губернатор, мэр, депутат, сенатор, спикер, пресс-секретарь, представитель, представительница, экс-президент, бывший, бывшая, король, королева, принц, папа, канцлер, госсекретарь, актер, актёр, актриса, певец, певица, рэпер, писатель, писательница, журналист, журналистка, активист, активистка, тренер, футболист, лидер, посол, генерал, адвокат, блогер, ведущий, ведущая, бизнесмен, миллиардер, министр иностранных дел, политик, замглавы, хоккеист, поэт, историк, эксперт",
  bodies:
    "пресс-служба, министерство, минобороны, мид, полиция, посольство, университет, музей, партия, клуб, компания, правительство, профсоюз, ассоциация, армия, мэрия, комиссия, федерация, минздрав, прокуратура, генштаб, кремль, ведомство, мчс, администрация, команда, группа",
  particles: "фон, ван, де, аль, эль, бин, ибн, да, ди, ла",
  abbreviations: "г, гг, им, ул, т, д, п, т.е, т.д, т.п, руб, тыс, млн, млрд, проф, св, см, стр, др, пр",
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
    threads: "соцмережі threads",
  },
  posts: {
    "": "допис, дописі, допису, дописом, дописи, дописах, пост, пості, посту, пости, постах, публікація, публікації, запис у соцмережі",
    x: "твіт*, ретвіт*",
  },
  replies: "відповіді, підписі, треді, коментарі, сторіз",
  media:
    "відео, ролик*, відеозверненн*, повідомленн*, заяв*, акаунт*, сторін*, канал*, telegram-канал*, телеграм-канал*, сторіз, профіл*, фото, соцмереж*, платформ*, месенджер*, групі, мікроблоз*, коментар*, зверненн*, ефірі, сервісі, мережі, блоз*, дописі",
  users: "користувач, користувачка, користувача",
  sources:
    "інтерв, інтерв'ю, інтерв ' ю, інтерв ’ ю, прес-реліз*, прес-конференц*, пресконференц*, пресреліз*, брифінг*, заяв*, промов*, виступ*, листі, звіт*, газет*, виданн*, журнал*, радіо, телебаченн*, телеканал*, ефірі, парламент*, раді, верховній раді, суд, суді, засіданн*, зустріч*, книз*, програм*, подкаст*, колон*, статті, блозі, сайті, сайт, мітинг*, форум*, дебатах, розмов*, коментар*, документ*, фільм*, дослідженн*, опитуванн*, відео, повідомленн*, агентств*, журналіст*, зверненн*, телемарафон*, доповіді",
  compounds: "inc, corp",
  falsePosts: "блок, блокпост*",
  works:
    "так зван*, фільм*, пісн*, альбом*, книг*, роман*, серіал*, програм*, газет*, журнал*, гасл*, хештег*, проєкт*, проект*, операці*, кампані*, термін*, слово, клуб*, команд*, компані*, парті*, акці*, ресторан*, кінотеатр*, під назвою, трек*, сингл*, вистав*, премі*, виданн*, телеканал*, агентств*, прізвиськ*, банк*, завод*, фонд*, рух*, група, групи",
  duties: "",
  says: "сказав, сказала, сказали, каже, говорить, говорив, говорила, заявив, заявила, заявили, заявляє, повідомив, повідомила, повідомили, повідомило, повідомляє, повідомляється, зазначив, зазначила, зазначає, зазначили, наголосив, наголосила, підкреслив, підкреслила, оголосив, оголосила, розповів, розповіла, запитав, запитала, спитав, відповів, відповіла, попередив, попередила, назвав, назвала, називає, описав, описала, прокоментував, прокоментувала, розкритикував, розкритикувала, підтвердив, підтвердила, запевнив, закликав, закликала, подякував, подякувала, привітав, привітала, пожартував, визнав, визнала, відреагував, відреагувала, пояснив, пояснила, уточнив, вважає, ідеться, йдеться, засудив, засудила, поскаржився, пообіцяв, пообіцяла, висловив, висловила",
  naming: "",
  writes: "написав, написала, написали, написало, пише, писав, писала, пишуть, йдеться, ідеться",
  adds: "додав, додала, додали, додає, продовжив, продовжила, підсумував, підсумувала, дописав",
  reads: "йдеться, ідеться, сказано",
  tells: "розповів виданню",
  posting: { "": "запостив, запостила", x: "твітнув, твітнула" },
  sharing:
    "опублікував, опублікувала, опублікували, опублікован*, розмістив, розмістила, розміщен*, поділився, поділилася, виклав, виклала, поширив, поширила, оприлюднив, оприлюднила, оприлюднен*",
  takesTo: "",
  according: "за словами, згідно з, за даними, за інформацією",
  place: "в, у, на, через, з, із, ві",
  elsewhere: "з, із",
  of: "",
  by: "від",
  beside: "про, з, до, за, для, без, проти, над, під, по, від, о, об",
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
    "пізніше, раніше, потім, вчора, сьогодні, також, за, в, у, на, але, однак, після, як, при, це, так, вже, про, ще, крім, водночас",
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
    "пресслужба, прес-служба, міністерство, міноборони, мзс, поліція, посольство, університет, музей, партія, клуб, компанія, уряд, профспілка, асоціація, армія, мерія, комісія, федерація, моз, прокуратура, генштаб, дснс, відомство, команда, гурт",
  particles: "фон, ван, де, аль, ель, бін, ібн, да, ді, ла",
  abbreviations: "р, рр, ім, вул, т, д, п, грн, тис, млн, млрд, проф, св, див, с, ін",
};
