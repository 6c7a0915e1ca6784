// Pure. One hast element: attributes as plain words and numbers.
import type { Element, ElementContent } from 'hast';

export function element(
  tagName: string,
  properties: Readonly<Record<string, string | number>>,
  children: ElementContent[] = [],
): Element {
  const attributes = Object.entries(properties).map(([name, value]) => [name, String(value)]);
  return { type: 'element', tagName, properties: Object.fromEntries(attributes), children };
}
