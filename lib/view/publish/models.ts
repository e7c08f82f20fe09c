import type { CaptionCount } from '../../shared/caption.ts';
import type { AccountId, Instant } from '../../shared/ids.ts';
import type { Size } from '../../shared/post/boxes.ts';
import type { Problem } from '../../shared/problem.ts';
import type {
  Box,
  Draft,
  Edit,
  Fill,
  Item,
  Pin,
  Place,
  ProductPin,
  Ratio,
  Sound,
  Surface,
  Told,
} from '../../shared/post/draft.ts';

/** One picture or film as the stage and the film strip show it. */
export type ItemModel = Pick<
  Item,
  'id' | 'assetId' | 'edit' | 'altText' | 'pins' | 'products' | 'coverMs'
> & {
  state: 'reading' | 'ready' | 'refused';
  /** What is wrong with it, in a sentence; only where it was refused. */
  refusal: string | null;
  kind: 'picture' | 'film' | null;
  name: string;
  /** The bytes, for showing. */
  url: string | null;
  /** Upright, in pixels. */
  width: number;
  height: number;
  durationMs: number | null;
  /** Its edge print carries a `!`. */
  problem: boolean;
  /** Where it came from, ready for a credit. */
  credit: { title: string; pageUrl: string } | null;
};

/** What a fix button of the preflight list does. */
export type Fix =
  | { kind: 'show'; itemId: string; field: 'alt' | 'crop' | 'cover' | 'pins' }
  | { kind: 'pad'; itemId: string }
  | { kind: 'focus'; field: 'caption' | 'when' | 'collaborators' | 'place' | 'sound' }
  | { kind: 'ask'; feature: 'publishing' | 'lending' | 'comments' }
  | { kind: 'address'; itemId: string }
  | { kind: 'remind' }
  | { kind: 'dry-run' }
  | { kind: 'choose-file'; itemId: string }
  | { kind: 'signin' };

/** One row of the preflight list. `wants` can be passed by, `blocks` cannot. */
export type Check = {
  id: string;
  state: 'clear' | 'wants' | 'blocks' | 'to-run' | 'running';
  fact: string;
  detail: string | null;
  fix: { label: string; act: Fix } | null;
};

/** Which parts this surface and this account have; a row that is false is not shown. */
export type Offers = {
  altText: boolean;
  pins: boolean;
  /** Pins have a place on the picture; on films they are names alone. */
  spots: boolean;
  products: boolean;
  /** Products could be tagged once that is allowed. */
  productsAsk?: boolean;
  collaborators: boolean;
  place: boolean;
  /** Places can be searched, not only remembered. */
  placeSearch: boolean;
  firstComment: boolean;
  shareToFeed: boolean;
  trial: boolean;
  sound: boolean;
  ai: boolean;
  paid: boolean;
  caption: boolean;
  cover: boolean;
  crop: boolean;
};

export type DraftSummary = {
  id: string;
  title: string;
  items: number;
  thumb: string | null;
  changedAt: Instant;
};
export type SavedModel = { id: string; name: string };
/** A template's caption can also be put in by itself. */
export type TemplateModel = SavedModel & { caption?: string };
export type HashtagGroup = SavedModel & { text: string };

/** Whether the account can publish, and if not, why and what would help. */
export type MayPublish =
  | { kind: 'yes' }
  | { kind: 'ask'; permission: string }
  | { kind: 'no'; problem: Problem; pageName: string | null };

/** A right-clicked thing that did not become a draft, or is about to. */
export type IntakeModel = {
  id: string;
  state: 'reading' | 'refused';
  sentence: string;
  /** The origin that the person can let Loupe read. */
  wants: string | null;
  host: string | null;
};

