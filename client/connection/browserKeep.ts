// The stores of a real browser behind `keep`. Where one is missing or full, the other carries on, then memory.
import { type Area, type Keep, type Mirror, makeKeep, reconcile } from './keep.ts';

const patienceMs = 800;

function memoryArea(): Area {
  const held = new Map<string, string>();
  return {
    get: (key) => held.get(key) ?? null,
    set: (key, text) => void held.set(key, text),
    remove: (key) => void held.delete(key),
    keys: () => [...held.keys()],
  };
}

function localArea(): Area {
  const memory = memoryArea();
  try {
    localStorage.setItem('moot?', '1');
    localStorage.removeItem('moot?');
  } catch {
    return memory;
  }
  return {
    get: (key) => memory.get(key) ?? localStorage.getItem(key),
    set: (key, text) => {
      try {
        localStorage.setItem(key, text);
        memory.remove(key);
      } catch {
        memory.set(key, text);
      }
    },
    remove: (key) => {
      memory.remove(key);
      localStorage.removeItem(key);
    },
    keys: () => [...new Set([...Object.keys(localStorage), ...memory.keys()])],
  };
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('moot', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function mirrorIn(database: IDBDatabase): Mirror {
  const write = (act: (kept: IDBObjectStore) => void) => {
    try {
      act(database.transaction('kept', 'readwrite', { durability: 'strict' }).objectStore('kept'));
    } catch {
      // Closing or full: localStorage has it.
    }
  };
  return {
    all: () =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction('kept');
        const keys = transaction.objectStore('kept').getAllKeys();
        const texts = transaction.objectStore('kept').getAll();
        transaction.oncomplete = () =>
          resolve(keys.result.map((key, i) => [String(key), String(texts.result[i])]));
        transaction.onerror = () => reject(transaction.error);
      }),
    put: (key, text) => write((kept) => kept.put(text, key)),
    remove: (key) => write((kept) => kept.delete(key)),
  };
}

/** Some browsers never answer an open; nobody waits for them. */
function soon<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), patienceMs));
  return Promise.race([promise, late]);
}

async function open(): Promise<Keep> {
  const area = localArea();
  let mirror: Mirror | null = null;
  try {
    const found = mirrorIn(await soon(opened()));
    await soon(reconcile(area, found, Date.now()));
    mirror = found;
  } catch {
    // No IndexedDB here: localStorage alone.
  }
  return makeKeep(area, mirror, () => Date.now());
}

let kept: Keep = makeKeep(memoryArea(), null, () => Date.now());

export function keep(): Keep {
  return kept;
}

/** Once, before anything is drawn or sent. */
export async function openKeep(): Promise<void> {
  kept = await open();
  addEventListener('storage', () => kept.changedElsewhere());
  void navigator.storage?.persist?.().catch(() => false);
}
