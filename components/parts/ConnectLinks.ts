// Meta's own pages that a person is sent to.
const meta = 'https://developers.facebook.com';

/** A page of one app's dashboard, or the list of apps while no App ID is known. */
const ofApp = (appId: string | null, page: string): string =>
  appId === null ? `${meta}/apps/` : `${meta}/apps/${appId}/${page}/`;

export const dashboard = (appId: string | null): string => ofApp(appId, 'dashboard');

/** Its basic settings, where the App ID and the required actions stand. */
export const basicSettings = (appId: string | null): string => ofApp(appId, 'settings/basic');

/** Where Require App Secret is switched. */
export const advancedSettings = (appId: string | null): string => ofApp(appId, 'settings/advanced');

/** Where the redirect addresses and the switches of the login stand. */
export const loginSettings = (appId: string | null): string =>
  ofApp(appId, 'business-login/settings');

/** Who may use the app before it is published. */
export const appRoles = (appId: string | null): string => ofApp(appId, 'roles/roles');

export const createApp = `${meta}/apps/creation/`;
export const requests = `${meta}/requests/`;
export const explorer = `${meta}/tools/explorer/`;
export const makePage = 'https://www.facebook.com/pages/create/';
export const editProfile = 'https://www.instagram.com/accounts/edit/';
export const integrations = 'https://www.facebook.com/settings/?tab=business_tools';
