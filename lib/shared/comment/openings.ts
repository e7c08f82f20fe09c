import { once } from '../once.ts';

/*
 * How questions begin, as they are written by people who leave the mark out: folded, the first
 * word before the colon and then the words that may follow it. A word without a colon asks by
 * itself.
 */
const table = [
  // en
  `how: much many long big tall large heavy old far often soon come do does did can could should
  is are was were about to; what: is are was were s do does did would can could will if about
  kind size sizes time type brand color colour colours colors glaze clay material camera font
  app made; whats; where: is are was were s do does did can could to would in from you; wheres;
  when: is are was were s do does did will can could would; which: is are was one ones of size
  color colour glaze clay do did would; who: is are was s made makes did does do can; whose;
  why; is: it this that there these the your anyone anybody he she; are: you they these those
  there the any we; do: you they these we u i; does: it this that anyone the he she; did: you it
  they u; can: you i we it u this they these someone somebody anyone; could: you i we it u this;
  would: you it this; will: you it this there they these u; have: you u; has: anyone anybody
  this it; should: i we; may: i; any: chance idea update updates discount tips; anyone: know
  knows; anybody: know knows; price: please pls plz`,
  // de
  `wie: viel viele gross lange teuer oft alt heisst geht macht machst hast habt kann komme ist
  sind; was: kostet kosten ist sind machst macht bedeutet hast benutzt; wo: kann ist sind gibt
  finde bekomme bekommt hast kauft bist; wann: ist kommt gibt kommen kann wird; woher: hast ist
  kommt; wer: ist hat macht kann; warum; wieso; weshalb; welche: farbe grosse glasur ist sind;
  welcher; welches; gibt: es; kann: man ich mir jemand; konnen: sie wir; konnt: ihr; kannst: du;
  hast: du; habt: ihr; haben: sie; ist: das die der es dieser diese noch; sind: die das diese;
  darf: ich man`,
  // fr
  `combien: coute est de ca; ou: est puis peut trouver acheter sont; quand: est sera seront sort;
  comment: faire fait faites as avez puis peut on est tu vous ca; pourquoi; quel: est prix age;
  quelle: est taille couleur; quelles; quels; est: ce; qui: est a; peut: on; peux: tu; pouvez:
  vous; as: tu; avez: vous`,
  // es
  `cuanto: cuesta cuestan vale valen es sale mide pesa tarda; cuanta; cuantos: son hay; donde:
  puedo esta estan se lo compro compraste venden consigo es; cuando: es sale estara hay llega;
  como: puedo se lo hago haces hiciste compro pago consigo; cual: es; cuales: son; quien: es lo
  hizo; precio: por porfa; haceis: envios; haces: envios; hacen: envios; tienes: tienda stock
  envios disponible disponibles; teneis: tienda stock envios disponible; puedes: hacer enviar
  decirme mandar mandarme pasar; puedo`,
  // pt, it
  `quanto: custa e esta fica costa costano viene ce; quantos; onde: compro posso fica encontro e
  esta tem voce voces; quando: sai e vai chega esce arriva sara; qual: e o a preco valor; quais;
  quem: e fez; voces: fazem enviam entregam tem; voce: faz envia tem vende; tem: como na no pra
  para em disponivel; posso: comprar encomendar avere ordinare sapere; dove: posso si trovo e
  sono compro l; quale: e; quali: sono; chi: e ha; spedite: in; avete: ancora negozio spedizioni
  disponibile; puoi: dirmi fare mandare mandarmi spedire; potete: dirmi fare mandare spedire`,
  // nl
  `hoeveel: kost kosten is; waar: kan is koop heb vind komt; wanneer: is komt zijn; hoe: duur
  lang groot kan maak doe veel heb heet; waarom; welk; kun: je jij; kan: je ik man jag du jeg
  ni; heb: je; heeft: iemand`,
  // no, da, sv
  `hvor: mye meget kan mange lenge stor har kjoper koper kommer; hva: koster er heter; hvad:
  koster er hedder; hvornar: er kommer; nar: kommer ar er blir; hur: mycket lange stor manga gor
  kan har ar; vad: kostar ar heter; var: kan finns koper kopte ar hittar; hvorfor; varfor;
  finns: det den de; finnes: det den; findes: det den; har: du ni dere i`,
  // pl, cs
  `ile: kosztuje to za ma kosztuja trwa; gdzie: mozna kupic jest to sa moge znajde; kiedy: bedzie
  beda jest; jak: mozna zrobic dlugo to duzy zamowic; jaka: cena jest; jaki: jest to; czy;
  dlaczego; kolik: stoji to; kde: se to je koupim koupit; kdy: bude budou`,
  // hu
  `mennyibe: kerul; mennyi: az ez; hol: lehet kaphato veheto; mikor: lesz`,
  // fi
  `missa; paljonko: maksaa; paljon: maksaa; milloin; kuinka: paljon; mista: saa`,
  // ro
  `cat: costa este; unde: se pot gasesc ai; cand: va vor este`,
  // tr
  `ne: kadar zaman; nereden; nerede; kac: para tl lira cm; fiyat: ne nedir; fiyati: ne nedir;
  fiyatlari: ne; nasil: siparis alabilirim yapiyorsun alabiliriz; var: mi; siparis: alabilir`,
  // id
  `berapa: harga harganya ya ini kak; harganya: berapa; dimana: bisa beli belinya ini; kapan: ada
  restock; apakah; bagaimana: cara; gimana: cara; kenapa; bisa: kirim pesan order`,
  // vi
  `bao: nhieu; gia: bao; mua: o; co: ship con ban`,
  // hi
  `kitna: hai ka; kitne: ka ki hai; kaise: kare order milega le; kahan: se milega hai; kya: ye
  yeh hai aap price`,
  // ru
  `сколько: стоит стоят это будет времени; где: можно купить это вы находитесь взять; когда:
  будет будут; как: заказать купить можно сделать называется; почему; какая: цена это; какой:
  это размер; а: сколько где есть можно как когда; есть: ли; можно: ли заказать купить узнать;
  подскажите`,
  // uk
  `скільки: коштує коштують це; де: можна купити; коли: буде; чи: є можна; як: замовити купити`,
  // el
  `ποσο: κανει κοστιζει εχει κανουν; που: μπορω ειναι το βρισκω; ποτε: θα; πωσ: μπορω`,
  // ar
  `كم: سعر السعر سعره ثمن سعرها بكم; بكم; اين; وين; متى; كيف; هل; ليش; لماذا`,
  // fa
  `چنده; چند: تومن تومان قیمت; قیمت: چنده چقدره چقدر; قیمتش: چنده چقدره; چقدر; کجا; چطور; چطوری;
  ایا`,
  // he
  `כמה: עולה זה עולים; איפה: אפשר זה קונים; מתי: יהיה; איך: אפשר מזמינים עושים; למה; האם; יש:
  משלוח לכם`,
  // hi, deva
  `कितना; कितने; कहाँ: से; कैसे; क्या`,
];

