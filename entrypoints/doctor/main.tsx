import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { DoctorScreen } from '../../components/screens/DoctorScreen.tsx';
import { openDoctorPage } from '../../lib/view/doctor/open-doctor.ts';
import { openPage } from '../../lib/view/page.ts';

render(<DoctorScreen {...openDoctorPage()} />, openPage());
