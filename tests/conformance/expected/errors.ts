import {
  bad,
  gone,
  later,
  limited,
  notAllowed,
  refusing,
  row,
  signedOut,
  unsure,
  usedUp,
  wrong,
} from './meanings.ts';
import type { Rows } from './row.ts';

/*
 * Sources: Graph API, "Handle Errors" and "Rate Limits"; Instagram Platform, "Error Codes"; the
 * texts of live answers.
 */

export const errors: Rows = {
  'error-100-object-does-not-exist-permission': {
    ...notAllowed('permission-missing'),
    permission: 'pages_read_engagement',
  },
  'error-100-appsecret-proof': wrong,
  'error-2500-unknown-path-components': wrong,
  // The login of the other flavour refuses without an envelope; Loupe never calls it.
  'ig-login-legacy-oauth-error': { ...row('unexpected'), keeps: [] },
  'error-100-user-metric-enum': { ...wrong, metrics: { allowed: 28 } },
  'error-100-media-metric-enum': { ...wrong, metrics: { allowed: 23 } },
  // A kind of post that lacks a metric is the post's matter: nothing is learnt about the metric.
  'error-100-impressions-media-product-type': wrong,
  'error-100-impressions-v22': refusing('impressions'),
  // A question put the wrong way says nothing of the metric in it.
  'error-100-range-over-30-days': wrong,
  'error-100-needs-total-value': wrong,
  'error-100-period-incompatible': wrong,
  'error-100-metric-type-incompatible': wrong,
  'error-100-follower-count-older-than-30-days': wrong,
  'error-100-invalid-page-insights-metric': wrong,
  'error-100-nonexisting-field': wrong,
  'error-100-2108006-before-business-conversion': row('not-found', 'before-professional'),
  'error-100-33-wrapped': gone,
  'error-100-33-igapi': gone,
  'error-10-not-enough-viewers': row('not-found', 'too-few-viewers'),
  'error-10-no-permission': notAllowed('permission-missing'),
  'error-10-not-instagram-business': notAllowed('no-instagram'),
  'error-190-464-not-confirmed-user': signedOut('unconfirmed-person'),
  'error-190-492-page-role': signedOut('page-role-lost'),
  'error-190-460-password-changed': signedOut('password-changed'),
  'error-190-467-logged-out': signedOut('logged-out'),
  'error-190-463-expired': signedOut('session-expired'),
  'error-190-could-not-be-decrypted': signedOut(),
  'error-190-cannot-parse': signedOut(),
  'error-190-invalid-token-plain': signedOut(),
  'error-2500-no-token': signedOut(),
  'error-25-2207050-restricted': notAllowed('account-restricted'),
  // The post went live in spite of it in several reports.
  'error-4-2207051-action-blocked': { ...notAllowed('action-blocked'), doubt: true },
  'error-368-security-check': notAllowed('checkpoint'),
  'error-4-application-limit': limited,
  'error-613': limited,
  'error-17': limited,
  'error-32': limited,
  'error-9-2207042-daily-limit': usedUp,
  'error-2-transient-oauth': unsure,
  'error-2-transient-igapi': unsure,
  'error-1-99-unknown': unsure,
  'error-1-reduce-data': { ...row('temporary', 'too-much-data', 'smaller'), doubt: true },
  'error-9007-2207027-not-ready': later,
  'error-minus1-2207032-create-media-fail': later,
  'error-9004-2207052-fetch-failed': bad('address-unreachable'),
  'error-36000-2207004-image-too-large': bad('picture-unfit'),
  'error-36003-2207009-aspect-ratio': bad('picture-shape'),
  'error-36004-2207010-caption-too-long': bad('text-too-long'),
  'error-minus1-2207073-delete-unsupported': notAllowed('delete-in-app'),
  'error-24-2207024-hashtag-not-found-nb': gone,
  'error-110-2207013-bd-user-not-found-nb': gone,
  'error-110-2207013-bd-user-not-found-zh': gone,
};
