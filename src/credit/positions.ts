// The words that say where somebody stands in a picture, by language. Collected by hand.
import { UNSPACED, fold } from "./fold.ts";

/** A place that is not counted. */
export type Side = "left" | "right" | "center" | "top" | "bottom" | "front" | "back";

const SIDE_WORDS: Readonly<Record<Side, string>> = {
  left: `left, l, lft, far left, extreme left, at left, on left, on the left, links, li, ganz links, gauche, à gauche, g, à g, izquierda, izq, a la izquierda, sinistra, a sinistra, sx, esquerda,
    à esquerda, links op de foto, lewej, z lewej, po lewej, слева, крайний слева, зліва, ліворуч, يسار, اليسار, إلى اليسار, يسارا, من اليسار, على اليسار, 左, 左端, 左側, 写真左, 左边, 左側, 左一, 왼쪽, 왼쪽 사진, αριστερά, משמאל, שמאל, till vänster, vänster, t.v, tv,
    til venstre, venstre, vasemmalla, solda, vlevo, balra, stânga, kiri, trái`,
  right: `right, r, rt, far right, extreme right, at right, on right, on the right, rechts, re, ganz rechts, droite, à droite, d, à d, derecha, der, a la derecha, destra, a destra, dx, direita,
    à direita, prawej, z prawej, po prawej, справа, крайний справа, праворуч, يمين, اليمين, إلى اليمين, يمينا, من اليمين, على اليمين, 右, 右端, 右側, 写真右, 右边, 右一, 오른쪽, δεξιά, מימין, ימין, till höger, höger, t.h, th,
    til høyre, høyre, til højre, højre, oikealla, sağda, vpravo, jobbra, dreapta, kanan, phải`,
  center: `center, centre, c, middle, in center, in the center, at center, at centre, in the middle, in the centre, mitte, mi, in der mitte, m, centro, au centre, al centro, en el centro, ao centro, no centro, midden, in het midden,
    w środku, środku, pośrodku, в центре, посередине, в середине, у центрі, посередині, وسط, الوسط, في الوسط, المركز, 中央, 真ん中, 中间, 中間, 中, 가운데, κέντρο, στο κέντρο, במרכז, מרכז, i mitten, mitten, i midten, midten, keskellä, ortada, uprostřed, középen, tengah`,
  top: `top, above, oben, en haut, haut, arriba, alto, in alto, acima, boven, сверху, вверху, أعلى, الأعلى, 上, 上方, επάνω, למעלה, góra, u góry`,
  bottom: `bottom, below, unten, en bas, bas, abajo, basso, in basso, abaixo, onder, снизу, внизу, أسفل, الأسفل, 下, 下方, κάτω, למטה, dół, u dołu`,
  front: `front, in front, foreground, in foreground, in the foreground, vorn, vorne, im vordergrund, devant, au premier plan, al frente, delante, primer plano, en primer plano, in primo piano, à frente, vooraan, voor, na pierwszym planie, на переднем плане, на первом плане, 手前, 前列, 前`,
  back: `back, rear, background, at back, in back, in background, in the background, behind, hinten, im hintergrund, derrière, à l'arrière-plan, al fondo, atrás, detrás, sullo sfondo, dietro, ao fundo, achteraan, achter, w tle, на заднем плане, сзади, 奥, 後列, 後ろ, 后`,
};

