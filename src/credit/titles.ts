// Words around names in descriptions: offices, ranks, kin, what no name holds. Collected by hand, by language.
import { fold } from "./fold.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(",").map((word) => fold(word.trim())));
}

/** Offices, ranks, academic titles and trades that stand before a name, capital or not. */
export const OFFICES: ReadonlySet<string> =
  words(`president, vice, minister, premier, secretary, sec, chancellor, governor, gov, senator, sen, representative, rep, congressman, congresswoman, mayor, councillor, councilor, cllr, councilman, councilwoman, alderman, commissioner, deputy, chief, chairman, chairwoman, chairperson, chair, director, manager, spokesman, spokeswoman, spokesperson, ambassador, envoy, judge, justice, attorney, prosecutor, sheriff, officer, constable, inspector, superintendent, sergeant, sgt, lieutenant, lt, captain, capt, major, maj, colonel, col, general, gen, admiral, adm, commander, cmdr, private, corporal, king, queen, prince, princess, duke, duchess, lord, lady, baron, baroness, earl, sheikh, emir, sultan, sir, dame, pope, cardinal, archbishop, bishop, rev, reverend, father, fr, sister, rabbi, imam, pastor, dean, professor, prof, dr, doctor, mr, mrs, ms, miss, principal, head, leader, founder, ceo, editor, author, writer, poet, novelist, artist, painter, sculptor, photographer, actor, actress, singer, rapper, musician, dj, comedian, dancer, model, director, filmmaker, producer, composer, conductor, pianist, coach, trainer, midfielder, striker, defender, goalkeeper, forward, quarterback, pitcher, skipper, sprinter, swimmer, runner, boxer, cyclist, player, athlete, champion, activist, campaigner, journalist, reporter, presenter, host, anchor, influencer, youtuber, blogger, designer, architect, engineer, scientist, researcher, astronaut, pilot, farmer, fisherman, chef, teacher, student, nurse, firefighter, volunteer, owner, member, candidate, leader, mp, msp, treasurer, speaker, elect, emeritus, sens, reps,
  bürgermeister, bürgermeisterin, oberbürgermeister, oberbürgermeisterin, kanzler, kanzlerin, präsident, präsidentin, ministerin, senatorin, landrat, landrätin, stadtrat, stadträtin, dezernent, dezernentin, chef, chefin, leiter, leiterin, sprecher, sprecherin, direktor, direktorin, geschäftsführer, geschäftsführerin, vorsitzender, vorsitzende, vorstand, pfarrer, pfarrerin, bischof, bischöfin, kardinal, papst, könig, königin, prinz, prinzessin, professorin, doktor, herr, frau, trainerin, spieler, spielerin, torwart, stürmer, sänger, sängerin, schauspieler, schauspielerin, künstler, künstlerin, autor, autorin, schriftsteller, schriftstellerin, maler, malerin, musiker, musikerin, moderator, moderatorin, abgeordneter, abgeordnete, wirt, wirtin, kommandant, kommandantin, kapitän, kapitänin, richter, richterin, dipl, ing,
  président, présidente, ministre, maire, préfet, préfète, sénateur, sénatrice, député, députée, secrétaire, général, générale, directeur, directrice, conseiller, conseillère, adjoint, adjointe, gouverneur, roi, reine, pape, évêque, cardinal, abbé, père, colonel, capitaine, commandant, lieutenant, juge, procureur, procureure, chanteur, chanteuse, acteur, actrice, comédien, comédienne, écrivain, écrivaine, auteur, autrice, artiste, peintre, entraîneur, entraîneuse, joueur, joueuse, patron, patronne, chef, cheffe, porte, parole, monsieur, madame, mme, docteur, professeur, professeure, navigateur, navigatrice,
  presidente, presidenta, ministro, ministra, alcalde, alcaldesa, gobernador, gobernadora, senador, senadora, diputado, diputada, secretario, secretaria, general, director, directora, concejal, concejala, consejero, consejera, portavoz, canciller, embajador, embajadora, juez, jueza, fiscal, rey, reina, príncipe, princesa, papa, obispo, arzobispo, padre, capitán, capitana, coronel, comandante, jefe, jefa, líder, cantante, actriz, actor, escritor, escritora, artista, pintor, pintora, entrenador, entrenadora, jugador, jugadora, don, doña, señor, señora, doctor, doctora, profesor, profesora, periodista, delegado, delegada,
  sindaco, sindaca, presidentessa, assessore, assessora, prefetto, prefetta, questore, governatore, governatrice, senatore, senatrice, deputato, deputata, segretario, segretaria, generale, direttore, direttrice, capitano, colonnello, vescovo, arcivescovo, cardinale, re, regina, principe, principessa, cantante, attore, attrice, scrittore, scrittrice, pittore, pittrice, allenatore, allenatrice, giocatore, giocatrice, dottor, dottore, dottoressa, professor, professore, professoressa, signor, signora, capo, giudice, consigliere, consigliera, comandante, don, artista, cuoco, cuoca,
  prefeito, prefeita, governador, governadora, deputado, deputada, secretário, secretária, vereador, vereadora, diretor, diretora, chefe, líder, rei, rainha, bispo, cantor, cantora, ator, atriz, escritor, escritora, treinador, treinadora, técnico, técnica, jogador, jogadora, dom, dona, senhor, senhora, doutor, doutora, professora, capitão, juiz, juíza, ministro,
  burgemeester, wethouder, minister, voorzitter, directeur, koning, koningin, prins, prinses, bisschop, zanger, zangeres, schrijver, schrijfster, kunstenaar, trainer, commissaris, kapitein, generaal, burmistrz, burmistrzyni, prezydent, prezydentka, ministra, senatorka, poseł, posłanka, wojewoda, marszałek, dyrektor, dyrektorka, prezes, król, królowa, książę, biskup, kardynał, ks, pan, pani, trener, trenerka, piosenkarz, piosenkarka, aktor, aktorka, pisarz, pisarka, rzecznik, rzeczniczka, premier,
  мэр, президент, премьер, министр, губернатор, глава, директор, депутат, сенатор, секретарь, посол, судья, прокурор, генерал, полковник, капитан, майор, король, королева, принц, принцесса, папа, патриарх, епископ, митрополит, певец, певица, актёр, актриса, писатель, писательница, художник, художница, тренер, игрок, профессор, доктор, академик, начальник, председатель, заместитель, вице, руководитель, лидер, врач, учитель, мер, міністр, міністерка, губернаторка, голова, директорка, співак, співачка, письменник, письменниця, очільник, очільниця,
  δήμαρχος, πρόεδρος, υπουργός, πρωθυπουργός, βουλευτής, διευθυντής, διευθύντρια, τραγουδιστής, τραγουδίστρια, ηθοποιός, συγγραφέας, προπονητής, καθηγητής, καθηγήτρια, αντιδήμαρχος,
  رئيس, رئيسة, الرئيس, الرئيسة, وزير, وزيرة, الوزير, الوزيرة, عمدة, محافظ, مدير, مديرة, المدير, المديرة, السفير, سفير, الأمير, الأميرة, الملك, الملكة, الشيخ, الدكتور, الدكتورة, النائب, النائبة, اللواء, الفنان, الفنانة, المدرب, اللاعب, القاضي, القائد, المغنية, المغني, البلدية, المدينة, الميناء, البلاد, الوزراء, البرلمان, الخارجية, الداخلية, الدفاع, الصحة,
  ראש, העיר, הממשלה, נשיא, נשיאת, שר, שרת, השר, השרה, הזמר, הזמרת, השחקן, השחקנית, המאמן, הסופר, הסופרת, יו"ר, מנכ"ל, ד"ר, פרופ', הנמל, המשטרה,
  başkan, başkanı, bakan, bakanı, vali, borgmästare, statsminister, borgermester, ordfører, statsråd`);

