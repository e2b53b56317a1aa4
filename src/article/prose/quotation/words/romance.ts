// French, Spanish, Italian and Portuguese: the words that say who spoke, where and when.
import { all } from "./forms.ts";
import {
  FRENCH_ADDS,
  FRENCH_POSTS,
  FRENCH_SAYS,
  FRENCH_SHARING,
  FRENCH_WRITES,
  ITALIAN_ADDS,
  ITALIAN_SAYS,
  ITALIAN_SHARING,
  ITALIAN_WRITES,
  PORTUGUESE_ADDS,
  PORTUGUESE_SAYS,
  PORTUGUESE_SHARING,
  PORTUGUESE_WRITES,
  SPANISH_ADDS,
  SPANISH_SAYS,
  SPANISH_SHARING,
  SPANISH_WRITES,
} from "./speech-romance.ts";
import type { Words } from "./words.ts";

export const FRENCH: Words = {
  language: "fr",
  common:
    "le, la, les, de, des, du, et, est, un, une, dans, que, qui, pour, sur, avec, pas, il, elle, au, aux, ne, son, sa, ses, par, ce, cette, nous, vous, écrit, déclaré, à, en, jamais, je",
  capitals: "names",
  service: {},
  posts: {
    "": FRENCH_POSTS,
    x: "tweet, tweets, retweet, gazouillis, twit, thread, fil twitter",
    mastodon: "pouet, pouets, toot",
    instagram: "story instagram, stories instagram, storie instagram, publication instagram, story, stories",
  },
  replies: "réponse, légende, fil, commentaire, commentaires, thread, réponses, légendes, post-scriptum",
  media:
    "vidéo, vidéos, message, messages, communiqué, déclaration, compte, page, chaîne, canal, profil, réel, reel, photo, image, live, direct, réseau social, réseau, plateforme, plate-forme, texte, commentaire, commentaires, clip, note, groupe, mur, boucle, texte, déclarations, extrait, séquence, enregistrement, cliché, clichés, selfie, capture, visuel, visuels, hommage, annonce, mots, mot, excuses, appel, avertissement, alerte, avis, application, messagerie, réseaux, comptes, pages, profils, réponse, publication, lignes, images, vidéo en direct, diffusion, légende",
  users:
    "utilisateur, utilisatrice, internaute, utilisateurs, abonné, internautes, utilisatrices, abonnée, abonnés, twittos, followeur, fan",
  sources:
    "cour, cour d'appel, juridiction, décision de justice, ordonnance, propos recueillis, entretien à, entretien avec, interview à, interview accordée, micro de, antenne de, colonnes de, colonnes du, couloirs, marge, sortie, salle des pas perdus, palais de justice, perron, tribune officielle, interview, entretien, communiqué, communiqué de presse, conférence de presse, point de presse, discours, lettre, lettre ouverte, rapport, déclaration, journal, quotidien, magazine, hebdomadaire, radio, télévision, télé, plateau, assemblée, assemblée nationale, sénat, tribunal, procès, audience, jugement, réunion, rencontre, courriel, mail, e-mail, livre, mémoires, émission, podcast, chronique, tribune, article, blog, site, site internet, site web, newsletter, meeting, débat, téléphone, appel, document, film, documentaire, étude, sondage, vidéo, message, note, micro, antenne, agence, presse, colonnes, allocution, sms, matinale, visite, sommet, commission, dépêche, dossier de presse, point presse, conseil municipal, conseil, hémicycle, barre, plaidoirie, réquisitoire, arrêt, ordonnance, autobiographie, préface, pancarte, affiche, banderole, panneau, scène, concert, tournée, spectacle, cérémonie, obsèques, plateau de, caméra, caméras, journalistes, confrères, correspondant, afp, franceinfo, france inter, rtl, bfmtv, europe 1, cnews, tf1, rmc, stade, vestiaire, zone mixte, congrès, séminaire, colloque, assemblée générale, voeux, vœux, tract, note interne, circulaire, manuel, exposition, carnet, carte",
  compounds: "france, inc, corp",
  falsePosts: "blog",
  works:
    "se fait appeler, se font appeler, s'appelle, se nomme, intitulé, intitulée, titre, film, chanson, album, livre, roman, série, émission, slogan, hashtag, projet, opération, campagne, terme, mot, expression, soi-disant, dit, surnommé, surnommée, baptisé, baptisée, titré, single, morceau, tube, pièce, surnom, dénommé, documentaire",
  duties: "",
  says: all(
    "fait état, fait part, font état, faisait état, dit, dis, disait, disant, disent, déclarent, affirment, assurent, expliquent, indiquent, précisent, estiment, jugent, annoncent, dénoncent, saluent, répondent, réagissent, lancent, soulignent, regrettent, condamnent, appellent, qualifient, confirment, promettent, préviennent, avertissent, rappellent, évoquent, parlent, fustigent, accusent, racontent, critiquent, plaident, soutiennent, considèrent, martèlent, déplorent, réclament, réclame, réclamé, exigent, exige, exigé, déclare, déclaré, déclarait, déclarant, affirme, affirmé, affirmait, affirmant, assure, assuré, assurait, explique, expliqué, expliquait, expliquant, indique, indiqué, indiquant, précise, précisé, estime, estimé, estimait, juge, jugé, annonce, annoncé, annonçant, dénonce, dénoncé, dénonçant, dénonçait, salue, salué, saluant, répond, répondu, réagi, réagit, réagissait, demande, demandé, interroge, interrogé, lance, lancé, lançait, martèle, martelé, souligne, souligné, regrette, regretté, condamne, condamné, appelle, appelé, qualifie, qualifiait, qualifié, qualifiant, confirme, confirmé, promet, promis, prévient, prévenu, avertit, averti, rappelle, rappelé, commente, commenté, remercié, remercie, ironise, ironisé, plaisante, plaisanté, confie, confié, évoque, évoqué, parle, parlé, félicité, fustigé, fustige, s'indigne, indigné, s'exclame, exclamé, pouvait, maintient, maintenait, résume, résumé, reconnu, admis, accuse, accusé, exhorté, raconte, raconté, racontait, révèle, révélé, révélait, avoue, avoué, avouait, souffle, soufflé, glisse, glissé, tacle, taclé, raille, raillé, moque, se moque, moqué, grince, peste, pesté, s'agace, agacé, s'emporte, emporté, s'insurge, insurgé, s'étonne, étonné, se réjouit, réjoui, se félicite, se défend, défendu, justifie, justifié, s'excuse, excusé, dément, démenti, témoigne, témoigné, relate, signale, signalé, alerte, alerté, invite, invité, exhorte, implore, supplie, interpelle, interpellé, réplique, répliqué, rétorque, rétorqué, riposte, riposté, conteste, contesté, critique, critiqué, plaide, plaidé, soutient, soutenu, considère, considéré, croit, pense, balance, balancé, lâche, lâché, clame, clamé, proclame, proclamé, martelait, tonne, tonné, répète, répété, insiste, insisté, reconnaît, reconnait, concède, concédé, admet, décrit, décrivant, s'amuse, amusé, s'émeut, ému, s'alarme, s'inquiète, inquiété, déplore, déploré, loue, célèbre, célébré, rend hommage, rendu hommage, adresse, adressé, informe, informé, fait savoir, a fait savoir, prend la parole, pris la parole, sorti du silence, sort du silence, communiqué, communique, résumait, note, noté, constate, constaté, tranche, tranché, s'est dit, se dit, dit adieu",
    FRENCH_SAYS,
  ),
  naming: "appelé, qualifié, baptisé, surnommé",
  writes: all(
    "écrit, écrivait, écrivant, écrivent, écrire, écrivit, rédigé, rédige, signe, signé, griffonné",
    FRENCH_WRITES,
  ),
  adds: all(
    "ajoute, ajouté, ajoutait, ajoutant, poursuit, poursuivi, poursuivait, poursuivant, conclut, conclu, renchérit, renchéri, complète, complété, continué, continue, enchaîne, enchaîné, surenchérit, précise encore, ajoute-t-il, a-t-il ajouté, a poursuivi",
    FRENCH_ADDS,
  ),
  reads:
    "peut-on lire, peut - on lire, lit-on, on peut lire, pouvait-on lire, pouvait - on lire, on pouvait lire, indique, disait, lisait-on, lit-on encore, peut-on y lire, on pouvait y lire, pouvait-on y lire, indiquait",
  tells: "confié à, déclaré à, raconté à, expliqué à, a dit à, confie à, dit à",
  posting: {
    "": "posté, postait, poste, postant, repostant, reposté, reposte, posta",
    x: "tweeté, tweete, tweetait, tweetant, twitté, twitte, twittait, retweeté, retwitté, gazouillé, retweetant, tweeta, twittant",
    mastodon: "pouété",
  },
  sharing: all(
    "partagé, partage, partageant, publié, publie, publiée, publiant, publiait, diffusé, diffusée, diffuse, diffusant, relayé, relayée, mis en ligne, mise en ligne, postée, postés, publiés, partagée, lâché, dégainé, relaie, relayant, mettant en ligne, met en ligne, dévoilé, dévoile, poste, reposté, republié, a posté, laissé, légendé, adressé, envoyé",
    FRENCH_SHARING,
  ),
  takesTo:
    "s'est exprimé, s'est exprimée, s'est tourné vers, s'est tournée vers, a eu recours à, s'est épanché, s'est épanchée",
  according: "selon, d'après, d ' après, d ’ après",
  place: "sur, dans, via, en, à, au, aux, lors, par, pendant, depuis, devant, auprès",
  elsewhere: "à, au, aux, lors, par, pendant, depuis, devant, auprès, en",
  of: "de, du, des, d",
  by: "de, du, des, d, par",
  beside: "avec, pour, contre, sans, envers, chez, entre, vers",
  aside:
    "après avoir, peu après avoir, juste après avoir, avant de, peu avant de, peu après que, à l'issue de, à l ’ issue de, en marge de, après, avant, lorsque, quand, alors que, tandis que, parce que, qui, dont, où, laquelle, lequel, suite à, en réponse à, en réaction à, à propos de, au sujet de, concernant, interrogé sur, interrogée sur, depuis que, malgré, grâce à, réagissant à, en référence à, au lieu de, plutôt que, connu sous, si, ayant, suivi par, suivie par, suivis par",
  replyTo: "en réponse à, en réaction à",
  coordinators: "et, mais, ou, puis",
  be: "est, sont, été, était",
  that: "que, qu, l, le, la, comme, y, lui",
  determiners:
    "le, la, les, un, une, des, l, son, sa, ses, leur, leurs, ce, cet, cette, ces, plusieurs, deux, trois, quelques, mon, notre, d, autre",
  pronouns: "il, elle, on, ils, elles, je, nous, t, tu",
  self: "je, nous, on",
  starters:
    "peu, pas, plusieurs, interpellé, interpellée, sollicité, sollicitée, quant, côté, parmi, suite, une, un, le, la, les, des, son, sa, ses, leur, leurs, dimanche, lundi, mardi, mercredi, jeudi, samedi, hier, aujourd, ni, ne, on, ils, elles, nous, vous, je, ça, cela, c, si, tout, toute, tous, toutes, deux, trois, joint, jointe, samedi, mardi, outre, malgré, face, sous, vers, entre, chez, jusqu, lorsque, quand, comme, puisque, résultat, bref, enfin, désormais, toujours, également, parallèlement, pendant, durant, via, au, aux, du, plus, puis, ensuite, enfin, hier, selon, pour, dans, sur, mais, et, après, avant, ainsi, aussi, alors, quelques, en, lors, à, il, elle, ce, cette, interrogé, interrogée, dès, vendredi, depuis, par, sans, si, contacté, contactée, déjà, même",
  weekdays: "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche",
  months: "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
  moments:
    "hier, aujourd'hui, avant-hier, la semaine dernière, le mois dernier, l'an dernier, l'année dernière, ce matin, ce soir, cette semaine, hier soir, dans la soirée, dans la matinée, dans la nuit, le week-end dernier, ce week-end, la veille, le lendemain, cet après-midi, dans la journée, peu après, la semaine passée",
  dayParts: "matin, soir, après-midi, dernier, midi, prochain",
  dayPrepositions: "le, ce, dès, du, dans la nuit de, de",
  titles:
    "président, présidente, premier ministre, première ministre, ministre, ministre de l'intérieur, maire, député, députée, sénateur, sénatrice, chancelier, roi, reine, prince, princesse, pape, secrétaire d'état, ancien, ancienne, acteur, actrice, chanteur, chanteuse, rappeur, écrivain, journaliste, militant, militante, footballeur, entraîneur, eurodéputé, eurodéputée, humoriste, avocat, avocate, porte-parole, chef, candidat, candidate, patron, milliardaire, professeur, docteur, comédien, comédienne, attaquant, tennisman, nageur, nageuse, gardien, défenseur, milieu, capitaine, sélectionneur, influenceur, influenceuse, youtubeur, youtubeuse, streameur, animateur, animatrice, mannequin, réalisateur, réalisatrice, romancier, romancière, essayiste, chercheur, chercheuse, médecin, infirmière, agriculteur, préfet, préfète, procureur, procureure, commissaire, directeur, directrice, pdg, fondateur, fondatrice, élu, élue, conseiller, conseillère, porte-parole du, ministre délégué, star, champion, championne",
  bodies:
    "ministère, police, préfecture, gendarmerie, ambassade, université, musée, mairie, parti, club, entreprise, gouvernement, syndicat, association, armée, compagnie, ville, commission, fédération, groupe, élysée, agence, hôpital, orchestre, régie, sncf, ratp, opérateur, métropole, département, région, école, collège, lycée, théâtre, opéra, festival, église, diocèse, banque, hôtel, restaurant, boulangerie, marque, maison, studio, chaîne, rédaction, parquet, pompiers, parc, zoo, équipe, stade, fondation, collectif, organisateurs, maison de disques",
  particles: "de, du, des, la, le, les, d, et, von, van, el, al, ben, bin, l, à, l'",
  abbreviations: "m, mm, mme, mlle, dr, pr, me, st, ste, mgr, av, env",
  answers:
    "répond, répondu, répondait, réplique, répliqué, rétorque, rétorqué, riposte, riposté, commente, commenté, réagit, réagi",
  audience: "abonnés, followers, fans, internautes, communauté, millions d'abonnés",
  back: "plateforme, réseau social, réseau, même réseau, même canal, même voie, messagerie, application",
  images: "photo, photos, image, images, cliché, clichés, selfie, vidéo, vidéos, clip, capture, visuel",
};

