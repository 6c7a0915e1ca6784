// How much waits for a socket that reads slowly or not at all.

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

function lengthOf(data: unknown): number {
  if (typeof data === 'string') return data.length;
  return ArrayBuffer.isView(data) ? data.byteLength : 0;
}

/** Bytes that wait in one Engine.IO connection: what it holds back, and what its WebSocket could not hand on yet. */
export function queuedBytes(connection: unknown): number {
  const held = member(connection, 'writeBuffer');
  const packets = Array.isArray(held) ? held : [];
  const waiting = packets.reduce((sum: number, packet: unknown) => sum + lengthOf(member(packet, 'data')), 0);
  const handed = member(member(member(connection, 'transport'), 'socket'), 'bufferedAmount');
  return waiting + (typeof handed === 'number' ? handed : 0);
}
