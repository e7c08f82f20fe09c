import './words.ts';
import '../../../components/tokens.css';
import '../../../components/base.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { DoctorScreen } from '../../../components/screens/DoctorScreen.tsx';
import { full } from '../options/models.ts';
import { cases, stillDoctor } from './cases.ts';
import { now } from './rows.ts';

// ?case=NAME &theme=light|dark &dir=rtl &checking
const query = new URLSearchParams(location.search);
const theme = query.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;
document.documentElement.dir = query.get('dir') ?? 'ltr';

const root = document.getElementById('root');
if (root)
  render(
    <DoctorScreen
      model={signal(cases[query.get('case') ?? 'drawn'] ?? null)}
      journey={signal({ ...full, connect: { ...full.connect, phase: 'idle' } })}
      checking={signal(query.has('checking'))}
      refusal={signal(null)}
      actions={stillDoctor}
      now={signal(now)}
    />,
    root,
  );
