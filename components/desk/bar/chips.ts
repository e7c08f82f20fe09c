import type { DeskModel, DeskReads, Filter, Shelf } from '../../../lib/view/desk/models.ts';
import { type MessageKey, say } from '../../../lib/words/say.ts';

export type Chip = {
  id: string;
  label: string;
  count: number | null;
  on: boolean;
  /** It stands only while it is on, and pressing takes it off. */
  closes: boolean;
  patch: Partial<Filter>;
};

const shelfWords: Record<Shelf, MessageKey> = {
  waiting: 'desk_shelf_waiting',
  all: 'desk_shelf_all',
  hidden: 'desk_shelf_hidden',
  snoozed: 'desk_shelf_snoozed',
};

function shelves({ filter, counts }: DeskModel): Chip[] {
  const one = (shelf: Shelf, count: number | null): Chip => ({
    id: shelf,
    label: say(shelfWords[shelf]),
    count,
    on: filter.shelf === shelf,
    closes: false,
    patch: { shelf },
  });
  const resting = counts.snoozed > 0 || filter.shelf === 'snoozed';
  return [
    one('waiting', counts.waiting),
    one('all', null),
    one('hidden', counts.hidden),
    ...(resting ? [one('snoozed', counts.snoozed)] : []),
  ];
}

/** What narrows the list besides: a post, a person or a language, each taken off by itself. */
function narrow({ filter, tongues }: DeskModel, reads: DeskReads): Chip[] {
  const { mediaId, person, tongue } = filter;
  const closing = (id: string, label: string, patch: Partial<Filter>): Chip => ({
    id,
    label,
    count: null,
    on: true,
    closes: true,
    patch,
  });
  const language = tongues?.find(({ code }) => code === tongue)?.name ?? tongue;
  const post = mediaId === null ? null : (reads.post(mediaId)?.title ?? say('desk_one_post'));
  return [
    ...(post === null ? [] : [closing('post', post, { mediaId: null })]),
    ...(person === null ? [] : [closing('person', say('at_name', person), { person: null })]),
    ...(language === null ? [] : [closing('tongue', language, { tongue: null })]),
  ];
}

/** The row of filters, those of one post, person and language among them while they are on. */
export function chipsOf(model: DeskModel, reads: DeskReads): Chip[] {
  const { questions, links } = model.filter;
  const both = (id: 'questions' | 'links', key: MessageKey, on: boolean): Chip => ({
    id,
    label: say(key),
    count: null,
    on,
    closes: false,
    patch: { [id]: !on },
  });
  return [
    ...shelves(model),
    ...narrow(model, reads),
    both('questions', 'desk_questions', questions),
    both('links', 'desk_links', links),
  ];
}
