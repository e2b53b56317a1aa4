// German, Dutch and Swedish verbs of speech in all their forms, and the compounds that German makes of posts.
import { all, forms } from "./forms.ts";

/** German verbs of saying. */
export const GERMAN_SAYS = all(
  forms(
    "sag, frag, mein, erklär, beton, warn, forder, behaupt, bestätig, verkünd, lob, klag, beklag, jubel, scherz, spott, dank, bedank, wünsch, erinner, äußer, mahn, ätz, stichel, höhn, läster, polter, frotzel, feix, flachs, verteidig, entschuldig, rechtfertig, bedauer, urteil, erwider, versicher, erläuter, schilder, folger, mutmaß, vermut, fürcht, befürcht, hoff, droh, tob, motz, mäkel, nörgel, stöhn, seufz, raun, flüster, brüll, kreisch, schwärm, prahl, tröst, beruhig, gelob, unterstell, beschuldig, verspott, verhöhn, würdig, trauer, grüß, offenbar, enthüll, plauder, erzähl, meld, konter, begründ, zweifel, wunder, ärger, empör, freu, witzel, kalauer, unk, orakel, grübel, grumm, brumm, knurr, murr, gift, zürn, zeter, donner, wetter, schimpf, blaff, fleh, bettel, beteuer, poch, dräng, rüg, tadel, geißel, brandmark, verurteil, kritisier, kommentier, reagier, protestier, dementier, gratulier, appellier, plädier, argumentier, resümier, bilanzier, analysier, spekulier, präzisier, konstatier, insistier, lamentier, skizzier, prognostizier, postulier, signalisier, garantier, informier, attestier, ironisier, polemisier, philosophier, sinnier, zitier, kondolier, relativier, konkretisier, thematisier, applaudier, scherz, begrüß, bekräftig, lehr, wett, lächel, mosert, moser, hetz, pöbel, keif, kontert, beschwichtig, verlang, fantasier, fabulier, mahn, kündig, bekunde, bekund, vermeld, bescheinig, unterstreich, hinterfrag, forder, versprüh, verhehl, stell klar, wiederhol, raunz, blök, säusel, hauch, kommandier, diktier, belehr, beschreib, rühm, pries, feier, glorifizier, höhn, frohlock, triumphier, räsonier, moralisier, monier, bemängel, bezweifel, bestreit, bemerk, erwähn, beschwör, schwör, ermahn, ermunter, ermutig",
    "t, te, ten, en",
  ),
  forms("frohlock, urteil, ätz, wett, hoff, jubel, scherz, witzel, klag, lob, spott", "end"),
  "jubeln, sticheln, jubelt, jubelte, berichtete, berichtet, berichten, berichteten, antwortete, antwortet, antworten, antworteten, fürchtete, mutete, wertete, wertet, bewertete, bewertet, begründete, begründet, verkündete, verkündet, verkündeten, behauptete, behauptet, behaupteten, befürchtete, befürchtet, vermutete, vermutet, spottete, spottet, spotten, wetterte, wettert, deutete, deutet, bat, bittet, baten, bitten, gebeten, rief, riefen, ruft, rufen, gerufen, nannte, nennt, nannten, nennen, genannt, sprach, spricht, sprachen, sprechen, gesprochen, widersprach, widerspricht, widersprochen, versprach, verspricht, versprachen, versprochen, gestand, gesteht, gestanden, verriet, verrät, verraten, empfahl, empfiehlt, empfohlen, befahl, warf, wirft, warfen, geworfen, wies, weist, wiesen, gab, gibt, gaben, hielt, hält, hielten, ließ, lässt, ließen, nahm, nimmt, schlug, schlägt, schoss, schießt, lud, lädt, riet, rät, rieten, schwor, beschwor, schwört, bezeichnete, bezeichnet, bezeichneten, beschrieb, beschreibt, beschrieben, erfuhr, fand, findet, fanden, log, zog, zieht, gezogen, zog Bilanz, zieht Bilanz, zog ein Fazit, zieht ein Fazit, lautete, lautet, entgegnete, entgegnet, entgegneten, redete, redet, tadelte, fluchte, flucht, lachte, lacht, weinte, weint, teilte, teilt, teilten, kündigte, kündigt, kündigten, stellte klar, stellt klar, stellten klar, stellte fest, stellt fest, stellte richtig, stellt richtig, stellte in aussicht, rang, bringt, brachte, brachten, gebracht, räumte ein, räumt ein, räumte, räumt, räumten, eingeräumt, gab zu, gibt zu, zugegeben, gab bekannt, gibt bekannt, gaben bekannt, bekannt gegeben, bekanntgegeben, gab zu bedenken, gibt zu bedenken, gab sich, gibt sich, zeigte sich, zeigt sich, zeigten sich, machte deutlich, macht deutlich, machte klar, macht klar, machte sich luft, machte seinem ärger luft, machte ihrem ärger luft, machte keinen hehl, brach das schweigen, brach sein schweigen, brach ihr schweigen, bricht sein schweigen, bricht ihr schweigen, meldete sich zu wort, meldet sich zu wort, meldete, meldet, meldeten, gemeldet, schlug alarm, schlägt alarm, holte aus, holt aus, teilte aus, teilt aus, legte nach, legt nach, ging in die offensive, nahm stellung, nimmt stellung, nahm abschied, nimmt abschied, wandte sich, wendet sich, wandten sich, wehrte sich, wehrt sich, wehrten sich, gewehrt, entsetzt, mitgeteilt, angekündigt, angeprangert, zurückgewiesen, zurückgeschossen, aufgerufen, aufgefordert, klargestellt, festgestellt, richtiggestellt, beteuert, gefordert, gesagt, gewarnt, betont, erklärt, geklagt, gelobt, gedankt, bedankt, gemahnt, gejubelt, gescherzt, gespottet, gelästert, gepoltert, gewettert, geschimpft, getobt, gedroht, gefragt, gemeint, geäußert, reagiert, kommentiert, kritisiert, verteidigt, entschuldigt, gerechtfertigt, bestätigt, versichert, behauptet, verurteilt, gewürdigt, gratuliert, verabschiedet, verabschiedete, verabschiedeten, verabschiedet sich, verabschiedete sich, abgesagt, angedeutet, durchblicken, wissen lassen, ausrichten, erwidert, gekontert, vorgeworfen, hingewiesen, zugeschrieben, hieß es, heißt es, geheißen, so, zitierte, wunderte sich, ließ sich, spielte, spielt, lehnte ab, lehnt ab, wies zurück, weist zurück, wiesen zurück, rief auf, ruft auf, riefen auf, forderte auf, fordert auf, kündigte an, kündigt an, prangerte an, prangert an, deutete an, deutet an, gab an, gibt an, merkte an, merkt an, merkte, angemerkt, klagte an, klagt an, fasste zusammen, fasst zusammen, zusammengefasst, trat nach, tritt nach, ließ durchblicken, ließ ausrichten, ließ verlauten, sorgte, zuckte, teilte mit, teilt mit, teilten mit, teilen mit, weiß, wusste, glaubt, glaubte, glauben, denkt, dachte, findet, hofft",
);

