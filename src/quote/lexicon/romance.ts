// What is known of French, Italian, Catalan and Romanian.
import type { LanguageWords } from "./words-of.ts";

const french: LanguageWords = {
  language: "fr",
  script: "Latn",
  stop: `le la les l un une des du de d et ou mais à au aux en dans sur sous par pour avec sans que qu qui quoi dont où ne
    n pas est sont était être été a ai as ont avons avez avait je j tu il elle nous vous ils elles on me m te t se s lui
    leur leurs mon ma mes ton notre nos votre vos son sa ses ce c cet cette ces plus très aussi tout tous toute toutes
    comme si y merci oui non fait bien encore même aujourd'hui ça cela`,
  negations: `ne n pas non jamais rien personne aucun aucune ni sans nul nulle guère nullement faux refuse refusent nie
    dément`,
  limits: `si sauf seulement uniquement hormis excepté sinon jusqu peut-être probablement vraisemblablement
    apparemment presque quasiment partiellement prétendument pourrait pourraient environ parfois rarement
    éventuellement seul seule seuls seules`,
  contrasts: `va peut doit pourrait devrait veut
    allons pouvons devons voulons pourrions devrions
    vont peuvent doivent veulent pourraient devraient
    tous certains plusieurs beaucoup peu quelques chaque aucun
    toutes certaines plusieurs beaucoup peu quelques chaque aucune
    plus moins
    toujours souvent parfois rarement jamais
    avant après depuis pendant
    augmente diminue baisse
    augmenter diminuer baisser réduire
    augmenté diminué baissé réduit
    augmentation diminution baisse
    hausse baisse
    monte descend baisse
    gagne perd
    gagner perdre
    gagné perdu
    victoire défaite
    pour contre
    avec sans
    mieux pire
    meilleur pire
    meilleure pire
    bon mauvais
    bonne mauvaise
    haut bas
    supérieur inférieur
    premier dernier
    première dernière
    ouvert fermé
    ouverte fermée
    accepter refuser rejeter
    accepté refusé rejeté
    vrai faux
    coupable innocent
    oui non
    fort faible
    forte faible
    commence finit termine
    commencer finir terminer
    autoriser interdire
    autorisé interdit
    ami ennemi
    amis ennemis
    gauche droite
    public privé
    matin midi soir minuit
    légal illégal
    paix guerre
    grand petit
    grande petite
    grands petits
    long court
    nord sud est ouest
    je nous vous ils elle il tu on elles
    mon notre votre leur son ton
    ma notre votre leur sa ta
    mes nos vos leurs ses tes
    homme femme
    hommes femmes
    fils fille
    père mère
    frère sœur
    monsieur madame
    maximum minimum
    soutenir combattre
    fier honteux
    facile difficile
    possible impossible
    et ou`,
  opposites: "in im il ir dés dé non mal anti",
  numbers:
    "zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
  moreNumbers: "vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 dix-sept=17 dix-huit=18 dix-neuf=19",
  weakNumbers: "un une premier première neuf",
  ordinals: `premier/première/1er/1ère/1re deuxième/second/seconde troisième quatrième cinquième sixième septième huitième
    neuvième dixième`,
  scales: "cent=2 cents=2 mille=3 million=6 millions=6 milliard=9 milliards=9 mds=9 md=9",
  amounts: `dizaine dizaines douzaine centaine centaines milliers moitié demi demie tiers quart quarts double doublé triple
    triplé deux-tiers`,
  and: "et",
  to: "à",
  percent: "pourcent pour_cent",
  currencies: `dollar=dollar dollars=dollar euro=euro euros=euro livre=pound livres=pound franc=franc francs=franc yen=yen
    yens=yen yuan=yuan yuans=yuan rouble=ruble roubles=ruble centime=cent centimes=cent`,
  units: `kilomètre=km kilomètres=km km=km mètre=m mètres=m centimètre=cm centimètres=cm cm=cm kilo=kg kilos=kg
    kilogramme=kg kilogrammes=kg kg=kg gramme=g grammes=g tonne=tonne tonnes=tonne litre=litre litres=litre
    hectare=hectare hectares=hectare ha=hectare degré=degree degrés=degree celsius=celsius heure=hour heures=hour h=hour
    minute=minute minutes=minute min=minute seconde=secs secondes=secs jour=day jours=day semaine=week semaines=week
    mois=month an=year ans=year année=year années=year siècle=century mégawatt=mw mégawatts=mw gigawatt=gw gigawatts=gw`,
  titles: `m mme mlle monsieur madame mademoiselle dr pr président présidente ministre maire roi reine pape général
    sénateur député députée`,
  abbreviations: "m mm mme mlle dr pr st ste etc cf p ex env janv févr juil sept oct nov déc art n",
  decimalComma: true,
};

