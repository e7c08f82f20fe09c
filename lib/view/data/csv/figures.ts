import type { DayRow, MediaFigures, MediaRow, WindowRow } from '../../../store/rows.ts';
import { columns, isoOf } from './sheet.ts';

const figure =
  (of: keyof Pick<MediaFigures, 'reach' | 'views' | 'saved' | 'shares' | 'interactions'>) =>
  ({ figures }: MediaRow): number | null =>
    figures?.[of] ?? null;

export const postColumns = columns<MediaRow>([
  ['csv_post_address', ({ permalink }) => permalink],
  ['csv_post_id', ({ id }) => id],
  ['csv_kind', ({ kind }) => kind],
  ['csv_time', ({ timestamp }) => isoOf(timestamp)],
  ['csv_caption', ({ caption }) => caption],
  ['csv_views', figure('views')],
  ['csv_reach', figure('reach')],
  ['csv_likes', ({ likes }) => likes],
  ['csv_comments', ({ comments }) => comments],
  ['csv_saved', figure('saved')],
  ['csv_shares', figure('shares')],
  ['csv_interactions', figure('interactions')],
  ['csv_read_at', ({ fetchedAt }) => isoOf(fetchedAt)],
]);

export const dayColumns = columns<DayRow>([
  ['csv_figure', ({ metric }) => metric],
  ['csv_day', ({ day }) => day],
  ['csv_value', ({ value }) => value],
  ['csv_read_at', ({ fetchedAt }) => isoOf(fetchedAt)],
]);

/** A week's total; what Meta gave instead of a number stands in the last column. */
export const weekColumns = columns<WindowRow>([
  ['csv_figure', ({ metric }) => metric],
  ['csv_from', ({ from }) => from],
  ['csv_to', ({ to }) => to],
  ['csv_value', ({ value }) => (value.kind === 'count' ? value.value : null)],
  ['csv_why', ({ value }) => (value.kind === 'count' ? '' : value.kind)],
  ['csv_read_at', ({ fetchedAt }) => isoOf(fetchedAt)],
]);
