// What a page was sent, whole: every websocket frame and every body of an answer. Told of words that nobody may have
// yet, it says who has.
import type { Page } from 'playwright-core';

export type Ears = {
  readonly listen: (who: string, page: Page) => void;
  /** Everybody to whom these words have come so far. */
  readonly whoHas: (words: string) => Promise<string[]>;
  /** What came to one page over the socket since the last call, without the socket's own heartbeat. */
  readonly newFrames: (who: string) => readonly string[];
  /** Addresses asked for, over the socket too. */
  readonly asked: readonly string[];
};

type Heard = { readonly frames: string[]; readonly bodies: string[]; read: number };

const heartbeat = /^[0-9]?$/;

export function ears(): Ears {
  const heard = new Map<string, Heard>();
  const asked: string[] = [];
  const arriving = new Set<Promise<void>>();
  const of = (who: string): Heard => {
    const known = heard.get(who) ?? { frames: [], bodies: [], read: 0 };
    heard.set(who, known);
    return known;
  };
  return {
    asked,
    listen(who, page) {
      const { frames, bodies } = of(who);
      page.on('request', (request) => void asked.push(request.url()));
      page.on('websocket', (socket) => {
        asked.push(socket.url());
        socket.on('framereceived', ({ payload }) => void frames.push(String(payload)));
      });
      page.on('response', (response) => {
        const body = response.text().then(
          (text) => void bodies.push(text),
          () => undefined, // A redirect or a download has none here; downloads are read by the test itself.
        );
        arriving.add(body);
        void body.finally(() => arriving.delete(body));
      });
    },
    async whoHas(words) {
      await Promise.all(arriving);
      const inside = (texts: readonly string[]) => texts.some((text) => text.includes(words));
      return [...heard].filter(([, h]) => inside(h.frames) || inside(h.bodies)).map(([who]) => who);
    },
    newFrames(who) {
      const h = of(who);
      const fresh = h.frames.slice(h.read).filter((frame) => !heartbeat.test(frame));
      h.read = h.frames.length;
      return fresh;
    },
  };
}
