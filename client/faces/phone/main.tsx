import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../styles/fonts-phone.css';
import '../../styles/base.css';
import { openKeep } from '../../connection/browserKeep.ts';
import { App } from './App.tsx';
import { takeOpening } from './start.ts';

const place = document.getElementById('moot');
if (place === null) throw new Error('The page has no #moot to stand in.');
const opened = takeOpening();

void openKeep().then(() =>
  createRoot(place).render(
    <StrictMode>
      <App opened={opened} />
    </StrictMode>,
  ),
);