export const SPANISH: Words = {
  language: "es",
  common:
    "el, la, los, las, de, del, y, que, en, un, una, por, con, para, no, se, su, sus, es, al, lo, como, más, escribió, dijo, nos, esta, este, ha, a, nunca, vamos, una",
  capitals: "names",
  service: {
    "social-media": "redes, sus redes, las redes",
  },
  posts: {
    "": "publicación, publicaciones, post, posteo, posteos, posts, entrada de facebook, mensaje en redes, mensaje en redes sociales, posteó, mensaje en sus redes, publicación en redes",
    x: "tuit, tuits, tweet, tweets, trino, trinos, retuit, tuiteo, hilo de twitter, hilo en x, hilo en twitter, twit, twits",
    mastodon: "toot",
    instagram:
      "historia de instagram, historias de instagram, stories de instagram, stories, historias de ig, storie",
  },
  replies:
    "respuesta, hilo, pie de foto, leyenda, comentario, historia, historias, comentarios, respuestas, descripción, hilos",
  media:
    "vídeo, video, videos, vídeos, mensaje, mensajes, comunicado, declaración, cuenta, página, canal, perfil, historia, historias, reel, foto, imagen, texto, red social, plataforma, muro, directo, transmisión, comentario, clip, grupo, carta, nota, palabras, imágenes, fotografía, fotografías, selfi, selfie, audio, nota de voz, grabación, streaming, emisión, aviso, alerta, anuncio, homenaje, disculpa, disculpas, despedida, llamamiento, línea, líneas, frase, mensajería, aplicación, app, redes, perfiles, cuentas, páginas, fragmento, video en directo, vídeo en directo, hilo, serie, cadena, grupo de",
  users:
    "usuario, usuaria, usuarios, internauta, seguidor, usuarias, internautas, tuitero, tuitera, seguidora, seguidores, cibernauta",
  sources:
    "sala, audiencia provincial, magistrado, resolución, providencia, declaraciones a, diálogo con, conversación con, charla con, entrevista con, entrevista a, declaraciones a los medios, contacto con, comunicación con, previa, atril, corrillo, entrevista, comunicado, comunicado de prensa, nota de prensa, rueda de prensa, conferencia de prensa, discurso, carta, informe, declaración, declaraciones, diario, periódico, revista, radio, televisión, canal, congreso, parlamento, senado, tribunal, juicio, audiencia, sentencia, reunión, encuentro, correo, correo electrónico, libro, programa, podcast, columna, artículo, blog, sitio, sitio web, página web, boletín, mitin, acto, debate, teléfono, llamada, documento, película, documental, estudio, encuesta, vídeo, video, mensaje, agencia, prensa, ceremonia, evento, visita, cumbre, comparecencia, mañanera, alocución, pleno, pleno municipal, rueda, medios, micrófonos, periodistas, reporteros, cadena, cadena ser, cope, onda cero, radio nacional, tve, programa de televisión, plató, entrevistado, entrevistada, hemiciclo, estrado, juzgado, vista, auto, fallo, querella, denuncia, memorias, autobiografía, prólogo, poema, pancarta, cartel, letrero, pared, escenario, concierto, gira, cena, gala, homilía, misa, funeral, jornada, ponencia, seminario, foro, asamblea, circular, conversación, charla, nota interna, consejo, comité, sesión, prensa local, despacho, efe, europa press",
  compounds:
    "españa, inc, corp, portavoz, dueño, propietario, director, ejecutivo, fundador, empleados, usuarios",
  falsePosts: "",
  works:
    "se llama, se llaman, se hace llamar, se hacen llamar, se autodenomina, se autodenominan, titulado, titulada, título, película, canción, álbum, disco, libro, novela, serie, programa, lema, eslogan, hashtag, etiqueta, proyecto, operación, campaña, término, palabra, llamado, llamada, denominado, denominada, apodado, alias, sencillo, obra, documental, tema, conocido como, conocida como",
  duties: "",
  says: all(
    "dijo, dice, dicho, diciendo, decía, dijeron, señaló, señala, señalado, afirmó, afirma, afirmado, aseguró, asegura, asegurado, expresó, expresa, expresado, manifestó, manifestado, indicó, indica, indicado, explicó, explica, anunció, anuncia, anunciado, anunciando, declaró, declara, declarado, denunció, denuncia, denunciado, respondió, responde, respondido, preguntó, pregunta, advirtió, advierte, advertido, lamentó, lamenta, lamentado, criticó, critica, criticado, calificó, califica, calificado, llamó, llama, llamado, tildó, tachó, tachado, confirmó, confirma, confirmado, destacó, destaca, prometió, celebró, agradeció, felicitó, condenó, condenado, bromeó, exclamó, sentenció, apuntó, subrayó, reaccionó, sostuvo, insistió, comentó, comentado, reconoció, admitió, comunicó, informó, informado, describió, ironizó, recordó, exigió, reclamó, recalcó, zanjó, definió, despidió, arremetió, acusó, contestó, enfatizó, reiteró, precisó, confesó, confiesa, confesado, reveló, revela, revelado, contó, cuenta, contado, relató, relata, narró, admite, reconoce, avisó, avisa, alertó, alerta, pidió, pide, pedido, rogó, ruega, suplicó, instó, insta, urgió, llamó a, defendió, defiende, defendido, justificó, se justificó, se disculpó, disculpado, se quejó, quejado, protestó, protesta, cargó, carga, cargado, espetó, espeta, soltó, suelta, lanzó, lanza, lanzado, disparó, ironiza, bromea, se burló, se mofó, replicó, replica, replicado, rebatió, retrucó, desmintió, desmiente, desmentido, negó, niega, opinó, opina, consideró, considera, estimó, dictaminó, resumió, resume, matizó, puntualizó, aclaró, aclara, aclarado, detalló, detalla, detallado, argumentó, alegó, adujo, planteó, propuso, sugirió, vaticinó, pronosticó, garantizó, garantiza, juró, aplaudió, elogió, alabó, ensalzó, homenajeó, rindió homenaje, se sinceró, sincerado, se despidió, despedido, despide, se mostró, mostró, mostrado, dio a conocer, dio las gracias, hizo saber, dejó claro, rompió el silencio, se pronunció, pronunciado, se dirigió, dirigido, reaccionado, reacciona, agradecido, agradece, celebra, celebrado, felicita, felicitado, reivindicó, recriminó, reprochó, reprocha, afeó, fustigó, exigido, exige, insiste, insistido, sostiene, reitera, reiterado, recordado, recuerda, apunta, subraya, subrayado, destacado, comunicado, informa, anunciaron, informaron, indicaron, aseguraron, señalaron, aseguran, afirman, señalan, indican, explican, denuncian, sostienen, califican, calificaron, tildan, tachan, tacharon, lamentan, lamentaron, critican, criticaron, advierten, advirtieron, responden, respondieron, recuerdan, recordaron, reconocen, reconocieron, admiten, insisten, insistieron, subrayan, subrayaron, destacan, destacaron, apuntan, apuntaron, confirman, confirmaron, acusan, acusaron, reclaman, reclamaron, piden, pidieron, exigen, exigieron, defienden, consideran, consideraron, opinan, cuentan, relatan, explicaron, afirmaron, denunciaron, niegan, negaron, avisan, alertan, alertaron, definen, describen, celebran, celebraron, condenan, condenaron, manifestaron, declararon, declaran, replican, replicaron, contestan, contestaron, publicita, prometido, promete, expresaron, escueto",
    SPANISH_SAYS,
  ),
  naming: "llamado, calificado",
  writes: all(
    "escribió, escribe, escrito, escribía, escribiendo, escribieron, redactó, ha escrito, redactado, anotó, tecleó",
    SPANISH_WRITES,
  ),
  adds: all(
    "añadió, añade, añadido, agregó, agrega, agregado, continuó, continúa, prosiguió, concluyó, concluye, remató, abundó, completó, ahondó, añadiendo, siguió, sigue, finalizó, cerró, cierra, culminó, agregando, apostilló, apostilla, terminó, zanjó, complementó, concluyendo, añadieron",
    SPANISH_ADDS,
  ),
  reads:
    "se lee, se leía, se podía leer, se puede leer, reza, rezaba, decía, dice, leía, puede leerse, podía leerse, señala, se lee en, se alcanza a leer, versa",
  tells: "dijo a, contó a, declaró a, explicó a, le dijo a, confesó a, comentó a, aseguró a",
  posting: {
    "": "posteó, posteado, posteaba, posteando, reposteó",
    x: "tuiteó, tuitea, tuiteado, tuiteaba, tuiteando, twitteó, tuitearon, retuiteó, retuiteado, trinó, retuitea, tuitee",
    mastodon: "tooteó",
  },
  sharing: all(
    "compartió, comparte, compartido, compartida, compartiendo, publicó, publica, publicado, publicada, publicando, difundió, difundido, difundida, subió, colgó, divulgó, divulgado, colgado, lanzó, dejó, dejado, colgando, subiendo, subido, subida, emitió, emitido, replicó, retransmitió, posteó, reposteó, republicó, reposteado, hizo público, difunde, sube",
    SPANISH_SHARING,
  ),
  takesTo:
    "recurrió a, recurre a, recurrido a, recurriendo a, recurrieron a, acudió a, acude a, acudido a, utilizó, utiliza, utilizado, usó, usado, aprovechó, aprovechado, se pronunció, echó mano de, se valió de",
  according: "según, de acuerdo con, conforme a",
  place: "en, a través de, por, desde, vía, mediante, ante, durante, por medio de, al",
  elsewhere: "ante, durante, al",
  of: "de, del",
  by: "de, del, por",
  beside: "con, para, sin, sobre, contra, entre, hacia, hasta, tras, a",
  aside:
    "después de, poco después de, justo después de, poco antes de, al término de, al margen de, horas después de, minutos después de, días después de, después de, después, luego de, tras, antes de, cuando, mientras, porque, aunque, quien, quienes, cuyo, cuya, donde, en respuesta a, en referencia a, al ser preguntado, preguntado por, sobre, acerca de, con respecto a, respecto a, pese a, a pesar de, que, desde que, debido a, en lugar de, en vez de, en relación con, si, a raíz de, seguido por, seguida por",
  replyTo: "en respuesta a",
  coordinators: "y, e, pero, o, sino",
  be: "fue, es, ser, sido",
  that: "que, lo, la, como, le, de, los",
  determiners:
    "el, la, los, las, un, una, unos, su, sus, este, esta, ese, esa, estos, varios, varias, dos, tres, otro, otra, mi, nuestro, propia, propio",
  pronouns: "él, ella, ellos, yo, nosotros, usted",
  self: "yo, nosotros",
  starters:
    "ni, si, cuando, donde, sin, sobre, bajo, entre, hasta, durante, mediante, cada, todo, toda, todos, todas, muchos, muchas, varios, varias, algunos, algunas, otro, otra, otros, otras, un, una, unos, unas, su, sus, este, esta, estos, estas, ese, esa, eso, esto, lo, al, del, nada, nadie, quien, quienes, qué, cómo, aquí, allí, ahí, entonces, finalmente, luego, anoche, minutos, días, semanas, preguntado, preguntada, contactado, contactada, entrevistado, entrevistada, dos, tres, apenas, aunque, porque, junto, frente, debajo, nuestro, nuestra, sin embargo, hace, había, fue, era, es, está, ha, han, hubo, luego, después, ayer, hoy, además, según, también, así, asimismo, más, en, por, pero, tras, ante, para, desde, a, ya, el, la, los, las, con, como, poco, no, mientras, minutos, horas, posteriormente, previamente, al, finalmente, incluso, consultado, consultada",
  weekdays: "lunes, martes, miércoles, jueves, viernes, sábado, domingo",
  months:
    "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre",
  moments:
    "ayer, hoy, anoche, anteayer, la semana pasada, el mes pasado, el año pasado, esta semana, esta mañana, esta tarde, esta noche, el fin de semana, este fin de semana, horas después, el mismo día, la víspera, horas antes, días después, la madrugada de ayer",
  dayParts: "por la mañana, por la tarde, por la noche, pasado, de madrugada",
  dayPrepositions: "el, este, del, de, la noche del, desde el, en la noche del",
  titles:
    "presidente, presidenta, expresidente, expresidenta, ministro, ministra, primer ministro, primera ministra, canciller, senador, senadora, diputado, diputada, alcalde, alcaldesa, gobernador, gobernadora, rey, reina, príncipe, princesa, papa, secretario, secretaria, secretario de estado, exministro, actor, actriz, cantante, rapero, escritor, escritora, periodista, activista, futbolista, entrenador, técnico, líder, portavoz, juez, jueza, fiscal, doctor, doctora, empresario, magnate, candidato, candidata, delantero, tenista, vicepresidente, vicepresidenta, lehendakari, humorista, mandatario, exjugador, exfutbolista, guardameta, portero, defensa, mediocampista, capitán, seleccionador, influencer, youtuber, streamer, presentador, presentadora, conductor, conductora, modelo, director, directora, novelista, poeta, investigador, investigadora, médico, médica, consejero, consejera, concejal, concejala, edil, intendente, intendenta, jefe, jefa, fundador, fundadora, estrella, campeón, campeona, ciclista, piloto, nadadora, nadador, artista, torero, portavoz del, dirigente, secretario general",
  bodies:
    "ministerio, policía, embajada, universidad, museo, ayuntamiento, partido, club, empresa, gobierno, sindicato, asociación, ejército, compañía, ciudad, comisión, federación, cancillería, fiscalía, guardia civil, hospital, selección, alcaldía, presidencia, secretaría, banda, aerolínea, consejería, diputación, junta, generalitat, xunta, metro, renfe, aemet, bomberos, protección civil, ertzaintza, mossos, teatro, orquesta, festival, escuela, colegio, instituto, banco, hotel, restaurante, marca, productora, discográfica, cadena, equipo, fundación, plataforma, consulado, conjunto, entidad, institución, municipio, intendencia, fiscalía general, organización, servicio meteorológico, servicio",
  particles: "de, del, la, las, los, el, y, von, van, da, dos, al, bin, e, para",
  abbreviations: "sr, sra, dr, dra, d, dña, ee, uu, ud, av, pág, núm, lic, ing, gral, prof",
  answers:
    "respondió, responde, respondido, contestó, contesta, contestado, replicó, replica, comentó, reaccionó, retrucó, rebatió",
  audience: "seguidores, fans, followers, suscriptores, internautas, comunidad",
  back: "misma vía, plataforma, red social, mismo medio, misma red, misma plataforma, misma red social, aplicación, mismo canal",
  images:
    "foto, fotos, fotografía, fotografías, imagen, imágenes, selfi, selfie, vídeo, video, vídeos, videos, clip",
};

