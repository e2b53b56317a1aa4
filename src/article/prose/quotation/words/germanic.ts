// German, Dutch and Swedish: the words that say who spoke, where and when.
import { all } from "./forms.ts";
import {
  DUTCH_ADDS,
  DUTCH_SAYS,
  DUTCH_SHARING,
  DUTCH_WRITES,
  GERMAN_ADDS,
  GERMAN_COMMENTS,
  GERMAN_POSTS,
  GERMAN_SAYS,
  GERMAN_SHARING,
  GERMAN_TWEETS,
  GERMAN_WRITES,
  SWEDISH_ADDS,
  SWEDISH_SAYS,
  SWEDISH_SHARING,
  SWEDISH_WRITES,
} from "./speech-germanic.ts";
import type { Words } from "./words.ts";

export const GERMAN: Words = {
  language: "de",
  common:
    "der, die, das, und, ist, nicht, mit, auf, ein, eine, einem, einen, dem, den, des, sich, auch, im, zu, von, er, sie, wir, hat, haben, wird, schrieb, sagte, bei, für, am, dass, es, ich, als",
  capitals: "nouns",
  capitalDays: true,
  service: {},
  posts: {
    "": all(
      "post, posts, posting, postings, beitrag, beiträgen, beitrags, beiträge, beitrages, social-media-beitrag, social-media-post, social-media-posts, eintrag, kurznachricht, kurznachrichten, statusmeldung, social-media-account, social-media-kanal, social-media-kanälen, social-media-accounts, social-media-eintrag, story-post, social-media-posting, onlinepost, kurzmitteilung, nachricht auf social media",
      GERMAN_POSTS,
    ),
    x: all(
      "tweet, tweets, retweet, retweets, twitternachricht, twitter-nachricht, twitterbeitrag, x-post, x-beitrag, x-nachricht, tweetserie",
      GERMAN_TWEETS,
    ),
    mastodon: "toot, toots, tröt, tröts",
    bluesky: "skeet, skeets, blueskybeitrag, bluesky-post",
    facebook: "facebookpost, facebookbeitrag, facebookeintrag, facebookseite",
    instagram:
      "instagramstory, instagrampost, instastory, insta-story, instagram-story, instagram-beitrag, insta-post, instagram-post, stories",
  },
  replies: all(
    "antwort, bildunterschrift, thread, story, kommentar, kommentaren, kommentarspalte, kommentarspalten, kommentare, antworten, threads, storys",
    GERMAN_COMMENTS,
  ),
  media:
    "video, videos, videobotschaft, clip, nachricht, botschaft, mitteilung, erklärung, stellungnahme, account, konto, kanal, kanälen, kanals, seite, profil, story, reel, bild, foto, statement, plattform, kurznachrichtendienst, dienst, netzwerk, onlinedienst, onlineplattform, onlinenetzwerk, online-netzwerk, live-video, livestream, gruppe, auftritt, portal, status, statements, nachrichtendienst, messengerdienst, messenger-dienst, nachrichtenkanal, kommentar, kommentaren, text, botschaften, aufruf, brief, rede, beiträge, bildern, fotos, selfie, selfies, schnappschuss, aufnahme, aufnahmen, tonaufnahme, sprachnachricht, ankündigung, entschuldigung, abschiedsworte, worte, worten, hinweis, warnung, appell, clips, kurzvideo, profilen, accounts, kanäle, gruppen, timeline, seiten, hashtag, plattformen, medien, messenger, server, reihe, nachrichten, bildunterschrift, zeilen, gruß, grüße, spot",
  users:
    "nutzer, nutzerin, user, userin, nutzers, follower, nutzern, nutzer:innen, nutzer:in, nutzer*innen, userinnen, users, kommentator, instagram-user, instagram-nutzer, twitterer, instagram-nutzerin, kommentierende",
  sources:
    "kammer, senat, gerichts, beschluss, bescheid, urteils, verfügung, richter, richterin, interview, interviews, gespräch, pressemitteilung, pressemeldung, pressekonferenz, presseerklärung, mitteilung, erklärung, stellungnahme, statement, rede, brief, schreiben, bericht, zeitung, magazin, sender, radio, fernsehen, deutschlandfunk, rundfunk, bundestag, landtag, parlament, prozess, gericht, urteil, verhandlung, sitzung, treffen, e-mail, mail, buch, talkshow, sendung, podcast, kommentar, kolumne, artikel, gastbeitrag, blog, blogbeitrag, blog-beitrag, blogeintrag, website, webseite, internetseite, homepage, newsletter, veranstaltung, kundgebung, konferenz, debatte, telefonat, dokument, film, studie, umfrage, video, videobotschaft, nachricht, rundschreiben, ausschuss, anhörung, besuch, gipfel, predigt, vortrag, protokoll, redebeitrag, diskussionsbeitrag, leserbrief, morgenmagazin, wortbeitrag, pressetext, presseaussendung, aussendung, medienmitteilung, pressestatement, ortstermin, parteitag, bundesrat, nationalrat, gemeinderat, stadtrat, stadtratssitzung, gemeinderatssitzung, elternabend, zeugenstand, zeuge, fernsehinterview, radiointerview, zeitungsinterview, doku, dokumentation, memoiren, autobiografie, tagebuch, schild, plakat, transparent, banner, flugblatt, aushang, gutachten, anklage, anklageschrift, plädoyer, urteilsbegründung, mikrofon, mikrofone, kamera, kameras, journalisten, reportern, redaktion, nachrichtenagentur, betriebsversammlung, mitarbeiterbrief, mitarbeiterschreiben, konzert, bühne, lesung, mitgliederbrief, hauptversammlung, regierungserklärung, ansprache, neujahrsansprache, nachrichtensendung, telefonisch, gegenüber, befragung, vernehmung, telefoninterview",
  compounds:
    "sprecher, sprecherin, chef, chefin, eigentümer, besitzer, konzern, mitarbeiter, mitarbeiterin, zentrale, aktie, aktien, nutzer, nutzerin, follower, gründer, manager, managerin, vorstand, verbot, übernahme, büro, team, strahlen, achse, beine, unternehmen, mutter, mutterkonzern, nutzern, vertreter, vertreterin, anwalt, anwälte, mitgründer, geschäftsführer",
  falsePosts:
    "deutsche, deutschen, rheinische, rheinischen, gelbe, wiener, schweizerische, washington, huffington",
  works:
    "nennt sich, nennen sich, nannte sich, nannten sich, sogenannte, sogenannten, sogenannter, sogenanntes, titel, film, lied, song, album, buch, roman, serie, sendung, magazin, zeitung, stück, motto, slogan, hashtag, projekt, aktion, initiative, begriff, wort, namens, stichwort, podcast, format, show, single, ausstellung, kampagne, spitznamen, tageszeitung, wochenzeitung, nachrichtenmagazin",
  duties: "",
  says: all(
    "sagte, sagt, sagten, sagen, gesagt, erklärte, erklärt, erklären, erklärten, betonte, betont, meinte, meint, kritisierte, kritisiert, warnte, warnt, forderte, fordert, gefordert, nannte, nennt, genannt, bezeichnete, bezeichnet, teilte mit, mitgeteilt, kündigte an, angekündigt, kündigte, teilte, fragte, fragt, antwortete, antwortet, reagierte, reagiert, versicherte, behauptete, bestätigte, bestätigt, verkündete, verkündet, lobte, verurteilte, beklagte, jubelte, scherzte, spottete, stellte klar, äußerte, beschrieb, bedankte sich, dankte, gratulierte, rief auf, sprach, lautete, begrüßte, witzelte, gab bekannt, bekannt gegeben, gab, so, hieß es, heißt es, kommentierte, kommentiert, konterte, mahnte, räumte ein, gestand, wetterte, schimpfte, würdigte, wünschte, erinnerte, twitterte, ließ wissen, ließ, meldete, meldet, berichtete, berichtet, erzählte, erzählt, gab zu, gab preis, offenbarte, offenbart, verriet, verrät, enthüllte, schwärmte, schwärmt, ätzte, ätzt, stichelte, stichelt, höhnte, lästerte, polterte, frotzelte, feixte, flachste, klagte, klagt, beschwerte sich, verteidigte sich, entschuldigte sich, rechtfertigte sich, wehrte sich, bedauerte, bedauert, rief, ruft, appellierte, appelliert, warb, urteilte, urteilt, stellte fest, hielt fest, unterstrich, unterstreicht, gab an, hielt entgegen, entgegnete, entgegnet, erwiderte, erwidert, schoss zurück, legte nach, legt nach, setzte nach, prangerte an, kündigt an, ruft auf, postuliert, wunderte sich, freute sich, freut sich, ärgerte sich, empörte sich, zeigte sich, bilanzierte, resümierte, informierte, informiert, teilt mit, teilten mit, lobt, verspricht, versprach, beteuerte, beteuert, räumt ein, bekannte, bekräftigte, bekräftigt, mahnt, gratuliert, trauerte, verabschiedete sich, verabschiedet sich, nahm Abschied, nahm Stellung, äußert, äußerten, reagierten, scherzt, witzelt, spottet, spekulierte, drohte, droht, tobte, wütete, motzte, plauderte aus, stellte richtig, dementierte, dementiert, widersprach, widerspricht, kündigten an",
    GERMAN_SAYS,
  ),
  naming: "genannt, bezeichnet",
  writes: all(
    "schrieb, schreibt, schrieben, schreiben, geschrieben, verfasste, notierte, schreibend, notiert, tippte, textete, formulierte, formuliert, verfasst",
    GERMAN_WRITES,
  ),
  adds: all(
    "ergänzte, ergänzt, fügte hinzu, fügte, fuhr fort, führte, schloss, fortfuhr, hinzufügte, schrieb weiter, heißt es weiter, hieß es weiter, sagte weiter, so weiter, setzte hinzu, schob nach, heißt es dort weiter, schließt, ergänzten, fügt hinzu, abschließend",
    GERMAN_ADDS,
  ),
  reads:
    "hieß es, heißt es, stand, steht, war zu lesen, lautete, lautet, ist zu lesen, prangte, hieß es darin, heißt es darin, heißt es dort, hieß es dort, hieß es da",
  tells: "sagte der, sagte dem, sagte gegenüber",
  posting: {
    "": "postete, postet, gepostet, posteten, postend, repostete, postete dazu",
    x: "twitterte, twittert, getwittert, tweetete, getweetet, tweetet, twitterten, retweetete, twitter, zwitscherte, retweetet",
    mastodon: "trötete, tootete, getrötet",
    bluesky: "skeetete",
  },
  sharing: all(
    "teilte, geteilt, veröffentlichte, veröffentlicht, veröffentlichten, veröffentlichtes, veröffentlichtem, veröffentlichten, verbreitete, verbreiteten, verbreitet, lud hoch, hochgeladen, publizierte, stellte, setzte ab, setzte, schickte, verschickte, lud, stellte online, verbreiten, veröffentlichen, teilen, teilten, setzten, hinterließ, hinterlassen, abgesetzt, abgesetzten, geteilten, geteilter, geteiltem",
    GERMAN_SHARING,
  ),
  takesTo: "nutzte, meldete sich, wandte sich",
  according: "laut, gemäß, nach angaben, zufolge",
  place: "auf, in, im, bei, via, über, per, beim, ins, unter, am, vor, an, aus",
  elsewhere: "am, vor, an, aus, unter",
  of: "von, der, des",
  by: "von, des, der",
  beside: "zu, zum, zur, mit, gegen, für, wegen, ohne, durch, um, gegenüber, neben",
  aside:
    "nachdem, bevor, während, weil, obwohl, als, wenn, deren, dessen, welche, welcher, nach, als reaktion auf, in bezug auf, mit blick auf, angesprochen auf, wobei, seit, aufgrund, auf die frage, trotz, als antwort auf, anders als, statt, anstatt, sondern, gefolgt von",
  replyTo: "als antwort auf, als reaktion auf",
  coordinators: "und, aber, oder, sowie, doch",
  be: "wurde, wird, wurden, werden, worden",
  that: "dass, daß, es, ihn, sie, ihm, man, als",
  determiners:
    "der, die, das, dem, den, des, ein, eine, einem, einen, einer, eines, sein, seine, seinem, seinen, seiner, ihr, ihre, ihrem, ihren, ihrer, dieser, diese, diesem, diesen, mehrere, mehreren, einige, zwei, drei, ersten, weiteren",
  pronouns: "er, sie, es, ich, wir, man",
  self: "ich, wir, man",
  starters:
    "dass, ob, weshalb, wieso, woran, worauf, wofür, womit, später, zuvor, dann, dort, heute, gestern, nun, jetzt, auch, so, dazu, darin, darauf, zudem, außerdem, wie, was, da, hier, wenig, kurz, noch, am, im, bei, auf, in, nach, für, laut, weiter, mit, sogar, bereits, schon, tags, lange, knapp, zuletzt, kürzlich, neulich, intern, offiziell, tatsächlich, eigentlich, gleichzeitig, danach, daraufhin, dagegen, dennoch, trotzdem, deshalb, daher, allerdings, jedoch, doch, zwar, immerhin, vielleicht, wahrscheinlich, offenbar, anscheinend, rund, etwa, fast, viele, manche, alle, beide, nichts, niemand, jemand, jeder, wer, wo, wann, warum, wenn, als, nachdem, obwohl, während, weil, seit, sein, seine, ihr, ihre, mein, unser, aber, und, oder, denn, nur, man, es, er, sie, verletzt, vor, über, unter, durch, gegen, ohne, um, aus, zum, zur, beim, vom, seitdem, inzwischen, mittlerweile, derweil, unterdessen, indes, wenig, minuten, stunden, tage, wochen, monate, ende, anfang, mitte, erst, ausgerechnet, besonders, damit, dafür, davor, dabei, dadurch, hinzu, konkret, wörtlich, öffentlich, kritik, lob, zuspruch, applaus, dank, abschließend, ungewöhnlich, deutlich, scharf, deutliche, klare, schließlich, endlich, plötzlich, sonst, selbst, weitere, mehrere, tausende, hunderte, dutzende, zahlreiche",
  weekdays:
    "montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, montagabend, dienstagabend, mittwochabend, donnerstagabend, freitagabend, samstagabend, sonntagabend, montagmorgen, dienstagmorgen, mittwochmorgen, donnerstagmorgen, freitagmorgen, montagnachmittag, dienstagnachmittag, mittwochnachmittag, donnerstagnachmittag, freitagnachmittag, samstagnachmittag, sonntagnachmittag, montagvormittag",
  months:
    "januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember",
  moments:
    "gestern, heute, vorgestern, vergangene woche, letzte woche, vorige woche, diese woche, in dieser woche, in der vergangenen woche, vergangenes jahr, im vergangenen jahr, am wochenende, am abend, am morgen, am nachmittag, am vormittag, am vortag, in der nacht, am selben tag, tags darauf, am tag darauf, gestern abend, heute morgen, heute früh, kurz darauf, am mittag",
  dayParts: "morgen, abend, nacht, nachmittag, vormittag, früh",
  dayPrepositions:
    "am, vom, seit, in der nacht auf, in der nacht zum, vergangenen, letzten, am späten, am frühen, von",
  titles: "",
  bodies:
    "ministerium, außenministerium, innenministerium, verteidigungsministerium, gesundheitsministerium, auswärtige, polizei, feuerwehr, partei, verein, club, unternehmen, regierung, bundesregierung, botschaft, universität, museum, behörde, amt, verband, gewerkschaft, stadt, armee, bundeswehr, fluggesellschaft, konzern, klub, landesregierung, kommission, fraktion, band, bahn, verkehrsbetriebe, verkehrsbetrieb, stadtwerke, gemeinde, kreis, landkreis, landratsamt, rathaus, theater, oper, zoo, tierpark, tierheim, kirche, bistum, bank, sparkasse, hotel, restaurant, bäckerei, festival, veranstalter, sender, redaktion, agentur, feuerwehren, rettungsdienst, wetterdienst, hochschule, schule, klinik, krankenhaus, flughafen, airline, hersteller, mannschaft, team, initiative, stiftung, verlag, staatsanwaltschaft, kanzleramt, ministerpräsidium",
  particles: "von, van, der, de, zu, und, den, vom, zum, du, bin, al, el, la, di, da, für, des",
  abbreviations: "dr, prof, mr, st, bzw, ca, z.b, u.a, d.h, nr, abs, hl, geb, med, jun, sen",
  answers:
    "antwortete, antwortet, reagierte, reagiert, konterte, kontert, erwiderte, erwidert, entgegnete, entgegnet, kommentierte, kommentiert, schrieb zurück, gab zurück, schoss zurück",
  audience: "followern, followerinnen, abonnenten, abonnentinnen, fans, anhängern, fangemeinde, community",
  back: "gleicher stelle, selber stelle, derselben stelle, stelle, plattform, netzwerk, portal, kurznachrichtendienst, demselben weg, gleichen weg, onlinedienst, gleichem weg, demselben weg, app, dienst, onlinenetzwerk",
  images:
    "foto, fotos, bild, bilder, bildern, selfie, selfies, video, videos, clip, schnappschuss, aufnahme, screenshot",
};

