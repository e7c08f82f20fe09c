import { type ErrorParts, GraphError } from '../errors.ts';

/** A refusal of a post in the making, with words for the person. */
const refusal = (parts: ErrorParts & { subcode: number }): GraphError =>
  new GraphError({ transient: false, ...parts });

const unreachable = "Media download has failed. The media URI doesn't meet our requirements.";

/**
 * Why Meta turns posts down: code and subcode by its list of error codes, texts for the person by
 * the same list, and by live answers where those are known.
 */
export const refusals = {
  timedOut: () =>
    refusal({
      ...{ code: -2, subcode: 2207003, message: 'The download of the media timed out' },
      ...{ title: 'Timeout', said: 'It takes too long to download the media.' },
    }),
  unreachable: (uri: string) =>
    refusal({
      ...{ code: 9004, subcode: 2207052, title: unreachable },
      message: 'Only photo or video can be accepted as media type.',
      said: `The media could not be fetched from this URI: ${uri}. Please check the limitations of the media URI.`,
    }),
  tooLarge: () =>
    refusal({
      ...{ code: 36000, subcode: 2207004, message: 'The image size is too large.' },
      title: 'Image size too large',
      said: 'The image is too large to download. It should be less than 8 MiB.',
    }),
  unsupported: (format: string) =>
    refusal({
      ...{ code: 36001, subcode: 2207005, message: 'The image format is not supported.' },
      title: 'Unsupported format',
      said: `The image format ${format} is not supported. Supported formats are: JPEG.`,
    }),
  outOfShape: (ratio: number) =>
    refusal({
      ...{ code: 36003, subcode: 2207009, message: 'The aspect ratio is not supported.' },
      title: 'Aspect ratio not supported',
      said:
        `The submitted image with aspect ratio ${ratio.toFixed(3)} cannot be published. ` +
        'Please submit an image with a valid aspect ratio.',
    }),
  captionTooLong: (length: number, most: number) =>
    refusal({
      ...{ code: 36004, subcode: 2207010, message: 'The caption was too long.' },
      title: 'Caption too long',
      said:
        `The submitted image's caption was ${length} characters long. The maximum number of ` +
        `characters permitted for a caption is ${most}. Please submit media with a shorter caption.`,
    }),
  unknownType: (type: string) =>
    refusal({
      ...{ code: 100, subcode: 2207023, message: 'Invalid parameter' },
      title: 'Unknown media type',
      said: `The media type ${type} is unknown.`,
    }),
  carouselSize: () =>
    refusal({
      ...{ code: 100, subcode: 2207028, message: 'Invalid parameter' },
      title: 'Carousel size',
      said:
        "Your post won't work as a carousel. Carousels need at least 2 photos/videos and no more " +
        'than 10 photos/videos.',
    }),
  spotsOnFilm: () =>
    refusal({
      ...{ code: 100, subcode: 2207035, message: 'Invalid parameter' },
      title: 'Tag positions on a video',
      said: 'Product tag positions should not be specified for video media.',
    }),
  spotsMissing: () =>
    refusal({
      ...{ code: 100, subcode: 2207036, message: 'Invalid parameter' },
      title: 'Tag positions missing',
      said: 'Product tag positions are required for photo media.',
    }),
  products: () =>
    refusal({
      ...{ code: 100, subcode: 2207037, message: 'Invalid parameter' },
      title: 'Invalid product tags',
      said:
        "We couldn't add all of your product tags. The product ID may be incorrect, the product " +
        'may be deleted, or you may not have permission to tag the product.',
    }),
  tooManyTags: (most: number) =>
    refusal({
      ...{ code: 100, subcode: 2207040, message: 'Invalid parameter' },
      title: 'Too many tags',
      said: `Cannot use more than ${most} tags per created media.`,
    }),
  nobody: (username: string) =>
    refusal({
      ...{ code: 110, subcode: 2207013, message: 'Invalid user id', title: 'Cannot find User' },
      said: `The user with username: ${username} cannot be found.`,
    }),
  childFailed: () =>
    refusal({
      ...{ code: -1, subcode: 2207032, message: 'Fatal', title: 'Create media fail' },
      said: 'Create media fail, please try to re-create media',
    }),
  noContainer: (id: string) =>
    refusal({
      ...{ code: 24, subcode: 2207008, message: 'The requested resource does not exist' },
      title: 'Media builder not found',
      said: `The media builder with creation id = ${id} does not exist or has been expired.`,
    }),
  notReady: () =>
    refusal({
      ...{ code: 9007, subcode: 2207027, message: 'Media ID is not available' },
      title: 'Cannot publish',
      said: 'The media is not ready for publishing, please wait for a moment',
    }),
  quota: () =>
    refusal({
      ...{ code: 9, subcode: 2207042, message: 'Application request limit reached' },
      title: 'Maximum number of posts reached',
      said: 'You reached maximum number of posts that is allowed to be published by Content Publishing API.',
    }),
  childAlone: () =>
    refusal({
      ...{ code: 100, subcode: 2207089, message: 'Invalid parameter' },
      title: 'Carousel item cannot be published standalone',
      said:
        'Media created with media_type=VIDEO is a carousel item and cannot be published as a ' +
        'standalone post. To publish a standalone video, use media_type=REELS instead.',
    }),
  restricted: () =>
    refusal({
      ...{ code: 25, subcode: 2207050, message: 'User access is restricted' },
      ...{ title: 'User is restricted', said: 'The Instagram account is restricted.' },
    }),
  blocked: () =>
    refusal({
      ...{ code: 4, subcode: 2207051, http: 403, message: 'Application request limit reached' },
      title: 'action is blocked',
      said: 'We restrict certain activity to protect our community. Tell us if you think we made a mistake.',
    }),
  notDeletable: () =>
    refusal({
      ...{ code: -1, subcode: 2207073, message: 'Fatal', title: 'Media Type Not Supported' },
      said: 'The media type is not supported for this endpoint',
    }),
};

/** Meta waits for the Page's publishing authorization or its second factor. */
export const unauthorized = (): GraphError =>
  new GraphError({
    ...{ code: 200, http: 403, transient: false, title: 'Page Publishing Authorization Required' },
    message: '(#200) The Page must complete Page Publishing Authorization before it can publish',
    said: 'Complete Page Publishing Authorization and two-factor authentication for the Page on Facebook, then try again.',
  });

export const tooOften = (): GraphError =>
  new GraphError({
    message: '(#613) Calls to this api have exceeded the rate limit.',
    code: 613,
  });
