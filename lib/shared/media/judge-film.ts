import type { FilmFacts } from './facts.ts';
import type { Finding } from './finding.ts';

/** Where a film is to stand. */
export type FilmUse = 'reel' | 'story' | 'child';

/**
 * All of Instagram's numbers about films, in this one place. UNCONFIRMED: whether Meta's "MB" are of
 * 1,000,000 or of 1,048,576 bytes (the stricter stands here), and a carousel's 60 seconds, which come
 * from an older text.
 */
export const filmLimits = {
  ms: { reel: [3000, 900_000], story: [3000, 60_000], child: [3000, 60_000] },
  bytes: { reel: 300_000_000, story: 100_000_000, child: 300_000_000 },
  ratio: { reel: [0.01, 10], story: [0.1, 10], child: [0.01, 10] },
  fps: [23, 60],
  columns: 1920,
  audioRate: 48_000,
  audioChannels: 2,
  bitsPerSecond: 25_000_000,
  /** What the Reels tab shows; longer or shorter ones stand in the profile alone. UNCONFIRMED. */
  tabMs: [5000, 90_000],
} as const;

const h264 = ['avc1', 'avc3'];
const hevc = ['hvc1', 'hev1'];
/** How far a shape may be from 9:16 and still fill a phone. */
const nearly = 0.01;

const finding = (
  rule: string,
  grade: Finding['grade'],
  ...values: (string | number)[]
): Finding => ({ rule, grade, values: values.map(String) });

type Rule = (facts: FilmFacts, use: FilmUse) => (Finding | false)[];

/** Meta's own list of what it takes; the bytes of others need no closer look. */
const kind: Rule = ({ container, video, audio, truncated }) => [
  container !== 'mp4' && container !== 'mov' && finding('container', 'blocks', container),
  truncated && finding('truncated', 'blocks'),
  !h264.concat(hevc).includes(video ?? '') && finding('codec-video', 'blocks', video ?? ''),
  audio !== null && audio !== 'mp4a' && finding('codec-audio', 'blocks', audio),
];

const length: Rule = ({ durationMs }, use) => {
  const [least, most] = filmLimits.ms[use];
  const told = durationMs / 1000;
  if (durationMs <= 0) return [finding('duration-unknown', 'warns')];
  return [
    durationMs < least && finding('duration-short', 'blocks', told, least / 1000),
    durationMs > most && finding('duration-long', 'blocks', told, most / 1000),
  ];
};

const measures: Rule = ({ bytes, width, height, fps }, use) => {
  const [narrow, wide] = filmLimits.ratio[use];
  const [slow, fast] = filmLimits.fps;
  // Clocks of cameras are off by a few hundredths.
  const rate = fps === null ? null : Math.round(fps * 10) / 10;
  const odd = width > 0 && height > 0 && (width < narrow * height || width > wide * height);
  return [
    bytes > filmLimits.bytes[use] && finding('size', 'blocks', bytes, filmLimits.bytes[use]),
    width > filmLimits.columns && finding('wide', 'blocks', width, filmLimits.columns),
    odd && finding('ratio', 'blocks', width, height),
    rate !== null && rate < slow && finding('fps-low', 'blocks', fps ?? 0, slow),
    rate !== null && rate > fast && finding('fps-high', 'blocks', fps ?? 0, fast),
  ];
};

const sound: Rule = ({ audio, audioRate, audioChannels }) => [
  audioRate !== null &&
    audioRate > filmLimits.audioRate &&
    finding('audio-rate', 'blocks', audioRate, filmLimits.audioRate),
  audioChannels !== null &&
    audioChannels > filmLimits.audioChannels &&
    finding('audio-channels', 'blocks', audioChannels, filmLimits.audioChannels),
  audio === null && finding('silent', 'tells'),
];

/** Meta's text forbids these, and often takes them all the same. */
const making: Rule = (facts) => {
  const { bytes, durationMs } = facts;
  const mean = durationMs > 0 ? (bytes * 8000) / durationMs : 0;
  return [
    !facts.moovFirst && finding('moov-last', 'warns'),
    facts.fragmented && finding('fragmented', 'warns'),
    facts.editList && finding('edit-list', 'warns'),
    facts.otherTracks > 0 && finding('other-tracks', 'warns', facts.otherTracks),
    facts.interlaced === true && finding('interlaced', 'warns'),
    facts.is420 === false && finding('chroma', 'warns'),
    facts.variableRate && finding('variable-rate', 'warns', facts.fps ?? ''),
    mean > filmLimits.bitsPerSecond &&
      finding('bitrate', 'warns', Math.round(mean), filmLimits.bitsPerSecond),
  ];
};

const advice: Rule = ({ width, height, video, durationMs, ai }, use) => {
  const [least, most] = filmLimits.tabMs;
  const off = height > 0 && Math.abs(width / height - 9 / 16) > nearly;
  return [
    use !== 'child' && off && finding('nine-sixteen', 'tells', width, height),
    use === 'reel' &&
      durationMs > 0 &&
      (durationMs < least || durationMs > most) &&
      finding('reels-tab', 'tells', durationMs / 1000, least / 1000, most / 1000),
    hevc.includes(video ?? '') && finding('hevc', 'tells'),
    ai && finding('ai', 'tells'),
  ];
};

const all = (rules: Rule[], facts: FilmFacts, use: FilmUse): Finding[] =>
  rules.flatMap((rule) => rule(facts, use)).filter((one) => one !== false);

/**
 * What a person should know of a film before it is published, gravest first. Lengths are in seconds,
 * sizes in bytes. Of a kind that Instagram does not take nothing else is said.
 */
export function judgeFilm(facts: FilmFacts, use: FilmUse): Finding[] {
  const refused = all([kind], facts, use);
  if (facts.container === 'webm' || facts.container === 'other') return refused.slice(0, 1);
  const found = [...refused, ...all([length, measures, sound, making, advice], facts, use)];
  const order = ['blocks', 'warns', 'tells'];
  return found.sort((one, next) => order.indexOf(one.grade) - order.indexOf(next.grade));
}
