/** What the bytes of a file say it is; its name and stated type are never believed. */
export type PictureFormat =
  'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'tiff' | 'svg' | 'bmp' | 'jxl';

export type PictureFacts = {
  kind: 'picture';
  format: PictureFormat;
  /** As stored, before orientation; 0 where the header does not tell. */
  width: number;
  height: number;
  /** EXIF orientation; 5 to 8 swap width and height. */
  orientation: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  animated: boolean;
  colour: 'srgb' | 'other-profile' | 'cmyk' | 'grey' | 'deep' | 'unknown';
  /** Where a place is written into it: EXIF GPS, or XMP. */
  located: boolean;
  /** EXIF, XMP, IPTC or comments of any kind. */
  marked: boolean;
  /** C2PA or IPTC say that it was made, or changed, by a trained model. */
  ai: boolean;
  /** More than one picture in one file (MPO) or bytes after its end (a polyglot). */
  trailing: boolean;
  /** The end is missing. */
  truncated: boolean;
};

export type FilmFacts = {
  kind: 'film';
  container: 'mp4' | 'mov' | 'webm' | 'other';
  /** As the container names them: `avc1`, `hvc1`, `av01`, `vp09`, `mp4a`; null for no such track. */
  video: string | null;
  audio: string | null;
  /** Upright: rotation is applied. */
  width: number;
  height: number;
  rotation: 0 | 90 | 180 | 270;
  durationMs: number;
  /** Mean frames a second; null where it cannot be told. */
  fps: number | null;
  variableRate: boolean;
  bytes: number;
  /** `moov` stands before the media. */
  moovFirst: boolean;
  fragmented: boolean;
  /** An edit list that does more than start the track. */
  editList: boolean;
  /** Chroma kept at quarter size, as Meta wants; null where it cannot be told. */
  is420: boolean | null;
  interlaced: boolean | null;
  audioRate: number | null;
  audioChannels: number | null;
  /** Tracks beyond one of video and one of audio, such as a phone's timed metadata. */
  otherTracks: number;
  ai: boolean;
  /** Shorter than its own boxes say. */
  truncated: boolean;
};

export type Facts = PictureFacts | FilmFacts;

/** Why bytes are no picture and no film that Loupe can do anything with. */
export type Unreadable = {
  kind: 'unreadable';
  why: 'empty' | 'unknown-format' | 'text' | 'broken' | 'too-large' | 'svg' | 'gone';
};
