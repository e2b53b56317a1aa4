// What is known of Swedish, Danish and Norwegian.
import type { LanguageWords } from "./words-of.ts";

const swedish: LanguageWords = {
  language: "sv",
  script: "Latn",
  stop: `och att det i en på är som för av med den till har de inte om ett han men var jag från vi så kan när hon
    nu där ska skulle under efter vid mot eller också alla bara mycket här sig du ni dem oss min vår detta denna blir`,
  negations: "inte ej icke aldrig ingen inget inga ingenting utan varken knappast nej falskt nekar",
  limits: " såvida endast bara utom förutom tills kanske möjligen troligen förmodligen nästan delvis ibland",
  contrasts: `ska kan måste får vill bör skulle kunde
    alla några många få flesta varje
    mer mindre
    fler färre
    alltid ofta ibland sällan aldrig
    före efter
    ökar minskar
    ökat minskat
    höja sänka
    högre lägre
    vinner förlorar
    vann förlorade
    för mot
    med utan
    bättre sämre
    bra dåligt
    över under
    första sista
    ja nej
    stor liten
    stora små
    vi jag de han hon ni
    och eller`,
  opposites: "o in miss",
  numbers: "noll ett/en två tre fyra fem sex sju åtta nio tio elva tolv",
  moreNumbers: "tjugo=20 trettio=30 fyrtio=40 femtio=50",
  weakNumbers: "en ett första",
  ordinals: "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde",
  scales: "hundra=2 tusen=3 miljon=6 miljoner=6 miljard=9 miljarder=9",
  amounts: "hälften halv dubbelt dussin hundratals tusentals",
  and: "och",
  to: "till",
  percent: "procent",
  currencies: "kronor=krona krona=krona dollar=dollar euro=euro pund=pound",
  units: `kilometer=km km=km mil=mil meter=m kilo=kg kg=kg ton=tonne liter=litre timme=hour timmar=hour minuter=minute
    sekunder=secs dag=day dagar=day vecka=week veckor=week månad=month månader=month år=year grader=degree`,
  decimalComma: true,
};

const danish: LanguageWords = {
  language: "da",
  script: "Latn",
  stop: `og at det i en på er som for af med den til har de ikke om et han men var jeg fra vi så kan når hun nu der skal
    skulle under efter ved mod eller også alle kun meget her sig du dem os min vores dette denne bliver hvad hvor blev`,
  negations: "ikke aldrig ingen intet ingenting uden hverken næppe nej falsk nægter",
  limits: "hvis medmindre kun undtagen indtil måske muligvis sandsynligvis formentlig næsten delvis ",
  contrasts: `skal kan må vil bør kunne skulle ville
    alle nogle mange få fleste hver
    mere mindre
    flere færre
    altid ofte sjældent aldrig
    før efter
    stiger falder
    hæve sænke
    højere lavere
    vinder taber
    for imod mod
    med uden
    bedre værre dårligere
    god dårlig
    over under
    første sidste
    ja nej
    stor lille
    vi jeg de han hun
    og eller`,
  opposites: "u in mis",
  numbers: "nul en/et to tre fire fem seks syv otte ni ti elleve tolv",
  weakNumbers: "en et første",
  ordinals: "første anden tredje fjerde femte sjette syvende ottende niende tiende",
  scales: "hundrede=2 tusind=3 million=6 millioner=6 mio=6 milliard=9 milliarder=9 mia=9",
  amounts: "halvdelen halv dobbelt dusin hundredvis tusindvis",
  and: "og",
  to: "til",
  percent: "procent",
  currencies: "kroner=krone krone=krone dollar=dollar euro=euro pund=pound",
  units: `kilometer=km km=km meter=m kilo=kg kg=kg ton=tonne liter=litre time=hour timer=hour minutter=minute
    sekunder=secs dag=day dage=day uge=week uger=week måned=month måneder=month år=year grader=degree`,
  decimalComma: true,
};

const norwegian: LanguageWords = {
  ...danish,
  language: "no",
  stop: `og at det i en på er som for av med den til har de ikke om et han men var jeg fra vi så kan når hun nå der skal
    skulle under etter ved mot eller også alle bare mye her seg du dem oss min vår dette denne blir hva hvor ble`,
  negations: "ikke aldri ingen intet ingenting uten verken neppe nei falsk nekter",
  limits: "hvis dersom bare kun unntatt inntil kanskje muligens sannsynligvis trolig nesten delvis ",
  percent: "prosent",
  scales: "hundre=2 tusen=3 million=6 millioner=6 mill=6 milliard=9 milliarder=9 mrd=9",
  units: `kilometer=km km=km mil=mil meter=m kilo=kg kg=kg tonn=tonne liter=litre time=hour timer=hour minutter=minute
    sekunder=secs dag=day dager=day uke=week uker=week måned=month måneder=month år=year grader=degree`,
};

export const nordic: readonly LanguageWords[] = [swedish, danish, norwegian];
