/** Puts the focus on a part of the form: the first of these that is there. */
export function focusOn(...ids: string[]): void {
  const [part] = ids.flatMap((id) => document.getElementById(id) ?? []);
  // What is done to a picture is done with the picture in sight.
  const stage = document.getElementById(stageId);
  if (part && stage?.contains(part)) stage.scrollIntoView({ block: 'start' });
  else part?.scrollIntoView({ block: 'center' });
  part?.focus({ preventScroll: true });
}

/** The same, once it has been drawn. */
export function focusSoon(...ids: string[]): void {
  requestAnimationFrame(() => focusOn(...ids));
}

/** Puts the focus on what is chosen in a group. */
export const focusIn = (id: string): void =>
  document.querySelector<HTMLElement>(`#${id} :checked`)?.focus({ preventScroll: true });

/** The choice between what is made and what is on its way. */
export const partId = 'publish-part';
export const captionId = 'compose-caption';
export const altId = 'compose-alt';
export const stageId = 'compose-stage';
/** What is done to the picture on the stage. */
export const cropId = 'stage-crop';
export const coverId = 'stage-cover';
export const pinId = 'stage-pin';
export const rowId = (name: string): string => `compose-row-${name}`;