/** Endings of German, Dutch and Nordic compounds that are offices: `Hafenchef`. */
export const OFFICE_ENDINGS =
  /\p{L}{2}(?:chef(?:in)?|meister(?:in)?|meester|minister(?:in)?|ministern?|präsident(?:in)?|direktor(?:in)?|directeur|leiter(?:in)?|sprecher(?:in)?|trainer(?:in)?|rat|rätin|kanzler(?:in)?|kommissar(?:in)?|bischof|bischöfin|vorsitzender?|voorzitter|sekretär(?:in)?|beauftragter?|vorstand|spieler(?:in)?|sänger(?:in)?|hauptmann|kommandant(?:in)?|wart|verwalter(?:in)?|inhaber(?:in)?|künstler(?:in)?|richter(?:in)?|anwalt|anwältin|pfarrer(?:in)?)$/u;

/** What offices are over: `Secretary of State`, `ministre des Affaires étrangères`. */
export const DEPARTMENTS: ReadonlySet<string> =
  words(`state, foreign, affairs, defence, defense, interior, home, justice, health, finance, treasury, education, culture, transport, transportation, trade, commerce, labor, labour, agriculture, environment, energy, police, staff, communications, operations, sport, sports, tourism, security, homeland,
  affaires, étrangères, intérieur, défense, santé, éducation, cultura, exteriores, interior, defensa, sanidad, salud, educación, economía, hacienda, turismo, obras, públicas, fazenda, saúde, educação, defesa, esteri, interno, interni, difesa, sanità, salute, istruzione, economia, bilancio, turismo, порта, города, полиции, культуры, обороны`);

