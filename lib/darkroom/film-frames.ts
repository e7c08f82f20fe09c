/** A frame of a film and where it stands. */
export type Frame = { ms: number; picture: Blob };

/** Frames of a strip are shown as small as this many pixels in height. */
const stripHeight = 160;
/** A browser that neither shows nor refuses a film by then will not show it. */
const patience = 15_000;
const quality = 0.85;

/** Resolves with whether the event came; errors and silence are a no. */
function comes(film: HTMLVideoElement, event: string): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (came: boolean) => (): void => {
      clearTimeout(timer);
      film.removeEventListener(event, yes);
      film.removeEventListener('error', no);
      resolve(came);
    };
    const [yes, no] = [end(true), end(false)];
    const timer = setTimeout(no, patience);
    film.addEventListener(event, yes);
    film.addEventListener('error', no);
  });
}

type Opened = { film: HTMLVideoElement; close: () => void };

async function open(source: Blob | string): Promise<Opened | null> {
  const url = typeof source === 'string' ? source : URL.createObjectURL(source);
  const film = document.createElement('video');
  const close = (): void => {
    // Without this the decoder stays until the element is collected.
    film.removeAttribute('src');
    film.load();
    if (url !== source) URL.revokeObjectURL(url);
  };
  film.muted = true;
  film.preload = 'auto';
  film.playsInline = true;
  const ready = comes(film, 'loadeddata');
  film.src = url;
  if ((await ready) && film.videoWidth > 0) return { film, close };
  close();
  return null;
}

async function go(film: HTMLVideoElement, ms: number): Promise<boolean> {
  const end = Number.isFinite(film.duration) ? film.duration : ms / 1000;
  // Beyond the last frame there is nothing to paint.
  const at = Math.max(0, Math.min(ms / 1000, end - 0.001));
  if (film.currentTime === at) return true;
  const there = comes(film, 'seeked');
  film.currentTime = at;
  return there;
}

function paint(film: HTMLVideoElement, height: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const scale = height / film.videoHeight;
  canvas.width = Math.max(1, Math.round(film.videoWidth * scale));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.drawImage(film, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
}

/** The frame of a film at a moment, in its full size; null where this browser cannot show the film. */
export async function frameAt(source: Blob | string, ms: number): Promise<Blob | null> {
  const opened = await open(source);
  if (!opened) return null;
  try {
    return (await go(opened.film, ms)) ? await paint(opened.film, opened.film.videoHeight) : null;
  } catch {
    return null;
  } finally {
    opened.close();
  }
}

/** Small frames evenly over a film, one after another; none where this browser cannot show it. */
export async function* filmStrip(source: Blob | string, count: number): AsyncGenerator<Frame> {
  const opened = await open(source);
  if (!opened) return;
  const { film, close } = opened;
  try {
    const step = Number.isFinite(film.duration) ? (film.duration * 1000) / count : 0;
    for (let i = 0; i < count && (step > 0 || i === 0); i += 1) {
      const ms = Math.round(step * (i + 0.5));
      const height = Math.min(stripHeight, film.videoHeight);
      const picture = (await go(film, ms)) ? await paint(film, height) : null;
      if (!picture) return;
      yield { ms, picture };
    }
  } finally {
    close();
  }
}
