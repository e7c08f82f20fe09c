/** The one version of Meta's Graph API that dialog, reads and uploads speak. */
export const graphVersion = 'v25.0';
