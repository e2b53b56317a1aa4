// What is known of Spanish and Portuguese.
import type { LanguageWords } from "./words-of.ts";

const spanish: LanguageWords = {
  language: "es",
  script: "Latn",
  stop: `el la los las un una unos unas y e o u pero de del a al en con sin por para que se su sus lo le les me te nos
    os mi mis tu tus es son era fue ser está están estar ha han he hay había no sí si ya más muy también como cuando
    donde quien qué este esta esto estos estas ese esa eso todo toda todos todas hoy ahora yo tú él ella nosotros
    ustedes ellos gracias porque desde hasta sobre entre`,
  negations: "no nunca jamás nada nadie ningún ninguno ninguna ni sin tampoco apenas falso niega rechaza",
  limits: `si salvo solo sólo solamente únicamente excepto hasta quizá quizás posiblemente probablemente
    supuestamente presuntamente casi parcialmente podría podrían aparentemente aunque temporalmente`,
  contrasts: `va puede debe podría debería quiere
    vamos podemos debemos queremos podríamos deberíamos
    van pueden deben quieren podrían deberían
    todos algunos varios muchos pocos cada ningunos
    todas algunas varias muchas pocas ningunas
    más menos
    siempre veces nunca
    antes después desde durante
    aumenta disminuye baja reduce sube
    aumentar disminuir bajar reducir
    aumentó disminuyó bajó redujo
    aumento disminución reducción descenso
    subir bajar
    sube baja
    subió bajó
    gana pierde
    ganar perder
    ganó perdió
    ganamos perdimos
    victoria derrota
    por contra
    favor contra
    con sin
    mejor peor
    mejores peores
    bueno malo
    buena mala
    buenas malas
    buenos malos
    alto bajo
    alta baja
    mayor menor
    primero último
    primera última
    primer último
    abierto cerrado
    abierta cerrada
    aceptar rechazar
    aceptó rechazó
    aprobado rechazado
    aprobar rechazar
    verdadero falso
    culpable inocente
    sí no
    fuerte débil
    empieza termina
    comienza termina
    permitir prohibir
    permitido prohibido
    amigo enemigo
    amigos enemigos
    izquierda derecha
    público privado
    mediodía medianoche tarde madrugada
    pública privada
    legal ilegal
    paz guerra
    grande pequeño
    grandes pequeños
    largo corto
    norte sur este oeste
    yo nosotros ellos él ella ustedes tú
    mi nuestro su tu
    mi nuestra su tu
    mis nuestros sus tus
    hombre mujer
    hombres mujeres
    hijo hija
    padre madre
    hermano hermana
    señor señora
    máximo mínimo
    apoyar rechazar
    orgulloso avergonzado
    fácil difícil
    posible imposible
    y o`,
  opposites: "in im i ir des no anti mal",
  numbers: `cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
    diecisiete dieciocho diecinueve veinte`,
  moreNumbers: "treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90",
  weakNumbers: "un uno una primer primero primera",
  ordinals: `primero/primer/primera segundo/segunda tercero/tercer/tercera cuarto/cuarta quinto/quinta sexto/sexta
    séptimo/séptima octavo/octava noveno/novena décimo/décima`,
  scales: "cien=2 ciento=2 mil=3 millón=6 millones=6 mills=6 mdd=6 billón=12 billones=12",
  amounts:
    "docena docenas decenas cientos miles mitad medio media tercio tercios cuarto doble duplicado triple",
  and: "y e",
  to: "a",
  percent: "porciento por_ciento",
  currencies: `dólar=dollar dólares=dollar euro=euro euros=euro libra=pound libras=pound peso=peso pesos=peso yen=yen
    yenes=yen yuan=yuan yuanes=yuan rublo=ruble rublos=ruble céntimo=cent céntimos=cent centavo=cent centavos=cent
    franco=franc francos=franc bolívar=bolivar bolívares=bolivar`,
  units: `kilómetro=km kilómetros=km km=km metro=m metros=m centímetro=cm centímetros=cm cm=cm kilo=kg kilos=kg
    kilogramo=kg kilogramos=kg kg=kg gramo=g gramos=g tonelada=tonne toneladas=tonne litro=litre litros=litre
    hectárea=hectare hectáreas=hectare grado=degree grados=degree celsius=celsius milla=mile millas=mile hora=hour
    horas=hour minuto=minute minutos=minute segundos=secs día=day días=day semana=week semanas=week mes=month
    meses=month año=year años=year siglo=century megavatios=mw gigavatios=gw`,
  titles: `sr sra srta señor señora don doña dr dra presidente presidenta ministro ministra alcalde alcaldesa rey reina
    papa general senador senadora`,
  abbreviations:
    "sr sra srta dr dra ud uds etc av núm pág ene feb mar abr may jun jul ago sep sept oct nov dic ee uu",
  decimalComma: true,
};

