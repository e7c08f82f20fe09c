import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Public half of the key that fixes the unpacked build's id, and so the redirect address. */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnOZsMyywQUDk6VvhsKo8Mjx3XAoHj8lRY5BQWzgwSdTrvl4SguzD90lH7by8J7EVTqb6Yx475Xyytk3eqLGkS0Ddjnqqc6yTm5mAsEO5HPheyEq7MHVjmbzE9UwH00BuxtDbQLoAtwCw49gUo6lqFSgQ6MnI+cEa6Wi8kBQQBuShmoJA5RJ5pm+ijh+j3nrSWR2aZ6ro5ZYGBEUZi+6SVWW9Fx2pLxYmXieqm0Z8gI0aYuRCSg1c1AAJOqBf7paRcHWStSo0WcG7RWt/dNGdqj5KyJ/i9OBmfHGGT21ftVEJ7NGG3Fq+JQ7gOJw60Q6XVvFH9i1nJ9/B6yqj2cco7QIDAQAB';

// No inline script or style, no foreign code, pictures only from Instagram's own picture hosts.
const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data: https://*.cdninstagram.com https://*.fbcdn.net",
  "connect-src 'self' https://graph.facebook.com https://rupload.facebook.com https://*.cdninstagram.com https://*.fbcdn.net",
  'media-src blob:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Firefox fits the toolbar icon to its theme; `light` stands for a theme with light text. */
const themeIcons = [16, 32].map((size) => ({
  light: `icon/dark-${size}.png`,
  dark: `icon/${size}.png`,
  size,
}));

export default defineConfig({
  imports: false,
  hooks: {
    // Switched off, WXT still runs its auto-import plugin over every file, which drags its storage
    // library into pages for the mere name `storage`.
    'config:resolved': (wxt) => {
      Object.assign(wxt.config.imports, { imports: [], presets: [] });
    },
  },
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [preact()], build: { modulePreload: { polyfill: false } } }),
  zip: {
    excludeSources: ['reports/**', '.ci/**'],
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    // storage: settings and the session's token · unlimitedStorage: kept insights are not evicted ·
    // alarms: looks at rest · identity: Facebook Login · notifications: comments that wait ·
    // contextMenus, activeTab, scripting: the picture that a person right-clicks to publish
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'identity',
      'notifications',
      'contextMenus',
      'activeTab',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: ['https://graph.facebook.com/*', 'https://rupload.facebook.com/*'],
    optional_host_permissions: [
      'https://www.instagram.com/*',
      'https://*.cdninstagram.com/*',
      'https://*.fbcdn.net/*',
      // Never asked for as a whole: one origin, for a picture that its page may not read.
      'https://*/*',
    ],
    action: {
      default_title: '__MSG_app_name__',
      ...(browser === 'firefox' ? { theme_icons: themeIcons } : {}),
    },
    commands: {
      // Opens the panel without the mouse.
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+L' } } }
        : {
            'open-panel': {
              suggested_key: { default: 'Alt+Shift+L' },
              description: '__MSG_command_open_panel__',
            },
          }),
    },
    ...(mode === 'production' ? { content_security_policy: { extension_pages: csp } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'loupe@loupe.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['authenticationInfo', 'personalCommunications', 'websiteContent'],
              },
            },
          },
        }
      : { key, minimum_chrome_version: '132' }),
  }),
});
