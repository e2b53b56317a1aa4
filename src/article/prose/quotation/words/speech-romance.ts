// French, Spanish, Italian and Portuguese verbs of speech in all their forms.
import { all, forms } from "./forms.ts";

const FR_ER = "e, ent, é, ée, ait, aient, ant, a, èrent";
const FR_IR = "it, issent, i, issait, issaient, issant, irent";
const FR_RE = "-, ent, u, ait, aient, ant, it, irent";

/** French verbs of saying, without those of writing, adding and posting. */
export const FRENCH_SAYS = all(
  forms(
    "affirm, déclar, assur, expliqu, indiqu, précis, estim, dénonc, annonc, salu, réclam, demand, interrog, lanc, soulign, regrett, condamn, qualifi, confirm, rappel, comment, remerci, ironis, plaisant, confi, évoqu, parl, félicit, fustig, exclam, résum, accus, exhort, racont, rével, avou, souffl, gliss, tacl, raill, moqu, grinc, pest, agac, emport, insurg, étonn, justifi, excus, témoign, relat, signal, alert, invit, implor, suppli, interpell, répliqu, rétorqu, ripost, contest, critiqu, plaid, pens, balanc, lâch, clam, proclam, martel, tonn, répét, insist, amus, alarm, inquiét, déplor, lou, célébr, adress, inform, communiqu, not, constat, tranch, badin, bougonn, chuchot, claironn, conseill, cri, décoch, décrypt, défi, désavou, désol, développ, dévoil, dict, énonc, exult, formul, fulmin, gouaill, gronn, hurl, invectiv, jubil, jur, lament, larmoy, marmonn, maugré, menac, minimis, murmur, narr, nuanc, observ, opin, pari, persifl, pleur, pointill, préconis, prédis, présag, présent, pronostiqu, protest, raisonn, râl, rassur, ratifi, recommand, recadr, réfut, remarqu, renseign, réprouv, réprimand, revendiqu, rouspét, sermonn, soupir, soupçonn, stigmatis, suggér, suppos, susurr, synthétis, tempêt, tergivers, théoris, vant, vilipend, vitupér, vocifér, abond, acquiesc, admonest, analys, applaudiss, argu, argument, articul, attaqu, attest, certifi, chambr, chant, conjur, cit, corrig, décrét, défoul, désign, détaill, diagnostiqu, enrag, épanch, épingl, espér, étrill, évalu, expos, honor, illustr, incrimin, indign, intim, invoqu, manifest, mesur, nomm, philosoph, prôn, questionn, rapport, réaffirm, réitér, relativis, renouvel, réserv, rigol, statu, tance, tanc, tonitru, triomph, appell, rappell, jug, calcul, regard, taquin, dérid, dédramatis, désespér, enthousiasm, exaspér, hallucin",
    FR_ER,
  ),
  forms("dénonç, annonç, lanç, menaç, énonç, balanç, grinç, tanç, nuanç", "ait, aient, ant, a"),
  forms(
    "révèl, répèt, célèbr, considèr, concèd, suggèr, réitèr, digèr, exaspèr, désespèr, profèr, rouspèt, inquièt, vitupèr, vocifèr",
    "e, ent",
  ),
  forms("protég, fustige, interroge, juge, engage, encourage, partage", "ait, aient, ant, a"),
  forms(
    "avert, rug, gém, réjou, applaud, compat, rebond, surench, enchér, défin, garant, glap, mug, rétabl, averti",
    FR_IR,
  ),
  forms("répond, défend, prétend, attend, entend, confond", FR_RE),
  "dit, dis, disait, disaient, disant, disent, dirent, redit, prédit, promet, promettent, promettait, promis, promettant, admet, admettent, admettait, admis, soumet, croit, croient, croyait, craint, craignent, craignait, craignant, plaint, plaignent, plaignait, plaignant, prévient, préviennent, prévenait, prévenu, soutient, soutiennent, soutenait, soutenu, soutenant, maintient, maintiennent, maintenait, maintenu, convient, conviennent, convenu, convenait, retient, intervient, intervenu, reconnaît, reconnaissent, reconnu, reconnaissait, reconnaissant, décrit, décrivent, décrivait, décrivant, conclut, déduit, traduit, dément, démentent, démenti, démentait, sourit, souriait, rit, riait, réagit, réagissent, réagissait, réagissant, réagi, s'émeut, ému, s'en prend, s'en est pris, s'en est prise, se plaint, plaint, met en garde, mis en garde, mise en garde, mettent en garde, met en cause, mis en cause, fait valoir, a fait valoir, fait remarquer, fait observer, fait part, fait savoir, font savoir, fait mine, tient à rassurer, tient à préciser, tenu à rassurer, tenu à préciser, tenu à remercier, se veut, se voulait, s'est voulu, en appelle, en a appelé, monte au créneau, monté au créneau, donne rendez-vous, prend la défense, pris la défense, souhaite, souhaité, souhaitait, souhaitent, rendu hommage, rend hommage, rendent hommage, s'est fendu, s'est fendue, remet en cause, tire à boulets rouges, donne le ton, ne mâche pas ses mots, n'a pas mâché ses mots, s'en amuse, s'en est amusé, s'en est amusée, s'est adressé, s'est adressée, se désole, se lamente, s'interroge, se demande, s'est demandé, s'est demandée, se souvient, s'est souvenu, a tenu, s'enflamme, enflammé, enflammée, s'égosille, s'impatiente, impatienté, se gausse, gaussé, se targue, se vante, vanté, se console, ricane, ricané, ricanent, blague, blagué, rigole, appelle à, en rajoute, en a rajouté, feint, s'attriste, attristé, attristée",
);