export const GERMAN_WRITES = all(
  forms(
    "formulier, notier, text, verfass, tipp, kritzel, betitel, untertitel, unterschreib, kommentier",
    "t, te, ten",
  ),
  "schrieb, schreibt, schrieben, schreiben, geschrieben, schreibend, verfasste, verfasst, notiert, getippt, getextet, untertitelte, betitelte, schrieb zurück, schrieb dazu, schreibt dazu",
);

export const GERMAN_ADDS =
  "ergänzte, ergänzt, ergänzten, ergänzen, fügte, fügt, fügten, fügte hinzu, fügt hinzu, fügte an, hinzugefügt, hinzufügte, fuhr fort, fährt fort, fortgefahren, fortfuhr, führte aus, führt aus, führte, schloss, schließt, schlossen, schließen, geschlossen mit, schrieb weiter, schreibt weiter, schreibt er weiter, heißt es weiter, hieß es weiter, heißt es dort weiter, hieß es dort weiter, hieß es da weiter, so weiter, sagte weiter, setzte hinzu, setzt hinzu, hinzugesetzt, schob nach, schiebt nach, nachgeschoben, schob, schiebt, legte nach, legt nach, legten nach, nachgelegt, legte, setzte nach, endete, endet, beendete, beendet, abschließend, weiter heißt es, weiter hieß es, resümierte, bekräftigte";

/** Compounds: Abschiedspost, Dankesbeitrag, Folgetweet. */
const GERMAN_KINDS =
  "abschieds, dankes, jubel, wut, frust, trauer, glückwunsch, geburtstags, neujahrs, weihnachts, urlaubs, liebes, baby, video, foto, bild, kurz, folge, original, ursprungs, begleit, droh, hass, hetz, spott, protest, online, internet, netz, werbe, skandal, sieges, erklär, entschuldigungs, beileids, rücktritts, verlobungs, hochzeits, thread, story, forums, gruppen, profil, kanal";

