import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = (name: string) => `${import.meta.dirname}/${name}.html`;

/** One page per face, so that a phone never loads what only a desk or a screen needs. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    manifest: true,
    // The content security policy allows our own files only: nothing inlined, no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { phone: page('phone'), desk: page('desk'), screen: page('screen') },
    },
  },
});
