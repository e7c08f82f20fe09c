import { refused, type Rows, several, value } from './row.ts';

/*
 * Sources: Instagram Platform reference, "IG User Media", "IG User Media Publish", "IG Container",
 * "IG User Content Publishing Limit", "Product Tagging", "Audio API".
 */

const status = ['id -> id', 'status_code -> state | word'];
const limit = [
  'data[0].quota_usage -> used',
  'data[0].config.quota_total -> total',
  'data[0].config.quota_duration -> seconds',
];

export const publishing: Rows = {
  'container-created': value('containerMade', 'id -> id'),
  'media-published': value('published', 'id -> .'),
  'container-status-finished': several({ by: 'container', keeps: status, gaps: ['problem'] }),
  'container-in-progress': several({ by: 'container', keeps: status, gaps: ['problem'] }),
  'container-copyright-matches': value(
    'container',
    ...status,
    'copyright_check_status.status -> copyright.state | word',
    'copyright_check_status.matches_found -> copyright.matches',
  ),
  'container-status-error-2207026': value(
    'container',
    ...status,
    'status -> problem.metaSubcode | subcode',
  ),
  'container-status-error-bare-code': value(
    'container',
    ...status,
    'status -> problem.metaSubcode | subcode',
  ),
  'container-ids-multi': refused(
    'container',
    'the root form of many ids is gone since 27 October 2026, and Loupe never asked so',
  ),
  'content-publishing-limit': value('publishingLimit', ...limit),
  'content-publishing-limit-key-order': value('publishingLimit', ...limit),
  'audio-search': value(
    'audio',
    'audio[].audio_id -> [].id',
    'audio[].audio_type -> [].kind | sound',
    'audio[].title -> [].title',
    'audio[].duration_in_ms -> [].milliseconds',
    'audio[].download_url -> [].listenUrl',
    '?audio[].display_artist -> [].artist',
    '?audio[].cover_artwork_thumbnail_uri -> [].coverUrl',
    '?audio[].ig_username -> [].username',
    '?audio[].profile_picture_url -> [].pictureUrl',
  ),
  'product-tags': value(
    'productTags',
    'data[].product_id -> items[].id',
    'data[].merchant_id -> items[].merchantId',
    'data[].name -> items[].name',
    'data[].image_url -> items[].imageUrl',
    'data[].review_status -> items[].review',
    'data[].is_checkout -> items[].checkout',
    'data[].price_string -> items[].price',
    'data[].stripped_price_string -> items[].barePrice',
    'data[].stripped_sale_price_string -> items[].bareSalePrice',
    'data[].x -> items[].x',
    'data[].y -> items[].y',
  ),
  'available-catalogs': value(
    'catalogs',
    'data[].catalog_id -> items[].id',
    'data[].catalog_name -> items[].name',
    'data[].shop_name -> items[].shop',
    'data[].product_count -> items[].products',
  ),
  'catalog-product-search': value(
    'products',
    'data[].product_id -> items[].id',
    'data[].merchant_id -> items[].merchantId',
    'data[].product_name -> items[].name',
    'data[].image_url -> items[].imageUrl',
    'data[].retailer_id -> items[].retailerId',
    'data[].review_status -> items[].review',
    'data[].is_checkout_flow -> items[].checkout',
    'data[].product_variants[].product_id -> items[].variants[].id',
    '?data[].product_variants[].variant_name -> items[].variants[].name',
  ),
};
