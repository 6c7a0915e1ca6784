// `npm start`.
import { serve } from './commands/serve.ts';
import { processTerminal } from './commands/terminal.ts';

process.exitCode = await serve([], processTerminal);