const portuguese: LanguageWords = {
  language: "pt",
  script: "Latn",
  stop: `o a os as um uma uns umas e ou mas de do da dos das em no na nos nas ao à aos às com sem por para pelo pela
    que se seu sua seus suas lhe me te nos meu minha é são era foi ser está estão estar tem têm há havia não sim já
    mais muito também como quando onde quem este esta isto esse essa isso todo toda todos todas hoje agora eu você ele
    ela nós eles obrigado obrigada porque desde até sobre entre`,
  negations: "não nunca jamais nada ninguém nenhum nenhuma nem sem tampouco falso nega",
  limits: `salvo só somente apenas exceto até talvez possivelmente provavelmente supostamente quase parcialmente
    poderia poderiam aparentemente caso embora temporariamente`,
  contrasts: `vai pode deve poderia deveria quer
    vamos podemos devemos queremos
    vão podem devem querem poderiam deveriam
    todos alguns vários muitos poucos cada
    todas algumas várias muitas poucas
    mais menos
    sempre vezes raramente nunca
    antes depois desde durante
    aumenta diminui reduz
    aumentar diminuir reduzir baixar
    aumentou diminuiu reduziu caiu
    aumento queda redução diminuição
    sobe desce cai
    subir descer cair
    subiu desceu caiu
    ganha perde
    ganhar perder
    ganhou perdeu
    vence perde
    vitória derrota
    favor contra
    com sem
    melhor pior
    melhores piores
    bom mau ruim
    boa má ruim
    alto baixo
    alta baixa
    maior menor
    primeiro último
    primeira última
    aberto fechado
    aceitar rejeitar recusar
    aprovado rejeitado
    verdadeiro falso
    culpado inocente
    sim não
    forte fraco
    começa termina
    permitir proibir
    permitido proibido
    amigo inimigo
    amigos inimigos
    esquerda direita
    público privado
    manhã tarde madrugada
    legal ilegal
    paz guerra
    grande pequeno
    longo curto
    norte sul leste oeste
    eu nós eles ele ela você vocês
    meu nosso seu teu
    minha nossa sua tua
    homem mulher
    homens mulheres
    filho filha
    pai mãe
    irmão irmã
    senhor senhora
    máximo mínimo
    fácil difícil
    possível impossível
    e ou`,
  opposites: "in im i ir des não anti",
  numbers: `zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze
    dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte`,
  moreNumbers: "trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90",
  weakNumbers: "um uma primeiro primeira",
  ordinals: `primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta sétimo/sétima
    oitavo/oitava nono/nona décimo/décima`,
  scales: "cem=2 cento=2 mil=3 milhão=6 milhões=6 mi=6 bilhão=9 bilhões=9 bi=9 trilhão=12 trilhões=12",
  amounts: "dúzia dúzias dezenas centenas milhares metade meio meia terço dobro triplo dobrou",
  and: "e",
  to: "a",
  percent: "porcento por_cento",
  currencies: `dólar=dollar dólares=dollar euro=euro euros=euro libra=pound libras=pound real=real reais=real peso=peso
    pesos=peso iene=yen ienes=yen centavo=cent centavos=cent cêntimos=cent`,
  units: `quilômetro=km quilômetros=km quilómetro=km quilómetros=km km=km metro=m metros=m quilo=kg quilos=kg kg=kg
    tonelada=tonne toneladas=tonne litro=litre litros=litre hectare=hectare hectares=hectare grau=degree graus=degree
    hora=hour horas=hour h=hour minuto=minute minutos=minute segundos=secs dia=day dias=day semana=week semanas=week
    mês=month meses=month ano=year anos=year século=century`,
  titles: `sr sra senhor senhora dom dona dr dra presidente ministro ministra prefeito prefeita rei rainha papa general
    senador senadora deputado`,
  abbreviations: "sr sra dr dra etc av núm pág jan fev mar abr mai jun jul ago set out nov dez",
  decimalComma: true,
};

export const iberian: readonly LanguageWords[] = [spanish, portuguese];