export const ITALIAN: Words = {
  language: "it",
  common:
    "il, lo, la, i, gli, le, di, che, e, è, un, una, del, della, dei, in, per, con, non, si, su, sul, ha, al, alla, da, nel, nella, sono, scrive, più, come, anche, a, mai, ci, noi, ogni",
  capitals: "names",
  service: {
    "social-media":
      "social network, sui social, ai social, nei social, dai social, sui suoi social, sui propri social, via social",
  },
  posts: {
    "": "post, messaggio social, pubblicazione, posts",
    instagram:
      "storia su instagram, storie instagram, storie su instagram, storia instagram, story instagram, stories, story",
    x: "tweet, cinguettio, retweet, tweets, thread su, tweet al vetriolo",
    mastodon: "toot",
  },
  replies: "risposta, didascalia, thread, storia, storie, commento, commenti, risposte, descrizione, filo",
  media:
    "video, messaggio, messaggi, nota, comunicato, dichiarazione, account, profilo, pagina, canale, storia, storie, reel, foto, immagine, diretta, social network, social, piattaforma, commento, clip, bacheca, testo, lettera, gruppo, intervento, parole, videomessaggio, annuncio, immagini, scatto, scatti, foto ricordo, selfie, audio, vocale, registrazione, filmato, avviso, allerta, omaggio, scuse, saluto, addio, appello, frase, frasi, righe, riga, app, profili, account ufficiale, pagine, serie, canali, reti",
  users: "utente, utenti, utenza, follower, internauta, commentatore",
  sources:
    "corte, gip, giudice per le indagini, motivazioni, colloquio con, intervista a, dichiarazioni, dichiarazioni a, collegamento, collegamento con, sala stampa, tribuna, mixed zone, zona mista, intervista, comunicato, comunicato stampa, conferenza stampa, discorso, lettera, rapporto, nota, dichiarazione, giornale, quotidiano, rivista, settimanale, radio, televisione, tv, trasmissione, camera, senato, parlamento, aula, tribunale, processo, udienza, sentenza, riunione, incontro, e-mail, mail, libro, programma, podcast, rubrica, articolo, blog, sito, sito web, newsletter, comizio, evento, dibattito, telefono, telefonata, documento, film, documentario, studio, sondaggio, video, messaggio, agenzia, stampa, microfoni, convegno, visita, vertice, audizione, colloquio, videomessaggio, cronisti, giornalisti, microfono, ansa, adnkronos, corriere, repubblica, rai, mediaset, sky, dazn, salotto, studio televisivo, consiglio, consiglio comunale, giunta, requisitoria, arringa, autobiografia, memorie, prefazione, poesia, striscione, cartello, insegna, muro, palco, concerto, messa, funerale, congresso, seminario, lezione, forum, assemblea, circolare, conversazione, chiacchierata, cena, gala, informativa, question time, conferenza, bollettino, referto, perizia, ordinanza",
  compounds: "italia, inc, corp",
  falsePosts: "",
  works:
    "si chiama, si chiamano, si fa chiamare, intitolato, intitolata, titolo, film, canzone, album, libro, romanzo, serie, programma, slogan, hashtag, progetto, operazione, campagna, termine, parola, cosiddetto, cosiddetta, soprannominato, denominato, singolo, brano, documentario, detto, spettacolo, opera",
  duties: "",
  says: all(
    "detto, dice, disse, dicendo, diceva, dicono, afferma, affermato, affermando, dichiara, dichiarato, spiega, spiegato, sottolinea, sottolineato, annuncia, annunciato, annunciando, risponde, risposto, chiede, chiesto, avverte, avvertito, attacca, attaccato, commenta, commentato, denuncia, denunciato, conferma, confermato, promette, promesso, ringrazia, ringraziato, critica, criticato, definito, definisce, definendo, chiamato, chiama, bollato, precisa, precisato, osserva, osservato, replica, replicato, sostiene, sostenuto, assicura, assicurato, ribadisce, ribadito, ironizza, scherza, lamenta, condanna, condannato, ricorda, ricordato, racconta, raccontato, rivela, rivelato, esulta, tuona, sbotta, parla, parlato, reagito, esprime, espresso, ammesso, ammette, descritto, salutato, accusato, accusa, raccontava, confessa, confessato, confida, confidato, svela, svelato, rivelando, ammettendo, chiarisce, chiarito, puntualizza, puntualizzato, evidenzia, evidenziato, rimarca, rimarcato, fa sapere, fatto sapere, ha fatto sapere, rende noto, reso noto, comunica, comunicato, informa, informato, segnala, segnalato, avvisa, avvisato, invita, invitato, esorta, esortato, implora, supplica, sfoga, sfogato, si sfoga, protesta, protestato, polemizza, punge, accusano, controbatte, ribatte, ribattuto, rintuzza, smentisce, smentito, nega, negato, si difende, difeso, difende, giustifica, giustificato, si scusa, scusato, chiede scusa, rimprovera, ritiene, ritenuto, considera, giudica, giudicato, crede, pensa, prevede, giura, garantisce, garantito, elogia, elogiato, applaude, celebra, celebrato, festeggia, festeggiato, omaggia, omaggiato, saluta, si congratula, congratulato, piange, ha pianto, dice addio, detto addio, rompe il silenzio, rotto il silenzio, interviene, intervenuto, si rivolge, rivolto, reagisce, riflette, argomenta, sentenzia, esclama, esclamato, urla, ironizzato, scherzato, scherzando, tuonato, esultato, lamentato, rassicura, rassicurato, specifica, specificato, sintetizza, riassume, ricordando, chiosa, chiosato, ammonisce, ammonito, auspica, augura",
    ITALIAN_SAYS,
  ),
  naming: "chiamato, definito",
  writes: all(
    "scritto, scrive, scrisse, scrivendo, scriveva, scrivono, firma, annota, annotato",
    ITALIAN_WRITES,
  ),
  adds: all(
    "aggiunge, aggiunto, aggiungendo, prosegue, proseguito, continua, continuato, conclude, concluso, rincara, incalza, aggiungeva, rilancia, termina, terminato, chiude, chiosa",
    ITALIAN_ADDS,
  ),
  reads:
    "si legge, si leggeva, recita, recitava, legge, recitano, si legge ancora, si poteva leggere, si può leggere, campeggia, campeggiava",
  tells: "detto a, raccontato a, dichiarato a, spiegato a, detto al, confidato a",
  posting: {
    "": "postato, posta, posta su, postando, postava, ripostato, posta una foto",
    x: "twittato, twitta, twittando, twittava, ritwittato, retwittato, cinguetta, cinguettato, ritwitta, twittano, retwitta",
    mastodon: "tootato",
  },
  sharing: all(
    "condiviso, condivide, condivisa, condividendo, pubblicato, pubblica, pubblicata, pubblicando, diffuso, diffusa, affidato, affida, rilanciato, caricato, affidata, lanciato, lasciato, mandato, inviato, ripubblicato, ripostato, rilanciando, condividono, caricata, postata, postato, affidando, consegna, vergato",
    ITALIAN_SHARING,
  ),
  takesTo:
    "si è rivolto a, si è rivolta a, ha usato, usa, si è sfogato, si è sfogata, si sfoga, si affida a, si è affidato a, si è affidata a",
  according: "secondo, stando a, come riporta",
  place:
    "su, sul, sulla, sui, sugli, sulle, in, nel, nella, nei, negli, nelle, via, tramite, attraverso, con, durante, a, ai, al, alla, dal, dalla, da, sull, nell, all, dall",
  elsewhere: "a, ai, al, alla, dal, dalla, da, dall, all, con, durante",
  of: "di, del, della, dei, degli, delle, dell, d",
  by: "di, del, della, dell, dei, da, dal, dalla, dall",
  beside: "per, contro, senza, tra, fra, verso",
  aside:
    "dopo aver, poco dopo aver, subito dopo aver, prima di, poco prima di, al termine di, a margine di, dopo, prima, quando, mentre, perché, anche se, sebbene, che, cui, dove, in risposta a, riferendosi a, a proposito di, interpellato su, rispondendo a, commentando, nonostante, a causa di, circa, riguardo, invece di, se, in merito a, dopo che, seguito da, seguita da",
  replyTo: "in risposta a, rispondendo a",
  coordinators: "e, ed, ma, o, però",
  be: "viene, venne, stato, stata",
  that: "che, lo, la, come, di, l, li",
  determiners:
    "il, lo, la, i, gli, le, l, un, uno, una, suo, sua, suoi, sue, questo, questa, quel, quella, alcuni, due, tre, altro, altra, vari, diversi, proprio, propria, nostro",
  pronouns: "lui, lei, loro, egli, ella, io, noi",
  self: "io, noi",
  starters:
    "ore, sotto, sopra, tra, fra, senza, ogni, tutto, tutti, tutte, molti, molte, alcuni, alcune, altri, altre, un, una, uno, gli, le, i, suo, sua, suoi, questo, questa, questi, quello, quella, ciò, niente, nessuno, chi, cosa, come, dove, quando, mentre, perché, se, ora, allora, quindi, dunque, però, tuttavia, infatti, invece, pure, ancora, sempre, subito, nella, nello, nei, nelle, sul, sulla, sui, al, alla, ai, alle, dal, dalla, dai, del, della, dei, interpellato, interpellata, raggiunto, raggiunta, immediata, immediate, dura, duro, due, tre, pochi, poche, qualche, qualcuno, era, è, ha, hanno, ieri, solo, lunga, lungo, poi, ieri, oggi, secondo, anche, così, infine, in, per, ma, dopo, su, nel, il, la, lo, con, a, intanto, inoltre, poco, da, non, già, e, durante, quindi",
  weekdays: "lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica",
  months:
    "gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre",
  moments:
    "ieri, oggi, ieri sera, stamattina, stasera, la settimana scorsa, la scorsa settimana, il mese scorso, l'anno scorso, questa mattina, questa settimana, nel fine settimana, nella notte, in serata, in mattinata, nel pomeriggio, poco dopo, l'altro ieri, stamane, nelle scorse ore, il giorno dopo",
  dayParts: "mattina, sera, pomeriggio, notte, scorso",
  dayPrepositions: "il, lo scorso, la scorsa, di, da, del, dell'",
  titles:
    "presidente, premier, ministro, ministra, primo ministro, sindaco, sindaca, senatore, senatrice, deputato, deputata, onorevole, governatore, re, regina, principe, papa, cancelliere, segretario, segretaria, ex, attore, attrice, cantante, rapper, scrittore, scrittrice, giornalista, attivista, calciatore, allenatore, leader, portavoce, giudice, dottor, professor, professoressa, vicepremier, tecnico, imprenditore, attaccante, conduttore, conduttrice, influencer, presidente del consiglio, segretario di stato, comico, pilota, ex calciatore, portiere, difensore, centrocampista, capitano, ct, youtuber, streamer, modella, modello, regista, romanziere, poeta, ricercatore, ricercatrice, medico, consigliere, consigliera, assessore, assessora, capo, fondatore, fondatrice, stella, campione, campionessa, ciclista, nuotatrice, nuotatore, artista, showgirl, capogruppo, eurodeputato, eurodeputata, direttore, direttrice",
  bodies:
    "ministero, polizia, ambasciata, università, museo, comune, partito, club, azienda, governo, sindacato, associazione, esercito, compagnia, città, commissione, federazione, regione, farnesina, procura, ospedale, squadra, società, giunta, provincia, vigili del fuoco, protezione civile, carabinieri, questura, prefettura, atac, trenitalia, teatro, orchestra, festival, scuola, liceo, banca, hotel, ristorante, marchio, casa discografica, etichetta, emittente, fondazione, ente, istituto, organizzazione, zoo, parrocchia, diocesi, asl, azienda sanitaria, gruppo",
  particles: "di, de, del, della, dei, da, d, la, lo, von, van, al, bin, e, dal",
  abbreviations: "sig, sigg, dott, prof, on, sen, ing, avv, dr, s, ecc, art, pag, mons, gen",
  answers: "risponde, risposto, replica, replicato, ribatte, ribattuto, commenta, commentato, controbatte",
  audience: "follower, followers, fan, seguaci, iscritti",
  back: "piattaforma, social, social network, stesso social, stessa via, stessa piattaforma, stesso canale",
  images: "foto, immagine, immagini, scatto, scatti, selfie, video, clip, filmato",
};

