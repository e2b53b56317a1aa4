// The two spellings of English, British and American: which words are one word.

const stems = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words in `our` that Americans write in `or`, by what stands before it. */
const OUR =
  stems(`arb ard arm behavi cand clam col demean disc disfav dishon discol enam endeav fav ferv flav glam harb
  hon hum lab misdemean neighb od parl ranc rig rum sav savi splend succ tum val vap vig`);
/** Words in `re` that Americans write in `er`, by what stands before it. */
const RE =
  stems(`amphitheat calib cent epicent fib lit lust meag met millimet centimet kilomet sab salpet sepulch somb
  spect theat`);
/** Words that Britons write with a double `l` before an ending. */
const DOUBLE_L =
  stems(`bevel cancel carol channel chisel counsel dial dishevel duel enamel equal fuel funnel grovel
  initial jewel label level libel marvel model panel pedal pencil pummel quarrel refuel remodel revel rival shovel
  shrivel signal snivel spiral squirrel stencil swivel total towel travel tunnel unravel`);
/** One by one, the British spelling first. Words that are two words for some (`storey`, `draught`) are left out. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  `grey=gray greyer=grayer greys=grays programme=program programmes=programs catalogue=catalog catalogues=catalogs
  dialogue=dialog dialogues=dialogs analogue=analog defence=defense defences=defenses offence=offense offences=offenses
  pretence=pretense licence=license licences=licenses practise=practice practised=practiced practising=practicing
  cheque=check cheques=checks tyre=tire tyres=tires plough=plow ploughs=plows ploughed=plowed aluminium=aluminum
  jewellery=jewelry judgement=judgment judgements=judgments acknowledgement=acknowledgment ageing=aging axe=ax
  moustache=mustache cosy=cozy doughnut=donut doughnuts=donuts mould=mold moulds=molds mouldy=moldy
  smouldering=smoldering sulphur=sulfur artefact=artifact artefacts=artifacts sceptic=skeptic sceptics=skeptics
  sceptical=skeptical scepticism=skepticism fulfil=fulfill fulfils=fulfills enrol=enroll enrols=enrolls
  enrolment=enrollment instalment=installment instalments=installments skilful=skillful wilful=willful pyjamas=pajamas
  focussed=focused focussing=focusing towards=toward paediatric=pediatric paediatrician=pediatrician
  anaesthetic=anesthetic anaesthesia=anesthesia anaemia=anemia leukaemia=leukemia haemorrhage=hemorrhage foetus=fetus
  foetal=fetal oestrogen=estrogen encyclopaedia=encyclopedia archaeology=archeology archaeologist=archeologist
  archaeologists=archeologists orthopaedic=orthopedic diarrhoea=diarrhea manoeuvre=maneuver manoeuvres=maneuvers
  manoeuvred=maneuvered manoeuvring=maneuvering gynaecologist=gynecologist`
    .split(/\s+/)
    .map((pair) => pair.split("=") as [string, string]),
);

/** Endings by which it can be seen that a word may have two spellings. */
const MAYBE = /our|is(?:e|ing|ation|able)|ys(?:e|ing)|tre|bre|gre|ll(?:ed|ing|ers?|ors?)$/;

/** An English word, folded, as Americans spell it: the same for both spellings. Other words come out as they are. */
export function americanSpelling(word: string): string {
  const pair = PAIRS.get(word);
  if (pair !== undefined || !MAYBE.test(word)) return pair ?? word;
  return (
    replaced(
      word,
      /^([a-z]+?)our(s|ed|ing|ings|er|ers|ful|less|able|ably|ite|ites|hood|hoods|ly|al|ism|ist)?$/,
      OUR,
      "or",
    ) ??
    replaced(word, /^([a-z]+?)re(s|d)?$/, RE, "er") ??
    replaced(word, /^([a-z]+?l)l(ed|ing|ings|er|ers|or|ors)$/, DOUBLE_L, "") ??
    // No two words differ in this alone, but for a few of one syllable.
    word
      .replace(/^([a-z]{3,}?)is(e|es|ed|er|ers|ing|ation|ations|able)$/, "$1iz$2")
      .replace(/^([a-z]*l)ys(e|es|ed|er|ers|ing)$/, "$1yz$2")
  );
}

function replaced(word: string, form: RegExp, known: ReadonlySet<string>, by: string): string | undefined {
  const match = form.exec(word);
  return match !== null && known.has(match[1]!) ? match[1]! + by + (match[2] ?? "") : undefined;
}
