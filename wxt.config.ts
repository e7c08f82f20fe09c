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

/** Modules of a folder by their names; a module's styles go with it. */
const of = (folder: string, names: string): string =>
  `/${folder}/(${names.replaceAll(' ', '|')})\\.`;

/**
 * Which files the pages' shared code lies in. Left to itself the bundler makes a file for every set
 * of pages that share something: twenty for the panel's first frame, which zip worse than five.
 * What is not named here is still put where it is needed.
 */
const shared = {
  // What any page is drawn with.
  page: [
    ...['/node_modules/preact/', 'preload-helper', 'virtual:wxt'],
    of('components', 'tokens base'),
    of('components/ui', 'Button Icon icons Kbd Face Picture Film'),
    of('components/parts', 'keys'),
    of('lib/words', 'say numbers times'),
    of('lib/view', 'appearance page snapshot'),
    ...[of('lib/platform', 'i18n'), of('lib/shared', 'pacific')],
  ],
  // What the popup and the panel are drawn with before anything has been read.
  first: [
    of('components/ui', 'lines Delta Spark Meter IconButton Frame Skeleton'),
    of('components/parts', 'Head Figure Foot Amount SampleStrip lineWords Period'),
    of('lib/view', 'first-frame'),
  ],
  // What reads what is kept, and asks the background.
  kept: [
    '/node_modules/(@preact/signals|idb/|webextension-polyfill|@wxt-dev)',
    of('lib/(bus|platform|store|store/jobs|store/studio)', 'browser client changes db'),
    of('lib/platform', 'tabs panel toolbar watch-tab session local'),
    of('lib/store/read', 'settings state people pictures checkups media figures comments'),
    of('lib/store/jobs', 'read shape'),
    of('lib/view', 'actions resource pictures clock toolbar'),
    ...[of('lib/shared', 'problem permissions tasks ending'), of('lib/shared/access', 'granted')],
  ],
  // What an account is made of, in the popup and the panel.
  account: [
    of('lib/view', 'read-account account-model account-choices open-account insights-access'),
    of('lib/view', 'figures posts change tabs'),
    of('lib/view/queue', 'asked group closed open-rows'),
    of('lib/ledger', 'settle times schedule'),
    ...[of('lib/shared', 'windows'), of('lib/shared/post', 'zone order')],
    of('components/ui', 'Ring Mark Mono later'),
    of('components/parts', 'AccountScreen Start Names Switcher Live NothingKept troubleOf'),
    of('components/parts', 'Best Waiting Counted Out'),
  ],
};

const groups = Object.entries(shared).map(([name, tests], at) => ({
  ...{ name, test: new RegExp(tests.join('|')), minShareCount: 2 },
  priority: 9 - at,
}));

const chunks = {
  name: 'loupe:chunks',
  outputOptions: (options: { format?: string }) =>
    // The worker is one file.
    options.format === 'es' ? { ...options, codeSplitting: { groups } } : null,
};

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
  vite: () => ({ plugins: [preact(), chunks], build: { modulePreload: { polyfill: false } } }),
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
