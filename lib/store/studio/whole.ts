import { studio } from './db.ts';
import type { AssetRow, IntakeRow, SavedRow } from './rows.ts';

/** Everything kept for posts and answers, of all accounts. */
export const readAllSaved = async (): Promise<SavedRow[]> => (await studio()).getAll('saved');

/** All right clicks, and all bytes as handles: none is read by this. */
export const readAllIntakes = async (): Promise<IntakeRow[]> => (await studio()).getAll('intakes');
export const readAllAssets = async (): Promise<AssetRow[]> => (await studio()).getAll('assets');
