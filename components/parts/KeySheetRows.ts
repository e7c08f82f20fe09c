import { type MessageKey, say } from '../../lib/words/say.ts';
import { sendKeys } from './sendKeys.ts';

export type SheetTab = 'comments' | 'insights' | 'publish';

/** A key cap as it is drawn, and as it is read aloud where its sign says nothing. */
export type Cap = { sign: string; name: string };

/** One line of the sheet. */
export type KeyRow = {
  does: MessageKey;
  caps: Cap[];
  /** Its keys are pressed one after the other; else any of them does. */
  then: boolean;
  /** Rests where single keys are switched off. */
  single: boolean;
};

export type KeyGroup = { title: MessageKey; tab: SheetTab | null; rows: KeyRow[] };

const drawn = { enter: '↵', backspace: '⌫', up: '↑', down: '↓' };
const spelt = { slash: '/', question: '?', dot: '.', at: '@' };

function cap(key: string): Cap {
  switch (key) {
    case 'enter':
    case 'backspace':
    case 'up':
    case 'down':
      return { sign: drawn[key], name: say(`keysheet_name_${key}`) };
    case 'slash':
    case 'question':
    case 'dot':
    case 'at':
      return { sign: spelt[key], name: say(`keysheet_name_${key}`) };
    case 'esc':
    case 'shift':
      return { sign: say(`keysheet_cap_${key}`), name: say(`keysheet_cap_${key}`) };
    case 'send':
      return { sign: sendKeys(), name: sendKeys() };
    default:
      return { sign: key, name: key };
  }
}

type Manner = { then?: boolean; single?: boolean };

const row = (does: MessageKey, keys: string, manner: Manner = {}): KeyRow => ({
  does,
  caps: keys.split(' ').map(cap),
  then: manner.then ?? false,
  single: manner.single ?? true,
});

const inTurn = { then: true };
const always = { single: false };

/** All keys there are, in the order of the sheet. */
export const keyGroups = (): KeyGroup[] => [
  {
    title: 'keysheet_everywhere',
    tab: null,
    rows: [
      row('keysheet_rows', 'J K'),
      row('keysheet_to_comments', 'G C', inTurn),
      row('keysheet_to_insights', 'G I', inTurn),
      row('keysheet_to_publish', 'G P', inTurn),
      row('keysheet_look', 'shift R', inTurn),
      row('keysheet_undo', 'Z'),
      row('keysheet_account', '1–9'),
      row('keysheet_sheet', 'question'),
      row('keysheet_close', 'esc', always),
    ],
  },
  {
    title: 'keysheet_comments',
    tab: 'comments',
    rows: [
      row('keysheet_open', 'enter', always),
      row('keysheet_reply', 'R'),
      row('keysheet_private', 'P'),
      row('keysheet_hide', 'H'),
      row('keysheet_done', 'E'),
      row('keysheet_snooze', 'S'),
      row('keysheet_like', 'L'),
      row('keysheet_several', 'X'),
      row('keysheet_delete', 'backspace backspace', inTurn),
      row('keysheet_search', 'slash'),
      row('keysheet_fresh', 'dot'),
    ],
  },
  {
    title: 'keysheet_replying',
    tab: 'comments',
    rows: [
      row('keysheet_saved', 'slash', always),
      row('keysheet_names', 'at', always),
      row('keysheet_choose', 'up down', always),
      row('keysheet_insert', 'enter', always),
      row('keysheet_send', 'send', always),
      row('keysheet_leave', 'esc', always),
    ],
  },
  {
    title: 'keysheet_publishing',
    tab: 'publish',
    rows: [
      row('keysheet_new_post', 'N'),
      row('keysheet_words', 'slash', always),
      row('keysheet_publish', 'send', always),
    ],
  },
];
