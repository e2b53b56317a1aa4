// What is known of German and Dutch.
import type { LanguageWords } from "./words-of.ts";

const german: LanguageWords = {
  language: "de",
  script: "Latn",
  stop: `der die das den dem des ein eine einen einem einer eines und oder aber von zu zum zur in im an am auf aus bei
    mit nach für über unter vor durch um als wie ist sind war waren sein bin bist hat haben hatte habe wird werden wurde
    ich du er sie es wir ihr mich mir uns euch ihm ihnen ihn nicht kein keine auch noch nur schon so sehr mehr dass daß
    wenn weil dann da hier dort was wer wo man sich heute jetzt diese dieser dieses mein meine unser unsere kann muss
    alle ja nein bitte danke gegen bis seit immer wieder einfach doch mal`,
  negations: `nicht kein keine keinen keinem keiner keines keins nie niemals nichts niemand niemanden niemandem nirgends
    nirgendwo weder ohne nein kaum nicht's keinesfalls keineswegs nimmer falsch verweigert ablehnt lehnt nix`,
  limits: `wenn falls sofern nur außer ausser ausgenommen bis solange ob vielleicht möglicherweise wahrscheinlich
    vermutlich angeblich wohl fast beinahe nahezu teilweise lediglich bloß bloss könnte könnten dürfte dürften
    eventuell womöglich mutmaßlich manchmal selten vorausgesetzt vorübergehend sogenannte sogenannten`,
  contrasts: `wird kann muss soll darf will könnte sollte müsste dürfte würde
    werden können müssen sollen dürfen wollen könnten sollten müssten dürften würden
    werde kann muss soll darf will
    alle einige manche viele wenige mehrere jede jeder keine beide meisten sämtliche
    allen einigen manchen vielen wenigen mehreren
    mehr weniger
    immer oft manchmal selten nie häufig
    vor nach seit während
    bevor nachdem
    steigt sinkt fällt
    steigen sinken fallen
    gestiegen gesunken gefallen
    stieg sank fiel
    erhöhen senken reduzieren kürzen
    erhöht senkt reduziert gesenkt gekürzt
    hoch runter niedrig
    rauf runter
    höher niedriger
    höhere niedrigere
    gewinnt verliert
    gewinnen verlieren
    gewonnen verloren
    sieg niederlage
    für gegen
    mit ohne
    besser schlechter schlimmer
    beste schlechteste
    besten schlechtesten
    gut schlecht
    gute schlechte
    guter schlechter
    gutes schlechtes
    guten schlechten
    über unter
    erste letzte
    ersten letzten
    erster letzter
    früher später
    früh spät
    offen geschlossen
    geöffnet geschlossen
    angenommen abgelehnt
    annehmen ablehnen
    zugestimmt abgelehnt widersprochen
    wahr falsch
    richtig falsch
    schuldig unschuldig
    ja nein
    stark schwach
    stärker schwächer
    beginnt endet
    beginnen enden
    erlaubt verboten
    erlauben verbieten
    freund feind
    freunde feinde
    erfolg misserfolg scheitern
    kaufen verkaufen
    gekauft verkauft
    links rechts
    innen außen
    öffentlich privat
    vormittag mittag nachmittag abend mitternacht
    legal illegal
    frieden krieg
    groß klein
    große kleine
    großen kleinen
    großer kleiner
    größer kleiner
    lang kurz
    länger kürzer
    schnell langsam
    schneller langsamer
    nord süd ost west
    norden süden osten westen
    nur auch
    ich wir sie er ihr du
    mein unser euer dein
    meine unsere eure deine
    mann frau
    männer frauen
    herr frau
    sohn tochter
    vater mutter
    bruder schwester
    mindestens höchstens maximal
    mindestens knapp
    sicher vielleicht möglicherweise wahrscheinlich
    bestätigt dementiert bestritten
    vorübergehend dauerhaft
    teilweise vollständig
    unterstützen ablehnen bekämpfen
    unterstützt ablehnt bekämpft
    stolz beschämt
    glücklich traurig
    leicht schwer schwierig
    leichter schwerer
    möglich unmöglich
    und oder`,
  opposites: "un in im ir il miss nicht",
  numbers:
    "null ein/eins/eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn",
  moreNumbers: `zwanzig=20 dreißig=30 dreissig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90
    sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19`,
  weakNumbers: "ein eine eins erste acht",
  ordinals: `erste/ersten/erster/erstes zweite/zweiten/zweiter/zweites dritte/dritten/dritter/drittes vierte/vierten
    fünfte/fünften sechste/sechsten siebte/siebten achte/achten neunte/neunten zehnte/zehnten`,
  scales: `hundert=2 tausend=3 tsd=3 million=6 millionen=6 mio=6 milliarde=9 milliarden=9 mrd=9 billion=12
    billionen=12 bio=12`,
  amounts: `dutzend dutzende hunderte tausende millionen milliarden hälfte halb halbe halben drittel viertel doppelt
    doppelte zweimal dreimal verdoppelt verdreifacht jahrzehnt`,
  and: "und",
  to: "bis",
  percent: "prozent",
  currencies: `dollar=dollar euro=euro euros=euro pfund=pound franken=franc fr=franc yen=yen yuan=yuan rubel=ruble
    cent=cent kronen=krone zloty=zloty lira=lira hrywnja=hryvnia rupien=rupee`,
  units: `kilometer=km kilometern=km km=km meter=m metern=m zentimeter=cm cm=cm millimeter=mm mm=mm meile=mile meilen=mile
    kilo=kg kilogramm=kg kg=kg gramm=g tonne=tonne tonnen=tonne liter=litre litern=litre hektar=hectare ha=hectare
    quadratmeter=qm qm=qm kubikmeter=cbm grad=degree celsius=celsius stunde=hour stunden=hour std=hour minute=minute
    minuten=minute min=minute sekunde=secs sekunden=secs tag=day tage=day tagen=day woche=week wochen=week monat=month
    monate=month monaten=month jahr=year jahre=year jahren=year uhr=uhr kilowatt=kw megawatt=mw gigawatt=gw
    kilowattstunden=kwh kwh=kwh kw=kw mw=mw gw=gw prozentpunkte=percentage prozentpunkten=percentage h=hour`,
  titles: `herr frau dr prof professor präsident präsidentin kanzler kanzlerin minister ministerin bürgermeister
    bürgermeisterin könig königin papst general richter`,
  abbreviations: `dr prof hr fr bzw ca usw z b d h u a s o vgl nr st str mio mrd tsd jan feb mär apr jun jul aug sep sept
    okt nov dez ggf inkl evtl abs art`,
  decimalComma: true,
  nounsCapital: true,
};