export const FRENCH_WRITES = all(
  "écrit, écrite, écrits, écrites, écrivait, écrivaient, écrivant, écrivent, écrire, écrivit, écrivirent, réécrit, récrit, a-t-il écrit, inscrit, inscrite",
  forms("rédig, sign, griffonn, not, pianot, tap, tapot", "e, ent, é, ait, ant"),
);

export const FRENCH_ADDS = all(
  forms("ajout, complét, continu, enchaîn, termin, embray, prolong, rajout, renchériss", FR_ER),
  "ajoute, poursuit, poursuivent, poursuivi, poursuivait, poursuivant, poursuivit, conclut, concluent, conclu, concluait, concluant, renchérit, renchéri, renchérissait, surenchérit, surenchéri, finit, fini, finissait, reprend, reprenait, enfonce le clou, enfoncé le clou, complète, complètent, en remet une couche, remis une couche",
);

export const FRENCH_POSTS =
  "post, posts, publication, publications, billet, posting, statut, message posté, micro-message, repost, message publié, messages publiés, message diffusé, message mis en ligne, message partagé, post partagé, carrousel, diaporama";

export const FRENCH_SHARING = all(
  forms(
    "partag, publi, diffus, relay, dévoil, post, repost, republi, laiss, adress, envoy, supprim, effac, retir, épingl, répand, ressort, exhum, déterr, modifi, édit",
    "e, ent, é, ée, és, ées, ait, ant, a",
  ),
  "partageant, partageait, mis en ligne, mise en ligne, mises en ligne, met en ligne, mettant en ligne, lâché, dégainé, relaie, relaient, rendu public, rendue publique, posté une vidéo",
);

const ES_AR = "ó, a, aron, an, ado, aba, aban, ando";
const ES_ER = "ió, e, ieron, en, ido, ía, ían, iendo";