export const GERMAN_POSTS = forms(
  GERMAN_KINDS,
  "post, posts, posting, postings, beitrag, beitrags, beitrages, beiträge, beiträgen, eintrag",
);
export const GERMAN_TWEETS = forms(GERMAN_KINDS, "tweet, tweets");
export const GERMAN_COMMENTS = forms(
  "hass, droh, jubel, nutzer, leser, fan, wut, spott, twitter, facebook, instagram, youtube, top, antwort",
  "kommentar, kommentare, kommentaren, kommentars",
);

export const GERMAN_SHARING = all(
  forms(
    "verbreit, teil, postet, veröffentlich, publizier, verschick, repost, retweet, streu, lösch, entfern, bearbeit, änder",
    "te, ten, t, en",
  ),
  "geteilt, geteilte, geteilten, geteilter, geteiltem, geteiltes, teilend, veröffentlicht, veröffentlichte, veröffentlichtes, veröffentlichtem, veröffentlichten, veröffentlichter, verbreitet, verbreitete, verbreiteten, verbreitetes, verbreitetem, lud hoch, hochgeladen, hochgeladene, hochgeladenen, hochgeladenes, hochgeladener, stellte, stellten, stellte online, stellte ein, eingestellt, gestellt, setzte ab, setzte, setzten, setzt, abgesetzt, abgesetzte, abgesetzten, schickte, schickt, verschickte, verschickt, lud, hinterließ, hinterlässt, hinterließen, hinterlassen, gelöscht, gelöschte, gelöschten, gelöschter, gelöschtem, gelöschtes, löschte, löscht, postete, gepostete, geposteten, geposteter, gepostetem, gepostetes, abgegeben, gepostet, sendete, gesendet, verlinkte, verlinkt, freigegeben",
);

/** Dutch verbs of saying. */
export const DUTCH_SAYS = all(
  forms(
    "noem, waarschuw, beweer, omschrijf, klaag, beloof, onthul, vertel, spot, hekel, juich, tier, foeter, jubel, mopper, brom, bries, mekker, sneer, blaas, schreeuw, zwijmel, mijmer, roem, loof, prijs, oordeel, benadruk, onderstreep, bedank, feliciteer, reageer, constateer, concludeer, argumenteer, protesteer, informeer, adviseer, suggereer, speculeer, filosofeer, citeer, ironiseer, bekritiseer, relativeer, nuanceer, garandeer, verzeker, verduidelijk, verklaar, verdedig, verwonder, verbaas, erger, verontschuldig, schilder, bevestig, grinnik, verzucht, pleit, smeek, eis, vraag, antwoord, meld, deel, leg, lach, hoop, vrees, denk, geloof, stel, meen, herhaal, herinner, betreur, betuig, beken, ontken, erken, vermoed, fluister, mompel, hint, dreig, fulmineer, tweet, concludeer, merk, merk op",
    "t, de, te, den, ten",
  ),
  "zei, zegt, zeiden, zeggen, gezegd, schreef terug, liet, laat, lieten, laten, aldus, riep, roept, riepen, roepen, sprak, spreekt, spraken, gaf toe, geeft toe, gaf, geeft, gaven, bood excuses aan, biedt excuses aan, haalde uit, haalt uit, haalt, haalde, nam afscheid, neemt afscheid, nam het op, neemt het op, nam, neemt, deed, riep op, roept op, deelde mee, deelt mee, kondigt aan, kondigde aan, lichtte toe, licht toe, legde uit, legt uit, wees, wijst, wijst op, vond, vindt, vonden, vinden, liet weten, laat weten, lieten weten, laten weten, heeft laten weten, wist, wees erop, drong aan, dringt aan, sloeg alarm, slaat alarm, doorbrak de stilte, doorbreekt de stilte, brak de stilte, maakte duidelijk, maakt duidelijk, maakte bekend, maakt bekend, maakten bekend, verbrak, vertelt, verteld, gemeld, genoemd, gereageerd, gewaarschuwd, aangekondigd, laten vallen, uitgehaald, bevestigd, bedankt, beloofd, dankt, dankte, wenst, wenste, betreurde, trok van leer, trekt van leer, viel uit, valt uit, uitte, uiten, aldus een, klinkt het, klonk het, luidt het, luidde het, bezweert, bezwoer, zwoer, schimpt, schimpte, schamperde, schampert, sust, suste, biechtte op, biecht op, houdt vol, hield vol, benadrukt, benadrukte, gaat in op, ging in op, liet optekenen, vat samen, vatte samen, hoopt, vreest, denkt, dacht, gelooft",
);
export const DUTCH_WRITES =
  "schreef, schrijft, schreven, schrijven, geschreven, noteerde, noteert, tikte, tikt, typte, schreef erbij, schrijft erbij, schreef daarbij, pende";