/** Words for kin and company: after them a first name alone is a name. */
export const KIN: ReadonlySet<string> =
  words(`wife, husband, son, daughter, brother, sister, mother, father, partner, fiancé, fiancée, girlfriend, boyfriend, mum, mom, dad, cousin, friend, dog, twin, baby,
  frau, ehefrau, mann, ehemann, sohn, tochter, bruder, schwester, mutter, vater, partnerin, freundin, freund, femme, épouse, mari, époux, fils, fille, frère, sœur, mère, père, compagne, compagnon,
  esposa, esposo, mujer, marido, hijo, hija, hermano, hermana, madre, padre, novia, novio, moglie, marito, figlio, figlia, fratello, sorella, compagna, compagno, mulher, filho, filha, irmão, irmã, mãe, pai, namorada, namorado,
  echtgenote, echtgenoot, zoon, dochter, broer, zus, żona, żoną, mąż, mężem, syn, córka, жена, женой, муж, мужем, сын, сыном, дочь, дочерью, брат, сестра`);

/** Small words within names. */
export const PARTICLES: ReadonlySet<string> = words(
  `de, la, le, las, los, du, des, del, della, dello, dei, degli, di, da, do, dos, das, van, von, vom, der, den, ten, ter, te, het, 't, zu, zum, zur, af, av, bin, bint, ibn, ben, bat, abu, al, el, y, e, d', l', dell', dall'`,
);

/** Small words that tie an office to what it is over. */
export const OVER: ReadonlySet<string> = words(
  `of, for, to, at, de, du, des, del, della, dell', di, da, do, dos, der, des, für, van, voor, d', de la, de l', и, по, and, et, y, e, und`,
);

