import { adminAsk } from '../../../lib/shared/access/roles.ts';
import type { PagePart } from '../../../lib/shared/tasks.ts';
import { say } from '../../../lib/words/say.ts';

/** Classic Pages speak of roles. */
function roleWords(part: PagePart): string {
  switch (adminAsk[part].classic) {
    case 'editor':
      return say('doctor_role_editor');
    case 'moderator':
      return say('doctor_role_moderator');
    case 'analyst':
      return say('doctor_role_analyst');
  }
}

function accessWords(part: PagePart): string {
  switch (adminAsk[part].newer) {
    case 'content':
      return say('doctor_part_publishing');
    case 'messages-and-community':
      return say('task_messages_community');
    case 'insights':
      return say('doctor_part_insights');
  }
}

/** What Facebook's settings call the task a part needs: an access on newer Pages, else a role. */
export function taskWords(part: PagePart, newer: boolean | null): string {
  if (newer === false) return roleWords(part);
  return newer ? accessWords(part) : say('doctor_either_task', accessWords(part), roleWords(part));
}
