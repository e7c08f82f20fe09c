import { bad, gone, later, notAllowed, unsure, usedUp, wrong } from './meanings.ts';
import type { Rows } from './row.ts';

/*
 * Meta's own list of what can go wrong when publishing, by code and subcode. Source: Instagram
 * Platform, "Error Codes", with its advice.
 */

export const official: Rows = {
  '-2/2207003': later,
  '-2/2207020': gone,
  '-1/2207001': unsure,
  '-1/2207032': later,
  '-1/2207053': later,
  '1/2207057': bad('cover-unfit'),
  '4/2207051': { ...notAllowed('action-blocked'), doubt: true },
  '9/2207042': usedUp,
  '24/2207006': gone,
  '24/2207008': gone,
  '25/2207050': notAllowed('account-restricted'),
  '100/2207023': bad(),
  '100/2207028': bad('carousel-size'),
  '100/2207035': bad('tags-unfit'),
  '100/2207036': bad('tags-unfit'),
  '100/2207037': bad('tags-unfit'),
  '100/2207040': bad('too-many-tags'),
  '352/2207026': bad('video-unfit'),
  '9004/2207052': bad('address-unreachable'),
  '9007/2207027': later,
  '36000/2207004': bad('picture-unfit'),
  '36001/2207005': bad('picture-unfit'),
  '36003/2207009': bad('picture-shape'),
  '36004/2207010': bad('text-too-long'),
  // Sound: a wrong question, but for what is wrong with the post itself.
  '100/9050': wrong,
  '100/9052': wrong,
  '100/9054': wrong,
  '100/9055': bad(),
  '100/9056': wrong,
  '100/9057': wrong,
  '100/9058': wrong,
  '100/9060': wrong,
  '100/9062': bad(),
  '100/9063': wrong,
  '100/9064': wrong,
  '200/-': notAllowed('permission-missing'),
  '10/9053': notAllowed(),
};
