import { once } from '../once.ts';
import type { Reading } from './reading.ts';
import { findWords } from './words.ts';

/** How people trade follows and likes, in the languages they do it in. */
const phrases = [
  ...['f4f', 'f4fb', 'fxf', 'l4l', 'lxl', 's4s', 'sub4sub', 'follow4follow', 'like4like'],
  ...['followforfollow', 'likeforlike', 'follow for follow', 'follow 4 follow', 'like for like'],
  ...['followback', 'follow back', 'follow me back', 'follow me i follow you', 'followtrain'],
  ...['follow me and i will follow', 'i follow back', 'gain followers', 'free followers'],
  ...['buy followers', 'get followers', 'let s follow each other'],
  ...['sigueme y te sigo', 'te sigo si me sigues', 'sigo de vuelta', 'devuelvo follow'],
  ...['sigo de volta', 'segue de volta', 'me segue que eu sigo', 'sigam me', 'troco likes', 'sdv'],
  ...[
    'je te suis en retour',
    'abonne toi je m abonne',
    'abo contre abo',
    'suivez moi je vous suis',
  ],
  ...['folgst du mir folge ich dir', 'ich folge zuruck', 'folge zuruck', 'follow gegen follow'],
  ...['seguimi e ti seguo', 'ricambio follow', 'ricambio il follow', 'ti seguo se mi segui'],
  ...['volg me terug', 'ik volg terug', 'folj mig sa foljer jag', 'foljer tillbaka'],
  ...['takibe takip', 'gt yapiyorum', 'takip edeni takip ederim', 'geri takip', 'karsilikli takip'],
  ...['follback', 'folbek', 'folback', 'saling follow', 'follow balik'],
  ...['взаимная подписка', 'взаимные подписки', 'взаимный фолловинг', 'подпишись взаимно'],
  ...['взаимка', 'obserwacja za obserwacje', 'obs za obs', 'فولو باك', 'تابعني واتابعك'],
  ...['متابعه مقابل متابعه', '相互フォロー', 'フォロバ', '맞팔', '선팔', '互粉', '互关', '互關'],
];

const found = once(() => findWords(phrases));

/** Whether a text offers or asks for follows in return. */
export const tradesFollows = (text: Reading): boolean => found()(text);
