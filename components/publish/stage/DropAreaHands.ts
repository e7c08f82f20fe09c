import { useEffect, useRef, useState } from 'preact/hooks';

const hasFiles = (event: DragEvent): boolean =>
  [...(event.dataTransfer?.types ?? [])].includes('Files');
/** A picture or a link dragged out of a page, without its bytes. */
const hasAddress = (event: DragEvent): boolean =>
  [...(event.dataTransfer?.types ?? [])].includes('text/uri-list');
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable]') !== null;

/**
 * Listens to the whole page, so that a file let go beside the stage does not open in its place.
 * Says whether something that could be taken hangs over the page.
 */
export function useDrops(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const hang = (event: DragEvent): void => {
      if (!hasFiles(event) && !hasAddress(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (event.defaultPrevented || (!hasFiles(event) && !hasAddress(event))) return;
      event.preventDefault();
      take.current([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Programs put a picture of copied text beside it: in a field the text is what was meant.
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 || (text !== '' && isTyping(event.target))) return;
      event.preventDefault();
      take.current(files);
    };
    document.addEventListener('dragover', hang);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', hang);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);
  return over;
}
