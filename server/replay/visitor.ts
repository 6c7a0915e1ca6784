// One browser, as far as HTTP is concerned: its own cookies, and the address it came by.

export type Visitor = {
  get(path: string): Promise<Response>;
  /** Throws where the product says no: a replay has no reason to be refused at the door. */
  post(path: string, body: object): Promise<unknown>;
  cookie(): string;
};

export function visitorTo(base: () => string): Visitor {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  function keep(answer: Response): void {
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
  }

  async function ask(path: string, init: RequestInit): Promise<Response> {
    const headers = { cookie: cookie(), origin: base(), 'content-type': 'application/json' };
    const answer = await fetch(`${base()}${path}`, { ...init, headers });
    keep(answer);
    return answer;
  }

  return {
    cookie,
    get: (path) => ask(path, { method: 'GET' }),
    async post(path, body) {
      const answer = await ask(path, { method: 'POST', body: JSON.stringify(body) });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${text}`);
      return JSON.parse(text);
    },
  };
}
