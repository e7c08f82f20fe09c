import type { PagePart } from '../../../lib/shared/tasks.ts';
import { say } from '../../../lib/words/say.ts';

// Source: Instagram Platform, "Overview", "Referring to tasks". Classic Pages speak of roles.
function roleWords(part: PagePart): string {
  switch (part) {
    case 'publishing':
    case 'contents':
      return say('doctor_role_editor');
    case 'comments':
    case 'liking':
    case 'messages':
      return say('doctor_role_moderator');
    case 'insights':
      return say('doctor_role_analyst');
  }
}

function accessWords(part: PagePart): string {
  switch (part) {
    case 'publishing':
    case 'contents':
      return say('doctor_part_publishing');
    case 'comments':
    case 'liking':
    case 'messages':
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
