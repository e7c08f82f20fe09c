import type { Instant } from '../../shared/ids.ts';
import { say } from '../../words/say.ts';

/** What stands in an archive, for whoever opens it without Loupe. */
export const readmeText = (madeAt: Instant, version: string): string =>
  [
    say('archive_readme_title', version, new Date(madeAt).toISOString()),
    say('archive_readme_csv'),
    say('archive_readme_json'),
    say('archive_readme_pictures'),
    say('archive_readme_manifest'),
    say('archive_readme_without'),
    say('archive_readme_import'),
    say('options_about_affiliation'),
    '',
  ].join('\n\n');