export const DUTCH: Words = {
  language: "nl",
  common:
    "de, het, een, en, van, is, dat, niet, op, te, met, zijn, voor, hij, zij, ze, ook, aan, wordt, schreef, zegt, zei, we, bij, er, ons, onze, wij, zullen, nooit, als, naar, in, haar",
  capitals: "names",
  service: {},
  posts: {
    "": "bericht, berichten, post, posts, socialmediabericht, posting, socialmediapost, statusupdate",
    x: "tweet, tweets, retweet, twitterbericht, x-bericht, reeks tweets, draadje op x",
    mastodon: "toot, toots",
    bluesky: "skeet",
    facebook: "facebookbericht, facebookpost, facebookpagina",
    instagram: "instagrampost, instagramstory, instagrambericht, instagramverhaal, stories, story",
    telegram: "telegrambericht, telegramkanaal",
  },
  replies: "reactie, bijschrift, draadje, reacties, onderschrift, fotobijschrift, antwoord",
  media:
    "video, filmpje, clip, verklaring, account, pagina, kanaal, profiel, foto, boodschap, platform, tijdlijn, statement, dienst, medium, groep, reactie, reel, opmerking, livestream, beelden, foto's, selfie, fragment, audio, opname, berichtje, waarschuwing, aankondiging, afscheid, excuses, oproep, woorden, netwerk, app, profielen, accounts, pagina's, serie, reeks, vlog, kanalen",
  users: "gebruiker, gebruikers, gebruikster, twitteraar, volger, volgers, twitteraars, reageerder",
  sources:
    "interview, persbericht, persconferentie, verklaring, toespraak, brief, rapport, krant, radio, televisie, tv, tweede kamer, kamer, parlement, rechtbank, rechtszaak, vergadering, gesprek, e-mail, mail, boek, talkshow, programma, podcast, column, artikel, blog, blogpost, website, site, nieuwsbrief, bijeenkomst, debat, telefoongesprek, document, film, onderzoek, video, kamerbrief, vonnis, kranteninterview, gemeenteraad, raadsvergadering, raad, senaat, verslaggever, verslaggevers, journalisten, anp, nos, rtl, nrc, volkskrant, telegraaf, microfoon, camera, podium, concert, zitting, pleidooi, requisitoir, autobiografie, memoires, spandoek, bord, poster, muur, kerkdienst, uitvaart, congres, lezing, ledenbrief, gesprek met, rondleiding, herdenking, persmoment, hoorzitting, dagblad, studio",
  compounds:
    "woordvoerder, woordvoerster, topman, baas, eigenaar, medewerker, hoofdkantoor, aandelen, gebruikers, oprichter, volgers, verbod, overname, moederbedrijf",
  falsePosts: "washington, huffington, pakket",
  works:
    "zogenaamde, zogeheten, getiteld, titel, film, lied, nummer, album, boek, roman, serie, programma, slogan, motto, hashtag, project, campagne, term, woord, bijnaam, podcast, genaamd, single",
  duties: "",
  says: all(
    "zei, zegt, zeiden, zeggen, gezegd, verklaarde, verklaart, stelde, stelt, noemde, noemt, genoemd, waarschuwde, waarschuwt, vroeg, vraagt, antwoordde, reageerde, reageert, benadrukte, bevestigde, bevestigt, kondigde aan, meldde, meldt, melden, liet weten, laat weten, liet, laat, aldus, vindt, riep, beweerde, omschreef, bedankte, feliciteerde, veroordeelde, klaagde, grapte, luidde, sprak, uitte, beloofde, prees, bekende, dankte, onthulde, onthult, vertelde, vertelt, biechtte op, gaf toe, geeft toe, erkende, erkent, riep op, roept op, smeekte, drong aan, verdedigde, verdedigt, verontschuldigde zich, bood excuses aan, klaagt, sneerde, sneert, spotte, spot, schamperde, schampert, hekelde, hekelt, haalde uit, haalt uit, foeterde, tierde, ontkende, ontkent, sprak tegen, vond, meende, meent, oordeelde, oordeelt, voorspelde, concludeerde, belooft, zwoer, applaudisseerde, prijst, roemde, nam afscheid, neemt afscheid, deelde mee, deelt mee, lieten weten, maakte bekend, maakt bekend, kondigde, kondigt aan, verzekerde, verzekert, bezweert, bezwoer, juichte, juicht, lachte, grapt, grinnikte, verzuchtte, verzucht, stelt vast, stelde vast, legde uit, legt uit, lichtte toe, licht toe, verklapte, verklapt, feliciteert, bedankt, waarschuwen, noemden, reageerden, sust, suste, herinnerde, betreurde, betreurt",
    DUTCH_SAYS,
  ),
  naming: "genoemd",
  writes: all("schreef, schrijft, schreven, schrijven, geschreven, noteerde", DUTCH_WRITES),
  adds: all(
    "voegde eraan toe, voegt eraan toe, voegde daaraan toe, voegde toe, vervolgde, vervolgt, ging verder, besloot, vulde aan, voegde, voegt, sluit af, sloot af, voegde hij toe, schrijft verder, vult aan, gaat verder",
    DUTCH_ADDS,
  ),
  reads: "luidde, luidt, stond, staat, stond te lezen, is te lezen",
  tells: "vertelde, vertelt, zei tegen, zegt tegen",
  posting: {
    "": "postte, post, gepost, plaatste, plaatst, repostte, posten",
    x: "twitterde, twittert, getwitterd, tweette, tweet, getweet, retweette, twitterden, retweet, twitteren, tweeten",
    mastodon: "tootte",
  },
  sharing: all(
    "deelde, deelt, gedeeld, publiceerde, gepubliceerd, plaatste, geplaatst, geplaatste, verspreidde, gedeelde, zette, zette online, zet, slingerde, stuurde, verstuurde, plaatst, publiceert, verspreidt, gooide, kwam met, uploadde",
    DUTCH_SHARING,
  ),
  takesTo: "greep naar, wendde zich tot",
  according: "volgens, blijkens",
  place: "op, in, via, bij, onder, aan, tijdens, per",
  elsewhere: "bij, onder, aan, tijdens",
  of: "van",
  by: "van, door",
  beside: "over, met, tegen, voor, zonder, naast, tot, uit",
  aside:
    "nadat, voordat, toen, terwijl, omdat, hoewel, na, die, wie, waarin, waarop, naar aanleiding van, als reactie op, in reactie op, gevraagd naar, sinds, ondanks, in plaats van",
  replyTo: "in reactie op, als reactie op",
  coordinators: "en, maar, of",
  be: "wordt, werd, werden, worden",
  that: "dat, het, hem, hen, als, hoe",
  determiners:
    "de, het, een, zijn, haar, hun, deze, dit, die, dat, verschillende, enkele, twee, drie, meerdere, ons, onze",
  pronouns: "hij, zij, ze, ik, we, wij, het, men",
  self: "ik, wij, we, men",
  starters:
    "onder, naast, over, van, voor, aan, uit, tot, tussen, zonder, veel, enkele, sommige, alle, iedereen, niemand, iets, niets, wie, waar, wanneer, waarom, als, nadat, omdat, hoewel, terwijl, zijn, haar, hun, een, het, de, deze, die, er, hij, zij, ze, we, ik, je, nu, dan, toch, echter, daarom, ook, wel, nog, al, maandag, kort, uren, dagen, weken, twee, drie, gevraagd, desgevraagd, inmiddels, ondertussen, vervolgens, uiteindelijk, vooral, alleen, niet, geen, tevens, daarnaast, intussen, later, eerder, ook, daarna, toen, vandaag, gisteren, volgens, in, op, bij, maar, na, met, zo, dat, dit, daar, hier, wat, hoe, tijdens, verder",
  weekdays:
    "maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, maandagavond, dinsdagavond, woensdagavond, donderdagavond, vrijdagavond, zaterdagavond, zondagavond, maandagochtend, dinsdagochtend, woensdagochtend, donderdagochtend, vrijdagochtend, zaterdagochtend, zondagochtend, maandagmiddag, dinsdagmiddag, woensdagmiddag, donderdagmiddag, vrijdagmiddag",
  months:
    "januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december",
  moments:
    "gisteren, vandaag, eergisteren, vorige week, afgelopen week, deze week, vorig jaar, vanochtend, vanmiddag, vanavond, gisteravond, in het weekend, afgelopen weekend, afgelopen nacht, later die dag, eerder deze week",
  dayParts: "ochtend, middag, avond, nacht",
  dayPrepositions: "op, afgelopen, vorige, van, sinds, in de nacht van",
  titles:
    "president, premier, minister, minister-president, staatssecretaris, burgemeester, oud-minister, voormalig, koning, koningin, prins, prinses, partijleider, politicus, kamerlid, senator, zanger, zangeres, actrice, acteur, schrijver, journalist, trainer, voetballer, presentator, lijsttrekker, dr, mr, activist, wethouder, doelman, verdediger, middenvelder, aanvoerder, bondscoach, influencer, youtuber, model, regisseur, dichter, onderzoeker, arts, raadslid, chef, oprichter, ster, kampioen, schaatser, schaatsster, wielrenner, zwemster, artiest, cabaretier, boer, boerin, fractievoorzitter, europarlementariër, directeur",
  bodies:
    "ministerie, politie, brandweer, partij, club, bedrijf, regering, kabinet, ambassade, universiteit, museum, gemeente, bond, vakbond, leger, luchthaven, koninklijk huis, ploeg, band, provincie, ns, prorail, veiligheidsregio, knmi, theater, orkest, festival, school, bank, hotel, restaurant, bakkerij, merk, omroep, stichting, dierentuin, ziekenhuis, organisatie, winkel, vervoerder, openbaar ministerie, om",
  particles: "van, de, der, den, het, ter, ten, von, la, le, du, di, da, el, al, bin, in, 't, en",
  abbreviations: "dr, mr, mw, dhr, prof, drs, ir, st, bijv, nr, o.a, d.w.z, ing",
  answers:
    "antwoordde, antwoordt, reageerde, reageert, repliceerde, repliceert, schreef terug, kaatste terug, diende van repliek",
  audience: "volgers, fans, abonnees",
  back: "platform, hetzelfde kanaal, sociale medium, hetzelfde platform, netwerk, app",
  images: "foto, foto's, beeld, beelden, selfie, video, filmpje, clip",
};