/** Spanish verbs of saying. */
export const SPANISH_SAYS = all(
  forms(
    "señal, afirm, asegur, expres, manifest, indic, explic, anunci, declar, denunci, pregunt, lament, critic, calific, llam, tild, tach, confirm, destac, celebr, felicit, conden, brome, exclam, sentenci, apunt, subray, reaccion, coment, comunic, inform, ironiz, record, reclam, recalc, zanj, acus, contest, enfatiz, reiter, precis, confes, revel, relat, narr, avis, alert, rog, suplic, inst, justific, disculp, quej, protest, carg, espet, solt, lanz, dispar, burl, mof, replic, neg, opin, consider, estim, dictamin, matiz, puntualiz, aclar, detall, argument, aleg, plante, vaticin, pronostic, garantiz, jur, elogi, alab, ensalz, homenaje, sincer, pronunci, reivindic, recrimin, reproch, afe, fustig, razon, reflexion, susurr, murmur, grit, clam, proclam, augur, desliz, desahog, despach, desaprob, desautoriz, dese, exalt, exhort, explay, fantase, formul, ilustr, implor, increp, indign, insinu, invit, invoc, ladr, machac, observ, orden, ovacion, pontific, ponder, present, preocup, presagi, propin, rabi, ratific, recomend, rechaz, regañ, remarc, resalt, respald, retrat, salud, satiriz, sermone, sospech, suspir, teoriz, tranquiliz, vacil, valor, vocifer, achac, adelant, alarde, amenaz, anhel, apel, apost, aprob, balbuce, cacare, cit, clamore, conjetur, consol, constat, contraatac, cuestion, culp, deplor, desafi, desarroll, desvel, devel, diagnostic, dialog, dud, ejemplific, encar, entusiasm, enunci, escus, especific, especul, esper, evoc, excus, interpel, jact, loa, llor, mascull, mencion, pact, parafrase, patale, predic, profetiz, promulg, recapitul, redond, refunfuñ, rumi, trin, ufan, vanaglori, verbaliz, vindic",
    ES_AR,
  ),
  forms("respond, promet, agradec, comprend, defend, reprend, reconoc, establec, estremec, enternec", ES_ER),
  forms(
    "advirt, admit, insist, describ, resum, añad, debat, rebat, persist, coincid, refer, suger, desment, adviert",
    ES_ER,
  ),
  "dijo, dice, dicen, dijeron, decía, decían, dicho, diciendo, sostuvo, sostiene, sostienen, sostuvieron, sostenido, sosteniendo, reconoce, reconocen, agradece, agradecen, cuenta, cuentan, contó, contaba, contaron, pide, piden, pidió, pidieron, pedía, pedido, pidiendo, advierte, advierten, advirtió, advirtieron, advertido, advirtiendo, desmiente, desmienten, desmintió, desmentido, desmintiendo, sugiere, sugirió, sugerido, refiere, refirió, referido, niega, niegan, negó, negaron, defiende, defienden, defendió, defendido, ruega, ruegan, suelta, recuerda, recuerdan, recordó, aprueba, desaprueba, reprueba, expone, expuso, exponen, expuesto, propone, propuso, proponen, propuesto, impone, opone, opuso, supone, adujo, aduce, deduce, dedujo, traduce, reproduce, bendice, maldice, maldijo, predijo, predice, contradijo, contradice, intervino, interviene, previno, previene, convino, insta, apuesta, apostó, cree, creen, creía, creyó, piensa, pensaba, opina, opinan, teme, temía, temen, duda, confía, confió, espera, esperaba, augura, ríe, rio, rió, sonríe, despidió, despide, despiden, se despidió, despedido, arremetió, arremete, arremeten, arremetido, embistió, rompió a, rompió el silencio, roto el silencio, dio la cara, salió al paso, sale al paso, salieron al paso, salido al paso, puso el foco, pone el foco, cargó contra, carga contra, puso en duda, hizo un llamado, hace un llamado, hizo un llamamiento, hace un llamamiento, dejó claro, deja claro, dejó caer, deja caer, dejó entrever, dio las gracias, da las gracias, dado las gracias, dio a conocer, da a conocer, quiso, quiso dejar claro, quiso agradecer, hizo saber, hizo constar, hizo hincapié, hace hincapié, mostró su, muestra su, mostraron su, mostrado su, expresó su, alzó la voz, se hizo eco, se hace eco, rindió tributo, ironizan, se lamenta, se lamentó, se queja, se quejó, se pregunta, se preguntó, se preguntaba, se mofa, se burla, se jacta, se jactó, se alegra, se alegró, se congratuló, se congratula, se felicitó, se defendió, se defiende, se disculpa, se disculpó, se excusó, se sincera, se desahogó, se dirige, se dirigió, se refirió, se refiere, se solidarizó, se sumó, se justifica",
);

export const SPANISH_WRITES =
  "escribió, escribe, escriben, escrito, escrita, escribía, escribían, escribiendo, escribieron, redactó, redacta, redactado, ha escrito, anotó, anota, anotado, tecleó, teclea, firmó, firma, firmaba, plasmó, rubricó, garabateó, reescribió";

export const SPANISH_ADDS = all(
  forms(
    "agreg, continu, remat, abund, complet, ahond, finaliz, culmin, apostill, termin, complement, acab",
    ES_AR,
  ),
  "añadió, añade, añaden, añadían, añadía, añadido, añadiendo, añadieron, continúa, continúan, prosiguió, prosigue, prosiguen, prosiguieron, proseguido, prosiguiendo, concluyó, concluye, concluyen, concluyeron, concluido, concluyendo, siguió, sigue, siguen, siguieron, seguía, cerró, cierra, cierran, cerraba, zanjó, zanja, insistió, remacha, remachó, sumó, suma, completa, dijo también, también dijo, ha añadido, ha agregado",
);

