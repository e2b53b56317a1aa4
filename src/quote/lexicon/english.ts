// What is known of English.
import type { LanguageWords } from "./words-of.ts";

export const english: LanguageWords = {
  language: "en",
  script: "Latn",
  stop: `the a an and or but of to in on at by for with from as is are was were be been being am it its it's this that
    these those there here he she they we you i i'm i've i'll i'd we're we've we'll you're they're them us me him her
    his their our your my who what when where which how why has have had do does did will would can could should not
    so if than then up out about into over after before just also more very all one get got go going said says today
    now new no yes let let's please thank thanks because while still even such only every any some`,
  negations: `not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely refuse refuses
    refused deny denies denied lack lacks fail fails failed false fake don't doesn't didn't won't wouldn't can't
    couldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't mustn't needn't ain't dont doesnt didnt wont
    wouldnt cant couldnt shouldnt isnt arent wasnt werent hasnt havent hadnt`,
  limits: `if unless only except excluding until till provided providing assuming whether perhaps maybe possibly probably
    allegedly reportedly supposedly seemingly apparently almost nearly somewhat partly partially merely mostly likely
    unlikely may might could sometimes rarely otherwise temporarily potentially `,
  contrasts: `will would may might can could should must shall
    all some most many few several both every each any none half
    more less fewer most least
    always often sometimes rarely seldom never usually
    before after since until during
    increase decrease reduce
    increases decreases reduces
    increased decreased reduced
    increasing decreasing reducing
    rise fall drop decline
    rises falls drops declines
    rose fell dropped declined
    risen fallen dropped declined
    rising falling dropping declining
    raise lower cut
    raised lowered cut
    up down
    gain lose
    gained lost
    gains losses
    gain loss
    grow shrink
    grew shrank
    growing shrinking
    growth decline contraction
    win lose
    wins loses
    won lost
    victory defeat
    support oppose
    supports opposes
    supported opposed
    supporting opposing
    for against
    with without
    best worst
    better worse
    good bad
    great terrible
    high low
    higher lower
    highest lowest
    above below
    over under
    first last
    early late
    earlier later
    open closed
    opened closed
    opening closing
    accept reject refuse decline
    accepts rejects
    accepted rejected refused declined
    approve reject
    approved rejected
    true false
    right wrong
    guilty innocent
    yes no
    love hate
    loved hated
    strong weak
    stronger weaker
    strongly weakly
    start stop end
    started stopped ended
    begin end
    began ended
    beginning end
    allow ban forbid prohibit prevent
    allowed banned forbidden prohibited prevented
    alive dead
    live die
    friend enemy
    friends enemies
    safe dangerous
    safer dangerous
    success failure
    succeed fail
    succeeded failed
    pass fail
    passed failed
    buy sell
    bought sold
    join leave
    joined left
    left right
    inside outside
    include exclude
    included excluded
    remember forget
    trust distrust
    protect attack
    defend attack
    proud ashamed
    happy sad
    rich poor
    easy hard difficult
    easier harder
    possible impossible
    likely unlikely
    public private
    morning noon afternoon evening midnight
    legal illegal
    peace war
    hot cold
    big small
    bigger smaller
    large small
    larger smaller
    long short
    longer shorter
    fast slow
    faster slower
    north south east west
    northern southern eastern western
    only also
    i we you they he she it
    me us you them him her it
    my our your their his her its
    man woman
    men women
    boy girl
    son daughter
    father mother
    brother sister
    husband wife
    mr mrs ms miss
     
    definitely possibly probably perhaps maybe
    certainly possibly probably perhaps
    confirmed denied
    confirm deny
    innocent guilty
    temporary permanent
    temporarily permanently
    maximum minimum
    max min
    minor major
    partial full
    partially fully completely
    and or`,
  opposites: "un in im il ir dis non mis anti de",
  numbers: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty`,
  moreNumbers: "thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90",
  weakNumbers: "one second",
  ordinals: "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
  scales: `hundred=2 thousand=3 k=3 million=6 mn=6 mln=6 mio=6 billion=9 bn=9 bln=9 trillion=12 tn=12 trn=12`,
  amounts: `dozen dozens hundreds thousands millions billions trillions half halves third thirds quarter quarters twice
    thrice double doubled triple tripled quadruple decade decades`,
  and: "and",
  to: "to",
  percent: "percent per_cent pct",
  currencies: `dollar=dollar dollars=dollar usd=dollar bucks=dollar euro=euro euros=euro eur=euro pound=pound
    pounds=pound gbp=pound sterling=pound quid=pound yen=yen jpy=yen yuan=yuan renminbi=yuan rmb=yuan cny=yuan
    rupee=rupee rupees=rupee inr=rupee rs=rupee ruble=ruble rubles=ruble rouble=ruble roubles=ruble rub=ruble
    franc=franc francs=franc chf=franc peso=peso pesos=peso real=real reais=real brl=real won=won krw=won
    krona=krona kronor=krona krone=krone kroner=krone rand=rand naira=naira shekel=shekel shekels=shekel lira=lira
    liras=lira hryvnia=hryvnia hryvnias=hryvnia uah=hryvnia zloty=zloty zlotys=zloty cent=cent cents=cent
    bitcoin=bitcoin bitcoins=bitcoin btc=bitcoin`,
  units: `km=km kilometre=km kilometres=km kilometer=km kilometers=km kms=km mile=mile miles=mile mi=mile
    metre=m metres=m meter=m meters=m centimetre=cm centimetres=cm centimeter=cm centimeters=cm cm=cm mm=mm
    millimetre=mm millimetres=mm millimeter=mm millimeters=mm foot=foot feet=foot ft=foot inch=inch inches=inch
    yard=yard yards=yard acre=acre acres=acre hectare=hectare hectares=hectare ha=hectare kg=kg kgs=kg kilo=kg
    kilos=kg kilogram=kg kilograms=kg kilogramme=kg kilogrammes=kg gram=g grams=g lb=lb lbs=lb ounce=ounce
    ounces=ounce oz=ounce ton=ton tons=ton tonne=tonne tonnes=tonne litre=litre litres=litre liter=litre liters=litre
    gallon=gallon gallons=gallon barrel=barrel barrels=barrel mph=mph kph=kmh kmh=kmh celsius=celsius
    fahrenheit=fahrenheit degree=degree degrees=degree hour=hour hours=hour hr=hour hrs=hour minute=minute
    minutes=minute min=minute mins=minute seconds=secs secs=secs sec=secs day=day days=day week=week weeks=week
    wk=week wks=week month=month months=month year=year years=year yr=year yrs=year century=century
    centuries=century gb=gb mb=mb tb=tb gigabyte=gb gigabytes=gb megabyte=mb megabytes=mb gigabit=gbit gbps=gbps
    mbps=mbps kw=kw mw=mw gw=gw kwh=kwh mwh=mwh gwh=gwh kilowatt=kw kilowatts=kw megawatt=mw megawatts=mw
    gigawatt=gw gigawatts=gw watt=watt watts=watt volt=volt volts=volt percentage=percentage am=am pm=pm
    knots=knot knot=knot magnitude=magnitude`,
  titles: `mr mrs ms miss dr prof professor president sir dame lord lady minister secretary senator sen rep governor gov
    mayor king queen prince princess pope chancellor chairman ceo general gen captain capt judge justice`,
  abbreviations: `mr mrs ms dr prof st sr jr vs etc no inc ltd co corp gov sen rep gen capt lt col sgt jan feb mar apr
    jun jul aug sep sept oct nov dec approx dept est fig min max`,
};
