/** Longest side of a picture in a list, twice its size on screen. */
const side = 240;

/** A small JPEG of a decoded picture, for lists. */
export async function thumbOf(whole: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(whole.width, whole.height));
  const width = Math.max(1, Math.round(whole.width * scale));
  const height = Math.max(1, Math.round(whole.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(whole, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
}