export const DUTCH_ADDS =
  "voegde, voegt, voegden, voegde eraan toe, voegt eraan toe, voegde daaraan toe, voegde toe, voegde er, toegevoegd, vervolgde, vervolgt, vervolgden, ging verder, gaat verder, besloot, besluit, sloot af, sluit af, vulde aan, vult aan, schrijft verder, schreef verder, concludeerde, eindigde, eindigt, voegde hij toe, voegde zij toe, zo vervolgt, klinkt het verder, zette kracht bij";
export const DUTCH_SHARING = all(
  forms(
    "deel, publiceer, verspreid, plaats, stuur, verstuur, slinger, verwijder, wis, upload, post, repost, deel",
    "t, de, te, den, ten",
  ),
  "gedeeld, gedeelde, gepubliceerd, gepubliceerde, geplaatst, geplaatste, verspreid, verspreide, verstuurd, verwijderd, verwijderde, zette, zet, zetten, gezet, zette online, online gezet, gooide, gooide online, kwam met, komt met, uploadde, geüpload, achtergelaten, liet achter, laat achter, geposte",
);

/** Swedish verbs of saying. */
export const SWEDISH_SAYS = all(
  forms(
    "kall, varn, fråg, svar, förklar, konstater, lov, kritiser, tack, gratuler, uppman, vädj, klag, hån, raljer, ras, såg, dementer, jubl, skoj, skämt, suck, undr, informer, reager, häls, påpek, kommenter, protester, argumenter, poängter, beton, bekräft, beklag, anklag, hopp, ironiser, resoner, spekuler, kontr, aviser, rapporter, beskriv, utveckl, mullr, fräs, muttr, visk, rop, mana, applåder, formuler, summer, garanter, signaler, avfärd, motiver, analyser, avslut, understryk, marker, inled",
    "ar, ade, at, er, erade, erat",
  ),
  "säger, sade, sa, säga, sagt, uppger, uppgav, uppgett, menar, menade, hävdar, hävdade, hävdat, meddelar, meddelade, meddelat, berättar, berättade, berättat, bekräftar, bekräftade, fördömer, fördömde, beskriver, beskrev, beskrivit, uttrycker, uttryckte, utropar, utropade, heter, löd, lyder, lydde, avslöjar, avslöjade, avslöjat, erkänner, erkände, erkänt, försvarar, försvarade, ber om ursäkt, bad om ursäkt, bett om ursäkt, ber, bad, förnekar, förnekade, anser, ansåg, tycker, tyckte, tror, trodde, bedömer, bedömde, slår fast, slog fast, slår tillbaka, slog tillbaka, hyllar, hyllade, hyllat, utlovar, påminner, påminde, hälsar, hälsade, sörjer, sörjde, minns, mindes, önskar, önskade, hoppas, hoppades, fruktar, fruktade, går till attack, gick till attack, tar avstånd, tog avstånd, tar farväl, tog farväl, bryter tystnaden, bröt tystnaden, låter meddela, lät meddela, låter hälsa, lät hälsa, gör klart, gjorde klart, tackar, tackade, rapporterar, rapporterade, framhåller, framhöll, medger, medgav, inser, lovordar, dundrar, dundrade, fnyser, fnös, skriker, skrek, ropar, ropade, frågar, frågade, undrar, undrade, lovar, lovade",
);
export const SWEDISH_WRITES =
  "skriver, skrev, skrivit, skriva, skrivet, skrivs, skrevs, skriver hon, noterar, noterade, knappar, knappade, plitade";
export const SWEDISH_ADDS =
  "tillägger, tillade, tillagt, fortsätter, fortsatte, fortsatt, lägger till, lade till, la till, avslutar, avslutade, avslutat, skriver vidare, skrev vidare, säger vidare, fyller på, fyllde på, utvecklar, utvecklade, kompletterar, kompletterade, rundar av, rundade av";
export const SWEDISH_SHARING =
  "delar, delade, delat, delas, publicerar, publicerade, publicerat, publicerats, publicerad, publicerades, publicerats, la upp, lade upp, lägger upp, lagt upp, upplagd, upplagt, sprider, spred, spridit, skickar, skickade, skickat, släppte, släpper, släppt, lägger ut, lade ut, la ut, lagt ut, raderar, raderade, raderat, raderades, tar bort, tog bort, tagit bort, laddade upp, laddar upp, laddat upp, filmade, lämnade, lämnar";
