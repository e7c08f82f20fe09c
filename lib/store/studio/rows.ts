import type { AccountId, Instant } from '../../shared/ids.ts';
import type { Facts } from '../../shared/media/facts.ts';
import type { Draft, Told } from '../../shared/post/draft.ts';

/** Where a picture was found, for its credit. */
export type Origin = {
  /** The picture's own address; null for bytes that have none. */
  url: string | null;
  pageUrl: string;
  title: string;
};

/** The bytes of a picture or film as they came, or as the darkroom made them. */
export type AssetRow = {
  id: string;
  bytes: Blob;
  /** The file's name, shown and never believed. */
  name: string;
  /** Null while nobody has looked at the bytes. */
  facts: Facts | null;
  origin: Origin | null;
  /** Whether a read without cookies gave the same bytes; null where none was made. */
  public: boolean | null;
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: string;
  /** What the picture looks like, in 64 bits as hexadecimal; null for films and unread ones. */
  print: string | null;
  /** For what the darkroom made: the asset it was made of. */
  madeFrom: string | null;
  createdAt: Instant;
};

export type DraftRow = Draft;

/** Something kept to be used again in an account's posts. */
export type SavedRow = { id: string; accountId: AccountId; name: string; usedAt: Instant } & (
  | { kind: 'template'; value: Partial<Told> }
  | { kind: 'hashtags'; value: { text: string } }
  | { kind: 'place'; value: { placeId: string } }
  /** A reply for the slash menu; `last` is the variant that went last. */
  | { kind: 'reply'; value: { variants: string[]; uses: number; last: number } }
  /** What was chosen last; its id is `choices:<account>`. */
  | { kind: 'choices'; value: Partial<Told> }
);

/** Why a right-clicked thing did not become a draft. */
export type IntakeRefusal =
  | 'svg'
  | 'animated'
  | 'tiny'
  | 'unreadable'
  | 'gone'
  | 'not-a-picture'
  | 'page-forbidden'
  | 'too-large'
  /** Its bytes can be read once the person lets Loupe read that origin. */
  | 'needs-origin';

/** One "Publish with Loupe", from the click until its picture is a draft or is refused. */
export type IntakeRow = {
  id: string;
  at: Instant;
  state: 'reading' | 'kept' | 'refused';
  refusal: IntakeRefusal | null;
  origin: Origin;
  /** The origin whose permission is wanted, as `https://example.com`. */
  wants: string | null;
  assetId: string | null;
  /** Words that were selected, for the caption. */
  text: string | null;
  /** The item whose bytes it replaces: an address typed by the person, and no draft of its own. */
  into?: string;
  /** The draft it was put into; null while it waits for an account to be there. */
  draftId?: string | null;
};