export const SPANISH_SHARING = all(
  forms(
    "public, divulg, colg, lanz, dej, replic, poste, reposte, republic, retuite, borr, elimin, retir, edit, modific, fij, cit, mand, envi, deslumbr, viraliz",
    "ó, a, aron, an, ado, ada, ados, adas, aba, ando",
  ),
  "compartió, comparte, comparten, compartieron, compartido, compartida, compartidos, compartidas, compartiendo, compartía, difundió, difunde, difunden, difundieron, difundido, difundida, difundiendo, subió, sube, suben, subieron, subido, subida, subiendo, subía, emitió, emite, emitido, emitida, emitieron, emitiendo, retransmitió, retransmite, hizo público, hizo pública, hecho público, dio a conocer, transmitió, transmitido, transmitida, cuelga, cuelgan, suprimió, suprimido",
);

const IT_ARE = "a, ano, ato, ata, ava, avano, ando, ò, arono";

/** Italian verbs of saying. */
export const ITALIAN_SAYS = all(
  forms(
    "afferm, dichiar, spieg, sottoline, annunci, attacc, comment, denunci, conferm, ringrazi, critic, chiam, boll, precis, osserv, replic, assicur, ironizz, scherz, lament, condann, ricord, raccont, rivel, esult, tuon, sbott, parl, salut, accus, confess, confid, svel, puntualizz, evidenzi, rimarc, comunic, inform, segnal, avvis, invit, esort, implor, supplic, sfog, protest, polemizz, rintuzz, neg, giustific, scus, rimprover, consider, giudic, pens, giur, elogi, applaud, celebr, festeggi, omaggi, congratul, argoment, sentenzi, esclam, url, rassicur, specific, sintetizz, chios, auspic, augur, domand, sospir, sussurr, mormor, bisbigli, grid, strill, sbrait, brontol, borbott, bofonchi, ringhi, imprec, bestemmi, minacci, accenn, anticip, apostrof, arring, assever, attest, bacchett, bocci, cit, commemor, compliment, constat, contest, consigli, decret, deplor, diagnostic, dubit, elenc, enunci, esamin, formul, gioisc, gongol, illustr, incit, infiamm, insinu, interrog, intim, invoc, lanci, lod, motiv, narr, notific, obiett, onor, ordin, ostent, paragon, piagnucol, pontific, predic, preg, prefigur, proclam, profetizz, pronostic, pronunci, qualific, ragion, rammaric, recrimin, reclam, redarguit, riafferm, richiam, rincuor, riport, rivendic, sbandier, scand, sdrammatizz, sferz, sgrid, sibil, smorz, snocciol, sogghign, sollecit, solidarizz, sospett, sper, sprona, spron, stigmatizz, stronc, stuzzic, teorizz, testimoni, tranquillizz, vant, verbalizz, vocifer, desider, emozion",
    IT_ARE,
  ),
  forms(
    "avvert, ribad, smentisc, chiarisc, ammonisc, defin, definisc, garantisc, reagisc, suggerisc, riferisc, ribadisc, ruggisc, asserisc, inveisc, sminuisc, insist, assist, esord",
    "e, ono, ito, ita, iva, endo, ì, irono",
  ),
  "detto, dice, dicono, disse, dissero, dicendo, diceva, dicevano, ridetto, ribadito, ribadiva, chiarito, smentito, ammonito, riferito, riferiva, suggerito, garantito, reagito, definito, definendo, sostiene, sostengono, sostenuto, sosteneva, sostenendo, ritiene, ritengono, ritenuto, riteneva, interviene, intervenuto, intervengono, promette, promettono, promesso, promettendo, ammette, ammettono, ammesso, ammettendo, risponde, rispondono, risposto, rispondeva, rispose, rispondendo, chiede, chiedono, chiesto, chiedeva, chiedendo, chiede scusa, chiesto scusa, conclude, deduce, replica, esprime, esprimono, espresso, esprimendo, descrive, descrivono, descritto, descriveva, promuove, attacca, punge, punto, punzecchia, punzecchiato, difende, difeso, difendono, difendendo, riconosce, riconosciuto, riconoscono, riconosceva, crede, credono, creduto, teme, temono, temuto, prevede, previsto, propone, proposto, proponendo, espone, esposto, impone, oppone, opposto, esulta, piange, pianto, ride, sorride, ribatte, ribattuto, ribattono, controbatte, riflette, riflettuto, trasmette, mette in guardia, messo in guardia, mette le mani avanti, tiene a precisare, tenuto a precisare, fa notare, fatto notare, fanno sapere, fa sapere, fatto sapere, faceva sapere, rende noto, rendono noto, reso noto, rende omaggio, reso omaggio, prende posizione, preso posizione, prende le difese, preso le difese, va all'attacco, andato all'attacco, passa al contrattacco, alza la voce, rompe il silenzio, rotto il silenzio, lancia un appello, lanciato un appello, lancia l'allarme, lanciato l'allarme, dà la notizia, dato la notizia, dà l'addio, dato l'addio, dice addio, detto addio, si legge, si lamenta, lamentato, lamentata, si difende, si sfoga, si scusa, scusato, scusata, si rammarica, si congratula, si complimenta, complimentato, si domanda, si chiede, chiesto, si augura, si indigna, indignato, indignata, si vanta, si commuove, commosso, commossa, si stupisce, stupito, si scaglia, scagliato, scagliata, si schiera, si unisce, unito, unita, si rivolge, rivolto, rivolta, si sbilancia, si giustifica, giustificato, si è detto, si è detta, si dice, ci scherza su, ironizza, gli fa eco, fa eco, fatto eco, le fa eco",
);

