import type { CureKind } from '../../../lib/shared/access/diagnosis.ts';
import type { FaultModel } from '../../../lib/view/doctor/models.ts';
import { say, type MessageKey } from '../../../lib/words/say.ts';
import { namesOf } from './fault-words.ts';

/** Each cure's steps in their order. Where Meta's pages are the way, the last step is coming back. */
const steps: Record<CureKind, readonly MessageKey[]> = {
  'sign-in': ['cure_sign_in_1', 'cure_sign_in_2'],
  'clear-checkpoint': ['cure_clear_checkpoint_1', 'cure_clear_checkpoint_2'],
  'confirm-person': ['cure_confirm_person_1', 'cure_confirm_person_2'],
  'secret-off': ['cure_secret_off_1', 'cure_secret_off_2', 'cure_back'],
  'get-role': ['cure_get_role_1', 'cure_get_role_2', 'cure_get_role_3'],
  'finish-app': ['cure_finish_app_1', 'cure_finish_app_2', 'cure_get_role_3'],
  'publish-app': ['cure_publish_app_1', 'cure_publish_app_2', 'cure_back'],
  'renew-access': ['cure_renew_access_1', 'cure_renew_access_2'],
  ask: ['cure_ask_1', 'cure_ask_2'],
  'ask-again': ['cure_ask_again_1', 'cure_ask_again_2'],
  'request-review': ['cure_request_review_1', 'cure_request_review_2', 'cure_request_review_3'],
  'verify-business': ['cure_verify_business_1', 'cure_verify_business_2', 'cure_back'],
  'make-page': ['cure_make_page_1', 'cure_make_page_2', 'cure_make_page_3'],
  'tick-page': ['cure_tick_page_1', 'cure_tick_page_2'],
  'ask-portfolio': ['cure_ask_portfolio_1', 'cure_ask_portfolio_2'],
  'type-id': ['cure_type_id_1', 'cure_type_id_2'],
  'regain-role': ['cure_regain_role_1', 'cure_regain_role_2', 'cure_back'],
  'get-task': ['cure_get_task_1', 'cure_get_task_2', 'cure_back'],
  'link-account': ['cure_link_account_1', 'cure_link_account_2', 'cure_back'],
  'go-professional': ['cure_go_professional_1', 'cure_go_professional_2', 'cure_back'],
  'tick-account': ['cure_tick_account_1', 'cure_tick_account_2'],
  'authorise-publishing': [
    'cure_authorise_publishing_1',
    'cure_authorise_publishing_2',
    'cure_authorise_publishing_3',
  ],
  'clear-restriction': [
    'cure_clear_restriction_1',
    'cure_clear_restriction_2',
    'cure_authorise_publishing_3',
  ],
};

/** What to do, step by step. */
export function cureSteps(model: FaultModel): string[] {
  const names = namesOf(model);
  return steps[model.fault.cure.kind].map((key) => say(key, ...names));
}