/** By its first word: the words that may follow, or an empty one where it asks alone. */
function read(languages: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const entry of languages.join(';').replace(/\s+/g, ' ').split(';')) {
    const [first = '', rest = ''] = entry.trim().split(': ');
    const next = rest.split(' ');
    found.set(first, new Set([...(found.get(first) ?? []), ...next]));
  }
  return found;
}

const openings = once(() => read(table));

function opens(first: string, next: string | undefined): boolean {
  const after = openings().get(first);
  return after !== undefined && (after.has('') || (next !== undefined && after.has(next)));
}

const inWord = String.raw`[\p{L}\p{M}\p{N}]`;
const noWord = String.raw`[^\p{L}\p{M}\p{N}@]`;
const oneOf = (words: string): string => `(?:${words.replaceAll(' ', '|')})(?!${inWord})`;

/** Where a thought begins after another: behind a sign, a picture, or a word that joins the two. */
const joins = oneOf('and but und aber oder et mais y pero mas ed en maar och men og и но ve');
const seam = String.raw`[.!,:;()"*~،।\u2000-\uffff\u{1f000}-\u{1faff}-](?= |$)|(?<= )${joins}`;

/**
 * What may stand before a question without being part of it; so much of it, lest it take long. No
 * question begins with one of these words.
 */
const greets = oneOf(
  'hi hey hello hallo hola ola ciao salut bonjour hej hei moin czesc привет здравствуите thanks ' +
    'thank you wow omg oh ok okay so also please pls sorry e a ama dan tapi kak min gan sis mbak ' +
    'madam sir bro',
);
const before = String.raw`(?:${noWord}|@[^ ]*(?= |$)|${greets}){0,12}`;

/*
 * Steps to where each thought begins and tells its first two words. The words are looked up and are
 * no part of the pattern: with a thousand of them it took a fifth of a second to be made.
 */
const thought = once(
  () =>
    new RegExp(
      `(?:^|${seam})${before}(?!${greets})(?=(${inWord}+)(?:${noWord}+(${inWord}+))?)`,
      'gu',
    ),
);

/** Whether a folded text begins to ask, at its start or where a new thought starts. */
export function beginsToAsk(folded: string): boolean {
  for (const [, first = '', next] of folded.matchAll(thought()))
    if (opens(first, next)) return true;
  return false;
}

/** Words that ask wherever they stand, in scripts that put nothing between words. */
export const askingAnywhere =
  /(?:吗|呢|多少|哪里|哪儿|哪裡|怎么|怎麼|什么|什麼|几点|幾點|嗎|いくら|どこ|いつ|ですか|ますか|でしょうか|ませんか|ましたか|何円|なぜ|どうやって|얼마|어디|언제|인가요|나요|까요|어떻게|무엇|뭐예요|뭔가요|ไหม|มั้ย|เท่าไหร่|เท่าไร|ที่ไหน|เมื่อไหร่|อย่างไร|ยังไง)/;