const italian: LanguageWords = {
  language: "it",
  script: "Latn",
  stop: `il lo la i gli le l un uno una e ed o ma di del dello della dei degli delle a al allo alla ai agli alle da dal
    dalla in nel nella nei nelle con su sul sulla per tra fra che chi cui non è sono era erano essere stato ha hanno ho
    abbiamo aveva si mi ti ci vi se suo sua suoi sue mio mia nostro nostra più molto anche come quando dove questo
    questa questi queste quello quella tutto tutti tutta tutte oggi ora io tu lui lei noi voi loro grazie perché`,
  negations:
    "non no mai niente nulla nessuno nessun nessuna né neanche nemmeno neppure senza falso nega rifiuta",
  limits: `se salvo solo soltanto solamente unicamente tranne eccetto finché purché forse probabilmente possibilmente
    presumibilmente presunto quasi parzialmente potrebbe potrebbero apparentemente talvolta raramente`,
  contrasts: `può deve potrebbe dovrebbe vuole
    possiamo dobbiamo vogliamo potremmo dovremmo
    possono devono vogliono potrebbero dovrebbero
    tutti alcuni molti pochi ogni diversi
    tutte alcune molte poche diverse
    più meno
    sempre spesso talvolta raramente mai
    prima dopo durante
    aumenta diminuisce cala
    aumentare diminuire ridurre
    aumento calo riduzione diminuzione
    sale scende
    vince perde
    vincere perdere
    vinto perso
    vittoria sconfitta
    favore contro
    con senza
    meglio peggio
    migliore peggiore
    buono cattivo
    buona cattiva
    alto basso
    alta bassa
    maggiore minore
    primo ultimo
    prima ultima
    aperto chiuso
    accettare rifiutare
    approvato respinto
    vero falso
    colpevole innocente
    sì no
    forte debole
    comincia finisce
    permettere vietare
    permesso vietato
    amico nemico
    amici nemici
    sinistra destra
    pubblico privato
    legale illegale
    pace guerra
    grande piccolo
    lungo corto
    nord sud est ovest
    io noi loro lui lei voi tu
    mio nostro suo tuo loro
    mia nostra sua tua loro
    uomo donna
    uomini donne
    figlio figlia
    padre madre
    fratello sorella
    signor signora
    massimo minimo
    facile difficile
    possibile impossibile
    e o`,
  opposites: "in im il ir s dis non anti",
  numbers: `zero uno/un/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici
    sedici diciassette diciotto diciannove venti`,
  moreNumbers: "trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90",
  weakNumbers: "un uno una sei primo prima",
  ordinals: `primo/prima secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta settimo/settima
    ottavo/ottava nono/nona decimo/decima`,
  scales: "cento=2 mila=3 mille=3 milione=6 milioni=6 mln=6 miliardo=9 miliardi=9 mld=9",
  amounts: "dozzina decina decine centinaia migliaia metà mezzo mezza terzo quarto doppio raddoppiato triplo",
  and: "e ed",
  to: "a",
  percent: "percento per_cento",
  currencies: `dollaro=dollar dollari=dollar euro=euro sterlina=pound sterline=pound franco=franc franchi=franc yen=yen
    rublo=ruble rubli=ruble centesimo=cent centesimi=cent`,
  units: `chilometro=km chilometri=km km=km metro=m metri=m chilo=kg chili=kg kg=kg tonnellata=tonne tonnellate=tonne
    litro=litre litri=litre ettaro=hectare ettari=hectare grado=degree gradi=degree ora=hour ore=hour minuto=minute
    minuti=minute secondi=secs giorno=day giorni=day settimana=week settimane=week mese=month mesi=month anno=year
    anni=year secolo=century`,
  titles:
    "sig signor signora dott dottor presidente ministro ministra sindaco re regina papa generale senatore",
  abbreviations: "sig dott prof ecc pag art gen feb mar apr mag giu lug ago set ott nov dic",
  decimalComma: true,
};

const catalan: LanguageWords = {
  language: "ca",
  script: "Latn",
  stop: `el la els les un una uns unes i o però de del dels a al als en amb sense per que es seu seva és són era ser està
    han ha hi havia no sí si ja més molt també com quan on qui aquest aquesta això tot tots totes avui ara jo ell ella
    nosaltres gràcies perquè des fins sobre entre`,
  negations: "no mai res ningú cap ni sense tampoc fals",
  limits: "si excepte només llevat fins potser possiblement probablement gairebé quasi podria ",
  contrasts:
    "més menys\n tots alguns molts pocs\n abans després\n amb sense\n millor pitjor\n sempre mai\n i o",
  numbers: "zero un/una dos/dues tres quatre cinc sis set vuit nou deu onze dotze",
  weakNumbers: "un una nou set",
  scales: "cent=2 mil=3 milió=6 milions=6",
  and: "i",
  percent: "percent per_cent",
  currencies: "dòlar=dollar dòlars=dollar euro=euro euros=euro",
  units:
    "quilòmetres=km km=km metres=m hores=hour minuts=minute dies=day setmanes=week mesos=month anys=year",
  decimalComma: true,
};

const romanian: LanguageWords = {
  language: "ro",
  script: "Latn",
  stop: `și în de la cu pe pentru din că nu a o un este sunt era fost au are am să se ce care mai dar sau fi lui ei el
    ea noi voi eu tu foarte când unde cum acest această acum azi toate toți prin după fără`,
  negations: "nu niciodată nimic nimeni niciun nicio nici fără fals",
  limits: "dacă doar numai decât până poate probabil posibil aproape parțial ",
  contrasts: " \n toți unii mulți puțini\n înainte după\n cu fără\n pentru împotriva\n și sau",
  numbers: "zero unu/un/o doi/două trei patru cinci șase șapte opt nouă zece",
  weakNumbers: "un o unu nouă",
  scales: "sută=2 sute=2 mie=3 mii=3 milion=6 milioane=6 miliard=9 miliarde=9",
  and: "și",
  currencies: "leu=leu lei=leu euro=euro dolar=dollar dolari=dollar",
  units: "kilometri=km km=km ore=hour minute=minute zile=day săptămâni=week luni=month ani=year",
  decimalComma: true,
};

export const romance: readonly LanguageWords[] = [french, italian, catalan, romanian];
