import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../styles/fonts-phone.css';
import '../../styles/base.css';
import mark from '../../styles/mark.svg';

const place = document.getElementById('moot');
if (place === null) throw new Error('The page has no #moot to stand in.');

createRoot(place).render(
  <StrictMode>
    <main>
      <h1>
        <img src={mark} alt="" width="34" height="34" /> Moot
      </h1>
    </main>
  </StrictMode>,
);
