// Meta's own pages that a person is sent to.
const meta = 'https://developers.facebook.com';

/** The dashboard of one app, or the list of apps while no App ID is known. */
export function dashboard(appId: string | null): string {
  return appId === null ? `${meta}/apps/` : `${meta}/apps/${appId}/dashboard/`;
}

/** Its basic settings, where the App ID and the required actions stand. */
export function basicSettings(appId: string | null): string {
  return appId === null ? `${meta}/apps/` : `${meta}/apps/${appId}/settings/basic/`;
}

export const requests = `${meta}/requests/`;
export const explorer = `${meta}/tools/explorer/`;
export const makePage = 'https://www.facebook.com/pages/create/';
export const integrations = 'https://www.facebook.com/settings/?tab=business_tools';
