import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../styles/fonts.css';
import '../../styles/base.css';
import { App } from './App.tsx';

const place = document.getElementById('moot');
if (place === null) throw new Error('The page has no #moot to stand in.');

createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
