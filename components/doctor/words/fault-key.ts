import type { Fault, PersonModel } from '../../../lib/view/doctor/models.ts';

/** The key of one of a sign-in's faults, by which it is shown; null for none. */
export function faultKeyOf({ faults }: PersonModel, fault: Fault | null): string | null {
  if (fault === null) return null;
  const same = faults.find(
    ({ fault: one }) =>
      one.broken === fault.broken &&
      one.pageId === fault.pageId &&
      one.accountId === fault.accountId &&
      one.permission === fault.permission,
  );
  return same?.key ?? null;
}
