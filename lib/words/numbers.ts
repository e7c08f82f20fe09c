import { locale, say } from './say.ts';

const kept = new Map<string, Intl.NumberFormat>();

function format(style: string, options: Intl.NumberFormatOptions, value: number): string {
  const known = kept.get(style);
  const made = known ?? new Intl.NumberFormat(locale(), options);
  if (!known) kept.set(style, made);
  return made.format(value);
}

/** `48,210` */
export const full = (value: number): string => format('full', {}, value);

/** `+86`, `−3`, `0`: for figures that are differences. */
export const signed = (value: number): string =>
  format('signed', { signDisplay: 'exceptZero' }, value);

/** `412`: a name rather than an amount. */
export const plain = (value: number): string => format('plain', { useGrouping: false }, value);

/** `10K`, `5K`, `0`: marks on an axis. */
export const mark = (value: number): string =>
  format('short', { notation: 'compact', maximumFractionDigits: 1 }, value);

/** `21.4K` from ten thousand on, `3,480` below. */
export const short = (value: number): string =>
  Math.abs(value) < 10_000 ? full(value) : mark(value);

/** `2.6` */
export const times = (value: number): string =>
  format('times', { maximumFractionDigits: 1 }, value);

/** `12 %` */
export const percent = (value: number): string => say('percent', plain(value));