/** Words of places, buildings, bodies and days: a run of capitals that holds one is nobody's name. */
export const THINGS: ReadonlySet<string> =
  words(`street, road, avenue, lane, square, harbour, harbor, port, zoo, police, fire, city, town, county, village, hall, university, college, museum, gallery, park, garden, gardens, bridge, river, lake, sea, beach, bay, island, mount, mountain, valley, church, cathedral, school, hospital, station, airport, tower, court, courthouse, house, council, department, ministry, company, club, united, team, band, orchestra, theatre, theater, festival, cup, league, world, national, north, south, east, west, new, old, great, high, main, market, center, centre, office, building, stadium, arena, terminal, dock, ferry, canal, castle, palace, hotel, bar, cafe, restaurant, bank, union, party, army, navy, force, forces, rescue, association, society, foundation, institute, state, states, republic, kingdom, street's, photo, photos, video, image, screenshot, logo, app, the, a, an, this, these, people, residents, protesters, police's, heavy, thick, black, white, red, green, blue, christmas, easter, summer, winter, spring, autumn, ocean, hurricane, storm, drone,
  monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, june, july, august, september, october, november, december, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, januar, februar, märz, mai, juni, juli, oktober, dezember,
  straße, strasse, platz, hafen, brücke, bahnhof, rathaus, feuerwehr, polizei, kirche, schule, schloss, stadt, verein, universität, krankenhaus, fluss, see, berg, insel, freiwillige, großer, große, alte, alter, neue, neuer, das, der, die, ein, eine,
  rue, place, ville, mairie, préfecture, gare, pont, église, école, hôtel, musée, château, les, le, un, une, calle, plaza, ciudad, puerto, puente, iglesia, hospital, escuela, bomberos, policía, ayuntamiento, río, playa, los, el, una,
  via, piazza, città, porto, ponte, chiesa, comune, vigili, polizia, il, uno, praça, cidade, prefeitura, polícia, ponte, igreja, os, um, uma, straat, plein, brug, politie, brandweer, gemeente, ulica, plac, most, miasto, straż, policja,
  улица, площадь, мост, порт, город, полиция, площади, улице, северный, новый, старый`);

/** What follows a name that is the subject of a sentence. */
export const DEEDS: ReadonlySet<string> =
  words(`is, was, has, had, are, were, have, will, with, and, during, before, after, speaks, speaking, waves, waving, poses, posing, smiles, smiling, arrives, arriving, leaves, leaving, attends, attending, holds, holding, looks, looking, walks, walking, stands, standing, sits, sitting, talks, talking, plays, playing, sings, singing, performs, performing, performed, celebrates, celebrating, celebrated, addresses, addressing, meets, meeting, met, greets, greeting, shakes, appears, appearing, appeared, opens, opening, opened, wears, wearing, wore, rides, riding, runs, running, dances, dancing, shares, shared, shows, showed, posted, posts, said, says, died, won, wins, receives, received, gives, takes, took, competes, competing, signs, signing, visits, visiting, visited, inspects, joins, joined, who, when, as, while, reacts, finished, crosses, lifts, cuts, hugs, kisses, at, in, on,
  ist, war, hat, wurde, spricht, winkt, lacht, lächelt, zeigt, posiert, steht, sitzt, mit, bei, beim, vor, nach, während, eröffnet, feiert, trägt, hält, gewann, starb, am, im, auf,
  est, était, a, avec, lors, pendant, devant, parle, salue, pose, sourit, arrive, prononce, reçoit, tient, inaugure, chez, dans, à, au,
  es, era, fue, ha, con, durante, ante, junto, saluda, habla, posa, sonríe, llega, recibe, sostiene, inaugura, se, en, tras,
  è, era, ha, saluta, parla, sorride, riceve, inaugura, mentre, durante, alla, al, nel, foi, tem, com, durante, discursa, acena, fala, posa, inaugura, recebe, no, na, em,
  is, was, met, tijdens, bij, spreekt, zwaait, opent, jest, był, była, podczas, z, przemawia, w, na,
  был, была, во, на, с, и, выступает, во время, открывает, машет, приветствует, в, у`);

/** Prepositions that may follow places as well as people: behind one alone no name is certain. */
export const PLACING: ReadonlySet<string> = words(
  `at, in, on, and, am, im, auf, bei, beim, vor, nach, dans, à, au, en, tras, ante, alla, al, nel, no, na, em, w, z, в, у, на, во, с, и, a, se, before, after, as, when, during, während, durante, pendant`,
);

/** Words of Arabic and Hebrew after which no name goes on. */
export const ENDS: ReadonlySet<string> = words(
  `خلال, في, مع, أثناء, بعد, قبل, على, من, إلى, عند, أمام, داخل, خارج, يوم, عن, حول, ضمن, بين, במהלך, עם, לפני, אחרי, ליד, בעת, של, על, את, ביום, באירוע, בטקס, ולצדו, לצד`,
);