export const PORTUGUESE: Words = {
  language: "pt",
  common:
    "o, a, os, as, de, do, da, dos, das, e, que, em, um, uma, no, na, para, com, não, se, seu, sua, por, ao, mais, é, escreveu, disse, foi, nos, nunca, vamos, está, pelo, pela, são",
  capitals: "names",
  service: {
    "social-media": "redes, suas redes",
  },
  posts: {
    "": "publicação, publicações, post, posts, postagem, postagens, posta, publicação nas redes, post nas redes, mensagem nas redes sociais",
    x: "tuíte, tuítes, tweet, tweets, tuite, retuíte, sequência de tuítes, thread",
    mastodon: "toot",
    instagram: "stories, story, storie, stories do instagram, story do instagram",
  },
  replies: "resposta, legenda, fio, comentário, comentários, respostas, descrição, thread",
  media:
    "vídeo, video, vídeos, mensagem, mensagens, nota, comunicado, declaração, conta, perfil, página, canal, reel, foto, imagem, texto, rede social, redes, plataforma, live, transmissão, comentário, clipe, grupo, feed, carta, palavras, manifestação, imagens, fotografia, fotografias, áudio, gravação, print, selfie, alerta, aviso, anúncio, homenagem, desculpas, despedida, recado, apelo, trecho, frase, rede, aplicativo, redes sociais, perfis, contas, páginas, série, sequência, nota de repúdio, nota de pesar, textão",
  users:
    "usuário, usuária, internauta, utilizador, utilizadora, seguidor, usuários, internautas, seguidora, seguidores, tuiteiro, fã",
  sources:
    "corte, turma, relator, decisão judicial, despacho, declarações a, declarações à, declarações ao, conversa com, entrevista à, entrevista ao, entrevista a, nota à imprensa, nota enviada, resposta por escrito, zona mista, flash interview, entrevista, comunicado, nota, comunicado de imprensa, coletiva, coletiva de imprensa, entrevista coletiva, conferência de imprensa, discurso, carta, relatório, declaração, declarações, jornal, revista, rádio, televisão, tv, congresso, parlamento, senado, câmara, assembleia, tribunal, julgamento, audiência, sentença, reunião, encontro, e-mail, email, livro, programa, podcast, coluna, artigo, blog, site, comício, evento, debate, telefone, telefonema, documento, filme, documentário, estudo, pesquisa, sondagem, vídeo, mensagem, agência, imprensa, cerimônia, cerimónia, visita, cúpula, depoimento, pronunciamento, jornalistas, repórteres, jornalistas da, microfones, globo, globonews, folha, cnn, rádio cbn, rtp, sic, tvi, lusa, plenário, tribuna, sessão, vereadores, boletim, inquérito, processo, denúncia, acórdão, autobiografia, livro de memórias, prefácio, poema, faixa, cartaz, placa, muro, palco, show, concerto, turnê, missa, funeral, velório, seminário, palestra, fórum, assembleia geral, circular, conversa, jantar, gala, estúdio, conselho, comitê, imprensa local, bancada, conferência, missiva, ofício",
  compounds: "brasil, portugal, inc, corp",
  falsePosts: "",
  works:
    "se chama, se chamam, se autodenomina, intitulado, intitulada, título, filme, canção, música, álbum, disco, livro, romance, série, programa, novela, lema, slogan, hashtag, projeto, projecto, operação, campanha, termo, palavra, chamado, chamada, apelidado, conhecido como, conhecida como, single, documentário, peça, denominado, denominada",
  duties: "",
  says: all(
    "disse, diz, dito, dizendo, dizia, disseram, afirmou, afirma, afirmado, afirmando, declarou, declara, declarado, explicou, explica, anunciou, anuncia, anunciado, anunciando, respondeu, responde, perguntou, pergunta, alertou, alerta, avisou, criticou, critica, criticado, chamou, chama, chamado, classificou, classificado, confirmou, confirma, confirmado, destacou, destaca, prometeu, comemorou, celebrou, agradeceu, parabenizou, felicitou, condenou, brincou, ironizou, lamentou, lamenta, ressaltou, reforçou, defendeu, defende, argumentou, comentou, comentado, reconheceu, admitiu, informou, descreveu, reagiu, desabafou, relembrou, lembrou, garantiu, assegurou, denunciou, exigiu, questionou, revelou, definiu, considerou, acusou, acusa, apelou, referiu, sublinhou, salientou, apontou, indicou, contou, conta, contado, revela, revelado, confessou, confessa, relatou, relata, narrou, pediu, pede, pedido, rogou, instou, convocou, cobrou, cobra, rebateu, rebate, retrucou, replicou, contestou, contesta, negou, nega, desmentiu, desmente, justificou, se justificou, desculpou, se desculpou, pediu desculpas, reclamou, reclama, protestou, disparou, dispara, atacou, ataca, alfinetou, alfineta, provocou, debochou, zombou, detonou, esbravejou, opinou, opina, avaliou, avalia, considera, estimou, previu, resumiu, resume, esclareceu, esclarece, detalhou, detalha, pontuou, frisou, enfatizou, reiterou, reitera, insistiu, insiste, alegou, sustentou, propôs, sugeriu, jurou, aplaudiu, elogiou, elogia, exaltou, homenageou, prestou homenagem, despediu-se, se despediu, despediu, declararam, afirmaram, informaram, anunciaram, falou, fala, falando, exclamou, comemora, comemorando, celebra, agradece, agradecendo, lembra, relembra, promete, reconhece, admite, parabeniza, manifestou, se pronunciou, pronunciou-se, quebrou o silêncio, deixou claro, deu a notícia, mostrou-se, avisa, indaga, indagou, diverte-se, gracejou, ironiza, brinca, aconselhou, noticiou, comunicou, comunica, relatam, desabafa",
    PORTUGUESE_SAYS,
  ),
  naming: "chamado, classificado",
  writes: all(
    "escreveu, escreve, escrito, escrevendo, escrevia, escreveram, redigiu, tinha escrito, anotou, digitou, legendou",
    PORTUGUESE_WRITES,
  ),
  adds: all(
    "acrescentou, acrescenta, acrescentando, continuou, continua, prosseguiu, concluiu, conclui, completou, completa, complementou, finalizou, rematou, emendou, adiantou, seguiu, segue, encerrou, encerra, arrematou, finaliza, terminou, aditou, acrescentaram, prossegue",
    PORTUGUESE_ADDS,
  ),
  reads:
    "lia - se, leu - se, pode - se ler, podia - se ler, lê-se, lê - se, dizia, diz, pode ler-se, podia ler-se, pode ler - se, podia ler - se, diz a, lê-se ainda, estampava, dizia o texto, diz o texto",
  tells:
    "disse a, contou a, declarou a, disse ao, disse à, contou ao, contou à, explicou ao, explicou à, afirmou ao, afirmou à",
  posting: {
    "": "postou, postado, posta, postando, repostou, repostando, postaram",
    x: "tuitou, tuíta, tuitado, tuitando, twittou, tuitaram, retuitou, tweetou, retweetou, tuitava",
    mastodon: "tootou",
  },
  sharing: all(
    "compartilhou, compartilha, compartilhado, compartilhada, partilhou, partilhado, partilhada, publicou, publica, publicado, publicada, publicando, divulgou, divulgado, divulgada, veiculado, difundiu, postou, soltou, deixou, lançou, subiu, republicou, repostou, legendou, mandou, enviou, exibiu, postada, postado, publicaram, compartilharam, compartilhando, partilhando, divulga",
    PORTUGUESE_SHARING,
  ),
  takesTo:
    "recorreu a, recorre a, recorreram a, usou, usa, utilizou, utiliza, foi a, se manifestou, aproveitou",
  according: "segundo, de acordo com, conforme",
  place:
    "em, no, na, nos, nas, num, numa, via, através do, através da, através de, por, pelo, pela, pelas, por meio de, por meio do, por meio da, ao, à, às, durante, ante, aos",
  elsewhere: "ao, à, às, aos, durante, ante",
  of: "de, do, da, dos, das",
  by: "de, do, da, dos, das, por, pelo, pela",
  beside: "com, para, sem, sobre, contra, entre, até",
  aside:
    "depois de, logo depois de, pouco depois de, logo após, antes de, pouco antes de, à margem de, ao fim de, depois, após, antes, quando, enquanto, porque, embora, que, quem, cujo, cuja, onde, em resposta a, em resposta ao, em referência a, questionado sobre, perguntado sobre, sobre, a respeito de, apesar de, desde que, devido a, ao comentar, em vez de, se, em relação a, acerca de, seguido por, seguida por",
  replyTo: "em resposta a, em resposta ao",
  coordinators: "e, mas, ou",
  be: "foi, ser, sido",
  that: "que, o, a, como, lhe, de",
  determiners:
    "o, a, os, as, um, uma, seu, sua, seus, suas, este, esta, esse, essa, aquele, vários, várias, dois, duas, três, outro, outra, própria, próprio, nosso",
  pronouns: "ele, ela, eles, elas, eu, nós, você",
  self: "eu, nós",
  starters:
    "aos, às, sob, entre, até, durante, cada, todo, toda, todos, todas, muitos, muitas, vários, várias, alguns, algumas, outro, outra, outros, outras, um, uma, uns, umas, seu, sua, seus, suas, este, esta, esse, essa, isso, isto, aquele, aquela, nada, ninguém, quem, aqui, ali, lá, então, finalmente, logo, dias, semanas, procurado, procurada, contactado, contactada, dois, duas, três, apenas, embora, porque, junto, diante, abaixo, havia, foi, era, é, está, há, à, do, da, dos, das, pelo, pela, num, numa, sem, se, quando, onde, também, nem, só, amigos, fãs, já, num, depois, ontem, hoje, segundo, também, ainda, já, assim, além, em, por, mas, após, para, no, na, nos, nas, o, a, os, as, com, como, pouco, não, enquanto, mais, horas, minutos, ao, posteriormente, questionado, questionada",
  weekdays:
    "segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, segunda, terça, quarta, quinta, sexta, sábado, domingo",
  months:
    "janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro",
  moments:
    "ontem, hoje, anteontem, na semana passada, a semana passada, no mês passado, no ano passado, esta semana, nesta semana, esta manhã, esta tarde, esta noite, no fim de semana, no fim-de-semana, ontem à noite, na véspera, horas depois, no mesmo dia, nesta manhã, na noite passada",
  dayParts: "de manhã, à tarde, à noite, passado, passada, de madrugada",
  dayPrepositions:
    "na, no, nesta, neste, em, de, da, na noite de, na noite desta, na manhã desta, na tarde desta, desta, deste, na última, no último, esta, este, na passada",
  titles:
    "presidente, ex-presidente, ministro, ministra, primeiro-ministro, primeira-ministra, senador, senadora, deputado, deputada, prefeito, prefeita, governador, governadora, vereador, vereadora, rei, rainha, príncipe, papa, chanceler, secretário, secretária, ator, atriz, cantor, cantora, rapper, escritor, escritora, jornalista, ativista, jogador, treinador, técnico, líder, porta-voz, juiz, juíza, empresário, bilionário, candidato, candidata, atacante, apresentador, apresentadora, humorista, vice-presidente, autarca, secretário de estado, influenciador, influenciadora, ex-ministro, ex-atacante, goleiro, guarda-redes, zagueiro, defesa, médio, meia, capitão, selecionador, influencer, youtuber, streamer, modelo, diretor, diretora, romancista, poeta, pesquisador, pesquisadora, médico, médica, chefe, fundador, fundadora, estrela, campeão, campeã, piloto, nadador, nadadora, artista, comediante, dirigente, ex-jogador, sertanejo, funkeira",
  bodies:
    "ministério, polícia, embaixada, universidade, museu, prefeitura, câmara municipal, partido, clube, empresa, governo, sindicato, associação, exército, companhia, cidade, comissão, federação, itamaraty, banda, seleção, hospital, aeroporto, clube de, defesa civil, bombeiros, corpo de bombeiros, metrô, metro, cp, teatro, orquestra, festival, escola, colégio, banco, hotel, restaurante, marca, produtora, gravadora, emissora, equipe, equipa, fundação, entidade, instituição, secretaria, câmara, junta, tribunal, proteção civil, transportadora, organização, inmet, ipma, loja, museu de, zoológico",
  particles: "de, da, do, dos, das, e, von, van, la, del, al, bin, di",
  abbreviations: "sr, sra, dr, dra, prof, profa, eng, av, pág, art, dep, gov, exmo",
  answers: "respondeu, responde, rebateu, retrucou, replicou, comentou, comenta, reagiu, contestou",
  audience: "seguidores, fãs, inscritos, internautas",
  back: "plataforma, rede social, mesma rede, mesma via, mesma rede social, mesma plataforma, aplicativo, mesmo canal",
  images: "foto, fotos, fotografia, fotografias, imagem, imagens, selfie, vídeo, video, vídeos, clipe, print",
};
