/** The one Graph version, for the dialog, Graph and uploads alike. */
export const graphVersion = 'v25.0';