export const ITALIAN_WRITES =
  "scritto, scritta, scritti, scritte, scrive, scrivono, scrisse, scrissero, scrivendo, scriveva, scrivevano, riscrive, firma, firmato, annota, annotato, appunta, verga, vergato, digita, digitato, posta scrivendo, didascalia";

export const ITALIAN_ADDS =
  "aggiunge, aggiungono, aggiunto, aggiungendo, aggiungeva, aggiunse, aggiungevano, prosegue, proseguono, proseguito, proseguiva, proseguendo, continua, continuano, continuato, continuava, continuando, conclude, concludono, concluso, concludeva, concludendo, concluse, rincara, rincarato, rincara la dose, incalza, incalzato, incalzava, rilancia, rilanciano, rilanciato, termina, terminato, chiude, chiuso, chiudeva, chiosa, chiosato, riprende, ripreso, insiste, insistito, completa, completato, finisce, finito, scrive ancora, scritto ancora, dice ancora, ha aggiunto, poi aggiunge";

export const ITALIAN_SHARING = all(
  forms(
    "pubblic, affid, rilanci, caric, lanci, lasci, mand, invi, ripubblic, ripost, post, retwitt, cancell, edit, modific, commenta",
    "a, ano, ato, ata, ati, ate, ava, ando, ò",
  ),
  "condiviso, condivisa, condivisi, condivise, condivide, condividono, condividendo, condivideva, diffuso, diffusa, diffusi, diffonde, diffondono, diffondendo, consegna, consegnato, consegnata, vergato, rimosso, rimossa, rimuove, elimina, eliminato, eliminata, trasmesso, trasmessa, mette online, messo online, messa online, rende pubblico, reso pubblico, si è affidato, si è affidata",
);

const PT_AR = "ou, a, aram, am, ado, ava, avam, ando";
const PT_ER = "eu, e, eram, em, ido, ia, iam, endo";
const PT_IR = "iu, e, iram, em, ido, ia, iam, indo";