export type ComposerModel = {
  accountId: AccountId;
  username: string;
  face: string | null;
  colour: 1 | 2 | 3 | 4 | 5 | 6;
  zone: string;
  /** When it leaves, as a person says it; without it the form puts it into words. */
  planned?: string | null;
  /** What is odd about that hour: skipped or said twice by the clocks. */
  whenNote?: string | null;
  draft: Draft;
  items: ItemModel[];
  counts: CaptionCount;
  most: CaptionCount & { advisedHashtags: number };
  offers: Offers;
  may: MayPublish;
  checks: Check[];
  /** Nothing blocks. */
  clear: boolean;
  /** The caption names another account of this person's. */
  guard: string | null;
  /** The person was away, and which of several accounts they mean is asked first. */
  unsure?: boolean;
  savedAt: Instant | null;
  /** Another window has written this draft meanwhile. */
  conflict: boolean;
  drafts: DraftSummary[];
  templates: TemplateModel[];
  groups: HashtagGroup[];
  places: Place[];
  /** The account's newest posts for the grid, newest first. */
  grid: (string | null)[];
  intakes: IntakeModel[];
  /** Marks found in the files that say a model made them. */
  aiFound: boolean;
  /** The only item with such a mark, where it is one among others. */
  aiIn?: { kind: 'picture' | 'film'; number: number } | null;
  sending: boolean;
  /** The last refusal of the background, shown inline. */
  problem: Problem | null;
};

/** What a person may write without a command of its own. */
export type DraftPatch = Partial<Told>;

/** What came of a search at Meta. */
export type Hits<T> = { kind: 'hits'; hits: T[] } | { kind: 'problem'; problem: Problem };
export type AudioHit = { audioId: string; title: string; artist: string | null };
export type ProductHit = { productId: string; name: string };

export type ComposerActions = {
  /** What a padded or blurred picture stands on; drawn for the stage as it is drawn for Meta. */
  groundOf?: (picture: HTMLImageElement, out: Size, fill: Fill) => Promise<ImageBitmap | null>;
  addFiles: (files: readonly File[]) => Promise<void>;
  /** A public picture typed in by the person, in place of bytes that cannot be lent. */
  setAddress: (itemId: string, address: string) => Promise<boolean>;
  replaceFile: (itemId: string, file: File) => Promise<void>;
  /** Says that this account is the one that is meant. */
  confirmAccount?: () => void;
  remove: (itemId: string) => void;
  move: (itemId: string, to: number) => void;
  change: (patch: DraftPatch) => void;
  setSurface: (surface: Surface) => void;
  /** For all items of a carousel, which share one. */
  setRatio: (ratio: Ratio) => void;
  setFill: (itemId: string, fill: Fill) => void;
  setBox: (itemId: string, box: Box | null) => void;
  setEdit: (itemId: string, edit: Partial<Edit>) => void;
  setAlt: (itemId: string, text: string) => void;
  setPins: (itemId: string, pins: Pin[]) => void;
  setProducts: (itemId: string, products: ProductPin[]) => void;
  setCover: (itemId: string, ms: number) => void;
  setSound: (sound: Sound | null) => void;
  newDraft: () => void;
  openDraft: (id: string) => void;
  deleteDraft: (id: string) => Promise<void>;
  /** After a conflict: the kept one, or this window's. */
  resolve: (keep: 'theirs' | 'mine') => void;
  saveTemplate: (name: string) => Promise<void>;
  applyTemplate: (id: string) => void;
  saveGroup: (name: string, text: string) => Promise<void>;
  dropSaved: (id: string) => Promise<void>;
  searchPlaces: (text: string) => Promise<Hits<Place>>;
  addPlace: (place: Place) => Promise<void>;
  searchAudio: (text: string) => Promise<Hits<AudioHit>>;
  searchProducts: (text: string) => Promise<Hits<ProductHit>>;
  /** Everything the preflight asks of Meta is asked again. */
  recheck: () => Promise<void>;
  dryRun: () => Promise<void>;
  ask: (feature: 'publishing' | 'lending' | 'comments' | 'contents' | 'products') => Promise<void>;
  /** Lets Loupe read one origin; must be called straight from the click. */
  allowOrigin: (intakeId: string, origin: string) => Promise<void>;
  dismissIntake: (id: string) => Promise<void>;
  /** Sends as `draft.when` says, or as a reminder where `draft.remind` is set. */
  send: () => Promise<{ jobId: string } | null>;
};
