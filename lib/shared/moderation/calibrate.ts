/** A score as log-odds: `slope * score + shift`. */
export type Scale = { slope: number; shift: number };
export type Scored = { score: number; hidden: boolean };

export const probability = (score: number, { slope, shift }: Scale): number =>
  1 / (1 + Math.exp(-(slope * score + shift)));

const rounds = 100;
/** Keeps the curve from becoming a step where all scores are on their right side. */
const damping = 1e-3;

/**
 * Fits probabilities to scores that were given to texts nobody had learnt from (Platt, by Newton's
 * steps). What is asked for is never wholly 0 or 1, so that few examples claim little.
 */
export function scaleOf(scored: readonly Scored[]): Scale {
  const hidden = scored.filter((one) => one.hidden).length;
  const kept = scored.length - hidden;
  const [yes, no] = [(hidden + 1) / (hidden + 2), 1 / (kept + 2)];
  let [slope, shift] = [1, 0];
  for (let round = 0; round < rounds; round += 1) {
    let [gs, gb, hss, hsb, hbb] = [damping * slope, 0, damping, 0, 1e-9];
    for (const { score, hidden: is } of scored) {
      const p = probability(score, { slope, shift });
      const off = p - (is ? yes : no);
      const weight = Math.max(p * (1 - p), 1e-9);
      gs += off * score;
      gb += off;
      hss += weight * score * score;
      hsb += weight * score;
      hbb += weight;
    }
    const det = hss * hbb - hsb * hsb;
    if (!(Math.abs(det) > 1e-12)) break;
    const [ds, db] = [(hbb * gs - hsb * gb) / det, (hss * gb - hsb * gs) / det];
    // A long step may overshoot; a short one is only slower.
    const pace = Math.min(1, 2 / Math.max(Math.abs(ds), Math.abs(db), 1e-12));
    slope -= pace * ds;
    shift -= pace * db;
    if (Math.abs(ds) + Math.abs(db) < 1e-7) break;
  }
  // A higher score must never mean a lower chance.
  return { slope: Math.max(slope, 0), shift };
}