/** Folded words and phrases, to the side that they name. */
export const SIDES: ReadonlyMap<string, Side> = new Map(
  (Object.entries(SIDE_WORDS) as [Side, string][]).flatMap(([side, list]) =>
    list
      .split(",")
      .map((word) => [fold(word.trim()).replace(/\./g, "").replace(/['-]/g, " "), side] as const),
  ),
);

const ORDINAL_WORDS: readonly string[] = [
  `first, erster, erste, premier, première, primero, primera, primo, prima, primeiro, primeira, eerste, pierwszy, pierwsza, первый, первая, перший, перша, الأول, الأولى, 一, 첫, πρώτος, πρώτη, ראשון, ראשונה, första`,
  `second, zweiter, zweite, zweite, deuxième, second, seconde, segundo, segunda, secondo, seconda, tweede, drugi, druga, второй, вторая, другий, друга, الثاني, الثانية, 二, 두, δεύτερος, δεύτερη, שני, שנייה, andra`,
  `third, dritter, dritte, troisième, tercero, tercera, terzo, terza, terceiro, terceira, derde, trzeci, trzecia, третий, третья, третій, третя, الثالث, الثالثة, 三, 세, τρίτος, τρίτη, שלישי, שלישית, tredje`,
  `fourth, vierter, vierte, quatrième, cuarto, cuarta, quarto, quarta, vierde, czwarty, czwarta, четвертый, четвёртый, четвертая, четвёртая, الرابع, الرابعة, 四, 네, τέταρτος, τέταρτη, fjärde`,
  `fifth, fünfter, fünfte, cinquième, quinto, quinta, vijfde, piąty, piąta, пятый, пятая, الخامس, الخامسة, 五`,
  `sixth, sechster, sechste, sixième, sexto, sexta, sesto, sesta, zesde, szósty, szósta, шестой, шестая, السادس, 六`,
];

/** Folded ordinal words, to their numbers. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  ORDINAL_WORDS.flatMap((list, index) =>
    list.split(",").map((word) => [fold(word.trim()), index + 1] as const),
  ),
);

/** Small words between an ordinal and a side. */
export const FILLERS: ReadonlySet<string> = new Set(
  `from, the, of, at, on, in, to, far, front, row, von, v, vom, der, des, de, la, en, partant, à, partir, depuis, par, du, por, desde, el, a, da, dalla, dal, d, od, z, strony, vanaf, van, с, со, من, على, جهة, από, τα, מ, från, fra, pictured, standing, seated, pic, picture, photo, im, bild, auf, dem, foto, na, foto`
    .split(",")
    .map((word) => fold(word.trim())),
);

/** Words that join two names. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(
  `and, &, with, alongside, und, mit, sowie, et, avec, y, e, con, com, en, met, i, oraz, z, и, с, та, й, з, و, مع, と, 和, 与, 與, 및, 와, 과, και, με, עם, och, med, og, ve, ile, a, és, și, dan`
    .split(",")
    .map((word) => fold(word.trim())),
);

/** Titles and offices in lower case that belong to the name behind them. */
export const TITLES: ReadonlySet<string> = new Set(
  `president, prime, minister, foreign, defence, defense, finance, interior, justice, health, secretary, general, of, state, governor, senator, mayor, king, queen, prince, princess, pope, chancellor, ambassador, judge, attorney,
  deputy, vice, chief, chairman, chairwoman, chair, director, professor, sir, dame, rep, sen, gov, u, s, the, for, and, affairs, de, du, la, des, le, van, von, der, den, del, di, da, do, dos, bin, al, el, ibn, ben,
  président, présidente, premier, première, ministre, secrétaire, générale, général, maire, roi, reine, presidente, primer, primera, ministro, ministra, canciller, alcalde, alcaldesa, rey, reina, gobernador, gobernadora,
  sindaco, sindaca, re, regina, президент, премьер, министр, глава, губернатор, мэр, premiera, prezydent, burgemeester`
    .split(",")
    .map((word) => fold(word.trim())),
);

const LISTS: Readonly<Record<"left" | "right", string>> = {
  left: `from left, from left to right, left to right, from l to r, l to r, l - r, from the left, pictured from left, from far left, clockwise from top left, v . l, v . l . n . r, v . l . n . r ., vlnr, von links, von links nach rechts, von li, von l, v . li,
    de gauche à droite, de g . à d, de g à d, à partir de la gauche, de izquierda a derecha, desde la izquierda, de izq . a der, da sinistra, da sinistra a destra, da sx, da esquerda para a direita, da esquerda, da esq . para a dir, v . l . n . r, van links naar rechts, od lewej, слева направо, зліва направо,
    من اليسار إلى اليمين, من اليسار, 左から, 从左至右, 从左到右, 左起, 왼쪽부터, από αριστερά, משמאל לימין, från vänster, fra venstre, soldan sağa`,
  right: `from right, from right to left, right to left, r to l, from the right, von rechts, von rechts nach links, de droite à gauche, de derecha a izquierda, da destra, da direita, van rechts, od prawej, справа налево, من اليمين إلى اليسار, من اليمين, 右から, 从右至左, 右起, από δεξιά, מימין לשמאל, från höger, fra høyre`,
};

/** Words before a list of names in the order in which they stand; the group says from which side. */
export const LIST_PHRASES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<left>${alternatives(LISTS.left)})|(?<right>${alternatives(LISTS.right)}))`,
  "giu",
);

function alternatives(list: string): string {
  return list
    .split(",")
    .map((phrase) => phrase.trim())
    .sort((a, b) => b.length - a.length)
    .map((phrase) => {
      const pattern = phrase.replace(/\./g, "\\.").replace(/ /g, "\\s*");
      return UNSPACED.test(phrase) ? pattern : `${pattern}(?![\\p{L}\\p{N}])`;
    })
    .join("|");
}
