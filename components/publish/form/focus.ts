/** Puts the focus on a part of the form once it has been drawn. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => {
    const part = document.getElementById(id);
    part?.scrollIntoView({ block: 'center' });
    part?.focus({ preventScroll: true });
  });
}

export const captionId = 'compose-caption';
export const altId = 'compose-alt';
export const stageId = 'compose-stage';
export const rowId = (name: string): string => `compose-row-${name}`;