export const SWEDISH: Words = {
  language: "sv",
  common:
    "och, att, det, som, på, är, av, för, med, inte, den, till, ett, en, om, har, hon, han, skriver, säger, vi, ska, aldrig, från, var, i, jag, de, efter",
  capitals: "names",
  service: {},
  posts: {
    "": "inlägg, inlägget, inläggen, post, posten, statusuppdatering, statusrad",
    x: "tweet, tweeten, tweets, tweetar, twitterinlägg, retweet, twittertråd, x-inlägg, tweet., twitterinlägget, tweetet",
    mastodon: "toot",
    facebook: "facebookinlägg, facebookinlägget, facebooksida",
    instagram: "instagraminlägg, instagraminlägget, instagramstory",
    telegram: "telegraminlägg, telegramkanal",
  },
  replies:
    "svar, bildtext, tråd, kommentar, story, kommentaren, kommentarer, kommentarerna, svaret, bildtexten, tråden, kommentarsfältet",
  media:
    "video, klipp, videoklipp, meddelande, uttalande, konto, sida, kanal, profil, story, bild, film, kommentar, plattformen, tjänsten, flöde, handling, grupp, reel, klippet, videon, filmen, bilden, meddelandet, uttalandet, kontot, sidan, kanalen, profilen, bilder, selfie, hälsning, ursäkt, avsked, varning, uppmaning, ord, nätverket, appen, gruppen, livesändning, storyn, serie, sociala medier",
  users: "användare, användaren, användarna, följare, twittrare, nätanvändare",
  sources:
    "intervju, pressmeddelande, presskonferens, pressträff, uttalande, tal, brev, rapport, tidning, tidningen, radio, tv, riksdagen, rätten, domstolen, möte, mejl, e-post, bok, podcast, podd, podden, krönika, artikel, debattartikel, blogg, blogginlägg, hemsida, webbplats, webbsida, nyhetsbrev, debatt, telefon, program, dokument, film, studie, rättegång, sms, tt, svt, aftonbladet, expressen, dn, svenska dagbladet, riksdagens talarstol, talarstol, talarstolen, kammaren, fullmäktige, reporter, reportrar, journalister, mikrofon, kamera, scenen, konsert, rättssalen, domen, memoarer, självbiografi, skylt, banderoll, affisch, predikan, begravning, kongress, föreläsning, samtal, medlemsbrev, studion, ekot, pressen",
  compounds:
    "talesperson, talesman, chef, vd, ägare, anställda, grundare, aktier, användare, följare, kontor",
  falsePosts: "blogg",
  works:
    "så kallade, titeln, filmen, låten, albumet, boken, romanen, serien, programmet, mottot, hashtaggen, projektet, kampanjen, begreppet, ordet, smeknamnet, podden, singeln, pjäsen",
  duties: "",
  says: all(
    "säger, sade, sa, säga, sagt, uppger, uppgav, kallar, kallade, kallat, varnar, varnade, menar, menade, hävdar, hävdade, frågar, frågade, svarar, svarade, meddelar, meddelade, berättar, berättade, förklarade, förklarar, konstaterar, konstaterade, bekräftar, bekräftade, lovar, lovade, kritiserade, fördömde, tackade, gratulerade, beskrev, beskriver, uttrycker, utropade, påpekade, kommenterar, kommenterade, heter, löd, lyder, avslöjar, avslöjade, erkänner, erkände, uppmanar, uppmanade, vädjar, vädjade, försvarar, försvarade, ber om ursäkt, bad om ursäkt, klagar, klagade, hånar, hånade, raljerar, raljerade, rasar, rasade, sågar, sågade, kritiserar, dementerar, dementerade, förnekar, förnekade, anser, ansåg, tycker, tyckte, tror, bedömer, bedömde, slår fast, slog fast, hyllar, hyllade, gratulerar, tackar, fördömer, jublar, jublade, skojar, skojade, skämtar, skämtade, suckar, suckade, undrar, undrade, utlovar, uttryckte, meddelat, berättat, förklarat, informerar, informerade, reagerar, reagerade, påminner, påminde, varnat, hälsar, hälsade, sörjer, minns, konstaterat, utvecklar, resonerar",
    SWEDISH_SAYS,
  ),
  naming: "",
  writes: all("skriver, skrev, skrivit, skriva, skrivet", SWEDISH_WRITES),
  adds: all(
    "tillägger, tillade, fortsätter, fortsatte, lägger till, lade till, avslutar, avslutade, skriver vidare, säger vidare",
    SWEDISH_ADDS,
  ),
  reads: "löd, lyder, står det, stod det, står, heter det",
  tells: "säger till, sade till, sa till, berättar för, berättade för",
  posting: {
    "": "postar, postade, inlade, repostade, instagrammar",
    x: "twittrar, twittrade, tweetar, tweetade, twittrat, retweetade",
    mastodon: "tootade",
  },
  sharing: all(
    "delar, delade, delat, publicerar, publicerade, publicerat, publicerats, publicerad, la upp, lade upp, lägger upp, spred, skickar, skickade, släppte, släpper, lagt upp, delas, spridit, lägger ut, lade ut, la ut, lagt ut",
    SWEDISH_SHARING,
  ),
  takesTo: "gick ut, tog till",
  according: "enligt",
  place: "på, i, via, genom, under, hos, vid, från",
  elsewhere: "från, hos, vid, under",
  of: "av",
  by: "av, från",
  beside: "om, med, till, för, mot, utan",
  aside:
    "efter att, efter, innan, när, medan, eftersom, fast, som, vars, sedan, med anledning av, som svar på, apropå, på frågan om, trots, i stället för",
  replyTo: "som svar på",
  coordinators: "och, men, eller, samt",
  be: "",
  that: "att, det, den, honom, henne, hur, som",
  determiners:
    "en, ett, den, det, de, sin, sitt, sina, hans, hennes, deras, denna, detta, flera, två, tre, ny",
  pronouns: "han, hon, de, vi, jag, man, det",
  self: "jag, vi, man",
  starters:
    "under, över, för, av, om, till, från, med, utan, många, flera, några, alla, ingen, inget, vem, var, när, varför, som, sin, hans, hennes, en, ett, den, det, de, han, hon, vi, jag, man, då, dock, därför, ändå, bara, inte, kort, timmar, dagar, veckor, två, tre, tillfrågad, samtidigt, slutligen, dessutom, nyligen, bland, hittills, senare, tidigare, sedan, nu, också, idag, igår, enligt, i, på, men, efter, så, där, här, vad, hur, även, samtidigt, vidare",
  weekdays:
    "måndag, tisdag, onsdag, torsdag, fredag, lördag, söndag, måndagen, tisdagen, onsdagen, torsdagen, fredagen, lördagen, söndagen, måndags, tisdags, onsdags, torsdags, fredags, lördags, söndags, måndagskvällen, tisdagskvällen, onsdagskvällen, torsdagskvällen, fredagskvällen",
  months: "januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december",
  moments:
    "igår, i går, idag, i dag, förra veckan, i förra veckan, denna vecka, i veckan, förra året, i morse, i natt, i helgen, på kvällen, i går kväll, tidigare i veckan, under helgen",
  dayParts: "morgon, kväll, natt, eftermiddag, förmiddag",
  dayPrepositions: "på, i, under, den, sent på, tidigt på, natten till",
  titles:
    "president, statsminister, minister, utrikesminister, finansminister, justitieminister, partiledare, partiledaren, statsministern, utrikesministern, borgmästare, kung, kungen, drottning, prins, prinsessa, artisten, sångerskan, sångaren, skådespelaren, författaren, journalisten, tidigare, riksdagsledamoten, talesperson, presidenten, dr, professor, ministern, aktivisten, komikern, forskaren, målvakt, målvakten, backen, lagkapten, lagkaptenen, förbundskapten, förbundskaptenen, tränare, tränaren, influencern, youtubern, modellen, regissören, poeten, läkaren, grundaren, stjärnan, skidstjärnan, mästaren, cyklisten, simmaren, programledaren, kommunalrådet, finansministern, moderaten, socialdemokraten, miljöpartisten, partisekreteraren, ordföranden, vd",
  bodies:
    "polisen, regeringen, partiet, klubben, departementet, utrikesdepartementet, ambassaden, universitetet, museet, företaget, kommunen, myndigheten, facket, försvarsmakten, hovet, bolaget, förbundet, laget, räddningstjänsten, kyrkan, teatern, skolan, banken, hotellet, restaurangen, bageriet, märket, sjukhuset, föreningen, kommun, regionen, smhi, sj, sl, trafikverket, djurparken, stiftelsen, festivalen, arrangören, flygbolaget, klubb",
  particles: "von, af, de, van, der, la, el, al, bin, och",
  abbreviations: "dr, t.ex, bl.a, m.m, kl, prof, st, s.k, d.v.s, nr",
  answers:
    "svarar, svarade, svarat, kontrar, kontrade, replikerar, replikerade, kommenterar, kommenterade, reagerar, reagerade",
  audience: "följare, följarna, fans, prenumeranter",
  back: "plattformen, tjänsten, samma väg, samma kanal, samma plattform, appen",
  images: "bild, bilden, bilder, foto, selfie, video, videon, klipp, klippet",
};
