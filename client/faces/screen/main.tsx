import { screen } from '@moot/shared/language/en/screen.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '../../connection/connect.ts';
import '../../styles/fonts.css';
import '../../styles/base.css';
import { enter, takeToken } from './enter.ts';
import { Sentence } from './Plain.tsx';
import { CatchingUp, Screen } from './Screen.tsx';
import './screen.css';
import { stayAwake } from './wakeLock.ts';

const place = document.getElementById('moot');
if (place === null) throw new Error('The page has no #moot to stand in.');
const root = createRoot(place);
const draw = (what: React.ReactNode) => root.render(<StrictMode>{what}</StrictMode>);

draw(<CatchingUp />);
stayAwake();
const entry = await enter(takeToken());
if ('series' in entry) {
  connect('screen', entry.series);
  draw(<Screen />);
} else {
  draw(<Sentence>{entry.sentence ?? screen.noLink}</Sentence>);
}
