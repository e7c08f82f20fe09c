import { once } from '../once.ts';

/*
 * What people say to close a talk, folded and with doubled letters written once: words that thank
 * or agree by themselves, words that go with them, and words after which more is wanted.
 */

type Words = { has: (word: string) => boolean };

/** Read when the first of them is looked for. */
function words(text: string): Words {
  const all = once(() => new Set(text.trim().split(/\s+/).map(single)));
  return { has: (word) => all().has(word) };
}

/** A word with every run of one letter as a single one: "thanksss", "cooool", "tysm". */
export const single = (word: string): string => word.replace(/(.)\1+/gu, '$1');

/** One of these makes a thank-you or an acknowledgement. */
export const closing = words(`
  thank thanks thanx thankyou thx thnx tnx tks ty tysm tyvm cheers appreciated appreciate grateful
  ok okay okie oki k kk great perfect awesome amazing cool nice lovely brilliant excellent noted
  gotcha understood welcome yay haha hahaha hehe lol aww aw
  wonderful beautiful gorgeous stunning fantastic fabulous marvellous marvelous adorable sweet
  wunderbar herrlich wunderschon magnifique merveilleux splendide maravilloso maravillosa hermoso
  maravilhoso maravilhosa lindissimo meraviglioso bellissimo prachtig geweldig underbart harligt
  danke dankeschon dank merci vielen alles klar super toll prima gerne verstanden perfekt
  mercii parfait daccord nickel genial compris
  gracias grax graciass perfecto genial vale entendido listo buenisimo
  obrigada obrigado obg brigada brigado valeu vlw perfeito otimo beleza entendi
  grazie graziee perfetto ottimo capito benissimo
  bedankt dankjewel dankuwel dankje top fijn begrepen
  tack tackar toppen perfekt bra takk tusen tak kiitos kiitti selva
  dziekuje dziekuje dzieki dzieki super jasne diky dekuji dakujem jasne koszi koszonom koszi
  multumesc mersi hvala fala paldies aciu aitah blagodaria
  спасибо спасибочки спс благодарю пасиб класс супер отлично понятно понял поняла ясно хорошо ок
  дякую дякуемо дяки щиро супер зрозумило хвала благодаря мерси
  tesekkurler tesekkur tsk tskler sagol sagolun sagolasin eyvallah tamam harika mukemel
  makasih terimakasih terima trims tq tengkyu mantap siap oke noted cảm cam camon
  ευχαριστω ευχαριστουμε ευχαριστο ευχαριστα τελεια ωραια
  شكرا شكراا مشكور مشكوره تسلم تسلمي يسلمو جزاك تمام ممتاز
  مرسی ممنون ممنونم سپاس متشکرم تشکر باشه عالی
  תודה מעולה אחלה מושלם סבבה
  धन्यवाद शुक्रिया ठीक shukriya dhanyavad dhanyawad meherbani salamat
`);

/** The same in more than one word. */
export const closingPhrase = (): RegExp =>
  /(?<!\p{L})(?:no (?:problem|worries)|got it|will do|sounds good|youre welcome|de nada|same to you|love[ds]? (?:it|this|that|them|these)|so (?:good|pretty|nice)|see (?:you|u|ya)(?: (?:there|then|soon|later|around))?)(?!\p{L})/gu;

/** These stand beside it and want nothing. */
export const beside = words(`
  you u so very much many a lot bunch again all for the this that it its is your ur answer answers
  answering reply replying response responding quick fast info information help helping helpful tip
  tips advice sharing share explaining explanation details detail letting me know really truly dear
  love luv loved oh ah wow yes yeah yep yup no problem worries anytime sure and well same to good
  sounds got will do i we my as always too also kind kindly of be x xx xo xoxo in advance million
  ton tons heaps god bless babe hun hon friend guys girl sis bro man sir mam madam pleasure
  sehr schon dir euch ihnen dich fur die den das antwort info hilfe ja ach lieb liebe lieben von dir
  tausend herzlichen ganz schnelle rasche ich auch dann mal
  beaucoup pour la le votre ta ton reponse a vous toi mile bien oui c est tres gentil d acord
  muchas muchisimas mil por la tu su respuesta respuestas muy amable si de nada a ti
  muito muita pela pelo resposta de nada demais voce querida querido linda lindo sim e
  mile tante molto per la risposta gentile gentilissima sei si cara caro te
  je wel u heel erg hartelijk voor het snelle antwoord ja hor
  sa mycket svaret for det du ar snall mange mye svar mange hjelpen hjalpen hjaelpen paljon
  bardzo za odpowiedz moc za odpoved szepen a valaszt mult pentru raspuns puno lepa
  большое огромное вам тебе за ответ очень я да все буду знать велике за видповидь много
  ederim ediyorum cok cevap icin ola olun canim hocam abla
  kasih banyak ya kak kakak sis min infonya info gan on ban nhieu nha a chi
  πολυ για την απαντηση σας σου παρα και
  جزيلا لك لكم الله خيرا كثيرا على الرد يا
  خیلی از شما بابت پاسخ
  רבה רבות על התשובה לך
  बहुत आपका ji bahut aapka
`);

/** After one of these more is wanted, or something is wrong. */
export const wanting = words(`
  but however except though although still yet not never nothing didnt doesnt dont cant couldnt wont
  isnt wasnt broken wrong bad please pls plz plis can could would should need needs want wants wish
  send sent price prices cost link order ordered buy dm message how what where when which who why if
  or maybe refund return waiting wait
  aber leider nicht kein keine bitte kann konnen wie wo wann was oder doch noch wenn brauche mochte
  mais pas svp comment combien ou quand si voudrais besoin
  pero favor cuanto donde cuando como quiero necesito puedes quisiera precio
  porem nao favor quanto onde quando quero preciso pode preco
  ma non favore quanto dove quando come vorrei prezo
  maar niet graag hoeveel waar wanner
  men inte ikke hur hvor nar vill
  ale nie prosze ile gdzie kiedy
  но не пожалуиста сколько где когда как хочу можно але ни скильки де
  ama fakat lutfen ne nasil istiyorum degil
  tapi tolong berapa mau minta
  αλλα δεν ποσο που
  لكن بس كم اين ولی اما چند کجا אבל כמה איפה लेकिन कितना
`);

/** Thanks in scripts that put nothing between words. */
export const closingWhole =
  /^(?:(?:どうも|本当に|ほんとに|ご丁寧に|ご返信|お返事)*(?:ありがとう|有難う|有り難う|感謝)(?:ございます|ございました|です|ね|〜|ー)*|了解(?:です|しました)?|わかりました|なるほど|太?(?:谢谢|謝謝|多谢|多謝|感谢|感謝)(?:你|您|妳|大家|啦|了|哦|喔|老师|分享|回复|回覆)*|好的?|明白了?|知道了|收到|(?:정말|너무|답변)*(?:감사합니다|감사해요|감사드려요|감사드립니다|고마워요?|고맙습니다)|네네?|알겠습니다|ขอบคุณ(?:มาก|นะ|ค่ะ|คะ|ครับ|ๆ)*|ขอบใจ(?:นะ|จ้า)*)$/u;
