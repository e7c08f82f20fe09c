import { RulesSheet } from '../../components/desk/rules/RulesSheet.tsx';
import { now } from './models.ts';
import { rulesStates, stillRules } from './rules-models.ts';

/** The rules as they stand in the panel. */
export const RulesPage = ({ state }: { state: string }) => (
  <main style="background: var(--paper)">
    <h1 class="vh">{'Loupe'}</h1>
    <RulesSheet
      model={rulesStates[state] ?? rulesStates['data'] ?? never()}
      actions={stillRules}
      now={now}
      onClose={() => undefined}
    />
  </main>
);

function never(): never {
  throw new Error('the gallery has lost its rules');
}