/** Portuguese verbs of saying. */
export const PORTUGUESE_SAYS = all(
  forms(
    "afirm, declar, explic, anunci, pergunt, alert, avis, critic, cham, classific, confirm, destac, comemor, celebr, parabeniz, felicit, conden, brinc, ironiz, lament, ressalt, reforç, argument, coment, inform, desabaf, relembr, lembr, assegur, denunci, question, revel, consider, acus, apel, sublinh, salient, apont, indic, cont, confess, relat, narr, rog, inst, convoc, cobr, retruc, replic, contest, neg, justific, desculp, reclam, protest, dispar, atac, alfinet, provoc, deboch, zomb, deton, esbravej, opin, avali, estim, detalh, pontu, fris, enfatiz, reiter, aleg, sustent, jur, elogi, exalt, homenage, fal, exclam, manifest, pronunci, indag, gracej, aconselh, notic, comunic, observ, assinal, vatic, augur, prognostic, garant, acredit, ador, afianç, alarde, ameaç, anot, antecip, arremat, arrisc, assever, atest, atir, balbuci, brad, calcul, cit, clam, cogit, conclam, concord, consol, constat, cutuc, debat, desafi, desconvers, desej, despach, dissert, divag, dramatiz, duvid, elenc, encoraj, enalteç, entusiasm, enumer, escancar, especific, especul, esper, estranh, evoc, exager, exort, explan, exult, festej, filosof, formul, gab, gargalh, grit, ilustr, implor, insinu, interpel, invoc, lanç, menospreç, mencion, minimiz, murmur, not, orden, ponder, pontific, preconiz, pressagi, proclam, profetiz, queix, quest, ralh, ratific, recapitul, recomend, record, rejeit, resmung, responsabiliz, ridiculariz, saud, satiriz, sentenci, sinaliz, solidariz, solt, suspeit, suspir, sussurr, teoriz, testemunh, tranquiliz, troç, ufan, verbaliz, vibr, vocifer, xing",
    PT_AR,
  ),
  forms(
    "respond, promet, agradec, reconhec, esclarec, defend, entend, compreend, enaltec, reprend, surpreend, ofend",
    PT_ER,
  ),
  forms(
    "admit, resum, insist, defin, garant, desment, reag, exig, discut, ped, persist, refer, suger, repet, reflet, conclu",
    PT_IR,
  ),
  "disse, diz, dizem, disseram, dizia, diziam, dito, dizendo, pede, pedem, pediu, pediram, pedia, pedindo, pedido, pediu desculpa, pede desculpa, pediu desculpas, pede desculpas, refere, referem, sugere, desmente, desmentiu, mente, crê, creem, vê, teme, supõe, propõe, propôs, expôs, expõe, opõe, opôs, impõe, contrapôs, contrapõe, prevê, previu, reitera, sustém, interveio, contradisse, maldisse, traduz, deduz, aduz, ri, riu, sorriu, chora, despede-se, despediu-se, se despede, se despediu, despediu, despede, mostrou-se, mostra-se, diz-se, disse-se, queixa-se, queixou-se, se queixa, se queixou, lamenta-se, congratulou-se, congratula-se, regozijou-se, insurgiu-se, insurge-se, manifestou-se, pronunciou-se, defendeu-se, defende-se, justificou-se, desculpou-se, dirigiu-se, referiu-se, solidarizou-se, interrogou-se, indignou-se, emocionou-se, gabou-se, se defendeu, se defende, se revoltou, se indignou, se emocionou, se dirigiu, se solidarizou, se manifestou, se posicionou, se pronunciou, se justificou, se declarou, quebrou o silêncio, deu a notícia, deu detalhes, deixou claro, deixou um alerta, fez questão, fez um apelo, faz um apelo, fez um desabafo, abriu o jogo, abriu o coração, rasgou elogios, mandou um recado, mandou recado, deu um recado, soltou o verbo, não poupou críticas, saiu em defesa, sai em defesa, rendeu homenagem, prestou homenagem, presta homenagem, chama a atenção, chamou a atenção, tomou posição, veio a público, vem a público",
);

export const PORTUGUESE_WRITES =
  "escreveu, escreve, escrevem, escrito, escrita, escrevendo, escrevia, escreviam, escreveram, redigiu, redige, tinha escrito, anotou, anota, digitou, digita, legendou, legenda, assinou, assina, assinava, rabiscou";

export const PORTUGUESE_ADDS = all(
  forms(
    "acrescent, continu, complet, complement, finaliz, remat, emend, adiant, encerr, arremat, termin, adit",
    PT_AR,
  ),
  "prosseguiu, prossegue, prosseguiram, prosseguem, prosseguia, concluiu, conclui, concluíram, concluem, concluía, concluído, concluindo, seguiu, segue, seguiram, seguem, segue-se, somou, insistiu, escreveu ainda, disse ainda, afirmou ainda, acrescentou ainda, fechou, fecha, rematam",
);

export const PORTUGUESE_SHARING = all(
  forms(
    "compartilh, partilh, public, divulg, post, solt, deix, lanç, republic, repost, legend, mand, envi, apag, delet, edit, retir, remov, fix, veicul",
    "ou, a, aram, am, ado, ada, ados, adas, ava, ando",
  ),
  "difundiu, difundido, difundida, exibiu, exibido, exibida, subiu, transmitiu, transmitido, transmitida, excluiu, excluído, tornou público, tornou pública, tornado público, expôs",
);
