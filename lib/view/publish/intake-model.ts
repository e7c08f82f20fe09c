import type { IntakeRow } from '../../store/studio/rows.ts';
import { say } from '../../words/say.ts';
import type { IntakeModel } from './models.ts';

/** A right-clicked thing as it is shown; one that became a draft is shown no more. */
export function intakeModel(row: IntakeRow): IntakeModel[] {
  if (row.state === 'kept') return [];
  const { id, wants } = row;
  const host = wants === null ? null : new URL(wants).host;
  if (row.state === 'reading') {
    return [{ id, state: 'reading', sentence: say('preflight_intake_reading'), wants: null, host }];
  }
  const refusal = row.refusal ?? 'unreadable';
  const sentence =
    refusal === 'needs-origin'
      ? say('preflight_intake_needs_origin', host ?? '')
      : say(`preflight_intake_${refusal.replaceAll('-', '_')}` as 'preflight_intake_gone');
  return [{ id, state: 'refused', sentence, wants, host }];
}