const dutch: LanguageWords = {
  language: "nl",
  script: "Latn",
  stop: `de het een en of maar van te ten ter in op aan bij met naar voor over onder door om als dan is zijn was waren
    ben bent heeft hebben had heb wordt worden werd ik jij je u hij zij ze we wij jullie hem haar hun ons mij me niet
    geen ook nog al zo zeer meer dat die dit deze er hier daar wat wie waar men zich vandaag nu mijn onze kan moet alle
    ja nee tegen tot altijd weer gewoon toch uit`,
  negations: "niet geen nooit niemand niets nergens noch zonder nee nauwelijks onwaar weigert ontkent",
  limits: `als indien tenzij alleen slechts enkel behalve tot mits misschien mogelijk waarschijnlijk vermoedelijk
     bijna deels gedeeltelijk zou zouden soms zelden tijdelijk`,
  contrasts: `zal kan moet mag wil zou
    zullen kunnen moeten mogen willen zouden
    alle sommige veel weinig meeste enkele elke
    meer minder
    altijd vaak soms zelden nooit
    voor na sinds tijdens
    stijgt daalt
    stijgen dalen
    gestegen gedaald
    verhogen verlagen
    hoger lager
    wint verliest
    winnen verliezen
    gewonnen verloren
    voor tegen
    met zonder
    beter slechter
    beste slechtste
    goed slecht
    boven onder
    eerste laatste
    open gesloten dicht
    waar onwaar
    juist fout
    schuldig onschuldig
    ja nee
    sterk zwak
    toegestaan verboden
    links rechts
    vrede oorlog
    groot klein
    grote kleine
    lang kort
    ik wij we zij ze hij jij
    mijn onze jouw hun
    man vrouw
    mannen vrouwen
    minstens hoogstens maximaal
    alleen ook
    en of`,
  opposites: "on in im il ir",
  numbers: "nul een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien",
  moreNumbers: "twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90",
  weakNumbers: "een één eerste",
  ordinals: "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
  scales: "honderd=2 duizend=3 miljoen=6 mln=6 miljard=9 mld=9 biljoen=12",
  amounts: "tientallen honderden duizenden miljoenen helft half halve kwart dubbele tweemaal dozijn",
  and: "en",
  to: "tot",
  percent: "procent",
  currencies: "dollar=dollar euro=euro pond=pound yen=yen roebel=ruble frank=franc cent=cent",
  units: `kilometer=km km=km meter=m centimeter=cm mijl=mile kilo=kg kg=kg ton=tonne liter=litre hectare=hectare
    graden=degree celsius=celsius uur=hour uren=hour minuut=minute minuten=minute seconden=secs dag=day dagen=day
    week=week weken=week maand=month maanden=month jaar=year jaren=year`,
  titles: "meneer mevrouw dr prof president minister burgemeester koning koningin",
  abbreviations: "dr prof mr mw dhr bv bijv ca enz nr st jan feb mrt apr jun jul aug sep okt nov dec",
  decimalComma: true,
};

export const germanic: readonly LanguageWords[] = [german, dutch];
