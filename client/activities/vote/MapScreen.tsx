import { groundScreen } from '@moot/shared/language/en/groundFaces.ts';
import type { MapPart } from '@moot/shared/views/parts.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { Heading } from '../../faces/screen/Heading.tsx';
import { OpinionMap } from '../../pictures/OpinionMap.tsx';
import styles from './MapScreen.module.css';

/** How answers lie: camps, or none, with the same weight. */
export function MapScreen({ title, map }: { readonly title: string; readonly map: MapPart }) {
  return (
    <Frame left={title}>
      <Heading stem="">{groundScreen.mapHeading}</Heading>
      <div className={styles.map}>
        <OpinionMap map={map.drawn} width={1744} height={540} unit="rem" />
      </div>
    </Frame>
  );
}
